import Accounts
import Core
import Ledger
import Storage

/// What a view needs of the ledger, and no more: which units, indicators and windows.
struct Extract: Sendable {
    let units: [OrgUnitID]
    let indicators: [Indicator]
    let windows: [Window]
    let lenses: [Lens]

    init(_ query: ExploreQuery, unit: OrgUnitID, parts: [Exploration.Part], indicators: [Indicator], windows: [Window], window: Window) {
        lenses = query.sight.lenses
        let isOfParts = query.rows == .units || query.view.isOfOneWindow
        self.indicators = query.view.isOfOneWindow || query.view == .lines && isOfParts ? Array(indicators.prefix(1)) : indicators
        self.windows = query.view.isOfOneWindow || query.view == .table && isOfParts && indicators.count > 1 ? [window] : windows
        let all = [unit] + parts.map(\.unit.id)
        // Over windows the units below are only counted, so they are left out where they are too many.
        let isCounted = all.count * self.indicators.count * self.windows.count * lenses.count <= Exploration.mostCells
        units = isOfParts || isCounted ? all : [unit]
    }

    var cells: Int { units.count * indicators.count * windows.count * lenses.count }

    func balances(visibleTo viewer: Viewer, in db: any Connection) throws -> [Sighted: WindowBalances] {
        var all: [Sighted: WindowBalances] = [:]
        for window in windows {
            for lens in lenses {
                let balances = try Ledger.balances(
                    of: indicators, at: units, within: window, through: lens, visibleTo: viewer, in: db)
                all[Sighted(window: window, lens: lens)] = WindowBalances(balances, at: units, of: indicators.count)
            }
        }
        return all
    }

    /// Calendars mostly cut nothing, or the same at every turn: the twelve latest windows tell.
    func cuts(at unit: OrgUnitID, visibleTo viewer: Viewer, in db: any Connection) throws -> [(window: Window, cuts: [Cut])] {
        guard let indicator = indicators.first, let lens = lenses.first else { return [] }
        let all = try windows.sorted { $0.first > $1.first }.prefix(12).map { window in
            (window: window, cuts: try Ledger.cuts(of: indicator, at: unit, by: window, through: lens, visibleTo: viewer, in: db))
        }
        return Array(all.filter { !$0.cuts.isEmpty }.prefix(4))
    }

    /// A window seen through a lens.
    struct Sighted: Hashable, Sendable {
        let window: Window
        let lens: Lens
    }
}
