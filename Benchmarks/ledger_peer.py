"""The ledger's work by hand, in Python: the same tables, the same rows, the same durability, one statement after another.

usage: ledger_peer.py DATABASE-URL     on the database that `giaoban bench ledger` has just filled
"""
import hashlib
import json
import random
import sys
import time
import uuid

ROUNDS = 5


class SQLite:
    def __init__(self, path):
        import sqlite3

        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = FULL")
        self.db.execute("PRAGMA foreign_keys = ON")

    def run(self, sql, values=()):
        return self.db.execute(sql, values).fetchall()

    def begin(self, writes):
        self.db.execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    lock = ""


class Postgres:
    def __init__(self, url):
        import psycopg

        self.db = psycopg.connect(url, autocommit=True, prepare_threshold=1)

    def run(self, sql, values=()):
        cursor = self.db.execute(sql.replace("?", "%s"), values)
        return cursor.fetchall() if cursor.description else []

    def begin(self, writes):
        self.db.execute("BEGIN" if writes else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    lock = " FOR UPDATE"


def digest(*fields):
    hash = hashlib.sha256()
    for field in map(str, fields):
        hash.update(f"{len(field.encode())}:{field}".encode())
    return hash.hexdigest()


INSERT = """INSERT INTO entry (unit_id, indicator_id, first_day, last_day, answer, amount, qualifier, source, source_id, source_start,
                               recorded_by, recorded_at, digest)
            VALUES (?, ?, ?, ?, 'quantity', ?, 'exact', 'cell', ?, 1, ?, ?, ?) RETURNING number"""
MOVE = """INSERT INTO balance (unit_id, indicator_id, reach, first_day, last_day,
                               amount, exact, over_it, under_it, about_it, none_occurred, not_applicable)
          VALUES (?, ?, ?, ?, ?, ?, 1, 0, 0, 0, 0, 0)
          ON CONFLICT (unit_id, indicator_id, reach, first_day, last_day)
          DO UPDATE SET amount = balance.amount + excluded.amount, exact = balance.exact + excluded.exact"""
ABOVE = "SELECT above_id FROM org_unit_below WHERE unit_id = ? AND from_day <= ? AND (until_day IS NULL OR until_day > ?) ORDER BY depth"
LINE = """INSERT INTO journal_line (number, at, person_id, act, about, content, previous_hash, hash)
          VALUES (?, ?, ?, 'figures-recorded', ?, ?, ?, ?)"""
BALANCES = """SELECT unit_id, indicator_id, CAST(sum(amount) AS BIGINT), CAST(sum(exact) AS BIGINT), CAST(sum(over_it) AS BIGINT),
                     CAST(sum(under_it) AS BIGINT), CAST(sum(about_it) AS BIGINT)
              FROM balance WHERE unit_id IN ({}) AND indicator_id IN ({}) AND reach = 'below' AND first_day >= ? AND last_day <= ?
              AND unit_id IN (SELECT below.unit_id FROM seat JOIN org_unit_below below ON below.above_id = seat.unit_id
                              WHERE seat.person_id = ? AND seat.from_day <= '2026-07-01' AND seat.until_day IS NULL)
              GROUP BY unit_id, indicator_id"""


class Office:
    def __init__(self, engine):
        self.engine = engine
        self.person = engine.run("SELECT person_id FROM seat")[0][0]
        self.communes = [row[0] for row in engine.run("SELECT unit_id FROM org_unit_below WHERE depth = 1 ORDER BY unit_id")]
        self.units = [row[0] for row in engine.run("SELECT id FROM org_unit ORDER BY id")]
        self.indicators = [row[0] for row in engine.run("SELECT DISTINCT indicator_id FROM balance ORDER BY indicator_id")]

    def record(self, figures):
        engine, now = self.engine, int(time.time() * 1000)
        engine.begin(writes=True)
        numbers, digests, moves, above = [], [], {}, {}
        for unit, indicator, day, amount in figures:
            if (unit, day) not in above:
                above[unit, day] = [row[0] for row in engine.run(ABOVE, (unit, day, day))]
            report = str(uuid.uuid4())
            hash = digest(unit, indicator, day, amount, report, self.person, now)
            numbers += engine.run(INSERT, (unit, indicator, day, day, amount, report, self.person, now, hash))
            digests.append(hash)
            for place, reach in [(unit, "own")] + [(place, "below") for place in above[unit, day]]:
                moves[place, indicator, reach, day, day] = moves.get((place, indicator, reach, day, day), 0) + amount
        for key in sorted(moves):
            engine.run(MOVE, (*key, moves[key]))
        number, previous = engine.run("SELECT number, hash FROM journal_head WHERE id = 1" + engine.lock)[0]
        content = f"entries={','.join(str(row[0]) for row in numbers)} digest={digest(*digests)}"
        hash = digest(number + 1, now, self.person, "figures-recorded", numbers[0][0], content, previous)
        engine.run(LINE, (number + 1, now, self.person, f"entry:{numbers[0][0]}", content, previous, hash))
        engine.run("UPDATE journal_head SET number = ?, hash = ? WHERE id = 1", (number + 1, hash))
        engine.run("COMMIT")

    def read(self, indicators, units):
        self.engine.begin(writes=False)
        sql = BALANCES.format(",".join("?" * len(units)), ",".join("?" * len(indicators)))
        rows = self.engine.run(sql, (*units, *indicators, "2026-01-01", "2026-06-30", self.person))
        self.engine.run("COMMIT")
        return rows


def measure(name, count, work):
    seconds = []
    for round in range(ROUNDS + 1):
        start = time.perf_counter()
        work(round)
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"name": name, "count": count, "seconds": seconds[1:]}))


url = sys.argv[1]
office = Office(SQLite(url.removeprefix("sqlite:")) if url.startswith("sqlite:") else Postgres(url))


def one(round):
    for place in range(200):
        office.record([(office.communes[place % 100], office.indicators[0], f"2026-02-{round * 4 + place % 4 + 1:02}", 1000)])


def report(round):
    for place in range(100):
        day = f"2026-03-{round * 4 + place % 4 + 1:02}"
        office.record([(office.communes[place], indicator, day, 1000) for indicator in office.indicators[:22]])


def balance(round):
    for place in range(1000):
        office.read([office.indicators[place % 22]], [office.units[place % len(office.units)]])


def page(round):
    for _ in range(20):
        office.read(office.indicators[:22], office.units)


measure("one entry to a commit", 200, one)
measure("a report of 22 entries to a commit", 100 * 22, report)
measure("one balance", 1000, balance)
measure("22 balances of 101 units", 20, page)
