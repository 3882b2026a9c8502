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
        var reader = BalanceReader(units: units, window: window, leftOut: report, viewer: viewer)
        try reader.read(indicators, in: db)
        for case .ratio(let numerator, let denominator) in indicators.map(\.overTime) {
            try reader.read([Indicator.find(numerator, in: db), Indicator.find(denominator, in: db)], in: db)
        }
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
}

/// Reads the balances of one page in as few queries as there are ways of adding up.
private struct BalanceReader {
    let units: [OrgUnitID]
    let window: Window
    let leftOut: ReportID?
    let viewer: Viewer
    private var tallies: [Place: Tally] = [:]

    private struct Place: Hashable {
        let unit: OrgUnitID
        let code: String
    }

    init(units: [OrgUnitID], window: Window, leftOut: ReportID?, viewer: Viewer) {
        self.units = units
        self.window = window
        self.leftOut = leftOut
        self.viewer = viewer
    }

    mutating func read(_ indicators: [Indicator], in db: any Connection) throws {
        let codes = Dictionary(indicators.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        let flows = indicators.filter { $0.overTime == .sum }
        for (reach, chosen) in [(Reach.below, flows.filter { $0.overUnits == .sum }), (.own, flows.filter { $0.overUnits == .host })]
        where !chosen.isEmpty {
            try db.forEachRow(of: BalanceQueries.kept(chosen.map(\.id), at: units, reach: reach, within: window, visibleTo: viewer)) {
                row in
                tallies[Place(unit: try row.get("unit_id"), code: codes[try row.get("indicator_id")] ?? "")] = try Tally(row: row)
            }
        }
        if let leftOut { try takeOut(leftOut, of: flows, in: db) }
        let standing = indicators.filter { $0.overTime == .last }
        guard !standing.isEmpty else { return }
        let hosted = Set(standing.filter { $0.overUnits == .host }.map(\.id))
        try db.forEachRow(
            of: BalanceQueries.latest(standing.map(\.id), below: units, within: window, leavingOut: leftOut, visibleTo: viewer)
        ) { row in
            let above: OrgUnitID = try row.get("above_id")
            let indicator: IndicatorID = try row.get("indicator_id")
            if hosted.contains(indicator), try row.get("unit_id") != above { return }
            let answer = try Answer(word: row.get("answer"), amount: row.get("amount"), qualifier: row.get("qualifier"))
            try tallies[Place(unit: above, code: codes[indicator] ?? ""), default: Tally()].add(Tally(answer, sign: 1))
        }
    }

    /// A report declares for its own unit, so its entries count at that unit and at every unit above it alike.
    private mutating func takeOut(_ report: ReportID, of flows: [Indicator], in db: any Connection) throws {
        let codes = Dictionary(flows.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        for entry in try Entry.from(report, in: db) where window.contains(entry.figure.window) {
            guard let code = codes[entry.figure.indicator] else { continue }
            for unit in units { try tallies[Place(unit: unit, code: code)]?.add(Tally(entry.figure.answer, sign: -1)) }
        }
    }

    func answer(of indicator: Indicator, at unit: OrgUnitID) -> Answer {
        guard case .ratio(let numerator, let denominator) = indicator.overTime else {
            return tallies[Place(unit: unit, code: indicator.code)]?.answer ?? .notReported
        }
        guard let above = tallies[Place(unit: unit, code: numerator)]?.answer.quantity,
            let below = tallies[Place(unit: unit, code: denominator)]?.answer.quantity, below.amount > .zero
        else { return .notReported }
        return above.divided(by: below, asPercentage: indicator.unitOfMeasure == "%").map(Answer.quantity) ?? .notReported
    }
}

extension Quantity {
    /// A quotient to one decimal, halves rounded up; nil when it is too large to hold. It is exact only if both of its parts are.
    fileprivate func divided(by other: Quantity, asPercentage: Bool) -> Quantity? {
        let twentieths: UInt64 = asPercentage ? 2_000 : 20
        let dividend = amount.thousandths.magnitude.multipliedFullWidth(by: twentieths)
        guard dividend.high < other.amount.thousandths.magnitude else { return nil }
        let (quotient, _) = other.amount.thousandths.magnitude.dividingFullWidth(dividend)
        guard let rounded = Int64(exactly: (quotient + 1) / 2), rounded < Int64.max / 100 else { return nil }
        return Quantity(Amount(thousandths: rounded * 100), qualifier == .exact && other.qualifier == .exact ? .exact : .about)
    }
}
