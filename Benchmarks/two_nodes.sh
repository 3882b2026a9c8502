#!/usr/bin/env bash
# The trial of ADR 29 again: two of the eight partitions of `posting` on a second PostgreSQL, through postgres_fdw, and what that breaks.
#   Benchmarks/two_nodes.sh FIRST SECOND
# FIRST: the address of a database made by `giaoban bench seed --small`, to be spoilt; its user must be a superuser.
# SECOND: the address of an empty database on another server. Both postgres://USER@HOST:PORT/NAME, without passwords.
set -euo pipefail
first=$1 second=$2
near() { psql -X -q -At -v VERBOSITY=terse -d "$first" "$@" 2>&1 || true; }
far() { psql -X -q -At -v VERBOSITY=terse -d "$second" "$@" 2>&1 || true; }
say() { printf '\n▸ %s\n' "$*"; }

[[ $second =~ ^postgres://([^@]+)@([^:]+):([0-9]+)/(.+)$ ]] || { echo "SECOND must be postgres://USER@HOST:PORT/NAME" >&2; exit 2; }
columns="first_entry, home, unit, first_day, last_day, source, source_id, edition, figures, recorded_by, recorded_at, digest"
copy_of() { echo "INSERT INTO posting SELECT ${2:-nextval('posting_block') * 128}, ${columns#first_entry, } FROM posting WHERE home = $1 LIMIT 1"; }

near -c "CREATE EXTENSION IF NOT EXISTS postgres_fdw" \
    -c "CREATE SERVER node2 FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${BASH_REMATCH[2]}', port '${BASH_REMATCH[3]}', dbname '${BASH_REMATCH[4]}')" \
    -c "CREATE USER MAPPING FOR CURRENT_USER SERVER node2 OPTIONS (user '${BASH_REMATCH[1]}')"
pg_dump -d "$first" -t posting_6 -t posting_7 --no-owner | grep -vE 'ATTACH PARTITION|SET transaction_timeout' | far -f - >/dev/null

checks="CONSTRAINT posting_check2 CHECK (last_day >= first_day), CONSTRAINT posting_check3 CHECK ((source = 'cell') = (edition IS NOT NULL)),
    CONSTRAINT posting_first_entry_check1 CHECK (first_entry > 0), CONSTRAINT posting_source_check1 CHECK (source IN ('span', 'cell'))"
foreign_table() {
    near -c "SELECT format('CREATE FOREIGN TABLE %I (%s, $(tr '\n' ' ' <<<"${checks//\'/\'\'}")) SERVER node2 OPTIONS (table_name %L)', '$1_far',
        string_agg(format('%I %s %s', attname, format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'NOT NULL' END), ', '), '$1')
        FROM pg_attribute WHERE attrelid = '$1'::regclass AND attnum > 0" | near -f -
}
attach() { echo "ALTER TABLE posting ATTACH PARTITION $1_far FOR VALUES WITH (MODULUS 8, REMAINDER ${1#posting_})"; }
key=$(near -c "SELECT conname FROM pg_constraint WHERE conrelid = 'posting'::regclass AND contype = 'p'")
for table in posting_6 posting_7; do
    foreign_table $table
    near -c "ALTER TABLE posting DETACH PARTITION $table"
done
say "Attached with the primary key and the foreign key"
near -c "$(attach posting_6)"
near -c "ALTER TABLE posting DROP CONSTRAINT $key"
say "Attached with the foreign key"
near -c "$(attach posting_6)"
near -c "ALTER TABLE posting DROP CONSTRAINT posting_unit_fkey" -c "$(attach posting_6)" -c "$(attach posting_7)"
say "Attached without either; postings in all"
near -c "SELECT count(*) FROM posting"

here=$(near -c "SELECT home FROM posting_0 LIMIT 1") there=$(near -c "SELECT home FROM posting_6_far LIMIT 1")
unit=$(near -c "SELECT unit FROM posting_0 WHERE home = $here LIMIT 1")
say "An UPDATE through the first node, and on the second"
near -c "UPDATE posting SET last_day = last_day WHERE home = $there"
far -c "WITH changed AS (UPDATE posting_6 SET last_day = last_day RETURNING 1) SELECT count(*) || ' rows changed' FROM changed"
say "Partitions asked for one unit, without and with its home"
near -c "EXPLAIN (COSTS off) SELECT figures FROM posting WHERE unit = $unit" | grep -c Scan
near -c "EXPLAIN (COSTS off) SELECT figures FROM posting WHERE unit = $unit AND home = $here" | grep -c Scan

say "A REPEATABLE READ reader before and after a commit on both nodes: near, near, far"
before=$(near -c "SELECT count(*) FROM posting WHERE home = $there")
near -f - <<SQL &
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT count(*) FROM posting WHERE home = $here;
SELECT pg_sleep(3);
SELECT count(*) FROM posting WHERE home = $here;
SELECT count(*) || ', and $before before' FROM posting WHERE home = $there;
COMMIT;
SQL
sleep 1
near -c "BEGIN" -c "$(copy_of "$here")" -c "$(copy_of "$there")" -c "COMMIT"
wait

say "PREPARE TRANSACTION"
near -c "BEGIN" -c "$(copy_of "$there")" -c "PREPARE TRANSACTION 'both'"
say "A transaction that fails at its commit, and how many of its rows stay on the second node"
near -c "CREATE TABLE IF NOT EXISTS skew (id INT PRIMARY KEY, value INT)" -c "INSERT INTO skew VALUES (1, 0), (2, 0) ON CONFLICT DO NOTHING"
near -c "BEGIN ISOLATION LEVEL SERIALIZABLE" -c "SELECT sum(value) FROM skew" -c "UPDATE skew SET value = 1 WHERE id = 1" \
    -c "$(copy_of "$there" 777000064)" -c "SELECT pg_sleep(3)" -c "COMMIT" | grep ERROR &
sleep 1
near -c "BEGIN ISOLATION LEVEL SERIALIZABLE" -c "SELECT sum(value) FROM skew" -c "UPDATE skew SET value = 1 WHERE id = 2" -c "COMMIT" >/dev/null
wait
near -c "SELECT count(*) FROM posting WHERE first_entry = 777000064"
