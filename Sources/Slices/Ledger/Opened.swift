import Accounts
import Core
import Organization
import Storage

/// What a number opens into: what each unit directly below contributes, the unit's own entries, and those it has inherited. They add up
/// to the number.
package struct Opened: Sendable {
    package let balance: Balance
    package let parts: [Part]
    package let entries: [Entry]
    /// Entries of units that came before it; only as now.
    package let inherited: [Inherited]

    package struct Part: Hashable, Sendable {
        package let unit: OrgUnitID
        package let answer: Answer
        package let isEstimated: Bool
    }

    /// An entry of a predecessor, wholly or by the weight of this heir.
    package struct Inherited: Hashable, Sendable {
        package let entry: Entry
        /// Nil where all of it passed on.
        package let share: Succession.Share?
        /// What of it counts here.
        package let answer: Answer
    }
}

extension Opened {
    /// Whether what it opens into adds up to the number. A quotient opens into nothing.
    package var addsUp: Bool {
        get throws {
            if case .ratio = balance.indicator.overTime { return true }
            var tally = Tally()
            for answer in parts.map(\.answer) + entries.map(\.figure.answer) + inherited.map(\.answer) { try tally.add(Tally(answer)) }
            return tally.answer == balance.answer
        }
    }
}

extension Ledger {
    package static func open(
        _ indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> Opened {
        let balance = try balance(of: indicator, at: unit, within: window, through: lens, visibleTo: viewer, in: db)
        let opening = try Opening(of: indicator, within: window, through: Sight(lens, in: db), viewer: viewer)
        guard indicator.isDeclared, let number = try db.row(PlaceQueries.readable([unit], by: viewer))?.get("number", as: Int.self) else {
            return Opened(balance: balance, parts: [], entries: [], inherited: [])
        }
        let parts = indicator.overUnits == .host ? [] : try opening.parts(below: number, in: db)
        let (entries, inherited) = try opening.entries(at: number, in: db)
        return Opened(balance: balance, parts: parts, entries: entries, inherited: inherited)
    }
}

extension Indicator {
    /// Whether it is recorded rather than computed from others.
    fileprivate var isDeclared: Bool {
        if case .ratio = overTime { false } else { true }
    }
}

/// One number being taken apart.
private struct Opening {
    let indicator: Indicator
    let window: Window
    let sight: Sight
    let viewer: Viewer

    init(of indicator: Indicator, within window: Window, through sight: Sight, viewer: Viewer) {
        (self.indicator, self.window, self.sight, self.viewer) = (indicator, window, sight, viewer)
    }

    func parts(below unit: Int, in db: any Connection) throws -> [Opened.Part] {
        guard sight.lens == .asThen else {
            let days = Window(from: sight.carriedTo.day, through: max(sight.carriedTo.day, window.last))
            return try answers(at: days.map { try stays(below: unit, within: $0, in: db) } ?? [], in: db)
        }
        guard indicator.overTime == .sum else {
            return try answers(at: stays(below: unit, within: Window(window.last), in: db), in: db)
        }
        let all = try stays(below: unit, within: window, in: db)
        let (whole, cut) = (all.filter { $0.days.covers(window) }, all.filter { !$0.days.covers(window) })
        return try answers(at: whole, in: db) + contributions(from: cut, in: db)
    }

    private func stays(below unit: Int, within window: Window, in db: any Connection) throws -> [Stay] {
        try db.rows(PlaceQueries.directlyBelow(unit, within: window)).map(Stay.init(row:))
    }

    private func answers(at stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        let units = Set(stays.map(\.unit)).sorted()
        return try Ledger.balances(of: [indicator], at: units, within: window, through: sight.lens, visibleTo: viewer, in: db)
            .map { Opened.Part(unit: $0.unit, answer: $0.answer, isEstimated: $0.isEstimated) }.filter { $0.answer != .notReported }
    }

    /// Units that came or went within the window contribute what was counted while they stood here.
    private func contributions(from stays: [Stay], in db: any Connection) throws -> [Opened.Part] {
        var tallies: [OrgUnitID: Tally] = [:]
        for stay in stays {
            guard let days = stay.days.within(window) else { continue }
            var table = TallyTable()
            try db.forEachRow(of: BalanceQueries.kept(at: [stay.number], within: window, ending: days)) { row in
                try table.add(TallyTable(row: row))
            }
            try db.forEachRow(of: PostingQueries.figures(of: [stay.number], within: window)) { row in
                guard try days.contains(row.get("last_day", as: Day.self)) else { return }
                try PostedLine.forEach(in: row) { try table.add($0.tally, to: $0.indicator) }
            }
            if let tally = table[indicator.number] { try tallies[stay.unit, default: Tally()].add(tally) }
        }
        return tallies.map { Opened.Part(unit: $0.key, answer: $0.value.answer, isEstimated: false) }.sorted { $0.unit < $1.unit }
            .filter { $0.answer != .notReported }
    }

    func entries(at unit: Int, in db: any Connection) throws -> (own: [Entry], inherited: [Opened.Inherited]) {
        let inheritance = try Inheritance(of: [unit], through: sight, in: db)
        let numbers = try db.rows(PlaceQueries.ids(inheritance.units)).reduce(into: [OrgUnitID: Int]()) {
            $0[try $1.get("id")] = try $1.get("number")
        }
        let postings = try db.rows(PostingQueries.own(inheritance.units, within: window)).map(Posting.init(row:))
        var (own, inherited): ([Entry], [Opened.Inherited]) = ([], [])
        for entry in try latestIfStanding(Entry.standing(postings, of: indicator, in: db)) {
            guard let number = numbers[entry.figure.unit] else { continue }
            for heir in heirs(of: number, for: entry, in: inheritance) {
                if number == unit, heir.parts == nil {
                    own.append(entry)
                } else {
                    let portion = heir.portion(of: Tally(entry.figure.answer)).answer
                    inherited.append(Opened.Inherited(entry: entry, share: heir.share, answer: portion))
                }
            }
        }
        return (own, inherited)
    }

    /// What stands counts if its unit is there at the end of the window, what flows by its own day.
    private func heirs(of unit: Int, for entry: Entry, in inheritance: Inheritance) -> [Inheritance.Heir] {
        indicator.overTime == .last
            ? inheritance.heirs(of: unit, on: window.last, ahead: false) : inheritance.heirs(of: unit, on: entry.figure.window.last)
    }

    /// Of something that stands, only the latest entry of each unit counts.
    private func latestIfStanding(_ entries: [Entry]) -> [Entry] {
        guard indicator.overTime == .last else { return entries }
        return Dictionary(grouping: entries, by: \.figure.unit).values.compactMap(\.last).sorted { $0.number < $1.number }
    }
}

/// A unit's days directly below another.
private struct Stay {
    let unit: OrgUnitID
    let number: Int
    let days: Validity

    init(row: Row) throws {
        (unit, number) = (try row.get("id"), try row.get("number"))
        days = Validity(from: try row.get("from_day"), until: try row.find("until_day"))
    }
}

extension Validity {
    /// Whether every entry of the window, whichever day it ends on, falls into these days.
    fileprivate func covers(_ window: Window) -> Bool { contains(window.first) && contains(window.last) }

    fileprivate func within(_ window: Window) -> Window? {
        let last = until.map { min($0.adding(days: -1), window.last) } ?? window.last
        return Window(from: max(from, window.first), through: last)
    }
}
