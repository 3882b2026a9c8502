import ArgumentParser
import Core
import Foundation
import Journal
import Server
import Storage

/// `--database URL`, alike in every command that needs one.
struct DatabaseOption: ParsableArguments {
    @Option(help: "sqlite:FILE or postgres://USER@HOST:PORT/NAME")
    var database = ProcessInfo.processInfo.environment["GIAOBAN_DATABASE"] ?? "sqlite:giaoban.sqlite"

    func withDatabase<Value: Sendable>(create: Bool = false, _ work: (any Database) async throws -> Value) async throws -> Value {
        try await Self.withDatabase(at: database, create: create, work)
    }

    /// Opens a database, brings its schema up to date, and closes it when the work is done. The work runs on threads that may wait.
    static func withDatabase<Value: Sendable>(
        at address: String, create: Bool, _ work: (any Database) async throws -> Value
    ) async throws -> Value {
        let database = try await openDatabase(try DatabaseAddress(address), create: create)
        do {
            try await database.migrate(Schema.migrations)
            let value = try await withTaskExecutorPreference(BlockingThreads.shared) { try await work(database) }
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}

extension Moment {
    /// Read once by each command.
    static var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

extension Actor {
    /// Whoever runs the command.
    static var whoRunsThis: Actor { .machine(at: .now) }
}
