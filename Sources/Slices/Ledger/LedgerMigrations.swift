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
        ),
        Migration("ledger-2", numberedIndicators + postings + keptTogether, work: Ledger.postOldEntries),
        Migration("ledger-7", occasionsOfIndicators),
        Migration("ledger-9", foldsOfIndicators),
        Migration("ledger-4", smallerPostings + keptForBothLenses, work: Ledger.movePostings),
        Migration("ledger-5", ["DROP TABLE old_posting"]),
        Migration("ledger-6", [], work: Ledger.recountDivided),
        Migration("ledger-8", occasions),
    ]

    /// After other slices have let go of the old table.
    package static let last = [Migration("ledger-3", ["DROP TABLE entry"])]

    /// Before the ledger is counted again by what it knows of indicators today. What counts events counts them once, also of a catalogue that
    /// was loaded before.
    private static let occasionsOfIndicators: [SQL] = [
        """
        ALTER TABLE indicator ADD COLUMN over_occasions TEXT NOT NULL DEFAULT 'each' CHECK (over_occasions IN ('each', 'once'))
        """,
        """
        UPDATE indicator SET over_occasions = 'once'
        WHERE code IN ('QT01', 'LL01', 'LL08', 'LS04', 'BC01', 'BC03', 'BC09', 'BC10', 'BC11', 'TQ05', 'HB06', 'DL01', 'VH01', 'VH06', 'KG03',
                       'DV05', 'NT01', 'KS01', 'KS03')
        """,
    ]

    /// Other ways of adding up than `over_time` has words for, and what holds for the units that are counted.
    private static let foldsOfIndicators: [SQL] = [
        """
        ALTER TABLE indicator ADD COLUMN fold TEXT NOT NULL DEFAULT '' CHECK (fold IN ('', 'average', 'smallest', 'greatest', 'share'))
        """,
        "ALTER TABLE indicator ADD COLUMN condition TEXT NOT NULL DEFAULT ''",
    ]

    private static let occasions: [SQL] =
        [
            """
            CREATE TABLE occasion (
                id        \(.bytes) PRIMARY KEY,
                name      TEXT NOT NULL CHECK (name <> ''),
                first_day TEXT NOT NULL,
                last_day  TEXT NOT NULL CHECK (last_day >= first_day)
            )\(.strictTable)
            """,
            "ALTER TABLE posting ADD COLUMN occasion \(.bytes) REFERENCES occasion (id)",
            "CREATE INDEX posting_occasion ON posting (occasion) WHERE occasion IS NOT NULL",
        ] + AppendOnly.statements(table: "occasion")

    private static let numberedIndicators: [SQL] = [
        "ALTER TABLE indicator ADD COLUMN number \(.bigInteger)",
        """
        UPDATE indicator SET number = (SELECT count(*) FROM indicator other WHERE other.code <= indicator.code)
        """,
        "CREATE UNIQUE INDEX indicator_number ON indicator (number)",
    ]

    /// Figures recorded together lie together: see `Posting`.
    private static let postings: [SQL] =
        [
            """
            CREATE TABLE posting (
                first_entry \(.bigInteger) PRIMARY KEY CHECK (first_entry > 0),
                unit_id     TEXT NOT NULL REFERENCES org_unit (id),
                first_day   TEXT NOT NULL,
                last_day    TEXT NOT NULL CHECK (last_day >= first_day),
                source      TEXT NOT NULL CHECK (source IN ('span', 'cell')),
                source_id   TEXT NOT NULL,
                edition     \(.bigInteger) CHECK ((source = 'cell') = (edition IS NOT NULL)),
                figures     \(.bytes) NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_at \(.bigInteger) NOT NULL,
                digest      TEXT NOT NULL
            )\(.strictTable)
            """,
            "CREATE INDEX posting_unit ON posting (unit_id, last_day)",
            "CREATE INDEX posting_source ON posting (source_id)",
            .only(.postgres, "CREATE SEQUENCE posting_block"),
            """
            CREATE TABLE reversal (
                entry     \(.bigInteger) PRIMARY KEY,
                reversing \(.bigInteger) NOT NULL UNIQUE
            )\(.strictTable)
            """,
        ] + AppendOnly.statements(table: "posting") + AppendOnly.statements(table: "reversal")

    /// Balances of one unit over one run of days lie together: see `KeptRun` and `TallyTable`.
    private static let keptTogether: [SQL] = [
        "DROP TABLE balance",
        """
        CREATE TABLE balance (
            unit_id   TEXT NOT NULL,
            kind      TEXT NOT NULL CHECK (kind IN ('long', 'month', 'short')),
            first_day TEXT NOT NULL,
            last_day  TEXT NOT NULL,
            tallies   \(.bytes) NOT NULL,
            PRIMARY KEY (unit_id, kind, first_day, last_day)
        )\(.strictTable)
        """,
    ]

    /// A posting names its unit by number, and its source and author by bytes. `home` is the number of the unit right below the root that it
    /// counts in: in PostgreSQL it says in which partition the row lies, so that provinces can live on different nodes.
    private static let smallerPostings: [SQL] =
        [
            "DROP INDEX posting_unit", "DROP INDEX posting_source", "ALTER TABLE posting RENAME TO old_posting",
            .only(.sqlite, "DROP TRIGGER posting_is_not_changed"), .only(.sqlite, "DROP TRIGGER posting_is_not_deleted"),
            """
            CREATE TABLE posting (
                first_entry \(.bigInteger) NOT NULL CHECK (first_entry > 0),
                home        \(.bigInteger) NOT NULL,
                unit        \(.bigInteger) NOT NULL REFERENCES org_unit (number),
                first_day   TEXT NOT NULL,
                last_day    TEXT NOT NULL CHECK (last_day >= first_day),
                source      TEXT NOT NULL CHECK (source IN ('span', 'cell')),
                source_id   \(.bytes) NOT NULL,
                edition     \(.bigInteger) CHECK ((source = 'cell') = (edition IS NOT NULL)),
                figures     \(.bytes) NOT NULL,
                recorded_by \(.bytes) NOT NULL,
                recorded_at \(.bigInteger) NOT NULL,
                digest      \(.bytes) NOT NULL,
                \(keyAndPlace)
            """,
            .only(.postgres, partitions),
            "CREATE INDEX posting_unit ON posting (unit, last_day)",
            "CREATE INDEX posting_source ON posting (source_id)",
        ] + AppendOnly.statements(table: "posting")

    private static let keyAndPlace = SQL.choice(
        sqlite: "PRIMARY KEY (first_entry)) STRICT", postgres: "PRIMARY KEY (first_entry, home)) PARTITION BY HASH (home)")

    private static let partitions: SQL = """
        DO $$ BEGIN
            FOR place IN 0..7 LOOP
                EXECUTE format('CREATE TABLE %I PARTITION OF posting FOR VALUES WITH (MODULUS 8, REMAINDER %s)', 'posting_' || place, place);
            END LOOP;
        END $$
        """

    /// Balances as then and as now: see `Lens`.
    private static let keptForBothLenses: [SQL] = [
        "DROP TABLE balance",
        """
        CREATE TABLE balance (
            unit      \(.bigInteger) NOT NULL,
            lens      TEXT NOT NULL CHECK (lens IN ('then', 'now')),
            kind      TEXT NOT NULL CHECK (kind IN ('long', 'month', 'short')),
            first_day TEXT NOT NULL,
            last_day  TEXT NOT NULL,
            tallies   \(.bytes) NOT NULL,
            PRIMARY KEY (unit, lens, kind, first_day, last_day)
        )\(.strictTable)
        """,
    ]
}
