import Storage

package enum LedgerMigrations {
    package static let all = [
        Migration(
            "ledger-1",
            [
                """
                CREATE TABLE indicator (
                    id              TEXT PRIMARY KEY,
                    code            TEXT NOT NULL UNIQUE,
                    category        TEXT NOT NULL,
                    name            TEXT NOT NULL,
                    unit_of_measure TEXT NOT NULL,
                    over_time       TEXT NOT NULL CHECK (over_time IN ('sum', 'last', 'ratio')),
                    over_units      TEXT NOT NULL CHECK (over_units IN ('sum', 'host', 'ratio')),
                    direction       TEXT NOT NULL CHECK (direction IN ('up', 'down', 'neutral')),
                    numerator       TEXT NOT NULL,
                    denominator     TEXT NOT NULL,
                    definition      TEXT NOT NULL,
                    CHECK ((over_time = 'ratio') = (numerator <> '' AND denominator <> ''))
                )\(.strictTable)
                """,
                """
                CREATE TABLE entry (
                    number       \(.growingKey),
                    unit_id      TEXT NOT NULL REFERENCES org_unit (id),
                    indicator_id TEXT NOT NULL REFERENCES indicator (id),
                    first_day    TEXT NOT NULL,
                    last_day     TEXT NOT NULL CHECK (last_day >= first_day),
                    answer       TEXT NOT NULL CHECK (answer IN ('quantity', 'none-occurred', 'not-applicable')),
                    amount       \(.bigInteger) NOT NULL CHECK (amount >= 0 AND (answer = 'quantity' OR amount = 0)),
                    qualifier    TEXT NOT NULL CHECK (qualifier IN ('exact', 'over', 'under', 'about')),
                    source       TEXT NOT NULL CHECK (source IN ('span', 'cell')),
                    source_id    TEXT NOT NULL,
                    source_start \(.bigInteger) NOT NULL,
                    source_end   \(.bigInteger) CHECK ((source = 'span') = (source_end IS NOT NULL)),
                    reverses     \(.bigInteger) UNIQUE REFERENCES entry (number),
                    recorded_by  TEXT NOT NULL,
                    recorded_at  \(.bigInteger) NOT NULL,
                    digest       TEXT NOT NULL
                )\(.strictTable)
                """,
                "CREATE INDEX entry_figure ON entry (indicator_id, unit_id, last_day)",
                "CREATE INDEX entry_source ON entry (source_id, source)",
                """
                CREATE TABLE balance (
                    unit_id        TEXT NOT NULL,
                    indicator_id   TEXT NOT NULL,
                    reach          TEXT NOT NULL CHECK (reach IN ('own', 'below')),
                    first_day      TEXT NOT NULL,
                    last_day       TEXT NOT NULL,
                    amount         \(.bigInteger) NOT NULL,
                    exact          \(.bigInteger) NOT NULL,
                    over_it        \(.bigInteger) NOT NULL,
                    under_it       \(.bigInteger) NOT NULL,
                    about_it       \(.bigInteger) NOT NULL,
                    none_occurred  \(.bigInteger) NOT NULL,
                    not_applicable \(.bigInteger) NOT NULL,
                    PRIMARY KEY (unit_id, indicator_id, reach, first_day, last_day)
                )\(.strictTable)
                """,
            ] + AppendOnly.statements(table: "entry")
        )
    ]
}
