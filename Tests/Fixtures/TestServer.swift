import Foundation
import Storage
import StoragePostgres

/// The PostgreSQL server that the tests share. Each test has a schema of its own there, found through its search path: making one
/// takes a millisecond or two, where a database takes fifty.
package actor TestServer {
    package static let url = ProcessInfo.processInfo.environment["GIAOBAN_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
    static let shared = TestServer()
    private static let prefix = "giaoban_test_"

    /// Tests all start at once, and a server takes only so many connections.
    private var places = 24
    private var made = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var opening: Task<PostgresDatabase, any Error>?

    func emptyDatabase() async throws -> TemporaryPostgres {
        let (schema, url) = try await emptySchema()
        do {
            return try await TemporaryPostgres(url: url, schema: schema)
        } catch {
            await remove(schema)
            throw error
        }
    }

    /// A schema without tables and the address under which it is found. Whoever asks for it removes it.
    func emptySchema() async throws -> (schema: String, url: String) {
        await takePlace()
        do {
            made += 1
            let schema = "\(Self.prefix)\(getpid())_\(made)"
            // A name cannot be bound; this one is ours.
            let statement = SQL(stringLiteral: "CREATE SCHEMA \(schema)")
            _ = try await administration().write { db in try db.execute(statement) }
            return (schema, Self.url(searching: schema))
        } catch {
            leavePlace()
            throw error
        }
    }

    /// Removes what a test has left.
    func remove(_ schema: String) async {
        let statement = SQL(stringLiteral: "DROP SCHEMA \(schema) CASCADE")
        do {
            _ = try await administration().write { db in try db.execute(statement) }
        } catch {
            print("The schema \(schema) stays behind: \(error)")
        }
        leavePlace()
    }

    private func administration() async throws -> PostgresDatabase {
        let task =
            opening
            ?? Task {
                let database = try await PostgresDatabase(url: Self.url ?? "")
                try await Self.sweep(database)
                return database
            }
        opening = task
        return try await task.value
    }

    /// A run ends before its last schemas are removed; the next run removes those whose process is no more.
    private static func sweep(_ database: PostgresDatabase) async throws {
        try await database.write { db in
            for row in try db.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'giaoban\\_test\\_%'") {
                let schema = try row.get("nspname", as: String.self)
                let process = schema.dropFirst(prefix.count).prefix { $0 != "_" }
                guard let process = Int32(process), kill(process, 0) != 0, errno == ESRCH else { continue }
                try db.execute(SQL(stringLiteral: "DROP SCHEMA IF EXISTS \(schema) CASCADE"))
            }
        }
    }

    private func takePlace() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leavePlace() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }

    private static func url(searching schema: String) -> String {
        let url = url ?? ""
        return url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
    }
}
