import Storage
import StoragePostgres
import StorageSQLite

/// Opens what the address names. With `create`, a SQLite file is made where there is none; a PostgreSQL database never is.
package func openDatabase(_ address: DatabaseAddress, create: Bool) async throws -> any Database {
    switch address {
    case .sqlite(let path): try SQLiteDatabase(path: path, create: create)
    case .postgres(let url): try await PostgresDatabase(url: url)
    }
}
