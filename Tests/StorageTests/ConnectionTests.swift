import Fixtures
import Storage
import Testing

@Suite struct `A transaction` {
    @Test(arguments: Engine.available)
    func `keeps what it wrote`(engine: Engine) async throws {
        let database = try await engine.notes()
        let count = try await database.write { db in
            try db.execute("INSERT INTO note (id, words) VALUES (\(1), \("giao ban")), (\(2), \("kết luận"))")
        }
        #expect(count == 2)
        #expect(try await words(database) == ["giao ban", "kết luận"])
    }

    @Test(arguments: Engine.available)
    func `keeps nothing when its body throws`(engine: Engine) async throws {
        struct ChangedMyMind: Error {}
        let database = try await engine.notes()
        await #expect(throws: ChangedMyMind.self) {
            try await database.write { db in
                try db.execute("INSERT INTO note (id, words) VALUES (1, 'nháp')")
                throw ChangedMyMind()
            }
        }
        #expect(try await words(database) == [])
    }

    @Test(arguments: Engine.available)
    func `is over when a statement fails, even if the body goes on`(engine: Engine) async throws {
        let database = try await engine.notes()
        await #expect(throws: ConstraintViolation.self) {
            try await database.write { db in
                try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')")
                #expect(throws: ConstraintViolation.self) { try db.execute("INSERT INTO note (id, words) VALUES (1, 'hai')") }
                #expect(throws: ConstraintViolation.self) { try db.execute("INSERT INTO note (id, words) VALUES (3, 'ba')") }
            }
        }
        #expect(try await words(database) == [])
    }

    @Test(arguments: Engine.available)
    func `lets a verb put its refusal in the place of a violation`(engine: Engine) async throws {
        let database = try await engine.notes()
        await #expect(throws: StorageRefusal.newerSchema) {
            try await database.write { db in
                do { try db.execute("INSERT INTO note (id) VALUES (1)") } catch is ConstraintViolation { throw StorageRefusal.newerSchema }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `names the kind of constraint it broke`(engine: Engine) async throws {
        let database = try await engine.notes()
        try await database.write { db in
            try db.execute("CREATE TABLE reply (note_id BIGINT NOT NULL REFERENCES note(id), mark BIGINT CHECK (mark < 10))")
            try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')")
        }
        let broken: [(SQL, ConstraintViolation.Kind)] = [
            ("INSERT INTO note (id, words) VALUES (1, 'lại một')", .unique),
            ("INSERT INTO note (id) VALUES (2)", .notNull),
            ("INSERT INTO reply (note_id) VALUES (7)", .foreignKey),
            ("INSERT INTO reply (note_id, mark) VALUES (1, 10)", .check),
        ]
        for (statement, kind) in broken {
            let violation = await #expect(throws: ConstraintViolation.self) {
                _ = try await database.write { db in try db.execute(statement) }
            }
            #expect(violation?.kind == kind)
        }
    }

    @Test(arguments: Engine.available)
    func `reads one snapshot while others write`(engine: Engine) async throws {
        let database = try await engine.notes()
        try await database.write { db in _ = try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')") }
        let seen = Turnstile()
        let written = Turnstile()
        async let counts = database.read { db in
            let before = try db.rows("SELECT id FROM note").count
            seen.open()
            written.pass()
            return [before, try db.rows("SELECT id FROM note").count]
        }
        try await seen.passed()
        try await database.write { db in _ = try db.execute("INSERT INTO note (id, words) VALUES (2, 'hai')") }
        written.open()
        #expect(try await counts == [1, 1])
        #expect(try await words(database).count == 2)
    }

    @Test(arguments: Engine.available)
    func `may not write when it only reads`(engine: Engine) async throws {
        let database = try await engine.notes()
        await #expect(throws: StorageRefusal.self) {
            _ = try await database.read { db in try db.execute("INSERT INTO note (id, words) VALUES (1, 'một')") }
        }
    }

    @Test(arguments: Engine.available)
    func `loses no count among many writers`(engine: Engine) async throws {
        let database = try await engine.notes()
        try await database.write { db in _ = try db.execute("INSERT INTO note (id, words, marks) VALUES (1, 'đếm', 0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await database.write { db in
                        let marks = try db.row("SELECT marks FROM note WHERE id = 1 \(.lockingRow)")?.get("marks", as: Int.self)
                        try db.execute("UPDATE note SET marks = \((marks ?? 0) + 1) WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        let marks = try await database.read { db in try db.row("SELECT marks FROM note")?.get("marks", as: Int.self) }
        #expect(marks == 40)
    }

    private func words(_ database: any Database) async throws -> [String] {
        try await database.read { db in try db.rows("SELECT words FROM note ORDER BY id").map { try $0.get("words") } }
    }
}

@Suite struct `Reading rows` {
    @Test(arguments: Engine.available)
    func `may ask again in the middle of an answer, even the same question`(engine: Engine) async throws {
        let database = try await engine.notes(count: 30)
        let pairs = try await database.read { db in
            var pairs = 0
            try db.forEachRow(of: "SELECT id FROM note") { _ in
                try db.forEachRow(of: "SELECT id FROM note") { _ in pairs += 1 }
            }
            return pairs
        }
        #expect(pairs == 900)
    }

    @Test(arguments: Engine.available)
    func `may stop half-way and go on with something else`(engine: Engine) async throws {
        struct Enough: Error {}
        let database = try await engine.notes(count: 500)
        let count = try await database.write { db in
            var seen = 0
            do {
                try db.forEachRow(of: "SELECT id FROM note ORDER BY id") { _ in
                    seen += 1
                    if seen == 3 { throw Enough() }
                }
            } catch is Enough {}
            return try db.execute("UPDATE note SET marks = 1 WHERE id <= \(seen)")
        }
        #expect(count == 3)
    }

    @Test(arguments: Engine.available)
    func `counts the rows a statement changed, not those it met`(engine: Engine) async throws {
        let database = try await engine.notes(count: 5)
        let statements: [SQL] = [
            "UPDATE note SET marks = 1 WHERE id > 3", "SELECT id FROM note", "CREATE TABLE other (id BIGINT)",
            "DELETE FROM note WHERE id = 99", "INSERT INTO note (id, words) VALUES (6, 'sáu') ON CONFLICT DO NOTHING",
            "INSERT INTO note (id, words) VALUES (6, 'sáu') ON CONFLICT DO NOTHING",
        ]
        let counts = try await database.write { db in try statements.map(db.execute) }
        #expect(counts == [2, 0, 0, 0, 1, 0])
    }

    @Test(arguments: Engine.available)
    func `adds up beyond 32 bits`(engine: Engine) async throws {
        let database = try await engine.notes(count: 3)
        let sum = try await database.write { db in
            try db.execute("UPDATE note SET marks = \(Int64(3_000_000_000))")
            return try db.row("SELECT sum(marks) AS total, count(*) AS rows, count(*) > 2 AS many FROM note")
        }
        #expect(try sum?.get("total") == Int64(9_000_000_000))
        #expect(try sum?.get("rows") == 3)
        #expect(try sum?.get("many") == true)
    }
}
