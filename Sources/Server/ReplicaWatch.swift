import Logging
import ServiceLifecycle
import Storage
import StoragePostgres

/// Looks at the replica twice a second, and says when pages begin or cease to be read from it.
struct ReplicaWatch: Service {
    let replica: Replica
    let logger: Logger

    private static let pause = Duration.milliseconds(500)

    func run() async {
        await cancelWhenGracefulShutdown {
            var known: Replica.Standing?
            while !Task.isCancelled {
                let standing = await replica.look()
                if standing != known { say(standing) }
                known = standing
                guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
            }
        }
    }

    private func say(_ standing: Replica.Standing) {
        switch standing {
        case .keepsUp: logger.notice("Pages are read from the replica \(replica.place).")
        case .isBehind:
            logger.warning("The replica \(replica.place) is more than \(replica.limit) behind: pages are read from the primary.")
        case .isAway(let refusal): logger.warning("\(refusal.sentence.en) Pages are read from the primary.")
        }
    }
}
