"""The national data set by hand, in SQL: loaded, added up along the tree, one report more, on disk.

usage: rollup_peer.py duckdb|sqlite|postgres FOLDER-OF-FILES FILE-OR-URL

Prints one JSON object a measurement: what, how long each round took, and a sum that must be the same for all engines. What is kept of sums
is one table of (unit, lens, kind of period, period, indicator): districts, provinces, and 0 for the country, as then (0) and as now (1), over
quarters (0), months (1) and single days (2), as giaoban keeps them.
"""
import json
import os
import resource
import statistics
import sys
import time

ENGINE, FOLDER, TARGET = sys.argv[1:4]
ROUNDS = 15
REPORTS = 100

FIGURES = "figure (place INTEGER NOT NULL, indicator SMALLINT NOT NULL, quarter SMALLINT NOT NULL, amount BIGINT NOT NULL{})"
ACTIVITIES = "activity (place INTEGER NOT NULL, indicator SMALLINT NOT NULL, day INTEGER NOT NULL, month INTEGER NOT NULL, amount BIGINT NOT NULL)"
PLACES = "place (id INTEGER PRIMARY KEY, district INTEGER NOT NULL, province INTEGER NOT NULL, province_now INTEGER NOT NULL)"
TOTALS = """total (unit INTEGER, lens SMALLINT, kind SMALLINT, period INTEGER, indicator SMALLINT, amount BIGINT,
            PRIMARY KEY (unit, lens, kind, period, indicator))"""

NATION = "SELECT indicator, CAST(sum(amount) AS BIGINT) FROM figure WHERE quarter = {} GROUP BY indicator ORDER BY indicator"
PROVINCE = """SELECT f.quarter, f.indicator, CAST(sum(f.amount) AS BIGINT) FROM {}
              WHERE p.province = {} GROUP BY f.quarter, f.indicator ORDER BY f.quarter, f.indicator"""


def totals():
    """Every level of both lenses, from what is first added up by district: places count as now where they are told to."""
    for kind, table, period in ((0, "declared", "quarter"), (2, "held", "day"), (1, "held", "month")):
        for lens, unit, which in ((0, "district", "district > 0"), (0, "province", "1 = 1"), (0, "0", "1 = 1"),
                                  (1, "province_now", "province_now > 0"), (1, "0", "province_now > 0")):
            levels = "" if unit == "0" else f"{unit}, "
            yield (f"INSERT INTO total SELECT {unit}, {lens}, {kind}, {period}, indicator, sum(amount) FROM {table} "
                   f"WHERE {which} GROUP BY {levels}{period}, indicator")


PLACED = "p.district, p.province, p.province_now"
REBUILD = [
    "DROP TABLE IF EXISTS total", "DROP TABLE IF EXISTS declared", "DROP TABLE IF EXISTS held",
    f"""CREATE TABLE declared AS SELECT {PLACED}, f.quarter, f.indicator, CAST(sum(f.amount) AS BIGINT) AS amount
        FROM figure f JOIN place p ON p.id = f.place GROUP BY {PLACED}, f.quarter, f.indicator""",
    f"""CREATE TABLE held AS SELECT {PLACED}, a.day, a.month, a.indicator, CAST(sum(a.amount) AS BIGINT) AS amount
        FROM activity a JOIN place p ON p.id = a.place GROUP BY {PLACED}, a.day, a.month, a.indicator""",
    f"CREATE TABLE {TOTALS}{{strict}}", *totals(), "DROP TABLE declared", "DROP TABLE held",
]
KEPT_NATION = "SELECT indicator, amount FROM total WHERE unit = 0 AND lens = 0 AND kind = 0 AND period = {} ORDER BY indicator"
KEPT_PROVINCE = "SELECT period, indicator, amount FROM total WHERE unit = {} AND lens = 0 AND kind = 0 ORDER BY period, indicator"
ADD = "INSERT INTO total VALUES {} ON CONFLICT (unit, lens, kind, period, indicator) DO UPDATE SET amount = total.amount + excluded.amount"


class DuckDB:
    province = "figure f JOIN place p ON p.id = f.place"

    def __init__(self):
        import duckdb

        for path in (TARGET, TARGET + ".wal"):
            if os.path.exists(path):
                os.remove(path)
        self.db = duckdb.connect(TARGET)

    def load(self):
        for table in (PLACES, FIGURES.format(""), ACTIVITIES):
            self.run(f"CREATE OR REPLACE TABLE {table}")
        for table, file in (("place", "places"), ("figure", "figures"), ("activity", "activities")):
            self.run(f"COPY {table} FROM '{FOLDER}/{file}.csv' (HEADER)")
        self.run("CHECKPOINT")

    def run(self, sql):
        result = self.db.execute(sql)
        return result.fetchall() if result.description else []

    def size(self):
        self.run("CHECKPOINT")
        return os.path.getsize(TARGET)


class SQLite:
    # By seeks in the key, a quarter at a time; the plain join reads everything.
    province = "(SELECT DISTINCT period AS quarter FROM total WHERE unit = 0 AND lens = 0 AND kind = 0) q CROSS JOIN place p JOIN figure f ON f.quarter = q.quarter AND f.place = p.id"

    def __init__(self):
        import sqlite3

        for path in (TARGET, TARGET + "-wal", TARGET + "-shm"):
            if os.path.exists(path):
                os.remove(path)
        self.db = sqlite3.connect(TARGET, isolation_level=None)
        for setting in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -1000000", "mmap_size = 4000000000"):
            self.run(f"PRAGMA {setting}")

    def load(self):
        self.run("BEGIN IMMEDIATE")
        for table in ("place", "figure", "activity"):
            self.run(f"DROP TABLE IF EXISTS {table}")
        self.run(f"CREATE TABLE {PLACES}")
        self.run(f"CREATE TABLE {FIGURES.format(', PRIMARY KEY (quarter, place, indicator)')} WITHOUT ROWID")
        self.run(f"CREATE TABLE {ACTIVITIES}")
        for table, file, marks in (("place", "places", "?, ?, ?, ?"), ("figure", "figures", "?, ?, ?, ?"), ("activity", "activities", "?, ?, ?, ?, ?")):
            with open(f"{FOLDER}/{file}.csv") as lines:
                next(lines)
                self.db.executemany(f"INSERT INTO {table} VALUES ({marks})", (line.split(",") for line in lines))
        self.run("CREATE INDEX place_province ON place (province)")
        self.run("COMMIT")
        self.run("ANALYZE")
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def run(self, sql):
        return self.db.execute(sql).fetchall()

    def size(self):
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")
        return self.run("SELECT sum(pgsize) FROM dbstat WHERE name IN ('figure', 'activity', 'total', 'sqlite_autoindex_total_1')")[0][0]


class Postgres:
    province = "(SELECT DISTINCT period AS quarter FROM total WHERE unit = 0 AND lens = 0 AND kind = 0) q CROSS JOIN place p JOIN figure f ON f.quarter = q.quarter AND f.place = p.id"

    def __init__(self):
        import psycopg

        self.db = psycopg.connect(TARGET, autocommit=True)

    def load(self):
        self.run("DROP TABLE IF EXISTS place, figure, activity, total, declared, held")
        for table in (PLACES, FIGURES.format(""), ACTIVITIES):
            self.run(f"CREATE TABLE {table}")
        for table, file in (("place", "places"), ("figure", "figures"), ("activity", "activities")):
            with self.db.cursor() as cursor, open(f"{FOLDER}/{file}.csv", "rb") as lines:
                with cursor.copy(f"COPY {table} FROM STDIN (FORMAT csv, HEADER)") as copy:
                    while block := lines.read(1 << 20):
                        copy.write(block)
        self.run("ALTER TABLE figure ADD PRIMARY KEY (quarter, place, indicator)")
        self.run("CREATE INDEX ON place (province)")
        self.run("VACUUM ANALYZE figure")
        self.run("ANALYZE place")
        self.run("CHECKPOINT")

    def run(self, sql):
        cursor = self.db.execute(sql)
        return cursor.fetchall() if cursor.description else []

    def size(self):
        return self.run("SELECT pg_total_relation_size('figure') + pg_total_relation_size('activity') + pg_total_relation_size('total')")[0][0]


def timed(work, *arguments):
    start = time.perf_counter()
    answer = work(*arguments)
    return time.perf_counter() - start, answer


def say(name, seconds, **more):
    print(json.dumps({"name": name, "seconds": statistics.median(seconds), "slowest": max(seconds), **more}), flush=True)


engine = {"duckdb": DuckDB, "sqlite": SQLite, "postgres": Postgres}[ENGINE]()


def transaction(*statements):
    engine.run("BEGIN")
    for statement in statements:
        engine.run(statement)
    engine.run("COMMIT")


def rebuild():
    transaction(*(statement.format(strict=" WITHOUT ROWID" if ENGINE == "sqlite" else "") for statement in REBUILD))


def report(turn):
    """A hundred figures of a commune in a quarter of their own, its sums in province and country, and the country's numbers read back."""
    place, province = places[turn % len(places)]
    amounts = [(indicator, (turn * 37 + indicator * 11) % 4000) for indicator in range(1, 101)]
    rows = ", ".join(f"({place}, {indicator}, {quarters + turn // len(places)}, {amount})" for indicator, amount in amounts)
    sums = ", ".join(f"({unit}, 0, 0, {quarters}, {indicator}, {amount})" for unit in {0, province} for indicator, amount in amounts)
    transaction(f"INSERT INTO figure VALUES {rows}", ADD.format(sums))
    return engine.run(KEPT_NATION.format(quarters))


say("load", [timed(engine.load)[0]], count=engine.run("SELECT count(*) FROM figure")[0][0], activities=engine.run("SELECT count(*) FROM activity")[0][0])
rebuild()
rounds = [timed(rebuild)[0] for _ in range(3)]
say("rebuild", rounds, check=int(engine.run("SELECT sum(amount) FROM total")[0][0]), rows=engine.run("SELECT count(*) FROM total")[0][0])
quarters = engine.run("SELECT max(quarter) FROM figure")[0][0] + 1
provinces = [row[0] for row in engine.run("SELECT unit FROM total WHERE indicator = 1 AND lens = 0 AND kind = 0 GROUP BY unit HAVING count(*) = {} AND unit IN (SELECT province FROM place) ORDER BY unit".format(quarters))]
places = engine.run("SELECT id, province FROM place WHERE district = 0 ORDER BY id")
for name, question, arguments in (
    ("national quarter", NATION, [7 * turn % quarters for turn in range(ROUNDS)]),
    ("national quarter, sums kept", KEPT_NATION, [7 * turn % quarters for turn in range(ROUNDS)]),
    ("province over all quarters", PROVINCE.format(engine.province, "{}"), [provinces[5 * turn % len(provinces)] for turn in range(ROUNDS)]),
    ("province over all quarters, sums kept", KEPT_PROVINCE, [provinces[5 * turn % len(provinces)] for turn in range(ROUNDS)]),
):
    engine.run(question.format(arguments[0]))
    answers = [timed(engine.run, question.format(argument)) for argument in arguments]
    say(name, [seconds for seconds, _ in answers], check=sum(int(row[-1]) for _, rows in answers for row in rows))
say("bytes", [0], bytes=engine.size())
seconds, _ = timed(lambda: [report(turn) for turn in range(REPORTS)])
say("report of 100 figures", [seconds / REPORTS])
say("memory", [0], kib=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
