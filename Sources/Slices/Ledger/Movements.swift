import Core
import Storage

/// What a batch of entries does to the balances: one movement per balance, however many entries touch it.
struct Movements {
    private var byBalance: [BalanceKey: Tally] = [:]
    private var indicators: [IndicatorID: Indicator] = [:]
    private var unitsAbove: [UnitOnDay: [OrgUnitID]] = [:]

    private struct UnitOnDay: Hashable {
        let unit: OrgUnitID
        let day: Day
    }

    mutating func indicator(_ id: IndicatorID, in db: any Connection) throws -> Indicator {
        if let known = indicators[id] { return known }
        let found = try Indicator.find(id, in: db)
        indicators[id] = found
        return found
    }

    /// A flow counts at its unit and at every unit above it on the last day of its window. What is counted only by its host, and
    /// what stands rather than flows, is kept at its own unit: it is not passed upward as a sum.
    mutating func add(_ posting: Posting, of indicator: Indicator, in db: any Connection) throws {
        let figure = posting.figure
        let tally = Tally(figure.answer, sign: posting.reverses == nil ? 1 : -1)
        let above = try unitsAbove(UnitOnDay(unit: figure.unit, day: figure.window.last), in: db)
        func key(_ unit: OrgUnitID, _ reach: Reach) -> BalanceKey {
            BalanceKey(unit: unit, indicator: figure.indicator, reach: reach, window: figure.window)
        }
        try byBalance[key(figure.unit, .own), default: Tally()].add(tally)
        guard indicator.overTime == .sum, indicator.overUnits == .sum else { return }
        for unit in above { try byBalance[key(unit, .below), default: Tally()].add(tally) }
    }

    /// Moves the balances in one order for all writers, so that two batches never wait for each other in a ring.
    func apply(in db: any Connection) throws {
        for (key, tally) in byBalance.sorted(by: { $0.key < $1.key }) {
            try db.execute(BalanceQueries.move(key, by: tally))
        }
    }

    private mutating func unitsAbove(_ place: UnitOnDay, in db: any Connection) throws -> [OrgUnitID] {
        if let known = unitsAbove[place] { return known }
        let above = try db.rows(BalanceQueries.unitsAbove(place.unit, on: place.day)).map { try $0.get("above_id", as: OrgUnitID.self) }
        guard !above.isEmpty else { throw LedgerRefusal.unitGone(on: place.day) }
        unitsAbove[place] = above
        return above
    }
}

/// Whose entries a kept balance holds.
enum Reach: String, Sendable, SQLBindable, SQLReadable {
    case own
    case below
}

struct BalanceKey: Hashable, Comparable, CustomStringConvertible {
    let unit: OrgUnitID
    let indicator: IndicatorID
    let reach: Reach
    let window: Window

    var description: String { "\(unit) \(indicator) \(reach.rawValue) \(window)" }

    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// The sum of some answers: the amount, and how many answers of each kind there were. Taking an answer back is adding its negative,
/// so a tally says what is true now whatever was corrected.
struct Tally: Hashable, Sendable {
    private(set) var thousandths: Int64 = 0
    private(set) var exact: Int64 = 0
    private(set) var over: Int64 = 0
    private(set) var under: Int64 = 0
    private(set) var about: Int64 = 0
    private(set) var noneOccurred: Int64 = 0
    private(set) var notApplicable: Int64 = 0

    init() {}

    init(_ answer: Answer, sign: Int64) {
        switch answer {
        case .quantity(let quantity):
            thousandths = sign * quantity.amount.thousandths
            switch quantity.qualifier {
            case .exact: exact = sign
            case .over: over = sign
            case .under: under = sign
            case .about: about = sign
            }
        case .noneOccurred: noneOccurred = sign
        case .notApplicable: notApplicable = sign
        case .notReported: break
        }
    }

    init(row: Row) throws {
        thousandths = try row.get("amount")
        exact = try row.get("exact")
        over = try row.get("over_it")
        under = try row.get("under_it")
        about = try row.get("about_it")
        noneOccurred = try row.get("none_occurred")
        notApplicable = try row.get("not_applicable")
    }

    mutating func add(_ other: Tally) throws {
        thousandths = try Amount(thousandths: thousandths).adding(Amount(thousandths: other.thousandths)).thousandths
        exact += other.exact
        over += other.over
        under += other.under
        about += other.about
        noneOccurred += other.noneOccurred
        notApplicable += other.notApplicable
    }

    /// How many answers stand behind it.
    var answers: Int64 { exact + over + under + about + noneOccurred + notApplicable }

    /// What they say together. Silence is not zero: without any answer it is not reported.
    var answer: Answer {
        if exact + over + under + about > 0 {
            let qualifiers: [(Int64, Qualifier)] = [(over, .over), (under, .under), (about, .about)]
            let joined = qualifiers.filter { $0.0 > 0 }.reduce(Qualifier.exact) { $0.joined(with: $1.1) }
            return .quantity(Quantity(Amount(thousandths: thousandths), joined))
        }
        if noneOccurred > 0 { return .noneOccurred }
        return notApplicable > 0 ? .notApplicable : .notReported
    }
}
