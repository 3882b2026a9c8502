import Accounts
import Core
import Ledger
import Storage

/// What a view needs of the ledger, and no more: which units, indicators and windows.
struct Extract: Sendable {
    let units: [OrgUnitID]
    let indicators: [Indicator]
    let windows: [Window]

    init(_ query: ExploreQuery, unit: OrgUnitID, parts: [Exploration.Part], indicators: [Indicator], windows: [Window], window: Window) {
        let isOfParts = query.rows == .units || query.view.isOfOneWindow
        self.indicators = query.view.isOfOneWindow || query.view == .lines && isOfParts ? Array(indicators.prefix(1)) : indicators
        self.windows = query.view.isOfOneWindow || query.view == .table && isOfParts && indicators.count > 1 ? [window] : windows
        let all = [unit] + parts.map(\.unit.id)
        // Over windows the units below are only counted, so they are left out where they are too many.
        let isCounted = all.count * self.indicators.count * self.windows.count <= Exploration.mostCells
        units = isOfParts || isCounted ? all : [unit]
    }

    var cells: Int { units.count * indicators.count * windows.count }

    func balances(visibleTo viewer: Viewer, in db: any Connection) throws -> [Window: WindowBalances] {
        try windows.reduce(into: [:]) { all, window in
            let balances = try Ledger.balances(of: indicators, at: units, within: window, visibleTo: viewer, in: db)
            all[window] = WindowBalances(balances, at: units, of: indicators.count)
        }
    }
}
