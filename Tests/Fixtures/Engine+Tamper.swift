import Storage

extension Engine {
    /// What somebody with the database in their hands could do: take the table's triggers away, then change a row.
    package func tamper(with database: any Database, table: StaticString, _ statement: SQL) async throws {
        let name = SQL.verbatim(table)
        try await database.write { db in
            for trigger in try db.rows(Self.triggers(on: table, in: db.dialect)).map({ try $0.get("name", as: String.self) }) {
                try db.execute(SQL(stringLiteral: "DROP TRIGGER \(trigger)") + (db.dialect == .sqlite ? "" : " ON \(name)"))
            }
            try db.execute(statement)
        }
    }

    private static func triggers(on table: StaticString, in dialect: Dialect) -> SQL {
        switch dialect {
        case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = \(table.description)"
        case .postgres:
            """
            SELECT CAST(tgname AS TEXT) AS name FROM pg_trigger
            WHERE tgrelid = CAST(CAST(\(table.description) AS TEXT) AS regclass) AND NOT tgisinternal
            """
        }
    }
}
