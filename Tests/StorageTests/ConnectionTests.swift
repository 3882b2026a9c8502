import Fixtures
import Storage
import Testing

@Suite struct `A transaction` {
    @Test(arguments: Engine.available)
    func `keeps what it wrote`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        try await database.write { db in
            try db.execute("CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT NOT NULL)")
            #expect(try db.execute("INSERT INTO note (id, words) VALUES (\(1), \("giao ban")), (\(2), \("kết luận"))") == 2)
        }
        let words = try await database.read { db in
            try db.rows("SELECT words FROM note ORDER BY id").map { try $0.get("words", as: String.self) }
        }
        #expect(words == ["giao ban", "kết luận"])
    }
}
