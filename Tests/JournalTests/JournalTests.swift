import Core
import Fixtures
import Journal
import Storage
import Testing

@Suite struct `The journal` {
    private static let actor = Actor(person: PersonID(), moment: Province.now)
    private static let act = Act("thing-done")

    private func journal(of lines: Int, on engine: Engine) async throws -> any Database {
        let database = try await engine.emptyDatabase()
        try await database.migrate(JournalMigrations.all)
        try await database.write { db in
            for number in 0..<lines {
                try Journal.record(Self.act, about: Subject("thing", key: "\(number)"), content: "lần \(number)", by: Self.actor, in: db)
            }
        }
        return database
    }

    @Test(arguments: Engine.available)
    func `is whole after every act`(engine: Engine) async throws {
        let database = try await journal(of: 20, on: engine)
        #expect(try await database.read { try Journal.audit(in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `keeps nothing of an act that did not happen`(engine: Engine) async throws {
        let database = try await journal(of: 1, on: engine)
        await #expect(throws: (any Error).self) {
            try await database.write { db in
                try Journal.record(Self.act, about: Subject("thing", key: "x"), by: Self.actor, in: db)
                throw Stopped()
            }
        }
        #expect(try await database.read { try Journal.lines(about: Subject("thing", key: "x"), in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `refuses to change or delete a line`(engine: Engine) async throws {
        let database = try await journal(of: 2, on: engine)
        for statement in ["UPDATE journal_line SET content = '' WHERE number = 1", "DELETE FROM journal_line WHERE number = 2"] as [SQL] {
            await #expect(throws: ConstraintViolation.self) { try await database.write { try $0.execute(statement) } }
        }
    }

    @Test(arguments: Engine.available)
    func `names the line that was changed by hand`(engine: Engine) async throws {
        let database = try await journal(of: 5, on: engine)
        try await engine.tamper(with: database, table: "journal_line", "UPDATE journal_line SET content = 'khác' WHERE number = 3")
        let findings = try await database.read { try Journal.audit(in: $0) }
        #expect(findings.map(\.sentence.en) == ["Journal line 3 has been changed."])
    }

    @Test(arguments: Engine.available)
    func `names where a line was taken out`(engine: Engine) async throws {
        let database = try await journal(of: 5, on: engine)
        try await engine.tamper(with: database, table: "journal_line", "DELETE FROM journal_line WHERE number = 2")
        let findings = try await database.read { try Journal.audit(in: $0) }
        #expect(findings.first?.sentence.en == "Journal lines are missing just before line 3.")
    }

    @Test(arguments: Engine.available)
    func `notices that its end was cut off`(engine: Engine) async throws {
        let database = try await journal(of: 5, on: engine)
        try await engine.tamper(with: database, table: "journal_line", "DELETE FROM journal_line WHERE number = 5")
        #expect(try await database.read { try Journal.audit(in: $0) }.count == 1)
    }

    private struct Stopped: Error {}
}
