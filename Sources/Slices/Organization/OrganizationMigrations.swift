import Storage

package enum OrganizationMigrations {
    package static let all = [
        Migration("organization-1", unit + name + place + below + succession),
        Migration("organization-2", ["CREATE INDEX journal_line_tree ON journal_line (number) WHERE \(OrganizationQueries.treeLines)"]),
        Migration("organization-3", number + carried),
        Migration("organization-4", declaredShares + AppendOnly.statements(table: "declared_share")),
        Migration("organization-5", bareKey, work: BareKey.writeAll),
    ]

    private static let unit: [SQL] = [
        """
        CREATE TABLE org_unit (
            id        TEXT PRIMARY KEY,
            code      TEXT NOT NULL CHECK (code <> ''),
            kind      TEXT NOT NULL CHECK (kind IN ('area', 'body')),
            from_day  TEXT NOT NULL,
            until_day TEXT CHECK (until_day > from_day),
            UNIQUE (code, from_day)
        )\(.strictTable)
        """
    ]

    private static let name: [SQL] = [
        """
        CREATE TABLE org_unit_name (
            unit_id   TEXT NOT NULL REFERENCES org_unit (id),
            name      TEXT NOT NULL CHECK (name <> ''),
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            name_key  TEXT\(.byteOrder) NOT NULL,
            from_day  TEXT NOT NULL,
            until_day TEXT CHECK (until_day > from_day),
            basis     TEXT NOT NULL CHECK (basis <> ''),
            PRIMARY KEY (unit_id, from_day)
        )\(.strictTable)
        """,
        "CREATE INDEX org_unit_name_key ON org_unit_name (name_key)",
    ]

    private static let place: [SQL] = [
        """
        CREATE TABLE org_unit_place (
            unit_id   TEXT NOT NULL REFERENCES org_unit (id),
            parent_id TEXT REFERENCES org_unit (id) CHECK (parent_id <> unit_id),
            level     TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune')),
            type      TEXT NOT NULL CHECK (type <> ''),
            from_day  TEXT NOT NULL,
            until_day TEXT CHECK (until_day > from_day),
            basis     TEXT NOT NULL CHECK (basis <> ''),
            PRIMARY KEY (unit_id, from_day)
        )\(.strictTable)
        """,
        "CREATE INDEX org_unit_place_parent ON org_unit_place (parent_id, from_day)",
    ]

    /// Who stands below whom, and over which days: the transitive closure of `org_unit_place`, each unit below itself at depth 0.
    private static let below: [SQL] = [
        """
        CREATE TABLE org_unit_below (
            above_id  TEXT NOT NULL REFERENCES org_unit (id),
            unit_id   TEXT NOT NULL REFERENCES org_unit (id),
            depth     \(.bigInteger) NOT NULL CHECK (depth >= 0),
            from_day  TEXT NOT NULL,
            until_day TEXT CHECK (until_day > from_day),
            PRIMARY KEY (above_id, unit_id, from_day)
        )\(.strictTable)
        """,
        "CREATE INDEX org_unit_below_unit ON org_unit_below (unit_id, from_day)",
    ]

    /// Every share ever declared; `succession` holds the latest.
    private static let declaredShares: [SQL] = [
        """
        CREATE TABLE declared_share (
            number      \(.growingKey),
            old_unit_id TEXT NOT NULL,
            new_unit_id TEXT NOT NULL,
            day         TEXT NOT NULL,
            share       \(.bigInteger) NOT NULL CHECK (share BETWEEN 1 AND 1000000),
            basis       TEXT NOT NULL CHECK (basis <> ''),
            declared_by TEXT NOT NULL,
            declared_at \(.bigInteger) NOT NULL
        )\(.strictTable)
        """,
        "CREATE INDEX declared_share_unit ON declared_share (old_unit_id, day)",
    ]

    /// `share` is the weight of a split in parts per million of the old unit; NULL where no paper states one.
    private static let succession: [SQL] = [
        """
        CREATE TABLE succession (
            old_unit_id TEXT NOT NULL REFERENCES org_unit (id),
            new_unit_id TEXT REFERENCES org_unit (id) CHECK (new_unit_id <> old_unit_id),
            day         TEXT NOT NULL,
            kind        TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'abolished', 'ambiguous', 'unknown')),
            scope       TEXT CHECK (scope IN ('whole', 'part', 'remainder', 'area_only', 'part_area_all_pop', 'pop_only', 'all_area_no_pop')),
            share       \(.bigInteger) CHECK (share BETWEEN 1 AND 1000000),
            basis       TEXT NOT NULL CHECK (basis <> ''),
            confidence  TEXT NOT NULL,
            CHECK (new_unit_id IS NOT NULL OR kind IN ('abolished', 'ambiguous', 'unknown'))
        )\(.strictTable)
        """,
        "CREATE UNIQUE INDEX succession_old ON succession (old_unit_id, day, new_unit_id)",
        "CREATE UNIQUE INDEX succession_without_heir ON succession (old_unit_id, day) WHERE new_unit_id IS NULL",
        "CREATE INDEX succession_new ON succession (new_unit_id, day)",
    ]

    /// What the ledger's tables call a unit: small, counted from 1. That of a unit which was never more than recorded, and whose
    /// reorganisation was taken back on its own day, may be given out again.
    private static let number: [SQL] = [
        "ALTER TABLE org_unit ADD COLUMN number \(.bigInteger)",
        """
        UPDATE org_unit SET number = counted.place
        FROM (SELECT id, row_number() OVER (ORDER BY from_day, id) AS place FROM org_unit) counted WHERE counted.id = org_unit.id
        """,
        "CREATE UNIQUE INDEX org_unit_number ON org_unit (number)",
    ]

    /// All successions composed up to the day of `carried_to`: with whom what `unit` counted stands then. Weights in millionths.
    private static let carried: [SQL] = [
        """
        CREATE TABLE org_unit_carried (
            unit       \(.bigInteger) NOT NULL REFERENCES org_unit (number),
            from_day   TEXT NOT NULL,
            until_day  TEXT NOT NULL CHECK (until_day > from_day),
            heir       \(.bigInteger) NOT NULL REFERENCES org_unit (number),
            millionths \(.bigInteger) NOT NULL CHECK (millionths BETWEEN 1 AND 1000000),
            PRIMARY KEY (unit, from_day, heir)
        )\(.strictTable)
        """,
        "CREATE INDEX org_unit_carried_heir ON org_unit_carried (heir)",
        "CREATE TABLE carried_to (day TEXT NOT NULL, settled TEXT NOT NULL)\(.strictTable)",
        "INSERT INTO carried_to (day, settled) VALUES ('0001-01-01', '0001-01-01')",
    ]

    private static let bareKey: [SQL] = [
        "ALTER TABLE org_unit_name ADD COLUMN bare_key TEXT\(.byteOrder) NOT NULL DEFAULT ''",
        "CREATE INDEX org_unit_name_bare_key ON org_unit_name (bare_key)",
    ]
}
