"""The national data set in giaoban and by hand in DuckDB, SQLite and PostgreSQL: the same figures, in one run, with the ratios.

usage: rollup.py GIAOBAN POSTGRES-URL [--small]       (FOLDER=… keeps what was built)

Needs about 10 GB of disk and half an hour; --small takes one commune out of forty over two years, as `make bench` does.
"""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

from web import free_port, signed_in, wait_for, wrk

HERE = os.path.dirname(os.path.abspath(__file__))
GIAOBAN, POSTGRES = os.path.abspath(sys.argv[1]), sys.argv[2]
SMALL = ["--small"] if "--small" in sys.argv else []
FOLDER = os.environ.get("FOLDER") or tempfile.mkdtemp(prefix="giaoban-national.")
ITEMS = ["national quarter", "province over all quarters", "rebuild", "report of 100 figures"]


def lines(*command):
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def giaoban(url, csv=None):
    """Ours on one engine: seeded, verified, asked."""
    seeded, = lines(GIAOBAN, "bench", "seed", "--database", url, *SMALL, *(["--csv", csv] if csv else []))
    found = {"load": seeded, "size": size(url)}
    found["verify"] = timed(GIAOBAN, "verify", "--database", url)
    found |= {item["name"]: item for item in lines(GIAOBAN, "bench", "national", "--database", url, *SMALL)}
    return found


def timed(*command):
    """Seconds and KiB of a command that must succeed."""
    process = subprocess.run(["/usr/bin/time", "-f", "%e %M", *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    seconds, kib = process.stderr.split()[-2:]
    return {"seconds": float(seconds), "memory": int(kib)}


def size(url):
    """Bytes of postings and balances, indexes included."""
    if url.startswith("sqlite:"):
        db = sqlite3.connect(url.removeprefix("sqlite:"))
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return dict(db.execute("""SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_master s ON s.name = dbstat.name
                                  WHERE tbl_name IN ('posting', 'balance') GROUP BY tbl_name"""))
    import psycopg

    with psycopg.connect(url) as db:
        return dict(db.execute("""SELECT CASE WHEN relname LIKE 'posting%' THEN 'posting' ELSE 'balance' END, CAST(sum(pg_total_relation_size(oid)) AS BIGINT)
                                  FROM pg_class WHERE relkind = 'r' AND (relname LIKE 'posting%' OR relname = 'balance') GROUP BY 1""").fetchall())


def by_hand(engine, target):
    peer = os.path.join(HERE, "rollup_peer.py")
    return {item["name"]: item for item in lines(sys.executable, peer, engine, f"{FOLDER}/csv", target)}


def scratch(name):
    """A database of its own beside the one we were given."""
    import psycopg

    with psycopg.connect(POSTGRES, autocommit=True) as db:
        db.execute(f"DROP DATABASE IF EXISTS {name}")
        db.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    return urllib.parse.urlsplit(POSTGRES)._replace(path=f"/{name}").geturl()


def drop(name):
    import psycopg

    with psycopg.connect(POSTGRES, autocommit=True) as db:
        db.execute(f"DROP DATABASE IF EXISTS {name}")


def milliseconds(item):
    seconds = item["seconds"]
    return f"{seconds * 1000:,.2f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def table(ours, theirs):
    columns = [f"giaoban, {engine}" for engine in ours] + list(theirs)
    print("| what | " + " | ".join(columns) + " |")
    print("|---|" + "---:|" * len(columns))
    everyone = list(ours.values()) + list(theirs.values())
    for item in ITEMS:
        cells = [milliseconds(found[item]) for found in everyone]
        print(f"| {item} | " + " | ".join(cells) + " |")
    for item in [name for name in ITEMS if name + ", sums kept" in theirs["DuckDB"]]:
        kept = [milliseconds(found[item + ", sums kept"]) for found in theirs.values()]
        print(f"| the same, sums kept by hand | " + " | ".join(["" for _ in ours] + kept) + " |")
    load = next(iter(theirs.values()))["load"]
    figures = load["count"] + load["activities"]
    print("| figures loaded in a second | " + " | ".join(
        [f"{found['load']['figures'] / found['load']['seconds']:,.0f}" for found in ours.values()]
        + [f"{(found['load']['count'] + found['load']['activities']) / found['load']['seconds']:,.0f}" for found in theirs.values()]) + " |")
    print("| bytes for each figure | " + " | ".join(
        [f"{sum(found['size'].values()) / found['load']['figures']:.1f}" for found in ours.values()]
        + [f"{found['bytes']['bytes'] / figures:.1f}" for found in theirs.values()]) + " |")
    for engine, found in ours.items():
        for item in ITEMS[:3]:
            ratios = ", ".join(f"{name} {their[item]['seconds'] / found[item]['seconds']:.2f}" for name, their in theirs.items())
            print(f"giaoban on {engine}, {item}: times as fast as {ratios}")
        print(f"giaoban on {engine}: verify {found['verify']['seconds']:.1f} s, {found['verify']['memory'] / 1024:.0f} MiB; "
              f"loading at most {found['load']['mostMemory'] / 1024:.0f} MiB")
        for name, their in theirs.items():
            if their["national quarter"]["check"] != found["national quarter"]["check"]:
                print(f"giaoban on {engine} and {name} do not answer the same", file=sys.stderr)


def page(file):
    """The country's quarter of a hundred indicators, all provinces beside it, over HTTP while somebody else records reports."""
    url, port = f"sqlite:{file}", free_port()
    report, = sqlite3.connect(file).execute(
        "SELECT report.id FROM report JOIN form ON form.id = form_id WHERE form.code = 'QG' AND kind = 'consolidated'").fetchone()
    server = subprocess.Popen([GIAOBAN, "serve", "--database", url, "--listen", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL)
    writer = None
    try:
        origin = f"http://127.0.0.1:{port}"
        wait_for(f"{origin}/signin")
        cookie, ask = signed_in(origin, "toanquoc", "mat-khau-do-toc-do")
        for _ in range(30):  # a server has been asked before
            length = len(ask(f"/reports/{report}"))
        print(f"the country's quarter as a page of {length:,} bytes, wrk -t1:")
        for connections in (1, 2):
            for pace in (None, ("--pace", "50"), ()):  # nobody writes, at a pace, as fast as it goes
                writer = None if pace is None else subprocess.Popen(
                    [GIAOBAN, "bench", "national", "--database", url, "--write-for", "12", *pace, *SMALL], stdout=subprocess.PIPE, text=True)
                pages, within = wrk(f"{origin}/reports/{report}", cookie, threads=1, connections=connections)
                written = writer and json.loads(writer.communicate()[0])
                beside = f"{written['count'] / written['seconds']:,.0f} reports of 100 figures recorded a second" if written else "nothing"
                print(f"  {connections} at a time, {beside} beside: {pages:,.0f} pages/s, 99 % within {within}", flush=True)
    finally:
        for process in filter(None, [server, writer]):
            process.terminate()
            process.wait()


os.makedirs(FOLDER, exist_ok=True)
try:
    file = f"{FOLDER}/giaoban.sqlite"
    ours = {"SQLite": giaoban(f"sqlite:{file}", csv=f"{FOLDER}/csv")}
    ours["PostgreSQL"] = giaoban(scratch("giaoban_national"))
    theirs = {
        "DuckDB": by_hand("duckdb", f"{FOLDER}/peer.duckdb"), "SQLite": by_hand("sqlite", f"{FOLDER}/peer.sqlite"),
        "PostgreSQL": by_hand("postgres", scratch("giaoban_national_peer")),
    }
    table(ours, theirs)
    page(file)
finally:
    for name in ("giaoban_national", "giaoban_national_peer"):
        drop(name)
    if "FOLDER" not in os.environ:
        shutil.rmtree(FOLDER)
