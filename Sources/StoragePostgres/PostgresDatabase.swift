import Foundation
import Storage

/// How long the server may take, and how many connections there may be.
package struct PostgresLimits: Sendable {
    package var connections = 8
    /// To reach the server and be let in.
    package var connect = Duration.seconds(5)
    /// For one statement. The server keeps it.
    package var statement = Duration.seconds(60)
    /// How much later we ask the server to stop, should it not have done so, and how long we then wait before we hang up.
    package var grace = Duration.seconds(5)
    /// To wait for a row or table another transaction holds.
    package var lock = Duration.seconds(10)
    /// For a connection to become free.
    package var queue = Duration.seconds(10)

    package init() {}
}

/// A database on a PostgreSQL server (or one that speaks its protocol), through libpq.
///
/// The choices, and why:
/// - **A thread to each connection**: a transaction's body is plain synchronous code, so it may block; the threads of Swift's
///   own pool never do. Threads and connections start when they are needed, up to a limit; more work waits its turn.
/// - **Reads are REPEATABLE READ, READ ONLY**: one snapshot for all queries of a body, as in SQLite. It never waits or fails.
/// - **Writes are READ COMMITTED**: a verb that decides on what it reads takes the row with `SQL.lockingRow`; the second writer
///   waits there and then sees what the first one wrote. SERIALIZABLE would instead undo work at the end and do it over.
/// - **What fails by bad luck is done again**: a deadlock or serialisation failure after a short wait, a connection lost before
///   COMMIT was sent once on a new one. Lost while COMMIT was under way, nobody can know: `StorageRefusal.outcomeUnknown`.
/// - **synchronous_commit is never off**: what was acknowledged survives the server's loss of power.
/// - **Text is compared by its bytes**: a database whose default collation does otherwise is refused when it is opened.
package final class PostgresDatabase: Database {
    package let dialect = Dialect.postgres
    private let crew: Crew

    /// Connects when something is first asked.
    package init(unopened url: String, limits: PostgresLimits) {
        crew = Crew(limits: limits, server: Server(url: url, limits: limits))
    }

    /// Connects once, so that a wrong address is known now.
    package convenience init(url: String, limits: PostgresLimits = PostgresLimits()) async throws {
        self.init(unopened: url, limits: limits)
        do {
            try await crew.perform { line in _ = try line.open() }
        } catch {
            crew.dismiss()
            throw error
        }
    }

    deinit {
        crew.dismiss()
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await crew.perform { line in try line.transaction(.read, body) }
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await crew.perform { line in try line.transaction(.write, body) }
    }

    package func close() async {
        crew.dismiss()
        await crew.empty()
    }
}
