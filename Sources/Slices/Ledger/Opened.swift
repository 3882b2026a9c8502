import Accounts
import Core
import Storage

/// What a number opens into: what each unit directly below contributes, and the unit's own entries. They add up to the number.
package struct Opened: Sendable {
    package let balance: Balance
    package let parts: [Part]
    package let entries: [Entry]

    package struct Part: Hashable, Sendable {
        package let unit: OrgUnitID
        package let answer: Answer
    }
}

extension Opened {
    /// Whether what it opens into adds up to the number. A quotient opens into nothing.
    package var addsUp: Bool {
        get throws {
            if case .ratio = balance.indicator.overTime { return true }
            var tally = Tally()
            for answer in parts.map(\.answer) + entries.map(\.figure.answer) { try tally.add(Tally(answer)) }
            return tally.answer == balance.answer
        }
    }
}

extension Ledger {
    package static func open(
        _ indicator: Indicator, at unit: OrgUnitID, within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> Opened {
        let balance = try balance(of: indicator, at: unit, within: window, visibleTo: viewer, in: db)
        guard case .ratio = indicator.overTime else {
            let postings = try db.rows(PostingQueries.own([unit], within: window, visibleTo: viewer)).map(Posting.init(row:))
            let entries = try Entry.standing(postings, of: indicator, in: db)
            let parts = indicator.overUnits == .host ? [] : try parts(of: indicator, below: unit, within: window, visibleTo: viewer, in: db)
            return Opened(balance: balance, parts: parts, entries: counted(entries, of: indicator))
        }
        return Opened(balance: balance, parts: [], entries: [])
    }

    private static func parts(
        of indicator: Indicator, below unit: OrgUnitID, within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Opened.Part] {
        let stays = try db.rows(BalanceQueries.directlyBelow(unit, within: window)).map(Stay.init(row:))
        guard indicator.overTime == .sum else {
            return try answers(of: indicator, at: Array(Set(stays.map(\.unit))), within: window, visibleTo: viewer, in: db)
        }
        let (whole, cut) = (stays.filter { $0.days.covers(window) }, stays.filter { !$0.days.covers(window) })
        let parts = try answers(of: indicator, at: whole.map(\.unit), within: window, visibleTo: viewer, in: db)
        return try parts + contributions(of: indicator, from: cut, within: window, visibleTo: viewer, in: db)
    }

    private static func answers(
        of indicator: Indicator, at units: [OrgUnitID], within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Opened.Part] {
        try balances(of: [indicator], at: units.sorted(), within: window, visibleTo: viewer, in: db)
            .map { Opened.Part(unit: $0.unit, answer: $0.answer) }.filter { $0.answer != .notReported }
    }

    /// Units that came or went within the window contribute what was counted while they stood here.
    private static func contributions(
        of indicator: Indicator, from stays: [Stay], within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Opened.Part] {
        var tallies: [OrgUnitID: Tally] = [:]
        for stay in stays {
            guard let days = stay.days.within(window) else { continue }
            var table = TallyTable()
            try db.forEachRow(of: BalanceQueries.kept(at: [stay.unit], within: window, ending: days, visibleTo: viewer)) { row in
                try table.add(TallyTable(row: row))
            }
            try db.forEachRow(of: PostingQueries.own([stay.unit], within: window, visibleTo: viewer)) { row in
                let posting = try Posting(row: row)
                if days.contains(posting.window.last) { try table.add(TallyTable(posting.lines)) }
            }
            if let tally = table[indicator.number] { try tallies[stay.unit, default: Tally()].add(tally) }
        }
        return tallies.map { Opened.Part(unit: $0.key, answer: $0.value.answer) }.sorted { $0.unit < $1.unit }
            .filter { $0.answer != .notReported }
    }

    /// Of something that stands, only the latest entry counts.
    private static func counted(_ entries: [Entry], of indicator: Indicator) -> [Entry] {
        indicator.overTime == .last ? Array(entries.suffix(1)) : entries
    }
}

/// A unit's days directly below another.
private struct Stay {
    let unit: OrgUnitID
    let days: Validity

    init(row: Row) throws {
        (unit, days) = (try row.get("unit_id"), Validity(from: try row.get("from_day"), until: try row.find("until_day")))
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
