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
    /// Of what is gathered, only entries whose windows end on these days; nil for all.
    var days: Window?
    /// Those of the units asked for that the viewer may read, by number.
    let numbers: [OrgUnitID: Int]
    private var tallies: [Int: TallyTable] = [:]
    /// Of what does not add up, by the numbers of unit and indicator.
    var gathered: [Int: [Int: Gathered]] = [:]
    /// Units of one level at or below those asked for, by unit and indicator.
    var verdicts: [OrgUnitID: [IndicatorID: [ShareOfUnits.Verdict]]] = [:]
    /// Of what quotients are made, by code.
    private var indicators: [String: Indicator] = [:]

    init(
        units: [OrgUnitID], window: Window, through lens: Lens, knownAt moment: Moment? = nil, leavingOut report: ReportID? = nil,
        viewer: Viewer, in db: any Connection
    ) throws {
        (self.window, leftOut, self.moment, sight) = (window, report, moment, try Sight(lens, in: db))
        numbers = try db.rows(PlaceQueries.readable(units, by: viewer)).reduce(into: [:]) { $0[try $1.get("id")] = try $1.get("number") }
    }

    /// The same question about other units, which whoever asked may read too.
    init(_ other: BalanceReader, at numbers: [OrgUnitID: Int]) {
        (window, leftOut, moment, sight, self.numbers) = (other.window, other.leftOut, other.moment, other.sight, numbers)
    }

    mutating func read(_ indicators: [Indicator], in db: any Connection) throws {
        guard !numbers.isEmpty else { return }
        if indicators.contains(where: \.isQuotient) { for indicator in indicators { self.indicators[indicator.code] = indicator } }
        let flows = indicators.allSatisfy { $0.overTime == .sum } ? indicators : indicators.filter { $0.overTime == .sum }
        if !flows.isEmpty { try moment == nil ? readFlows(flows, in: db) : readEntries(of: flows, in: db) }
        let standing = indicators.filter { $0.overTime == .last }
        if !standing.isEmpty { try readLatest(of: standing, in: db) }
        let together = indicators.filter(\.isGathered)
        if !together.isEmpty { try gather(together, in: db) }
        for indicator in indicators {
            if case .share(let share) = indicator.overTime { try judge(share, of: indicator, in: db) }
        }
    }

    private mutating func readFlows(_ flows: [Indicator], in db: any Connection) throws {
        let (units, asked) = (Array(numbers.values), Set(flows.map(\.number)))
        let passed = Set(flows.lazy.filter(\.isPassedUpward).map(\.number))
        if !passed.isEmpty {
            let passed = IndicatorMarks(passed)
            try db.forEachRow(of: BalanceQueries.kept(at: units, within: window, through: sight)) { row in
                try tallies[row.get("unit"), default: TallyTable()].add(TallyTable(row: row, of: passed))
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

    func isLeftOut(_ row: Row) throws -> Bool {
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
        let said = said(of: indicator, at: unit)
        return Balance(
            unit: unit, indicator: indicator, window: window, lens: sight.lens, answer: said.answer, isEstimated: said.isEstimated,
            gathered: numbers[unit].flatMap { gathered[$0]?[indicator.number] })
    }

    /// In the order units × indicators. Copying an indicator for each of thousands of answers took longer than finding these.
    func answers(of indicators: [Indicator], at units: [OrgUnitID]) -> [Answer] {
        let counted = indicators.map { $0.overTime == .sum || $0.overTime == .last ? $0.number : nil }
        var answers: [Answer] = []
        answers.reserveCapacity(units.count * indicators.count)
        for unit in units {
            let table = table(of: unit)
            for (place, number) in counted.enumerated() {
                guard let number else {
                    answers.append(said(of: indicators[place], at: unit).answer)
                    continue
                }
                answers.append(table[number]?.answer ?? .notReported)
            }
        }
        return answers
    }

    private func table(of unit: OrgUnitID) -> TallyTable { numbers[unit].flatMap { tallies[$0] } ?? TallyTable() }

    private func said(of indicator: Indicator, at unit: OrgUnitID) -> (answer: Answer, isEstimated: Bool) {
        switch indicator.overTime {
        case .sum, .last:
            let tally = table(of: unit)[indicator.number]
            return (tally?.answer ?? .notReported, tally?.isEstimated ?? false)
        case .average, .smallest, .greatest:
            let figures = numbers[unit].flatMap { gathered[$0]?[indicator.number] }
            return (figures?.answer(indicator.overTime) ?? .notReported, figures?.isEstimated ?? false)
        case .ratio(let numerator, let denominator):
            let parts = [numerator, denominator].compactMap { indicators[$0] }.map { said(of: $0, at: unit) }
            var answer = Answer.notReported
            if parts.count == 2, let above = parts[0].answer.quantity, let below = parts[1].answer.quantity, below.amount > .zero {
                answer = above.divided(by: below, asPercentage: indicator.unitOfMeasure == "%").map(Answer.quantity) ?? .notReported
            }
            return (answer, parts.contains(where: \.isEstimated))
        case .share:
            let verdicts = verdicts[unit]?[indicator.id] ?? []
            return (verdicts.share(asPercentage: indicator.unitOfMeasure == "%"), verdicts.contains(where: \.isEstimated))
        }
    }
}
