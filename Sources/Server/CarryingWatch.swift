import Journal
import Ledger
import Logging
import Organization
import ServiceLifecycle
import Storage
import Web

/// A reorganisation may have been recorded ahead of its day. When that has come, everything is carried to the new tree.
struct CarryingWatch: Service {
    let database: any Database
    let logger: Logger

    private static let pause = Duration.seconds(600)

    func run() async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: Self.pause)) != nil { await carry() }
        }
    }

    /// A database that cannot be written to now will be asked again after the next pause.
    private func carry() async {
        do {
            let machine = Actor.machine(at: Arrival.systemClock())
            let isDue = try await database.read { db in try Succession.isCarryingDue(on: machine.day, in: db) }
            if isDue { try await database.write { db in _ = try Ledger.recountIfDue(by: machine, in: db) } }
        } catch {
            logger.error("What units counted could not be carried to today: \(error)")
        }
    }
}
