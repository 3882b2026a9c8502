import Foundation
import Storage
import StorageSQLite
import Testing

@Suite final class `A database file` {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("giaoban-test-\(UUID().uuidString)")
    private var path: String { folder.appendingPathComponent("giaoban.sqlite").path }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `is refused when it is missing and was not to be made`() {
        #expect(throws: StorageRefusal.missing(path)) { try SQLiteDatabase(path: path, create: false) }
        #expect(FileManager.default.fileExists(atPath: path) == false)
    }

    @Test func `is refused in a folder that is not there`() {
        let inside = folder.appendingPathComponent("nowhere/giaoban.sqlite").path
        #expect(throws: StorageRefusal.missing(folder.appendingPathComponent("nowhere").path)) {
            try SQLiteDatabase(path: inside, create: true)
        }
    }

    @Test func `is refused when nobody may write it`() async throws {
        try await SQLiteDatabase(path: path, create: true).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        #expect(throws: StorageRefusal.readOnly(path)) { try SQLiteDatabase(path: path, create: false) }
    }

    @Test func `is refused when it is something else`() throws {
        try Data("không phải cơ sở dữ liệu ".utf8 + Array(repeating: 0x20, count: 5_000)).write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageRefusal.damaged(path)) { try SQLiteDatabase(path: path, create: false) }
        #expect(throws: StorageRefusal.damaged(folder.path)) { try SQLiteDatabase(path: folder.path, create: false) }
    }

    @Test func `is refused when another program made it, and left as it was`() async throws {
        let database = try SQLiteDatabase(path: path, create: true)
        try await database.write { db in
            try db.execute("CREATE TABLE song (title TEXT)")
            try db.execute("PRAGMA application_id = 7")
        }
        await database.close()
        #expect(throws: StorageRefusal.damaged(path)) { try SQLiteDatabase(path: path, create: true) }
    }

    @Test func `is found damaged when pages of it are overwritten`() async throws {
        let database = try SQLiteDatabase(path: path, create: true)
        try await database.write { db in
            try db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
            for id in 0..<2_000 { try db.execute("INSERT INTO note VALUES (\(id), \("ghi chú số \(id)"))") }
        }
        await database.close()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seek(toOffset: 4_096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 40_000))
        try file.close()
        let reopened = try SQLiteDatabase(path: path, create: false)
        await #expect(throws: StorageRefusal.damaged(path)) { try await reopened.read { db in try db.rows("SELECT * FROM note").count } }
        await #expect(throws: StorageRefusal.damaged(path)) {
            try await reopened.write { db in _ = try db.execute("UPDATE note SET words = 'mới'") }
        }
    }

    @Test func `waits for the disk at every commit`() async throws {
        let database = try SQLiteDatabase(path: path, create: true)
        let modes = try await database.write { db in
            [
                try db.row("PRAGMA synchronous")?.get("synchronous", as: Int.self),
                try db.row("PRAGMA foreign_keys")?.get("foreign_keys", as: Int.self),
            ]
        }
        #expect(modes == [2, 1])
        let journal = try await database.read { db in try db.row("PRAGMA journal_mode")?.get("journal_mode", as: String.self) }
        #expect(journal == "wal")
    }

    @Test func `keeps nothing of a write for which there is no room`() async throws {
        let database = try SQLiteDatabase(path: path, create: true)
        try await database.write { db in
            try db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, scan BLOB)")
            try db.execute("PRAGMA max_page_count = 50")
        }
        await #expect(throws: StorageRefusal.diskFull) {
            try await database.write { db in
                for id in 0..<100 { try db.execute("INSERT INTO note VALUES (\(id), \([UInt8](repeating: 7, count: 4_000)))") }
            }
        }
        let count = try await database.read { db in try db.rows("SELECT id FROM note").count }
        #expect(count == 0)
    }

    @Test func `is busy while another process writes, and only then`() async throws {
        let database = try SQLiteDatabase(path: path, create: true)
        let other = try SQLiteDatabase(path: path, create: false, busyTimeout: 0.05)
        let writing = Turnstile()
        let refused = Turnstile()
        async let long: Void = database.write { db in
            try db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY)")
            writing.open()
            refused.pass()
        }
        try await writing.passed()
        await #expect(throws: StorageRefusal.busy) { try await other.write { db in _ = try db.execute("CREATE TABLE other (id INTEGER)") } }
        refused.open()
        try await long
        try await other.write { db in _ = try db.execute("CREATE TABLE other (id INTEGER)") }
    }

    @Test func `is whole without its log once it is closed`() async throws {
        let database = try SQLiteDatabase(path: path, create: true)
        try await database.write { db in _ = try db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY)") }
        await database.close()
        let copy = folder.appendingPathComponent("copy.sqlite").path
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        let reopened = try SQLiteDatabase(path: copy, create: false)
        #expect(try await reopened.read { db in try db.rows("SELECT id FROM note").count } == 0)
    }
}
