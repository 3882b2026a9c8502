import Core

/// One step of the schema's history. Never edited once released; a later step mends an earlier one.
package struct Migration: Sendable {
    package let name: String
    package let statements: [SQL]
    /// What SQL cannot do; after the statements, in the same transaction.
    package let work: @Sendable (any Connection) throws -> Void

    package init(_ name: String, _ statements: SQL...) {
        self.init(name, statements)
    }

    package init(_ name: String, _ statements: [SQL], work: @escaping @Sendable (any Connection) throws -> Void = { _ in }) {
        self.name = name
        self.statements = statements
        self.work = work
    }
}

extension Database {
    /// Brings the schema up to date, all steps in one transaction: a schema is never half-way between two steps. Servers that
    /// start at once take turns. Refuses a database that a newer program has written.
    ///
    /// Slices add their steps to lists of their own, so a new step may stand before some that were taken long ago: it may use
    /// only what its own slice and those above it have made.
    package func migrate(_ migrations: [Migration]) async throws {
        try await write { db in
            try db.liftDeadlines()
            try db.execute(.onlyOneMigration)
            try db.execute(
                "CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY, position \(.bigInteger) NOT NULL)\(.strictTable)")
            let done = Set(try db.rows("SELECT name FROM schema_step").map { try $0.get("name", as: String.self) })
            guard done.isSubset(of: migrations.map(\.name)) else { throw StorageRefusal.newerSchema }
            for migration in migrations where !done.contains(migration.name) {
                for statement in migration.statements { try db.execute(statement) }
                try migration.work(db)
                try db.execute("INSERT INTO schema_step (name, position) VALUES (\(migration.name), (SELECT count(*) FROM schema_step))")
            }
        }
    }
}
