import Fixtures
import Storage
import Testing

@Suite struct `A value sent to a database` {
    @Test(arguments: Engine.available)
    func `comes back the same, from a column and from a bare question`(engine: Engine) async throws {
        let database = try await engine.notes()
        var dice = Dice(seed: 2_026)
        let texts = (0..<200).map { _ in dice.text() } + ["", "'", "\\x41", "%_$1?1", "đã rồi", String(repeating: "ă", count: 100_000)]
        let integers = (0..<200).map { _ in dice.integer() } + [.min, .max, 0, -1]
        let blobs = (0..<50).map { _ in dice.bytes(upTo: 300) } + [[], [0], Array(repeating: 255, count: 1_000_000)]
        let values = texts.map(SQLValue.text) + integers.map(SQLValue.integer) + blobs.map(SQLValue.blob) + [.null]
        let found = try await database.write { db in
            try values.enumerated().flatMap { id, value in
                try db.execute("INSERT INTO note (id, words, marks, scan) VALUES (\(id), \(value.words), \(value.marks), \(value.scan))")
                let row = try db.row("SELECT words, marks, scan, \(value) AS bare FROM note WHERE id = \(id)")
                return try ["words", "marks", "scan", "bare"].map { try row?.value(of: $0) }
            }
        }
        let expected = values.flatMap { [$0.words, $0.marks, $0.scan, $0] }
        #expect(found.count == expected.count)
        for (found, expected) in zip(found, expected) { #expect(found?.isByteForByte(expected) == true, "\(expected)") }
    }

    @Test(arguments: Engine.available)
    func `is refused where a text holds NUL`(engine: Engine) async throws {
        let database = try await engine.notes()
        await #expect(throws: StorageRefusal.unstorableText) {
            try await database.write { db in _ = try db.execute("INSERT INTO note (id, words) VALUES (1, \("trước\0sau"))") }
        }
    }

    @Test(arguments: Engine.available)
    func `is one of at most so many, and the database serves on after more`(engine: Engine) async throws {
        let database = try await engine.notes(count: 1)
        await #expect(throws: StatementFailure.self) {
            try await database.read { db in try db.rows("SELECT id FROM note WHERE id IN \(list: Array(0..<300_000))").count }
        }
        let found = try await database.read { db in try db.rows("SELECT id FROM note WHERE id IN \(list: Array(0..<30_000))").count }
        #expect(found == 1)
    }

    @Test(arguments: Engine.available)
    func `is never read as SQL`(engine: Engine) async throws {
        let database = try await engine.notes()
        let words = "x'); DROP TABLE note; --"
        try await database.write { db in _ = try db.execute("INSERT INTO note (id, words) VALUES (1, \(words))") }
        let found = try await database.read { db in try db.exists("SELECT id FROM note WHERE words = \(words)") }
        #expect(found)
    }

    @Test(arguments: Engine.available)
    func `may be one of many, and none of an empty list`(engine: Engine) async throws {
        let database = try await engine.notes(count: 10)
        let (some, none) = try await database.read { db in
            (
                try db.rows("SELECT id FROM note WHERE id IN \(list: [3, 5, 99])").count,
                try db.rows("SELECT id FROM note WHERE id IN \(list: [])").count
            )
        }
        #expect((some, none) == (2, 0))
    }

    @Test(arguments: Engine.available)
    func `is ordered by its bytes`(engine: Engine) async throws {
        let database = try await engine.notes()
        let words = ["Z", "a", "z", "Ắ", "đ", "ư", "ỹ", "A\u{0301}", "~", "10", "9", ""]
        let sorted = try await database.write { db in
            for (id, word) in words.enumerated() { try db.execute("INSERT INTO note (id, words) VALUES (\(id), \(word))") }
            return try db.rows("SELECT words FROM note ORDER BY words").map { try $0.get("words", as: String.self) }
        }
        #expect(sorted.map { Array($0.utf8) } == words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    }
}

extension SQLValue {
    // A text goes into one column, a number into the next, bytes into the last; NOT NULL ones get something else instead.
    fileprivate var words: SQLValue { if case .text = self { self } else { .text("không") } }
    fileprivate var marks: SQLValue { if case .integer = self { self } else { .null } }
    fileprivate var scan: SQLValue { if case .blob = self { self } else { .null } }

    /// Swift holds texts equal that differ in their bytes (NFC, NFD); a database does not.
    fileprivate func isByteForByte(_ other: SQLValue) -> Bool {
        if case (.text(let left), .text(let right)) = (self, other) { Array(left.utf8) == Array(right.utf8) } else { self == other }
    }
}

extension Row {
    fileprivate func value(of name: String) throws -> SQLValue { try find(name, as: AnyValue.self)?.value ?? .null }
}

private struct AnyValue: SQLReadable {
    let value: SQLValue
    init?(sqlValue: SQLValue) { value = sqlValue }
}

/// Random, but the same at every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Of every size from one bit to sixty-four.
    mutating func integer() -> Int64 { Int64(bitPattern: next() >> (next() % 64)) }

    mutating func bytes(upTo limit: UInt64) -> [UInt8] { (0..<next() % limit).map { _ in UInt8(truncatingIfNeeded: next()) } }

    /// Plain and accented letters, marks standing alone, quotes and controls, and what lies beyond 16 bits.
    mutating func text() -> String {
        let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0x01...0x1F, 0xC0...0x1B0, 0x1EA0...0x1EF9, 0x300...0x323, 0x1F600...0x1F64F]
        var text = String.UnicodeScalarView()
        for _ in 0..<next() % 40 {
            let range = ranges[Int(next() % UInt64(ranges.count))]
            if let scalar = Unicode.Scalar(range.lowerBound + UInt32(next() % UInt64(range.count))) { text.append(scalar) }
        }
        return String(text)
    }
}
