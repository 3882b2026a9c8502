import Storage

package enum CalendarMigrations {
    package static let all = [
        Migration(
            "calendars-1",
            [
                """
                CREATE TABLE office_calendar (
                    id           TEXT PRIMARY KEY,
                    unit_id      TEXT NOT NULL REFERENCES org_unit (id),
                    code         TEXT\(.byteOrder) NOT NULL CHECK (code <> ''),
                    name         TEXT NOT NULL CHECK (name <> ''),
                    rhythm       TEXT NOT NULL CHECK (rhythm <> ''),
                    made_by      TEXT NOT NULL,
                    made_at      \(.bigInteger) NOT NULL,
                    withdrawn_by TEXT,
                    withdrawn_at \(.bigInteger) CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
                    UNIQUE (unit_id, code)
                )\(.strictTable)
                """
            ])
    ]
}
