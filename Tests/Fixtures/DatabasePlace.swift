import Foundation
import Server
import Storage

/// A database at an address of its own, for tests that start the real program on it, kill it, and look at what is left. It is gone when
/// nothing holds the place any longer.
package final class DatabasePlace: Sendable {
    /// As `--database` takes it.
    package let address: String
    private let remove: @Sendable () -> Void

    init(address: String, remove: @escaping @Sendable () -> Void) {
        self.address = address
        self.remove = remove
    }

    deinit { remove() }

    /// Opens the database for this process, lets the work have it, and closes it again.
    package func withDatabase<Value: Sendable>(_ work: (any Database) async throws -> Value) async throws -> Value {
        let database = try await openDatabase(try DatabaseAddress(address), create: true)
        do {
            let value = try await work(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}

extension Engine {
    /// A place where there is no table yet.
    package func place() async throws -> DatabasePlace {
        switch self {
        case .sqlite:
            let folder = try TemporaryFolder()
            return DatabasePlace(address: "sqlite:\(folder.path)/giaoban.sqlite") { _ = folder }
        case .postgres:
            let (schema, url) = try await TestServer.shared.emptySchema()
            return DatabasePlace(address: url) { Task.detached { await TestServer.shared.remove(schema) } }
        }
    }
}

/// A folder that is gone, with all that is in it, when nothing holds it any longer.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("giaoban-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A new file for what a program says.
    func file(_ name: String) throws -> FileHandle {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }

    func text(of name: String) -> String {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
