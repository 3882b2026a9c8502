"""The reform of 1 July 2025 applied to the national data set while somebody reads: how long, how much memory, and how long readers wait.

usage: reform.py GIAOBAN DATABASE-URL [--small]

The database is made first: the units, the declared figures and the activities of before the reform. Then one file of acts, written from the
shipped catalogue, is previewed and applied in one transaction; all the while the country's last quarter is asked for as a page, again and again.
"""
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

from web import free_port, signed_in, wait_for

GIAOBAN, URL = os.path.abspath(sys.argv[1]), sys.argv[2]
SMALL = ["--small"] if "--small" in sys.argv else []
REFORM = "2025-07-01"


def timed(*command):
    """Seconds, and MiB at most, of a command that must succeed."""
    process = subprocess.run(["/usr/bin/time", "-f", "%e %M", *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if process.returncode:
        sys.exit(process.stderr)
    seconds, kib = process.stderr.split()[-2:]
    return float(seconds), int(kib) / 1024


def report(ask):
    """The path of the country's consolidated report: the only one that its reader's first page names."""
    return re.search(rb"/reports/[0-9a-f-]{36}", ask("/")).group().decode()


class Reader(threading.Thread):
    def __init__(self, ask, path):
        super().__init__()
        self.ask, self.path, self.waited, self.goes_on = ask, path, [], True

    def run(self):
        while self.goes_on:
            start = time.perf_counter()
            self.ask(self.path)
            self.waited.append(time.perf_counter() - start)

    def end(self):
        self.goes_on = False
        self.join()
        waited = sorted(self.waited)
        return f"{len(waited)} pages, 99 % within {waited[len(waited) * 99 // 100] * 1000:.1f} ms, the slowest {waited[-1] * 1000:.1f} ms"


def during(ask, path, work):
    reader = Reader(ask, path)
    reader.start()
    try:
        return work(), reader.end()
    finally:
        reader.goes_on = False


seconds, memory = timed(GIAOBAN, "bench", "seed", "--before-reform", "--database", URL, *SMALL)
print(f"made in {seconds:,.0f} s with {memory:,.0f} MiB", flush=True)
port = free_port()
server = subprocess.Popen([GIAOBAN, "serve", "--database", URL, "--listen", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL)
try:
    origin = f"http://127.0.0.1:{port}"
    wait_for(f"{origin}/signin")
    _, ask = signed_in(origin, "toanquoc", "mat-khau-do-toc-do")
    path = report(ask)
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        subprocess.run([GIAOBAN, "units", "reorganisation", "--from-catalogue", REFORM], check=True, stdout=file)
        _, alone = during(ask, path, lambda: time.sleep(10))
        print(f"read alone: {alone}", flush=True)
        (seconds, memory), meanwhile = during(ask, path, lambda: timed(GIAOBAN, "units", "reorganise", "--database", URL, file.name))
    print(f"the reform previewed and applied in {seconds:,.1f} s with {memory:,.0f} MiB; read meanwhile: {meanwhile}", flush=True)
    _, after = during(ask, path, lambda: time.sleep(10))
    print(f"read afterwards: {after}", flush=True)
finally:
    server.terminate()
    server.wait()
seconds, memory = timed(GIAOBAN, "verify", "--database", URL)
print(f"verify: {seconds:,.1f} s with {memory:,.0f} MiB")
