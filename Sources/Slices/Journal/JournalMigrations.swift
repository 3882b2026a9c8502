import Storage

package enum JournalMigrations {
    package static let all = [
        Migration(
            "journal-1",
            [
                """
                CREATE TABLE journal_line (
                    number        \(.bigInteger) PRIMARY KEY,
                    at            \(.bigInteger) NOT NULL,
                    person_id     TEXT NOT NULL,
                    act           TEXT NOT NULL,
                    about         TEXT NOT NULL,
                    content       TEXT NOT NULL,
                    previous_hash TEXT NOT NULL,
                    hash          TEXT NOT NULL UNIQUE
                )\(.strictTable)
                """,
                "CREATE INDEX journal_line_about ON journal_line (about, number)",
                """
                CREATE TABLE journal_head (
                    id     \(.bigInteger) PRIMARY KEY CHECK (id = 1),
                    number \(.bigInteger) NOT NULL,
                    hash   TEXT NOT NULL
                )\(.strictTable)
                """,
                "INSERT INTO journal_head (id, number, hash) VALUES (1, 0, '')",
            ] + AppendOnly.statements(table: "journal_line")
        )
    ]
}
