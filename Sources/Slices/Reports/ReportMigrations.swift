import Storage

package enum ReportMigrations {
    package static let all = [
        Migration(
            "reports-1",
            [
                """
                CREATE TABLE form (
                    id       TEXT PRIMARY KEY,
                    code     TEXT NOT NULL UNIQUE,
                    title_vi TEXT NOT NULL,
                    title_en TEXT NOT NULL
                )\(.strictTable)
                """,
                """
                CREATE TABLE form_row (
                    form_id      TEXT NOT NULL REFERENCES form (id),
                    position     \(.bigInteger) NOT NULL,
                    indicator_id TEXT NOT NULL REFERENCES indicator (id),
                    PRIMARY KEY (form_id, position),
                    UNIQUE (form_id, indicator_id)
                )\(.strictTable)
                """,
                """
                CREATE TABLE report (
                    id        TEXT PRIMARY KEY,
                    kind      TEXT NOT NULL CHECK (kind IN ('unit', 'consolidated')),
                    form_id   TEXT NOT NULL REFERENCES form (id),
                    unit_id   TEXT NOT NULL REFERENCES org_unit (id),
                    first_day TEXT NOT NULL,
                    last_day  TEXT NOT NULL CHECK (last_day >= first_day),
                    due_day   TEXT NOT NULL,
                    revision  \(.bigInteger) NOT NULL,  -- grows with every saved draft, so that a stale form is noticed
                    UNIQUE (form_id, unit_id, first_day, last_day, kind)
                )\(.strictTable)
                """,
                "CREATE INDEX report_unit ON report (unit_id, last_day)",
                "CREATE INDEX report_window ON report (form_id, first_day, last_day, kind)",
                """
                CREATE TABLE report_cell (
                    report_id    TEXT NOT NULL REFERENCES report (id),
                    indicator_id TEXT NOT NULL REFERENCES indicator (id),
                    answer       TEXT NOT NULL CHECK (answer IN ('quantity', 'none-occurred', 'not-applicable')),
                    amount       \(.bigInteger) NOT NULL CHECK (amount >= 0),
                    qualifier    TEXT NOT NULL CHECK (qualifier IN ('exact', 'over', 'under', 'about')),
                    PRIMARY KEY (report_id, indicator_id)
                )\(.strictTable)
                """,
                """
                CREATE TABLE report_passage (
                    report_id TEXT NOT NULL REFERENCES report (id),
                    section   TEXT NOT NULL CHECK (section IN ('results', 'limits', 'causes', 'recommendations', 'next-tasks')),
                    body      TEXT NOT NULL,
                    PRIMARY KEY (report_id, section)
                )\(.strictTable)
                """,
                """
                CREATE TABLE left_behind (
                    report_id TEXT NOT NULL REFERENCES report (id),
                    sentence  TEXT NOT NULL,  -- the digest of its section and text
                    PRIMARY KEY (report_id, sentence)
                )\(.strictTable)
                """,
                """
                CREATE TABLE edition (
                    report_id   TEXT NOT NULL REFERENCES report (id),
                    number      \(.bigInteger) NOT NULL CHECK (number >= 1),
                    revision    \(.bigInteger) NOT NULL,  -- of the draft it was filed from: the same draft is filed once
                    filed_at    \(.bigInteger) NOT NULL,
                    filed_by    TEXT NOT NULL,
                    change_note TEXT NOT NULL CHECK (number = 1 OR change_note <> ''),
                    content     TEXT NOT NULL,
                    hash        TEXT NOT NULL,
                    PRIMARY KEY (report_id, number),
                    UNIQUE (report_id, revision)
                )\(.strictTable)
                """,
                """
                CREATE TABLE edition_sentence (
                    report_id TEXT NOT NULL,
                    edition   \(.bigInteger) NOT NULL,
                    place     \(.bigInteger) NOT NULL,
                    section   TEXT NOT NULL,
                    body      TEXT NOT NULL,
                    digest    TEXT NOT NULL,  -- of section and body: what the same sentence of other units is found by
                    PRIMARY KEY (report_id, edition, place),
                    FOREIGN KEY (report_id, edition) REFERENCES edition (report_id, number)
                )\(.strictTable)
                """,
            ] + AppendOnly.statements(table: "edition") + AppendOnly.statements(table: "edition_sentence")
        ),
        // The latest windows of a whole country are found without reading its earlier years.
        Migration("reports-2", ["CREATE INDEX report_last_day ON report (last_day, first_day, form_id)"]),
    ]
}
