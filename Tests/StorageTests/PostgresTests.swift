import Fixtures
import Foundation
import Storage
import StoragePostgres
import Synchronization
import Testing

/// What only a server can do to us. Every loss here is a real one: the server ends the connection.
@Suite(.enabled(if: TestServer.url != nil)) struct `A PostgreSQL server` {
    @Test func `may go in the middle of a body, which then runs again`() async throws {
        let database = try await Engine.postgres.notes()
        let attempts = Count()
        try await database.write { db in
            try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')")
            if attempts.next() == 1 { try db.execute(.breakConnection) }
        }
        #expect(attempts.value == 2)
        #expect(try await count(database) == 1)
    }

    @Test func `may go in the middle of a long answer`() async throws {
        let database = try await Engine.postgres.notes()
        let attempts = Count()
        let rows = try await database.read { db in
            var rows = 0
            let isFirst = attempts.next() == 1
            try db.forEachRow(
                of:
                    "SELECT repeat('x', 1000), CASE WHEN \(isFirst) = 1 AND n = 50000 THEN pg_terminate_backend(pg_backend_pid()) END FROM generate_series(1, 50000) n"
            ) { _ in rows += 1 }
            return rows
        }
        #expect(rows == 50_000)
    }

    @Test func `is unreachable when it goes every time`() async throws {
        let database = try await Engine.postgres.notes()
        let refusal = await #expect(throws: StorageRefusal.self) {
            try await database.write { db in _ = try db.execute(.breakConnection) }
        }
        guard case .unreachable = refusal else { return #expect(Bool(false), "\(String(describing: refusal))") }
        #expect(try await count(database) == 0)
    }

    @Test func `may go while nobody uses it, unnoticed`() async throws {
        let database = try await Engine.postgres.notes()
        let process = try await database.read { db in try db.row("SELECT pg_backend_pid() AS pid")?.get("pid", as: Int.self) }
        let other = try await Engine.postgres.emptyDatabase()
        try await other.write { db in _ = try db.execute("SELECT pg_terminate_backend(CAST(\(process) AS INTEGER))") }
        try await database.write { db in _ = try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')") }
        #expect(try await count(database) == 1)
    }

    /// A deferred trigger runs while COMMIT is under way; nobody can tell the caller whether it went through.
    @Test func `may go in the middle of a commit, and we say that we do not know`() async throws {
        let database = try await Engine.postgres.notes()
        try await database.write { db in
            try db.execute(
                """
                CREATE FUNCTION break_connection() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """)
            try db.execute(
                """
                CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION break_connection()
                """)
        }
        let attempts = Count()
        await #expect(throws: StorageRefusal.outcomeUnknown) {
            try await database.write { db in
                _ = attempts.next()
                try db.execute("INSERT INTO note (id, words) VALUES (1, 'một'), (2, 'hai')")
            }
        }
        #expect(attempts.value == 1)
        #expect([0, 2].contains(try await count(database)))
    }

    @Test func `undoes the unlucky, who try again`() async throws {
        let database = try await Engine.postgres.notes()
        let attempts = Count()
        try await database.write { db in
            try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')")
            if attempts.next() < 4 { try db.execute(.serialisationFailure) }
        }
        #expect(attempts.value == 4)
        #expect(try await count(database) == 1)
    }

    @Test func `is busy for those who are always unlucky`() async throws {
        let database = try await Engine.postgres.notes()
        await #expect(throws: StorageRefusal.busy) { try await database.write { db in _ = try db.execute(.serialisationFailure) } }
    }

    @Test func `lets both of two through who block each other`() async throws {
        let database = try await Engine.postgres.notes(count: 2)
        let first = Turnstile()
        let second = Turnstile()
        let attempts = Count()
        @Sendable func mark(_ id: Int, then other: Int, opening: Turnstile, passing: Turnstile) async throws {
            let tries = Count()
            try await database.write { db in
                _ = attempts.next()
                try db.execute("UPDATE note SET marks = coalesce(marks, 0) + 1 WHERE id = \(id)")
                if tries.next() == 1 {
                    opening.open()
                    passing.pass()
                }
                try db.execute("UPDATE note SET marks = coalesce(marks, 0) + 1 WHERE id = \(other)")
            }
        }
        async let one: Void = mark(1, then: 2, opening: first, passing: second)
        async let two: Void = mark(2, then: 1, opening: second, passing: first)
        _ = try await (one, two)
        let marks = try await database.read { db in try db.rows("SELECT marks FROM note").map { try $0.get("marks", as: Int.self) } }
        #expect(marks == [2, 2])
        #expect(attempts.value == 3)
    }

    @Test func `lets go of what it was asked to do, also the first time`() async throws {
        let database = try await Engine.postgres.notes()
        let gone = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let witness = Witness(gone)
                    try await database.read { db in
                        _ = try db.row("SELECT 1 AS one FROM pg_sleep(0.2)")
                        withExtendedLifetime(witness) {}
                    }
                }
            }
            try await group.waitForAll()
        }
        for _ in 0..<100 where gone.value < 4 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(gone.value == 4, "a thread that goes on holds its first job")
        await database.close()
    }

    @Test func `plans anew when a migration has changed a table under a prepared statement`() async throws {
        let database = try await Engine.postgres.notes(count: 1)
        let question: SQL = "SELECT * FROM note WHERE id = \(1)"
        for _ in 0..<3 { _ = try await database.read { db in try db.row(question) } }
        try await database.write { db in _ = try db.execute("ALTER TABLE note ADD COLUMN extra BIGINT DEFAULT 5") }
        let extra = try await database.read { db in try db.row(question)?.get("extra", as: Int.self) }
        #expect(extra == 5)
    }

    @Test func `forgets old statements when there are very many`() async throws {
        let database = try await Engine.postgres.notes(count: 3)
        let found = try await database.read { db in
            var found = 0
            for width in 1...300 {
                for _ in 0..<2 { found += try db.rows("SELECT id FROM note WHERE id IN \(list: Array(1...width)) AND marks IS NULL").count }
            }
            return found
        }
        #expect(found == 2 * (1 + 2 + 3 * 298))
    }

    private func count(_ database: any Database) async throws -> Int {
        try await database.read { db in try db.rows("SELECT id FROM note").count }
    }
}

extension SQL {
    fileprivate static let breakConnection: SQL = "SELECT pg_terminate_backend(pg_backend_pid())"
    fileprivate static let serialisationFailure: SQL = "DO $$ BEGIN RAISE EXCEPTION 'unlucky' USING ERRCODE = '40001'; END $$"
}

/// Counts how often a body runs, which nothing outside a test may do.
private final class Count: Sendable {
    private let times = Mutex(0)

    var value: Int { times.withLock { $0 } }

    func next() -> Int {
        times.withLock {
            $0 += 1
            return $0
        }
    }
}

/// Counts itself when nothing holds it any more.
private final class Witness: Sendable {
    private let gone: Count

    init(_ gone: Count) {
        self.gone = gone
    }

    deinit { _ = gone.next() }
}
