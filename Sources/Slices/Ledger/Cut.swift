import Accounts
import Core
import Storage

/// What was declared over one window that another one cuts: they share days, and the other does not contain it. It counts in no part of the
/// other, and whoever shows a number of that one says so.
package struct Cut: Hashable, Sendable {
    package let window: Window
    package let answer: Answer
    package let isEstimated: Bool
}

extension Ledger {
    /// What was declared at or below a unit over windows that this one cuts, window by window, the earliest first. What flows upward is read
    /// from what is kept, whatever the number of units.
    package static func cuts(
        of indicator: Indicator, at unit: OrgUnitID, by window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> [Cut] {
        guard indicator.isPassedUpward else {
            let entries = try cut(of: indicator, at: unit, by: window, through: lens, visibleTo: viewer, in: db)
            return try Dictionary(grouping: entries, by: \.entry.figure.window).map { try Cut($0, $1, of: indicator) }.sorted(
                by: Cut.isEarlier)
        }
        guard let number = try db.row(PlaceQueries.readable([unit], by: viewer))?.get("number", as: Int.self) else { return [] }
        let sight = try Sight(lens, in: db)
        var tallies: [Window: Tally] = [:]
        try db.forEachRow(of: BalanceQueries.cut(by: window, at: number, through: sight)) { row in
            if let tally = try TallyTable(row: row)[indicator.number] { try tallies[Window(row: row), default: Tally()].add(tally) }
        }
        let inheritance = try Inheritance(of: [number], through: sight, in: db)
        try db.forEachRow(of: PostingQueries.figuresCut(by: window, of: inheritance.units)) { row in
            let declared = try Window(row: row)
            let heirs = try inheritance.heirs(of: row.get("unit"), on: declared.last)
            try PostedLine.forEach(in: row) { line in
                guard line.indicator == indicator.number else { return }
                for heir in heirs { try tallies[declared, default: Tally()].add(heir.portion(of: line.tally)) }
            }
        }
        return cuts(tallies)
    }

    /// What was taken back again is no answer any more.
    private static func cuts(_ tallies: [Window: Tally]) -> [Cut] {
        tallies.filter { $0.value.answer != .notReported }
            .map { Cut(window: $0.key, answer: $0.value.answer, isEstimated: $0.value.isEstimated) }
            .sorted(by: Cut.isEarlier)
    }
}

extension Cut {
    /// What entries of one window say together: of what stands, the latest of each unit; of means and extremes, what they are among them.
    fileprivate init(_ window: Window, _ entries: [Ledger.Counted], of indicator: Indicator) throws {
        let isStanding = indicator.overTime == .last
        let counted = isStanding ? Array(Dictionary(entries.map { ($0.entry.figure.unit, $0) }, uniquingKeysWith: { $1 }).values) : entries
        var (tally, gathered) = (Tally(), Gathered())
        for counted in counted {
            try tally.add(counted)
            try gathered.add(Gathered(counted.answer))
        }
        self.init(
            window: window, answer: indicator.isGathered ? gathered.answer(indicator.overTime) : tally.answer,
            isEstimated: tally.isEstimated)
    }

    fileprivate static func isEarlier(_ left: Cut, _ right: Cut) -> Bool {
        (left.window.first, left.window.last) < (right.window.first, right.window.last)
    }
}

extension Tally {
    fileprivate mutating func add(_ counted: Ledger.Counted) throws {
        let tally = Tally(counted.answer)
        try add(counted.isEstimated ? tally.portion(tally.thousandths) : tally)
    }
}
