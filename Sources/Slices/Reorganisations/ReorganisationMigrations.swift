import Storage

package enum ReorganisationMigrations {
    package static let all = [
        Migration(
            "reorganisations-1",
            [
                """
                CREATE TABLE reorganisation (
                    id          TEXT PRIMARY KEY,
                    day         TEXT NOT NULL,
                    basis       TEXT NOT NULL CHECK (basis <> ''),
                    reverses    TEXT UNIQUE REFERENCES reorganisation (id) CHECK (reverses <> id),
                    lines       \(.bigInteger) NOT NULL CHECK (lines > 0),
                    file        \(.bytes) NOT NULL,
                    digest      TEXT NOT NULL,
                    recorded_by TEXT NOT NULL,
                    recorded_at \(.bigInteger) NOT NULL
                )\(.strictTable)
                """
            ] + AppendOnly.statements(table: "reorganisation")),
        Migration(
            "reorganisations-2",
            """
            CREATE TABLE reorganisation_draft (
                id       TEXT PRIMARY KEY,
                day      TEXT NOT NULL,
                basis    TEXT NOT NULL CHECK (basis <> ''),
                file     \(.bytes) NOT NULL,
                reverses TEXT REFERENCES reorganisation (id),
                made_by  TEXT NOT NULL,
                made_at  \(.bigInteger) NOT NULL
            )\(.strictTable)
            """),
    ]
}
