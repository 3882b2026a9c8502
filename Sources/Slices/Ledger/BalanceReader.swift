import Accounts
import Core
import Storage

/// Reads the balances of one page in a few queries, however many numbers it shows: what is kept of the units below, and what the
/// units themselves recorded.
struct BalanceReader {
    let units: [OrgUnitID]
    let window: Window
    let leftOut: ReportID?
    let viewer: Viewer
    private var tallies: [OrgUnitID: TallyTable] = [:]
    private var numbers: [String: Int] = [:]

    init(units: [OrgUnitID], window: Window, leavingOut report: ReportID? = nil, viewer: Viewer) {
        (self.units, self.window, leftOut, self.viewer) = (units, window, report, viewer)
    }

    mutating func read(_ indicators: [Indicator], in db: any Connection) throws {
        for indicator in indicators { numbers[indicator.code] = indicator.number }
        let flows = indicators.filter { $0.overTime == .sum }
        if !flows.isEmpty { try readFlows(flows, in: db) }
        let standing = indicators.filter { $0.overTime == .last }
        if !standing.isEmpty { try readLatest(of: standing, in: db) }
    }

    private mutating func readFlows(_ flows: [Indicator], in db: any Connection) throws {
        let asked = Set(flows.map(\.number))
        let passed = Set(flows.filter(\.isPassedUpward).map(\.number))
        if !passed.isEmpty {
            try db.forEachRow(of: BalanceQueries.kept(at: units, within: window, visibleTo: viewer)) { row in
                try add(TallyTable(row: row), of: passed, to: row.get("unit_id"))
            }
        }
        try db.forEachRow(of: PostingQueries.own(units, within: window, visibleTo: viewer)) { row in
            let posting = try Posting(row: row)
            let table = posting.isOf(leftOut) ? TallyTable() : try TallyTable(posting.lines)
            try add(table, of: asked, to: posting.unit)
        }
        if let leftOut { try takeOut(leftOut, of: passed, in: db) }
    }

    private mutating func add(_ table: TallyTable, of indicators: Set<Int>, to unit: OrgUnitID) throws {
        for (indicator, tally) in table.byIndicator where indicators.contains(indicator) {
            try tallies[unit, default: TallyTable()].add(tally, to: indicator)
        }
    }

    /// What a report has declared counts in what is kept at every unit above its own.
    private mutating func takeOut(_ report: ReportID, of flows: Set<Int>, in db: any Connection) throws {
        for entry in try Entry.from(report, in: db) where window.contains(entry.figure.window) {
            let indicator = try Indicator.find(entry.figure.indicator, in: db)
            guard flows.contains(indicator.number) else { continue }
            let above = try db.rows(BalanceQueries.unitsAbove(entry.figure.unit, on: entry.figure.window.last))
                .map { try $0.get("above_id", as: OrgUnitID.self) }
            for unit in above where unit != entry.figure.unit && tallies[unit] != nil {
                try tallies[unit]?.add(Tally(entry.figure.answer, sign: -1), to: indicator.number)
            }
        }
    }

    /// Of something that stands, the latest entry of each unit counts.
    private mutating func readLatest(of standing: [Indicator], in db: any Connection) throws {
        struct Place: Hashable { let above: OrgUnitID, unit: OrgUnitID, indicator: Int }
        let passed = Set(standing.filter { $0.overUnits != .host }.map(\.number))
        let asked = Set(standing.map(\.number))
        var latest: [Place: [(number: EntryNumber, answer: Answer)]] = [:]
        var takenBack: Set<EntryNumber> = []
        try db.forEachRow(of: PostingQueries.below(units, within: window, visibleTo: viewer)) { row in
            let above: OrgUnitID = try row.get("above_id")
            let posting = try Posting(row: row)
            for (place, line) in posting.lines.enumerated() where asked.contains(line.indicator) && !posting.isOf(leftOut) {
                if let reverses = line.reverses { takenBack.insert(reverses); continue }
                guard above == posting.unit || passed.contains(line.indicator) else { continue }
                latest[Place(above: above, unit: posting.unit, indicator: line.indicator), default: []]
                    .append((posting.number(place), line.answer))
            }
        }
        for (place, entries) in latest {
            guard let last = entries.last(where: { !takenBack.contains($0.number) }) else { continue }
            try tallies[place.above, default: TallyTable()].add(Tally(last.answer), to: place.indicator)
        }
    }

    func answer(of indicator: Indicator, at unit: OrgUnitID) -> Answer {
        guard case .ratio(let numerator, let denominator) = indicator.overTime else {
            return tallies[unit]?[indicator.number]?.answer ?? .notReported
        }
        guard let above = numbers[numerator].flatMap({ tallies[unit]?[$0] })?.answer.quantity,
            let below = numbers[denominator].flatMap({ tallies[unit]?[$0] })?.answer.quantity, below.amount > .zero
        else { return .notReported }
        return above.divided(by: below, asPercentage: indicator.unitOfMeasure == "%").map(Answer.quantity) ?? .notReported
    }
}

extension Posting {
    fileprivate func isOf(_ report: ReportID?) -> Bool {
        guard case .edition(let own, _) = origin else { return false }
        return own == report
    }
}

extension TallyTable {
    /// What these figures say together; those that are taken back cancel out.
    init(_ lines: [PostedLine]) throws {
        self.init()
        for line in lines { try add(Tally(line.answer, sign: line.reverses == nil ? 1 : -1), to: line.indicator) }
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
