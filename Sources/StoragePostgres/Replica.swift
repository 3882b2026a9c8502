import Storage
import Synchronization

/// A streaming replica of a primary, to be read from while it keeps up. Somebody has to `look` at it again and again.
package final class Replica: Sendable {
    package enum Standing: Equatable, Sendable {
        case keepsUp
        case isBehind
        case isAway(StorageRefusal)
    }

    package let database: PostgresDatabase
    /// One that is further behind is not read from.
    package let limit: Duration
    /// For people: the address without its password.
    package let place: String
    private let primary: any Database
    /// A connection of its own with little patience: it tells when the others had better not be used.
    private let lookout: PostgresDatabase
    private let identity: String
    private let gauge = Mutex(LagGauge())

    /// One that cannot be reached may come later. Refuses what is reached and is no replica of this very database, and one whose schema still
    /// lacks some of these steps after as long as it may be behind.
    package init(_ url: String, of primary: any Database, limit: Duration, steps: [String]) async throws {
        guard primary.dialect == .postgres else { throw StorageRefusal.noReplicas }
        var limits = PostgresLimits()
        (limits.connect, limits.queue) = (.seconds(2), .seconds(2))
        database = PostgresDatabase(unopened: url, limits: limits)
        (limits.connections, limits.statement, limits.grace) = (1, .seconds(2), .seconds(1))
        lookout = PostgresDatabase(unopened: url, limits: limits)
        place = DatabaseAddress.postgres(url: url).description
        (self.primary, self.limit) = (primary, limit)
        identity = try await primary.read { db in try db.rows(ReplicaQueries.primary)[0].get("identity") }
        do {
            try await checkSchema(steps)
        } catch StorageRefusal.unreachable(place) {
            return
        } catch {
            await close()
            throw error
        }
    }

    /// How old what a page shows may be, if it may be read here by one whose own changes reach so far into the log.
    package func lag(having written: LogPosition?) -> Duration? {
        gauge.withLock { gauge in
            guard let lag = gauge.lag(at: .now), lag <= limit, let replayed = gauge.replayed else { return nil }
            return written.map { $0 <= replayed } ?? true ? lag : nil
        }
    }

    /// How old what it shows may be at most; nil while that is not known.
    package var lag: Duration? { gauge.withLock { $0.lag(at: .now) } }

    /// Sees how far the primary and the replica are.
    package func look() async -> Standing {
        await notePrimary()
        do {
            try await seeReplica()
            return lag(having: nil) == nil ? .isBehind : .keepsUp
        } catch {
            gauge.withLock { $0.loseSight() }
            return .isAway(error as? StorageRefusal ?? .unreachable(place))
        }
    }

    package func close() async {
        await lookout.close()
        await database.close()
    }

    /// While the primary does not answer, the lag grows by itself.
    private func notePrimary() async {
        let asked = ContinuousClock.now
        guard case .some(.some(let position)) = try? await primary.position() else { return }
        gauge.withLock { $0.note(position, at: asked) }
    }

    private func seeReplica() async throws {
        let (identity, place) = (identity, place)
        let replayed = try await lookout.read { db in
            let row = try db.rows(ReplicaQueries.standing)[0]
            guard try row.get("is_replica") == 1 else { throw StorageRefusal.notAReplica(place) }
            guard try row.get("identity") == identity else { throw StorageRefusal.replicaOfAnother(place) }
            return try row.get("replayed", as: LogPosition.self)
        }
        gauge.withLock { $0.replay(to: replayed) }
    }

    private func checkSchema(_ steps: [String]) async throws {
        let (start, wanted) = (ContinuousClock.now, Set(steps))
        while true {
            try await seeReplica()
            let taken = try await lookout.read { db in
                try db.exists(ReplicaQueries.hasSteps) ? try db.rows(ReplicaQueries.steps).map { try $0.get("name", as: String.self) } : []
            }
            if wanted.isSubset(of: taken) { return }
            guard .now - start < limit else { throw StorageRefusal.replicaOutdated(place) }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
