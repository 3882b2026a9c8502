import Fixtures
import Storage
import Testing

@Suite struct `Bringing a schema up to date` {
    private let first = Migration("first", "CREATE TABLE one (id \(.bigInteger) PRIMARY KEY)\(.strictTable)" as SQL)
    private let second = Migration("second", ["CREATE TABLE two (id BIGINT PRIMARY KEY)", "INSERT INTO two (id) VALUES (1)"])

    @Test(arguments: Engine.available)
    func `takes each step once, in order`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        try await database.migrate([first])
        try await database.migrate([first, second])
        try await database.migrate([first, second])
        let count = try await database.read { db in try db.rows("SELECT id FROM two").count }
        #expect(count == 1)
    }

    @Test(arguments: Engine.available)
    func `takes a step that a later release put between two old ones`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        try await database.migrate([first, second])
        try await database.migrate([first, Migration("between", ["INSERT INTO one (id) VALUES (7)"]), second])
        let count = try await database.read { db in try db.rows("SELECT id FROM one").count }
        #expect(count == 1)
    }

    @Test(arguments: Engine.available)
    func `refuses what a newer program wrote`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        try await database.migrate([first, second])
        await #expect(throws: StorageRefusal.newerSchema) { try await database.migrate([first]) }
    }

    @Test(arguments: Engine.available)
    func `takes no step if one of them fails`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        let broken = Migration("broken", "CREATE TABEL three (id BIGINT)" as SQL)
        await #expect(throws: StatementFailure.self) { try await database.migrate([first, second, broken]) }
        try await database.migrate([first, second])
    }

    @Test(arguments: Engine.available)
    func `happens once though many servers start together`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        let steps = [first, second]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try await database.migrate(steps) } }
            try await group.waitForAll()
        }
        let count = try await database.read { db in try db.rows("SELECT name FROM schema_step").count }
        #expect(count == 2)
    }
}

@Suite struct `A table that only grows` {
    @Test(
        arguments: Engine.available,
        [
            "UPDATE line SET words = 'khác'", "DELETE FROM line",
            "INSERT INTO line (id, words) VALUES (1, 'khác') ON CONFLICT (id) DO UPDATE SET words = 'khác'",
        ] as [SQL])
    func `refuses to be changed`(engine: Engine, statement: SQL) async throws {
        let database = try await engine.growingTable()
        await #expect { _ = try await database.write { db in try db.execute(statement) } } throws: { error in
            (error as? ConstraintViolation)?.kind == .appendOnly
        }
        let words = try await database.read { db in try db.row("SELECT words FROM line")?.get("words", as: String.self) }
        #expect(words == "một")
    }

    @Test(arguments: Engine.available)
    func `refuses to be replaced or emptied`(engine: Engine) async throws {
        let database = try await engine.growingTable()
        let statement = SQL.choice(sqlite: "INSERT OR REPLACE INTO line (id, words) VALUES (1, 'khác')", postgres: "TRUNCATE line")
        await #expect(throws: ConstraintViolation.self) { _ = try await database.write { db in try db.execute(statement) } }
    }
}

extension Engine {
    fileprivate func growingTable() async throws -> any Database {
        let database = try await emptyDatabase()
        try await database.migrate([
            Migration("line", ["CREATE TABLE line (id BIGINT PRIMARY KEY, words TEXT NOT NULL)"] + AppendOnly.statements(table: "line"))
        ])
        try await database.write { db in _ = try db.execute("INSERT INTO line (id, words) VALUES (1, 'một')") }
        return database
    }
}
