import Core
import Storage

extension Ledger {
    /// Entries once had a row each. Each becomes a posting of its own, under its old number and with its old digest, so that what was
    /// signed, linked and journalled stays as it is.
    static func postOldEntries(in db: any Connection) throws {
        let numbers = try Dictionary(
            db.rows(IndicatorQueries.numbers).map { (try $0.get("id", as: IndicatorID.self), try $0.get("number", as: Int.self)) },
            uniquingKeysWith: { first, _ in first })
        try db.forEachRow(of: OldEntryQueries.all) { row in
            let line = try PostedLine(old: row, indicators: numbers)
            try db.execute(OldEntryQueries.insert(row, [line]))
            if let taken = line.reverses { try db.execute(PostingQueries.takeBack(taken, by: row.get("number"))) }
        }
        try db.execute(OldEntryQueries.continueNumbers)
    }
}

extension PostedLine {
    fileprivate init(old row: Row, indicators: [IndicatorID: Int]) throws {
        let indicator: IndicatorID = try row.get("indicator_id")
        guard let number = indicators[indicator] else { throw LedgerRefusal.unknownIndicator(indicator.description) }
        let end: Int? = try row.find("source_end")
        self.init(
            indicator: number, answer: try Answer(word: row.get("answer"), amount: row.get("amount"), qualifier: row.get("qualifier")),
            span: try end.map { try row.get("source_start", as: Int.self)..<$0 }, reverses: try row.find("reverses"))
    }
}
