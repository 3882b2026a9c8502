import Storage

package enum AccountMigrations {
    package static let all = [
        Migration(
            "accounts-1",
            [
                """
                CREATE TABLE person (
                    id   TEXT PRIMARY KEY,
                    name TEXT NOT NULL CHECK (name <> '')
                )\(.strictTable)
                """,
                """
                CREATE TABLE account (
                    person_id    TEXT PRIMARY KEY REFERENCES person (id),
                    name         TEXT NOT NULL UNIQUE,
                    password     TEXT NOT NULL,
                    language     TEXT NOT NULL CHECK (language IN ('vi', 'en')),
                    failures     \(.bigInteger) NOT NULL,
                    closed_until \(.bigInteger)
                )\(.strictTable)
                """,
                """
                CREATE TABLE seat (
                    person_id TEXT NOT NULL REFERENCES person (id),
                    unit_id   TEXT NOT NULL REFERENCES org_unit (id),
                    role      TEXT NOT NULL CHECK (role IN ('clerk', 'specialist', 'leader', 'administrator')),
                    from_day  TEXT NOT NULL,
                    until_day TEXT CHECK (until_day > from_day),
                    PRIMARY KEY (person_id, unit_id, role, from_day)
                )\(.strictTable)
                """,
                """
                CREATE TABLE session (
                    token_hash TEXT PRIMARY KEY,
                    person_id  TEXT NOT NULL REFERENCES person (id),
                    until      \(.bigInteger) NOT NULL
                )\(.strictTable)
                """,
            ])
    ]
}
