import Core
import Journal
import Storage

extension Ledger {
    /// Recomputes every balance from the entries, holds every posting against its digest and the journal, and compares the lenses year by year.
    package static func audit(in db: any Connection) throws -> [Finding] {
        try PostingAudit(in: db).findings + Occasion.audit(in: db) + auditBalances(in: db) + auditLenses(in: db)
    }

    private static func auditLenses(in db: any Connection) throws -> [Finding] {
        let years = try days(in: db).map { ($0.first.year...$0.last.year).compactMap(Window.year) } ?? []
        return try compareLenses(over: years, in: db).filter(\.movedWhole).flatMap { comparison in
            comparison.different.map { Finding.lenses(of: comparison, $0) }
        }
    }

    /// The days that the entries are of, from the first to the last; nil of a ledger without any.
    package static func days(in db: any Connection) throws -> Window? {
        guard let row = try db.row(PlaceQueries.firstAndLastDay), let first = try row.find("first_day", as: Day.self) else { return nil }
        return Window(from: first, through: try row.get("last_day"))
    }

    private static func auditBalances(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        let recomputation = try Recomputation(SharedFigures.all(in: db), in: db)
        for part in try Recomputation.parts(in: db) {
            var recomputed = try recomputation.tables(ending: part, in: db)
            try db.forEachRow(of: BalanceQueries.kept(ending: part)) { row in
                let key = try BalanceKey(row: row)
                let (kept, found) = (try TallyTable(row: row), recomputed.removeValue(forKey: key) ?? TallyTable())
                if kept != found { findings += Finding.balances(at: key, kept: kept, recomputed: found) }
            }
            let forgotten = recomputed.sorted { $0.key < $1.key }
            findings += forgotten.flatMap { Finding.balances(at: $0.key, kept: TallyTable(), recomputed: $0.value) }
        }
        return findings
    }
}

extension Finding {
    fileprivate static func lenses(of comparison: LensComparison, _ indicator: Indicator) -> Finding {
        Finding(
            invariant: 5,
            Phrase(
                "\(indicator.code) tại đơn vị \(comparison.unit), \(comparison.window.name.vi): hai góc nhìn cho hai tổng khác nhau.",
                en: "\(indicator.code) at unit \(comparison.unit), \(comparison.window.name.en): the two lenses give different totals."))
    }

    /// One finding for each number that differs.
    fileprivate static func balances(at key: BalanceKey, kept: TallyTable, recomputed: TallyTable) -> [Finding] {
        Set((kept.all + recomputed.all).map(\.indicator)).sorted().filter { kept[$0] != recomputed[$0] }.map { indicator in
            let (kept, recomputed) = (kept[indicator]?.shown ?? "0", recomputed[indicator]?.shown ?? "0")
            return Finding(
                invariant: 1,
                Phrase(
                    "Số dư [\(key), chỉ tiêu thứ \(indicator)] đang lưu \(kept), tính lại là \(recomputed).",
                    en: "Balance [\(key), indicator \(indicator)] is kept as \(kept) and recomputes to \(recomputed)."))
        }
    }
}

extension Tally {
    fileprivate var shown: String { Amount(thousandths: thousandths).onScreen }
}
