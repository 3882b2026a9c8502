import Foundation
import Storage
import StoragePostgres

/// The PostgreSQL server that the tests share. Each test has a schema of its own there, found through its search path: making one
/// takes a millisecond or two, where a database takes fifty.
package actor TestServer {
    package static let url = ProcessInfo.processInfo.environment["GIAOBAN_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
    static let shared = TestServer()

    /// Tests all start at once, and a server takes only so many connections.
    private var places = 24
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var opening: Task<PostgresDatabase, any Error>?

    func emptyDatabase() async throws -> TemporaryPostgres {
        await takePlace()
        do {
            let schema = "giaoban_test_\(UUID().uuidString.lowercased().replacing("-", with: "_"))"
            // A name cannot be bound; this one is ours.
            let statement = SQL(stringLiteral: "CREATE SCHEMA \(schema)")
            _ = try await administration().write { db in try db.execute(statement) }
            return try await TemporaryPostgres(url: Self.url(searching: schema), schema: schema)
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
        let task = opening ?? Task { try await PostgresDatabase(url: Self.url ?? "") }
        opening = task
        return try await task.value
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
