import Foundation
import Storage
import StorageSQLite

/// A file in a folder of its own, both gone when the test lets go of it.
final class TemporarySQLite: Database {
    let dialect = Dialect.sqlite
    private let folder: URL
    private let database: SQLiteDatabase

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("giaoban-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        database = try SQLiteDatabase(path: folder.appendingPathComponent("giaoban.sqlite").path, create: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await database.write(body)
    }

    func close() async {
        await database.close()
    }
}
