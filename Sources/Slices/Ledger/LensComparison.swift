import Accounts
import Core
import Organization
import Storage

/// Invariant 5 on one window: what the provinces of today count as now, beside what the units they come from counted as then.
package struct LensComparison: Sendable {
    package let window: Window
    /// A unit of today right below the root, or the root itself.
    package let unit: OrgUnitID
    /// Whether everything that counts there now came over whole: no unit of another province was divided with one of this.
    package let movedWhole: Bool
    /// The indicators whose amounts differ.
    package let different: [Indicator]
}

extension Ledger {
    /// Compares the lenses over some windows, for the roots and every unit of today right below one. Indicators that add up along the tree.
    package static func compareLenses(over windows: [Window], in db: any Connection) throws -> [LensComparison] {
        let origins = try Origins(in: db)
        let indicators = try Indicator.all(in: db).filter(\.isPassedUpward)
        return try windows.flatMap { window in
            let shared = try SharedFigures.within(window, in: db)
            let then = try amounts(of: indicators, at: origins.all, within: window, through: .asThen, counting: shared, in: db)
            let now = try amounts(of: indicators, at: origins.today, within: window, through: .asNow, counting: shared, in: db)
            return origins.today.map { unit in
                let different = indicators.filter { indicator in
                    let expected = origins.of(unit).compactMap { then[Place(unit: $0, indicator: indicator.id)] }
                    return expected.reduce(0, +) != now[Place(unit: unit, indicator: indicator.id)] ?? 0
                }
                return LensComparison(window: window, unit: unit, movedWhole: origins.areWhole(for: unit), different: different)
            }
        }
    }

    /// The communes of today that have an estimated figure over a window, and those that have inherited a part of a divided unit.
    package static func estimatedUnits(within window: Window, in db: any Connection) throws -> (
        estimated: Set<OrgUnitID>, touched: Set<OrgUnitID>
    ) {
        let ids = try db.rows(PlaceQueries.allUnits).reduce(into: [Int: OrgUnitID]()) { $0[try $1.get("number")] = try $1.get("id") }
        let carried = try Succession.allCarried(in: db)
        let touched = Set(carried.filter { $0.share != .whole }.compactMap { ids[$0.heir] })
        let heirs = Set(carried.map(\.heir)).compactMap { ids[$0] }.sorted()
        let indicators = try Indicator.all(in: db).filter(\.isPassedUpward)
        let balances = try balances(of: indicators, at: heirs, within: window, through: .asNow, visibleTo: .machine, in: db)
        return (Set(balances.filter(\.isEstimated).map(\.unit)), touched)
    }

    private struct Place: Hashable {
        let unit: OrgUnitID
        let indicator: IndicatorID
    }

    /// Before occasions are counted once: two units that were in different provinces may meet in one today.
    private static func amounts(
        of indicators: [Indicator], at units: [OrgUnitID], within window: Window, through lens: Lens, counting shared: SharedFigures,
        in db: any Connection
    ) throws -> [Place: Int64] {
        var amounts = try balances(of: indicators, at: units, within: window, through: lens, visibleTo: .machine, in: db).reduce(
            into: [Place: Int64]()
        ) {
            $0[Place(unit: $1.unit, indicator: $1.indicator.id)] = $1.answer.quantity?.amount.thousandths
        }
        guard !shared.groups.isEmpty else { return amounts }
        var atlas = try Atlas(in: db)
        let ids = try db.rows(PlaceQueries.allUnits).reduce(into: [Int: OrgUnitID]()) { $0[try $1.get("number")] = try $1.get("id") }
        let known = Dictionary(indicators.map { ($0.number, $0.id) }, uniquingKeysWith: { first, _ in first })
        for group in shared.groups {
            guard let indicator = known[group.indicator] else { continue }
            for (unit, surplus) in try group.surplus(through: lens, places: { atlas.places(of: $0.place, on: $1) }) {
                if let id = ids[unit] { amounts[Place(unit: id, indicator: indicator)]? += surplus }
            }
        }
        return amounts
    }
}

/// From which units right below a root those of today come.
private struct Origins {
    let all: [OrgUnitID]
    let today: [OrgUnitID]
    private let into: [OrgUnitID: Set<OrgUnitID>]
    private let from: [OrgUnitID: Set<OrgUnitID>]

    init(in db: any Connection) throws {
        var atlas = try Atlas(in: db)
        let units = try db.rows(PlaceQueries.runs).map { row in
            (number: try row.get("unit", as: Int.self), day: try row.get("from_day", as: Day.self))
        }
        let ids = try db.rows(PlaceQueries.allUnits).reduce(into: [Int: OrgUnitID]()) { $0[try $1.get("number")] = try $1.get("id") }
        var (into, from): ([OrgUnitID: Set<OrgUnitID>], [OrgUnitID: Set<OrgUnitID>]) = ([:], [:])
        for (unit, day) in units {
            let places = atlas.places(of: unit, on: day)
            let homes = places.carried.map { $0.map(\.home) } ?? [places.home]
            for (then, now) in homes.map({ (places.home, $0) }) + (places.above.last.map { [($0, $0)] } ?? []) {
                guard let then = ids[then], let now = ids[now] else { continue }
                into[then, default: []].insert(now)
                from[now, default: []].insert(then)
            }
        }
        (self.into, self.from) = (into, from)
        (all, today) = (into.keys.sorted(), from.keys.sorted())
    }

    func of(_ unit: OrgUnitID) -> [OrgUnitID] { from[unit, default: []].sorted() }

    func areWhole(for unit: OrgUnitID) -> Bool { from[unit, default: []].allSatisfy { into[$0] == [unit] } }
}
