import Core
import Journal
import Organization
import Storage

extension Act {
    package static let balancesRecounted = Act("balances-recounted")
}

extension Ledger {
    /// Carries everything to the actor's day and counts every balance again along the tree as it now stands. To be called last in the
    /// transaction that changed the tree, and on a day on which something changes: balances as then stand with the units above on the last
    /// day of their entries, balances as now with those that stand above their heirs today.
    ///
    /// Others go on reading; whoever records waits until the transaction ends. Reading afterwards is as fast as before.
    package static func recount(by actor: Actor, in db: any Connection) throws {
        try Succession.carry(to: actor.day, in: db)
        try keepRecomputed(SharedFigures.all(in: db), in: db)
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

    static func keepRecomputed(_ shared: SharedFigures, in db: any Connection) throws {
        try db.liftDeadlines()
        try db.execute(BalanceQueries.forgetKept)
        let recomputation = try Recomputation(shared, in: db)
        for part in recomputation.parts {
            let tables = try recomputation.tables(ending: part, in: db).sorted { $0.key < $1.key }
            for start in stride(from: 0, to: tables.count, by: 100) {
                try db.execute(BalanceQueries.begin(tables[start..<min(start + 100, tables.count)]))
            }
        }
    }
}
