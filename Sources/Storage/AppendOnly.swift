/// Tables that only grow: the ledger, the journal, the editions. The database itself refuses to change or delete their rows,
/// whoever asks, so an error in a verb cannot rewrite what was recorded.
package enum AppendOnly {
    /// What SQLite's triggers raise; PostgreSQL's raise `state`.
    package static let message = "append-only"
    package static let state = "GB001"

    /// The statements for a migration, after the one that creates the table.
    package static func statements(table: StaticString) -> [SQL] {
        let name = SQL.verbatim(table)
        return [
            .only(.postgres, function),
            "CREATE TRIGGER \(name)_is_not_changed BEFORE UPDATE ON \(name) FOR EACH ROW \(refusal)",
            "CREATE TRIGGER \(name)_is_not_deleted BEFORE DELETE ON \(name) FOR EACH ROW \(refusal)",
            .only(.postgres, "CREATE TRIGGER \(name)_is_not_emptied BEFORE TRUNCATE ON \(name) \(refusal)"),
        ]
    }

    /// SQLite writes the trigger's body in place, PostgreSQL calls a function.
    private static let refusal = SQL.choice(
        sqlite: "BEGIN SELECT RAISE(ABORT, 'append-only'); END",
        postgres: "EXECUTE FUNCTION refuse_change()")

    private static let function: SQL = """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'GB001';
        END
        $$
        """
}
