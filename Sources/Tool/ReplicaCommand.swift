import ArgumentParser
import Storage
import StoragePostgres

struct ReplicaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replica", abstract: "How far the replica is behind; exit 1 if it would not be read from.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var replica: ReplicaOption
    @Flag(help: "One JSON object: {\"place\", \"milliseconds\"}, without the number if it is further behind than it may be.") var json =
        false

    func validate() throws {
        guard replica.address != nil else { throw ValidationError("Say which: --replica postgres://USER@HOST:PORT/NAME.") }
    }

    func run() async throws {
        let seen = try await database.withDatabase { database in
            try await replica.withReplica(of: database) { replica in
                guard let replica else { return nil as Seen? }
                return try await Self.wait(for: replica)
            }
        }
        guard let seen else { return }
        if json {
            try JSONLine.print(seen)
        } else if let milliseconds = seen.milliseconds {
            print("\(seen.place): chậm \(milliseconds) ms (behind)")
        } else {
            print("\(seen.place): chậm hơn \(replica.replicaLimit) s (further behind)")
        }
        if seen.milliseconds == nil { throw ExitCode.failure }
    }

    private struct Seen: Encodable {
        let place: String
        let milliseconds: Int?
    }

    /// Waits until the replica shows what the primary had when it was asked, as long as it may be behind.
    private static func wait(for replica: Replica) async throws -> Seen {
        let start = ContinuousClock.now
        var standing = await replica.look()
        while standing == .isBehind, .now - start < replica.limit {
            try await Task.sleep(for: .milliseconds(20))
            standing = await replica.look()
        }
        if case .isAway(let refusal) = standing { throw refusal }
        let lag = standing == .keepsUp ? replica.lag : nil
        return Seen(place: replica.place, milliseconds: lag.map { Int(($0 / .milliseconds(1)).rounded(.up)) })
    }
}
