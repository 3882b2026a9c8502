import Storage

package enum DecisionMigrations {
    /// Before the ledger drops the rows its entries once had.
    package static let last = [Migration("intake-entries-without-rows", decisionsOfNumbers)]

    /// Entries have no row of their own any more that a decision could point to. SQLite drops a reference only with its table.
    private static let decisionsOfNumbers: [SQL] =
        [
            .only(.postgres, "ALTER TABLE decision DROP CONSTRAINT decision_entry_number_fkey"),
            .only(
                .sqlite,
                """
                CREATE TABLE decision_of_numbers (
                    proposal_id  TEXT NOT NULL REFERENCES proposal (id),
                    number       INTEGER NOT NULL,
                    verdict      TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dropped', 'reopened')),
                    entry_number INTEGER,
                    decided_by   TEXT NOT NULL,
                    decided_at   INTEGER NOT NULL,
                    PRIMARY KEY (proposal_id, number)
                ) STRICT
                """),
            .only(.sqlite, "INSERT INTO decision_of_numbers SELECT * FROM decision"), .only(.sqlite, "DROP TABLE decision"),
            .only(.sqlite, "ALTER TABLE decision_of_numbers RENAME TO decision"),
        ] + AppendOnly.statements(table: "decision").map { .only(.sqlite, $0) }
}
