import Fixtures
import Foundation
import Storage
import StoragePostgres
import Testing

@Suite(.enabled(if: TestServer.url != nil)) struct `Connecting to a PostgreSQL server` {
    private let url = TestServer.url ?? ""

    @Test func `is refused at once where nobody listens`() async throws {
        let refusal = await #expect(throws: StorageRefusal.self) {
            try await PostgresDatabase(url: "postgres://lan:secret@127.0.0.1:1/giaoban")
        }
        #expect(refusal == .unreachable("postgres://lan@127.0.0.1:1/giaoban"))
    }

    /// A listening socket that nobody serves: the network is there, an answer never comes.
    @Test(.timeLimit(.minutes(20))) func `is given up when no answer comes`() async throws {
        let silent = try SilentServer()
        var limits = PostgresLimits()
        limits.connect = .milliseconds(200)
        await #expect(throws: StorageRefusal.unreachable("postgres://127.0.0.1:\(silent.port)/giaoban")) {
            try await PostgresDatabase(url: "postgres://127.0.0.1:\(silent.port)/giaoban", limits: limits)
        }
    }

    @Test func `passes on why the server turned us away`() async throws {
        let elsewhere = try #require(URL(string: url)).deletingLastPathComponent().appendingPathComponent("khong_co").absoluteString
        let refusal = await #expect(throws: StorageRefusal.self) { try await PostgresDatabase(url: elsewhere) }
        guard case .turnedAway(_, let reason) = refusal else { return #expect(Bool(false), "\(String(describing: refusal))") }
        #expect(reason.contains("khong_co"))
    }

    @Test(.enabled(if: vietnamese != nil)) func `is refused where text is not compared by its bytes`() async throws {
        let url = try #require(vietnamese)
        await #expect(throws: StorageRefusal.wrongCollation(url)) { try await PostgresDatabase(url: url) }
    }

    @Test func `gives up a statement that takes too long, and the connection is good afterwards`() async throws {
        let database = try await hurried()
        await #expect(throws: StorageRefusal.busy) { try await database.read { db in _ = try db.execute("SELECT pg_sleep(30)") } }
        #expect(try await database.read { db in try db.rows("SELECT 1 AS one").count } == 1)
        await database.close()
    }

    /// As when the server's own clock does not help: the body turns it off.
    @Test func `cancels a statement that the server lets run on`() async throws {
        let database = try await hurried()
        await #expect(throws: StorageRefusal.busy) {
            try await database.write { db in
                try db.execute("SELECT set_config('statement_timeout', '0', true)")
                try db.execute("SELECT pg_sleep(60)")
            }
        }
        #expect(try await database.read { db in try db.rows("SELECT 1 AS one").count } == 1)
        await database.close()
    }

    @Test func `lets a migration take longer than a statement may`() async throws {
        let database = try await hurried()
        try await database.write { db in
            try db.liftDeadlines()
            try db.execute("SELECT pg_sleep(0.6)")
        }
        await #expect(throws: StorageRefusal.busy) { try await database.write { db in _ = try db.execute("SELECT pg_sleep(0.6)") } }
        await database.close()
    }

    @Test func `plans a statement once, and by its values where deadlines are lifted`() async throws {
        var limits = PostgresLimits()
        limits.connections = 1
        let database = try await PostgresDatabase(url: url, limits: limits)
        for isLifted in [false, true] {
            let planned = try await database.read { db in
                if isLifted { try db.liftDeadlines() }
                for number in 1...4 { _ = try db.row("SELECT \(number) + 1 AS next") }
                let counts = try db.row("SELECT sum(custom_plans) AS by_values, sum(generic_plans) AS once FROM pg_prepared_statements")
                return (byValues: try counts?.get("by_values", as: Int.self) ?? 0, once: try counts?.get("once", as: Int.self) ?? 0)
            }
            #expect(planned.once > 0)
            #expect((planned.byValues > 0) == isLifted)
        }
        await database.close()
    }

    @Test func `refuses those who wait too long for a connection`() async throws {
        var limits = PostgresLimits()
        limits.connections = 1
        limits.queue = .milliseconds(50)
        let database = try await PostgresDatabase(url: url, limits: limits)
        let started = Turnstile()
        let refused = Turnstile()
        async let long: Void = database.read { _ in
            started.open()
            refused.pass()
        }
        try await started.passed()
        await #expect(throws: StorageRefusal.busy) { try await database.read { db in try db.rows("SELECT 1 AS one").count } }
        refused.open()
        try await long
        await database.close()
    }

    @Test func `ends when closed, after what was under way`() async throws {
        let database = try await PostgresDatabase(url: url)
        let started = Turnstile()
        async let slow = database.read { db in
            started.open()
            return try db.rows("SELECT pg_sleep(0.1)").count
        }
        try await started.passed()
        await database.close()
        #expect(try await slow == 1)
        await #expect(throws: StorageRefusal.self) { try await database.read { db in try db.rows("SELECT 1 AS one").count } }
    }

    private func hurried() async throws -> PostgresDatabase {
        var limits = PostgresLimits()
        limits.statement = .milliseconds(300)
        limits.grace = .milliseconds(700)
        return try await PostgresDatabase(url: url, limits: limits)
    }
}

/// A database with a dictionary's order, which `make test` provides.
private let vietnamese = ProcessInfo.processInfo.environment["GIAOBAN_TEST_POSTGRES_VIETNAMESE"]

private final class SilentServer: Sendable {
    let port: UInt16
    private let descriptor: Int32

    struct NoSocket: Error {}

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 4) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isListening else { throw NoSocket() }
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit {
        close(descriptor)
    }
}
