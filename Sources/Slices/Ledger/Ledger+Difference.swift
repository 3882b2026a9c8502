import Accounts
import Core
import Storage

extension Ledger {
    /// One entry of a list that explains a number, with what of it counts there.
    package struct Counted: Hashable, Sendable {
        package let entry: Entry
        /// Of a divided unit's entry, the portion; of an entry that takes another one back, what it takes.
        package let answer: Answer
        package let isEstimated: Bool
    }

    /// The entries that make the difference between a balance as it was known at two moments, those that take others back among them with
    /// what they took. In the order in which they were recorded. Of a quotient or a share they are those of what it is computed from. Of an
    /// occasion that counts once all are listed, and may be more together.
    package static func difference(
        of indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen, between earlier: Moment,
        and later: Moment, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Counted] {
        try recorded(behind: indicator, in: db).flatMap { recorded in
            try counted(of: recorded, at: unit, within: window, through: lens, visibleTo: viewer, in: db) { units in
                PostingQueries.recorded(by: units, within: window, after: earlier, upTo: later)
            }
        }.sorted { $0.entry.number < $1.entry.number }
    }

    private static func recorded(behind indicator: Indicator, in db: any Connection) throws -> [Indicator] {
        if indicator.isDeclared { return [indicator] }
        let components = try withComponents([indicator], in: db).dropFirst()
        return components.isEmpty ? [try indicator.lookedAt(in: db)] : Array(components)
    }

    /// The entries that would count at a unit if a window did not cut theirs: declared for a quarter, say, of which it holds some weeks. They
    /// count in no part of it, and whoever shows a number of such a window lists them beside it.
    package static func cut(
        of indicator: Indicator, at unit: OrgUnitID, by window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> [Counted] {
        let counted = try counted(of: indicator, at: unit, within: window, through: lens, visibleTo: viewer, in: db) { units in
            PostingQueries.cut(by: window, of: units)
        }
        let takenBack = Set(counted.compactMap(\.entry.reverses))
        return counted.filter { $0.entry.reverses == nil && !takenBack.contains($0.entry.number) }
    }

    private static func counted(
        of indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens, visibleTo viewer: Viewer,
        in db: any Connection, from query: ([Int]) -> SQL
    ) throws -> [Counted] {
        guard let number = try db.row(PlaceQueries.readable([unit], by: viewer))?.get("number", as: Int.self) else { return [] }
        // An entry whose window is cut may end later than the window that cuts it.
        let days = Window(from: window.first, through: .latest) ?? window
        let reach = try Reach(of: [number], within: days, through: Sight(lens, in: db), in: db)
        let numbers = try db.rows(PlaceQueries.ids(reach.units)).reduce(into: [OrgUnitID: Int]()) {
            $0[try $1.get("id")] = try $1.get("number")
        }
        let indicators = try IndicatorNumbers(in: db)
        var counted: [Counted] = []
        try db.forEachRow(of: query(reach.units)) { row in
            let posting = try Posting(row: row)
            let targets = numbers[posting.unit].map { reach.targets(of: $0, on: posting.window.last) } ?? []
            for place in posting.lines.indices where posting.lines[place].indicator == indicator.number {
                let entry = try Entry(posting, place, indicators: indicators, reversedBy: nil)
                for target in targets {
                    let tally = Tally(posting.lines[place].answer)
                    guard let portion = target.portion(of: tally, isPassedUpward: indicator.overUnits != .host) else { continue }
                    let answer = indicator.isGathered ? entry.figure.answer : portion.answer
                    counted.append(Counted(entry: entry, answer: answer, isEstimated: portion.isEstimated))
                }
            }
        }
        return counted
    }
}
