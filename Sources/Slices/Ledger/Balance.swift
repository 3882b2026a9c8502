import Accounts
import Core
import Storage

/// A number as it stands: what some entries say together.
package struct Balance: Hashable, Sendable {
    package let unit: OrgUnitID
    package let indicator: Indicator
    package let window: Window
    package let lens: Lens
    package let answer: Answer
    /// Whether a part of it is only the share, by weights, of what a divided unit counted.
    package let isEstimated: Bool
    /// What it is the mean, the smallest or the greatest of; nil of all else.
    package let gathered: Gathered?
}

extension Ledger {
    /// The balances of some indicators at some units over a window. An entry counts if the window contains its own. As then, it counts at
    /// the units that stood above its unit on its window's last day; as now, at those that stand today above whoever has inherited from its
    /// unit. In the order units × indicators.
    ///
    /// What the cells of one report have declared can be left out: that is what the ledger knows without asking. Whoever may read a unit may
    /// read what it has inherited.
    ///
    /// As the ledger knew them at a past moment, balances are added up from the entries recorded until then, along the tree as it is known
    /// now; that takes longer than reading what is kept.
    package static func balances(
        of indicators: [Indicator], at units: [OrgUnitID], within window: Window, through lens: Lens = .asThen,
        knownAt moment: Moment? = nil, leavingOut report: ReportID? = nil, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Balance] {
        var reader = try BalanceReader(
            units: units, window: window, through: lens, knownAt: moment, leavingOut: report, viewer: viewer, in: db)
        try reader.read(withComponents(indicators, in: db), in: db)
        return units.flatMap { unit in indicators.map { reader.balance(of: $0, at: unit) } }
    }

    /// Only what the same balances say: a page of thousands of numbers needs no more.
    package static func answers(
        of indicators: [Indicator], at units: [OrgUnitID], within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Answer] {
        var reader = try BalanceReader(units: units, window: window, through: .asThen, viewer: viewer, in: db)
        try reader.read(withComponents(indicators, in: db), in: db)
        return reader.answers(of: indicators, at: units)
    }

    package static func balance(
        of indicator: Indicator, at unit: OrgUnitID, within window: Window, through lens: Lens = .asThen, visibleTo viewer: Viewer,
        in db: any Connection
    ) throws -> Balance {
        var reader = try BalanceReader(units: [unit], window: window, through: lens, viewer: viewer, in: db)
        try reader.read(withComponents([indicator], in: db), in: db)
        return reader.balance(of: indicator, at: unit)
    }

    /// Some indicators, and what the quotients among them are made of.
    static func withComponents(_ indicators: [Indicator], in db: any Connection) throws -> [Indicator] {
        guard indicators.contains(where: \.isQuotient) else { return indicators }
        var known = Set(indicators.map(\.code))
        return try indicators
            + indicators.flatMap { indicator -> [Indicator] in
                guard case .ratio(let numerator, let denominator) = indicator.overTime else { return [] }
                return try [numerator, denominator].filter { known.insert($0).inserted }.map { try Indicator.find($0, in: db) }
            }
    }
}
