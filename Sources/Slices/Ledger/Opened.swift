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
            for answer in parts.map(\.answer) + entries.map(\.figure.answer) { try tally.add(Tally(answer, sign: 1)) }
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
            let entries = try db.rows(EntryQueries.standing(unit: unit, indicator: indicator.id, within: window, visibleTo: viewer))
                .map(Entry.init(row:))
            let parts = indicator.overUnits == .host ? [] : try parts(of: indicator, below: unit, within: window, visibleTo: viewer, in: db)
            return Opened(balance: balance, parts: parts, entries: counted(entries, of: indicator))
        }
        return Opened(balance: balance, parts: [], entries: [])
    }

    private static func parts(
        of indicator: Indicator, below unit: OrgUnitID, within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Opened.Part] {
        if indicator.overTime == .sum {
            return try db.rows(BalanceQueries.contributions(to: unit, of: indicator.id, within: window, visibleTo: viewer)).map { row in
                Opened.Part(unit: try row.get("unit_id"), answer: try Tally(row: row).answer)
            }.filter { $0.answer != .notReported }
        }
        let children = try db.rows(BalanceQueries.directlyBelow(unit, within: window)).map { try $0.get("unit_id", as: OrgUnitID.self) }
        return try balances(of: [indicator], at: children, within: window, visibleTo: viewer, in: db)
            .map { Opened.Part(unit: $0.unit, answer: $0.answer) }.filter { $0.answer != .notReported }
    }

    /// Of something that stands, only the latest entry counts.
    private static func counted(_ entries: [Entry], of indicator: Indicator) -> [Entry] {
        indicator.overTime == .last ? Array(entries.suffix(1)) : entries
    }
}
