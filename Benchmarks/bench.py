"""Measures giaoban and its peers on the same input, one after the other, and prints the ratios.

usage: bench.py GIAOBAN POSTGRES-URL       (`make bench` prepares both)
"""
import datetime
import json
import os
import platform
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import corpus
from web import free_port, signed_in, wait_for, wrk

GIAOBAN, POSTGRES = os.path.abspath(sys.argv[1]), sys.argv[2]
HERE = os.path.dirname(os.path.abspath(__file__))
WORK = tempfile.mkdtemp(prefix="giaoban-bench.")
SAMPLE = f"sqlite:{WORK}/sample.sqlite"


def loops(*command):
    """The measurements a command prints, by name: works per second in the median round."""
    output = subprocess.run(command, cwd=WORK, check=True, capture_output=True, text=True).stdout
    timings = [json.loads(line) for line in output.splitlines()]
    return {timing["name"]: timing["count"] / statistics.median(timing["seconds"]) for timing in timings}


def peer(name, *arguments):
    return loops(sys.executable, os.path.join(HERE, name), *arguments)


def row(what, ours, theirs, unit, name):
    number = lambda value: f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
    print(f"{what:<44}{number(ours):>9} {unit:<12}{number(theirs):>9}   {ours / theirs:>6.2f} ×  {name}", flush=True)


def ledger(engine, url, name):
    ours = loops(GIAOBAN, "bench", "ledger", "--database", url)
    theirs = peer("ledger_peer.py", url)
    for what in ours:
        unit = "entries/s" if "commit" in what else "reads/s"
        row(f"{engine}: {what}", ours[what], theirs[what], unit, name)


def sample_texts():
    paths = []
    for number, (text,) in enumerate(sqlite3.connect(f"{WORK}/sample.sqlite").execute("SELECT body FROM document ORDER BY received_at, id")):
        paths.append(f"{WORK}/{number}.txt")
        open(paths[-1], "w", encoding="utf-8").write(text)
    return paths


def intake():
    texts = sample_texts()
    ours, theirs = loops(GIAOBAN, "bench", "intake", *texts)["intake"], peer("intake_peer.py", *texts)["intake"]
    row(f"intake: {len(texts)} documents to proposals", ours / 1e6, theirs / 1e6, "MB/s", "Python re, far fewer kinds")


UNDERSTOOD = 200_000_000
# Peers that read kilobytes a second are given the first texts of the same file.
PEER_BYTES = 2_000_000


def understanding():
    """One large file of many texts, read one at a time."""
    samples = [open(path, encoding="utf-8").read() for path in sample_texts()]
    path = f"{WORK}/texts"
    corpus.write_parted(path, samples, UNDERSTOOD)
    ours = measured("understanding", path)
    peers = subprocess.run([sys.executable, os.path.join(HERE, "understanding_peer.py"), path, str(PEER_BYTES)], stdout=subprocess.PIPE, text=True)
    speed = ours["count"] / ours["seconds"][0] / 1e6
    for line in peers.stdout.splitlines():
        timing = json.loads(line)
        theirs = timing["count"] / timing["seconds"][0] / 1e6
        row(f"understanding {ours['count'] / 1e6:.0f} MB of text", speed, theirs, "MB/s", f"underthesea, {timing['name']} of {timing['count'] / 1e6:.1f} MB")
    print(f"    {speed:.1f} MB/s of one processor, {ours['documents']:,} texts, {ours['figures']:,} figures; resident memory "
          f"{ours['memoryAfter1000'] / 1024:.1f} MiB after 1,000 texts, {ours['memoryAtEnd'] / 1024:.1f} at the end, {ours['mostMemory'] / 1024:.1f} at most")
    written = measured("understanding", path, "--json")
    print(f"    {written['count'] / written['seconds'][0] / 1e6:.1f} MB/s with {written['written'] / 1e6:.0f} MB of JSON lines")
    os.remove(path)


def measured(*command):
    return json.loads(subprocess.run([GIAOBAN, "bench", *command], cwd=WORK, check=True, capture_output=True, text=True).stdout)


def files():
    """Word files alone, then a folder of files of several kinds through the command on all processors, start of the process included."""
    samples = [open(path, encoding="utf-8").read() for path in sample_texts()]
    paths = corpus.write_files(f"{WORK}/files", samples, 2_000)
    words = [path for path in paths if path.endswith(".docx")][:100] + [f"{WORK}/ours.docx"]
    row(f"docx: {len(words)} Word files read", loops(GIAOBAN, "bench", "files", *words)["files"], peer("docx_reading_peer.py", *words)["files"],
        "files/s", "python-docx")
    start = time.perf_counter()
    subprocess.run([GIAOBAN, "intake", "--out", f"{WORK}/read", f"{WORK}/files"], cwd=WORK, check=True, capture_output=True)
    seconds = time.perf_counter() - start
    size = sum(os.path.getsize(path) for path in paths)
    print(f"    {len(paths):,} files, a half .txt, a quarter each .html and .docx, {size / 1e6:.0f} MB, through `giaoban intake --out`: "
          f"{len(paths) / seconds:,.0f} documents/s")


def docx():
    paper, ours, theirs = f"{WORK}/paper.json", f"{WORK}/ours.docx", f"{WORK}/theirs.docx"
    rates = loops(GIAOBAN, "bench", "paper", "--database", SAMPLE, "--unit", "TG", "--window", "2026-H1", "--plain", paper, "--out", ours)
    row("docx: the consolidated report", rates["docx"], peer("docx_peer.py", paper, theirs)["docx"], "files/s", "python-docx")
    print(f"    sizes: ours {os.path.getsize(ours):,} bytes, python-docx {os.path.getsize(theirs):,}")


def page(account, password):
    port = free_port()
    server = subprocess.Popen([GIAOBAN, "serve", "--database", SAMPLE, "--listen", f"127.0.0.1:{port}"], cwd=WORK, stdout=subprocess.DEVNULL)
    echo = None
    try:
        origin = f"http://127.0.0.1:{port}"
        wait_for(f"{origin}/signin")
        cookie, ask = signed_in(origin, account, password)
        report, = sqlite3.connect(f"{WORK}/sample.sqlite").execute("SELECT id FROM report WHERE kind = 'consolidated'").fetchone()
        body = ask(f"/reports/{report}")
        open(f"{WORK}/page.html", "wb").write(body)
        ours = [wrk(f"{origin}/reports/{report}", cookie) for _ in range(3)]
        other = free_port()
        echo = subprocess.Popen([sys.executable, os.path.join(HERE, "page_peer.py"), f"{WORK}/page.html", str(other)])
        wait_for(f"http://127.0.0.1:{other}/")
        theirs = [wrk(f"http://127.0.0.1:{other}/", cookie) for _ in range(3)]
    finally:
        for process in filter(None, [server, echo]):
            process.terminate()
            process.wait()
    (rate, slow), (their_rate, their_slow) = sorted(ours)[1], sorted(theirs)[1]
    row("page: the consolidated report, wrk -t2 -c32", rate, their_rate, "pages/s", "uvicorn, the same bytes from memory")
    print(f"    {len(body):,} bytes of HTML; 99 % within {slow}, uvicorn within {their_slow}")


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


print(f"{datetime.date.today()} · {processor()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} · {platform.platform()}")
print(f"{'what, the median of five rounds':<44}{'giaoban':>9} {'':<12}{'peer':>9}   {'ratio':>8}  peer")
ledger("SQLite", f"sqlite:{WORK}/ledger.sqlite", "Python sqlite3, a row for each figure")
ledger("PostgreSQL", POSTGRES, "psycopg, a row for each figure")
demo = subprocess.run([GIAOBAN, "demo", "--database", SAMPLE, "--no-serve"], cwd=WORK, check=True, capture_output=True, text=True).stdout
password = re.search(r"mật khẩu \(password\): (\S+)", demo)[1]
account = re.search(r"^  (\S+) — .*chuyên viên$", demo, re.MULTILINE)[1]
intake()
understanding()
docx()
files()
page(account, password)
subprocess.run([sys.executable, os.path.join(HERE, "rollup.py"), GIAOBAN, POSTGRES, "--small"], check=True)
subprocess.run([sys.executable, os.path.join(HERE, "reform.py"), GIAOBAN, f"sqlite:{WORK}/reform.sqlite", "--small"], check=True)
