import Accounts
import Core
import Organization
import Storage

/// Reads the balances of one page in a few queries, however many numbers it shows: what is kept of the units below, and what the
/// units themselves recorded or have inherited.
struct BalanceReader {
    let window: Window
    let leftOut: ReportID?
    let sight: Sight
    /// As the ledger knew it then; nil for all it knows.
    let moment: Moment?
    /// Those of the units asked for that the viewer may read, by number.
    private let numbers: [OrgUnitID: Int]
    private var tallies: [Int: TallyTable] = [:]
    private var indicators: [String: Int] = [:]

    init(
        units: [OrgUnitID], window: Window, through lens: Lens, knownAt moment: Moment? = nil, leavingOut report: ReportID? = nil,
        viewer: Viewer, in db: any Connection
    ) throws {
        (self.window, leftOut, self.moment, sight) = (window, report, moment, try Sight(lens, in: db))
        numbers = try db.rows(PlaceQueries.readable(units, by: viewer)).reduce(into: [:]) { $0[try $1.get("id")] = try $1.get("number") }
    }

    mutating func read(_ indicators: [Indicator], in db: any Connection) throws {
        for indicator in indicators { self.indicators[indicator.code] = indicator.number }
        guard !numbers.isEmpty else { return }
        let flows = indicators.filter { $0.overTime == .sum }
        if !flows.isEmpty { try moment == nil ? readFlows(flows, in: db) : readEntries(of: flows, in: db) }
        let standing = indicators.filter { $0.overTime == .last }
        if !standing.isEmpty { try readLatest(of: standing, in: db) }
    }

    private mutating func readFlows(_ flows: [Indicator], in db: any Connection) throws {
        let (units, asked) = (Array(numbers.values), Set(flows.map(\.number)))
        let passed = Set(flows.filter(\.isPassedUpward).map(\.number))
        if !passed.isEmpty {
            try db.forEachRow(of: BalanceQueries.kept(at: units, within: window, through: sight)) { row in
                let unit: Int = try row.get("unit")
                for slot in try TallyTable(row: row).all where passed.contains(slot.indicator) {
                    try tallies[unit, default: TallyTable()].add(slot.tally, to: slot.indicator)
                }
            }
        }
        let inheritance = try Inheritance(of: units, through: sight, in: db)
        try db.forEachRow(of: PostingQueries.figures(of: inheritance.units, within: window)) { row in
            if try isLeftOut(row) { return }
            let heirs = try inheritance.heirs(of: row.get("unit"), on: row.get("last_day"))
            guard !heirs.isEmpty else { return }
            try PostedLine.forEach(in: row) { line in
                guard asked.contains(line.indicator) else { return }
                for heir in heirs { try tallies[heir.unit, default: TallyTable()].add(heir.portion(of: line.tally), to: line.indicator) }
            }
        }
        if let leftOut { try takeOut(leftOut, of: passed, in: db) }
    }

    /// From the entries themselves, as far as they were known at a moment.
    private mutating func readEntries(of flows: [Indicator], in db: any Connection) throws {
        let (asked, passed) = (Set(flows.map(\.number)), Set(flows.filter(\.isPassedUpward).map(\.number)))
        let reach = try Reach(of: Array(numbers.values), within: window, through: sight, in: db)
        try db.forEachRow(of: PostingQueries.entries(of: reach.units, within: window, knownAt: moment)) { row in
            if try isLeftOut(row) { return }
            let targets = try reach.targets(of: row.get("unit"), on: row.get("last_day"))
            try PostedLine.forEach(in: row) { line in
                if asked.contains(line.indicator) { try count(line.tally, of: line.indicator, at: targets, passingUpward: passed) }
            }
        }
        try countOnce(asked, at: reach, in: db)
    }

    /// Wherever figures of one occasion met, they have been counted more than once.
    private mutating func countOnce(_ asked: Set<Int>, at reach: Reach, in db: any Connection) throws {
        var shared = try SharedFigures.within(window, knownAt: moment, in: db)
        if let leftOut { shared = shared.leavingOut(leftOut) }
        for group in shared.groups where asked.contains(group.indicator) {
            for (unit, surplus) in try group.surplus(within: reach) {
                try tallies[unit, default: TallyTable()].add(Tally(uncounted: -surplus), to: group.indicator)
            }
        }
    }

    private mutating func count(_ tally: Tally, of indicator: Int, at targets: [Reach.Target], passingUpward passed: Set<Int>) throws {
        for target in targets {
            guard let portion = target.portion(of: tally, isPassedUpward: passed.contains(indicator)) else { continue }
            try tallies[target.unit, default: TallyTable()].add(portion, to: indicator)
        }
    }

    private func isLeftOut(_ row: Row) throws -> Bool {
        guard let leftOut, case .edition(let report, _) = try Posting.Origin(row: row) else { return false }
        return report == leftOut
    }

    /// What a report has declared counts in what is kept at every unit above its own.
    private mutating func takeOut(_ report: ReportID, of flows: Set<Int>, in db: any Connection) throws {
        var gazetteer = Gazetteer(carriedTo: sight.carriedTo)
        for posting in try db.rows(PostingQueries.from(report)).map(Posting.init(row:)) where window.contains(posting.window) {
            let places = try gazetteer.places(of: posting.unit, on: posting.window.last, in: db)
            for line in posting.lines where flows.contains(line.indicator) {
                for (unit, tally) in places.countedAbove(line.tally, through: sight) where tallies[unit] != nil {
                    try tallies[unit]?.add(tally.negated, to: line.indicator)
                }
            }
        }
        try takeOutShared(report, of: flows, &gazetteer, in: db)
    }

    /// Where others count the same occasion, what they count is no longer counted with the report's.
    private mutating func takeOutShared(_ report: ReportID, of flows: Set<Int>, _ gazetteer: inout Gazetteer, in db: any Connection) throws
    {
        let occasions = try db.rows(PostingQueries.from(report)).map(Posting.init(row:)).filter { window.contains($0.window) }
        let all = try SharedFigures.of(Set(occasions.compactMap(\.occasion)), in: db)
        for (shared, sign) in [(all, Int64(1)), (all.leavingOut(report), -1)] {
            for group in shared.groups where flows.contains(group.indicator) {
                let surplus = try group.surplus(through: sight.lens) { figure, day in try gazetteer.places(of: figure.unit, on: day, in: db)
                }
                for (unit, thousandths) in surplus where numbers.values.contains(unit) {
                    try tallies[unit, default: TallyTable()].add(Tally(uncounted: sign * thousandths), to: group.indicator)
                }
            }
        }
    }

    /// Of something that stands, the latest entry of each unit counts that is there at the end of the window.
    private mutating func readLatest(of standing: [Indicator], in db: any Connection) throws {
        struct Place: Hashable { let unit: Int, indicator: Int }
        let passed = Set(standing.filter { $0.overUnits != .host }.map(\.number))
        let asked = Set(standing.map(\.number))
        let reach = try Reach(of: Array(numbers.values), within: window, through: sight, ahead: false, in: db)
        var latest: [Place: [(number: EntryNumber, answer: Answer)]] = [:]
        var takenBack: Set<EntryNumber> = []
        try db.forEachRow(of: PostingQueries.entries(of: reach.units, within: window, knownAt: moment)) { row in
            if try isLeftOut(row) { return }
            let unit: Int = try row.get("unit")
            var number: EntryNumber = try row.get("first_entry")
            try PostedLine.forEach(in: row) { line in
                defer { number = EntryNumber(rawValue: number.rawValue + 1) }
                guard asked.contains(line.indicator) else { return }
                if let reverses = line.reverses { takenBack.insert(reverses); return }
                latest[Place(unit: unit, indicator: line.indicator), default: []].append((number, line.answer))
            }
        }
        for (place, entries) in latest {
            guard let last = entries.last(where: { !takenBack.contains($0.number) }) else { continue }
            try count(Tally(last.answer), of: place.indicator, at: reach.targets(of: place.unit, on: window.last), passingUpward: passed)
        }
    }

    func balance(of indicator: Indicator, at unit: OrgUnitID) -> Balance {
        let table = numbers[unit].flatMap { tallies[$0] }
        guard case .ratio(let numerator, let denominator) = indicator.overTime else {
            let tally = table?[indicator.number]
            return Balance(
                unit: unit, indicator: indicator, window: window, lens: sight.lens, answer: tally?.answer ?? .notReported,
                isEstimated: tally?.isEstimated ?? false)
        }
        let parts = [numerator, denominator].map { code in indicators[code].flatMap { table?[$0] } }
        var answer = Answer.notReported
        if let above = parts[0]?.answer.quantity, let below = parts[1]?.answer.quantity, below.amount > .zero {
            answer = above.divided(by: below, asPercentage: indicator.unitOfMeasure == "%").map(Answer.quantity) ?? .notReported
        }
        return Balance(
            unit: unit, indicator: indicator, window: window, lens: sight.lens, answer: answer,
            isEstimated: parts.contains { $0?.isEstimated ?? false })
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
