import Storage
import StoragePostgres

/// A schema of its own on the tests' server, gone when the test lets go of it.
final class TemporaryPostgres: Database {
    let dialect = Dialect.postgres
    private let schema: String
    private let database: PostgresDatabase

    init(url: String, schema: String) async throws {
        self.schema = schema
        var limits = PostgresLimits()
        limits.connections = 4
        database = try await PostgresDatabase(url: url, limits: limits)
    }

    deinit {
        Task.detached { [database, schema] in
            await database.close()
            await TestServer.shared.remove(schema)
        }
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
