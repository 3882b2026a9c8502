import Storage

package enum IntakeMigrations {
    package static let all = [
        Migration(
            "intake-1",
            [
                """
                CREATE TABLE document (
                    id          TEXT PRIMARY KEY,
                    unit_id     TEXT NOT NULL REFERENCES org_unit (id),
                    name        TEXT NOT NULL,
                    digest      TEXT NOT NULL,
                    bytes       \(.bytes) NOT NULL,
                    body        TEXT NOT NULL,
                    first_day   TEXT NOT NULL,
                    last_day    TEXT NOT NULL CHECK (last_day >= first_day),
                    received_at \(.bigInteger) NOT NULL,
                    received_by TEXT NOT NULL,
                    UNIQUE (unit_id, digest)
                )\(.strictTable)
                """,
                """
                CREATE TABLE proposal (
                    id              TEXT PRIMARY KEY,
                    document_id     TEXT NOT NULL REFERENCES document (id),
                    place           \(.bigInteger) NOT NULL,
                    kind            TEXT NOT NULL CHECK (kind IN ('event', 'person', 'citation', 'figure', 'section', 'task')),
                    span_start      \(.bigInteger) NOT NULL CHECK (span_start >= 0),
                    span_end        \(.bigInteger) NOT NULL CHECK (span_end > span_start),
                    words           TEXT NOT NULL,
                    confidence      \(.bigInteger) NOT NULL CHECK (confidence BETWEEN 0 AND 100),
                    detail          TEXT NOT NULL,
                    amount          \(.bigInteger) CHECK ((kind = 'figure') = (amount IS NOT NULL)),
                    qualifier       TEXT,
                    unit_of_measure TEXT,
                    what            TEXT,
                    is_result       \(.bigInteger),
                    indicator_code  TEXT,
                    reason_vi       TEXT,
                    reason_en       TEXT
                )\(.strictTable)
                """,
                "CREATE INDEX proposal_document ON proposal (document_id, place)",
                """
                CREATE TABLE decision (
                    proposal_id  TEXT NOT NULL REFERENCES proposal (id),
                    number       \(.bigInteger) NOT NULL,
                    verdict      TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dropped', 'reopened')),
                    entry_number \(.bigInteger) REFERENCES entry (number),
                    decided_by   TEXT NOT NULL,
                    decided_at   \(.bigInteger) NOT NULL,
                    PRIMARY KEY (proposal_id, number)
                )\(.strictTable)
                """,
            ] + AppendOnly.statements(table: "decision")),
        Migration(
            "intake-2",
            [
                // Documents of before have neither: what they were is forgotten, and their lines are their paragraphs.
                "ALTER TABLE document ADD COLUMN source TEXT",
                "ALTER TABLE document ADD COLUMN outline \(.bytes)",
            ]),
        Migration(
            "intake-3",
            [
                """
                CREATE TABLE proposal_guess (
                    proposal_id    TEXT NOT NULL REFERENCES proposal (id),
                    place          \(.bigInteger) NOT NULL,
                    indicator_code TEXT NOT NULL,
                    confidence     \(.bigInteger) NOT NULL CHECK (confidence BETWEEN 0 AND 100),
                    reason_vi      TEXT NOT NULL,
                    reason_en      TEXT NOT NULL,
                    PRIMARY KEY (proposal_id, place)
                )\(.strictTable)
                """,
                // What was offered before had one indicator each, and no measure of its own.
                """
                INSERT INTO proposal_guess (proposal_id, place, indicator_code, confidence, reason_vi, reason_en)
                SELECT id, 0, indicator_code, 75, indicator_code, indicator_code FROM proposal WHERE indicator_code IS NOT NULL
                """,
            ]),
        Migration(
            "intake-4",
            [
                // What another document about the same is recognised by; documents of before are not.
                "ALTER TABLE document ADD COLUMN text_digest TEXT",
                "ALTER TABLE document ADD COLUMN event_family TEXT",
                "ALTER TABLE document ADD COLUMN event_day TEXT",
                "ALTER TABLE document ADD COLUMN event_hosts TEXT",
                "ALTER TABLE document ADD COLUMN event_place TEXT",
                "CREATE INDEX document_text ON document (text_digest)",
                "CREATE INDEX document_event ON document (event_day, event_family)",
                "CREATE INDEX document_period ON document (first_day, last_day, event_family)",
                // What the heads of a table say of a figure.
                "ALTER TABLE proposal ADD COLUMN of_unit TEXT",
                "ALTER TABLE proposal ADD COLUMN first_day TEXT",
                "ALTER TABLE proposal ADD COLUMN last_day TEXT",
                "ALTER TABLE proposal ADD COLUMN is_total \(.bigInteger) NOT NULL DEFAULT 0",
                """
                CREATE TABLE document_doubt (
                    document_id TEXT NOT NULL REFERENCES document (id),
                    place       \(.bigInteger) NOT NULL,
                    span_start  \(.bigInteger) NOT NULL CHECK (span_start >= 0),
                    span_end    \(.bigInteger) NOT NULL CHECK (span_end > span_start),
                    hint        TEXT NOT NULL,
                    sentence_vi TEXT NOT NULL,
                    sentence_en TEXT NOT NULL,
                    PRIMARY KEY (document_id, place)
                )\(.strictTable)
                """,
            ]),
        Migration(
            "intake-5",
            [
                """
                CREATE TABLE reading_rule (
                    id             TEXT PRIMARY KEY,
                    unit_id        TEXT NOT NULL REFERENCES org_unit (id),
                    phrase         TEXT NOT NULL CHECK (phrase <> ''),
                    phrase_key     TEXT\(.byteOrder) NOT NULL CHECK (phrase_key <> ''),
                    meaning        TEXT NOT NULL CHECK (meaning IN ('indicator', 'unit', 'no_figure')),
                    indicator_code TEXT CHECK ((meaning = 'indicator') = (indicator_code IS NOT NULL)),
                    meant_unit_id  TEXT REFERENCES org_unit (id) CHECK ((meaning = 'unit') = (meant_unit_id IS NOT NULL)),
                    document_id    TEXT REFERENCES document (id),
                    made_by        TEXT NOT NULL,
                    made_at        \(.bigInteger) NOT NULL,
                    withdrawn_by   TEXT,
                    withdrawn_at   \(.bigInteger) CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
                )\(.strictTable)
                """,
                // What an office's words mean is said once.
                "CREATE UNIQUE INDEX reading_rule_standing ON reading_rule (unit_id, phrase_key) WHERE withdrawn_at IS NULL",
            ]),
        Migration("intake-6", ["ALTER TABLE proposal ADD COLUMN added_by TEXT"]),
    ]
}
