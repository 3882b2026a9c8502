import Foundation
import Storage

/// An engine to run a test on: `@Test(arguments: Engine.available)`. SQLite always; PostgreSQL where `GIAOBAN_TEST_POSTGRES` holds
/// the address of a database whose user may create schemas (`make test` starts one).
package enum Engine: Sendable, Hashable, CustomStringConvertible {
    case sqlite
    case postgres

    package static let available: [Engine] = TestServer.url == nil ? [.sqlite] : [.sqlite, .postgres]

    package var description: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }

    /// A fresh database without tables. It is removed when nothing holds it any longer.
    package func emptyDatabase() async throws -> any Database {
        switch self {
        case .sqlite: try TemporarySQLite()
        case .postgres: try await TestServer.shared.emptyDatabase()
        }
    }
}
