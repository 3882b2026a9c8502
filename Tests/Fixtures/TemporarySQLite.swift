import Storage
import StorageSQLite

/// A file in a folder of its own, both gone when the test lets go of it.
final class TemporarySQLite: Database {
    let dialect = Dialect.sqlite
    private let folder: TemporaryFolder
    private let database: SQLiteDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: "\(folder.path)/giaoban.sqlite", create: true)
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
