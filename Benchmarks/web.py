"""A browser's part of the benchmarks: a port, a session, and wrk."""
import http.cookiejar
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(url):
    for _ in range(200):
        try:
            return urllib.request.urlopen(url).read()
        except OSError:
            time.sleep(0.05)
    sys.exit(f"nobody answers at {url}")


def signed_in(origin, account, password):
    """A browser's cookies after signing in, and a function that asks for a page with them."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(f"{origin}/signin").read().decode()
    form = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)) | {"name": account, "password": password}
    browser.open(f"{origin}/signin", urllib.parse.urlencode(form).encode())
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar), lambda path: browser.open(origin + path).read()


def wrk(url, cookie, threads=2, connections=32):
    """Answers a second over ten seconds, and the time within which 99 % were there."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", "-d10s", "--timeout", "30s", "--latency", "-H", f"Cookie: {cookie}", url]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        sys.exit(output)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]), re.search(r"^\s+99%\s+(\S+)", output, re.MULTILINE)[1]
