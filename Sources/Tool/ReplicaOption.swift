import ArgumentParser
import Foundation
import Server
import Storage
import StoragePostgres

/// `--replica URL`, alike in every command that may read from one.
struct ReplicaOption: ParsableArguments {
    @Option(help: "postgres://USER@HOST:PORT/NAME of a streaming replica of the database, to read pages from")
    var replica: String?
    @Option(help: "So many seconds behind, it is read from no longer; 1 to 600.") var replicaLimit = 5

    func validate() throws {
        guard (1...600).contains(replicaLimit) else { throw ValidationError("\(replicaLimit) is not between 1 and 600 seconds.") }
    }

    /// As it was given, or as the environment names it.
    var address: String? { replica ?? ProcessInfo.processInfo.environment["GIAOBAN_REPLICA"] }

    /// Opens the replica, if there is one, and closes it when the work is done.
    func withReplica<Value>(of database: any Database, _ work: (Replica?) async throws -> Value) async throws -> Value {
        guard let text = address else { return try await work(nil) }
        guard case .postgres(let url) = try DatabaseAddress(text) else { throw StorageRefusal.noReplicas }
        let replica = try await Replica(
            url, of: database, limit: .seconds(replicaLimit), steps: Schema.migrations.map(\.name))
        do {
            let value = try await work(replica)
            await replica.close()
            return value
        } catch {
            await replica.close()
            throw error
        }
    }
}
