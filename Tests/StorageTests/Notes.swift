import Dispatch
import Fixtures
import Storage

extension Engine {
    /// A database with one small table, and so many rows in it.
    func notes(count: Int = 0) async throws -> any Database {
        let database = try await emptyDatabase()
        try await database.write { db in
            try db.execute("CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT NOT NULL, marks \(.bigInteger), scan \(.bytes))")
            for id in 0..<count { try db.execute("INSERT INTO note (id, words) VALUES (\(id + 1), \("ghi chú \(id + 1)"))") }
        }
        return database
    }
}

/// Lets a body and a test wait for each other. Bodies are synchronous and may block their thread; tests are only suspended.
final class Turnstile: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func open() { semaphore.signal() }

    func pass() { semaphore.wait() }

    func passed() async throws {
        while semaphore.wait(timeout: .now()) == .timedOut { try await Task.sleep(for: .milliseconds(2)) }
    }
}
