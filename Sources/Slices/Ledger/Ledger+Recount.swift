import Journal
import Storage

extension Act {
    package static let balancesRecounted = Act("balances-recounted")
}

extension Ledger {
    /// Counts every balance again along the tree as it now stands. To be called in the transaction that changed the tree for days on
    /// which entries may already lie: a balance is kept with the units above on the last day of its entries.
    package static func recount(by actor: Actor, in db: any Connection) throws {
        try keepRecomputed(in: db)
        try Journal.record(.balancesRecounted, about: Subject("ledger", key: "balances"), by: actor, in: db)
    }

    static func keepRecomputed(in db: any Connection) throws {
        try db.execute(BalanceQueries.forgetKept)
        for (key, table) in try Recomputation(in: db).tables { try db.execute(BalanceQueries.begin(key, with: table)) }
    }
}
