import Accounts
import Core
import Storage

/// A number as it stands: what some entries say together.
package struct Balance: Hashable, Sendable {
    package let unit: OrgUnitID
    package let indicator: Indicator
    package let window: Window
    package let answer: Answer

    package init(unit: OrgUnitID, indicator: Indicator, window: Window, answer: Answer) {
        self.unit = unit
        self.indicator = indicator
        self.window = window
        self.answer = answer
    }
}

extension Ledger {
    /// The balances of some indicators at some units over a window. An entry counts if the window contains its own; it counts at
    /// the units that stood above its unit on its window's last day. In the order units × indicators.
    ///
    /// What the cells of one report have declared can be left out: that is what the ledger knows without asking.
    package static func balances(
        of indicators: [Indicator], at units: [OrgUnitID], within window: Window, leavingOut report: ReportID? = nil,
        visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [Balance] {
        var reader = BalanceReader(units: units, window: window, leavingOut: report, viewer: viewer)
        try reader.read(indicators + components(of: indicators, in: db), in: db)
        return units.flatMap { unit in
            indicators.map { Balance(unit: unit, indicator: $0, window: window, answer: reader.answer(of: $0, at: unit)) }
        }
    }

    package static func balance(
        of indicator: Indicator, at unit: OrgUnitID, within window: Window, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> Balance {
        let balances = try balances(of: [indicator], at: [unit], within: window, visibleTo: viewer, in: db)
        return balances.first ?? Balance(unit: unit, indicator: indicator, window: window, answer: .notReported)
    }

    /// What the quotients among some indicators are made of, unless it is among them.
    private static func components(of indicators: [Indicator], in db: any Connection) throws -> [Indicator] {
        var known = Set(indicators.map(\.code))
        return try indicators.flatMap { indicator -> [Indicator] in
            guard case .ratio(let numerator, let denominator) = indicator.overTime else { return [] }
            return try [numerator, denominator].filter { known.insert($0).inserted }.map { try Indicator.find($0, in: db) }
        }
    }
}
