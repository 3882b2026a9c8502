import Core
import Journal
import Organization
import Storage

extension Act {
    package static let balancesRecounted = Act("balances-recounted")
}

extension Ledger {
    /// How many postings are counted together unless somebody says otherwise: of the national data set that takes some 400 MB.
    package static let usualPostingsAtOnce = 500_000

    /// Carries everything to the actor's day and counts every balance again along the tree as it now stands. To be called last in the
    /// transaction that changed the tree, and on a day on which something changes: balances as then stand with the units above on the last
    /// day of their entries, balances as now with those that stand above their heirs today.
    ///
    /// Others go on reading; whoever records waits until the transaction ends. Reading afterwards is as fast as before.
    ///
    /// - Parameter postingsAtOnce: how many reports and activities are counted together; of fewer, less lies in memory, and more rows are written
    ///   more than once.
    package static func recount(by actor: Actor, postingsAtOnce: Int = usualPostingsAtOnce, in db: any Connection) throws {
        try Succession.carry(to: actor.day, in: db)
        try keepRecomputed(SharedFigures.all(in: db), postingsAtOnce: postingsAtOnce, in: db)
        try Journal.record(.balancesRecounted, about: Subject("ledger", key: "balances"), by: actor, in: db)
    }

    /// The same, if something in the tree has come to pass since. Returns whether it had.
    @discardableResult
    package static func recountIfDue(by actor: Actor, in db: any Connection) throws -> Bool {
        guard try Succession.isCarryingDue(on: actor.day, in: db) else { return false }
        try recount(by: actor, in: db)
        return true
    }

    /// Kept balances once marked a figure as estimated even where all its parts meet again.
    static func recountDivided(in db: any Connection) throws {
        if try Succession.allCarried(in: db).contains(where: { $0.share != .whole }) { try keepRecomputed(SharedFigures(), in: db) }
    }

    static func keepRecomputed(_ shared: SharedFigures, postingsAtOnce: Int = usualPostingsAtOnce, in db: any Connection) throws {
        try db.liftDeadlines()
        try db.execute(BalanceQueries.forgetKept)
        var kept = KeptRuns()
        try Recomputation(shared, in: db).forEachMovement(postingsAtOnce: postingsAtOnce, in: db) { rows in try kept.keep(rows, in: db) }
    }
}

/// Writes balances that were counted a part at a time into a table that was empty before.
private struct KeptRuns {
    /// Of these runs of days an earlier part has written rows.
    private var written: Set<KeptRun> = []

    mutating func keep(_ rows: [BalanceRow], in db: any Connection) throws {
        let (new, moved) = (rows.filter { !written.contains($0.key.run) }, rows.filter { written.contains($0.key.run) })
        for start in stride(from: 0, to: new.count, by: Self.rowsAtOnce) {
            try db.execute(BalanceQueries.begin(new[start..<min(start + Self.rowsAtOnce, new.count)]))
        }
        try Movements(moved).apply(in: db)
        written.formUnion(rows.lazy.map(\.key.run))
    }

    private static let rowsAtOnce = 100
}
