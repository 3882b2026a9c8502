import Core
import Organization
import Storage

/// Where the figures of one unit and day count.
struct Places: Sendable {
    /// The unit's own number.
    let unit: Int
    /// The units above it on that day, the nearest first; if it had ended by then, those of its last day.
    let above: [Int]
    /// With whom they stand today, where that is not the unit itself or not along the same tree.
    let carried: [Part]?
    /// Whether both lenses read what is kept for the day as then, and add to it what is kept as now.
    let isSettled: Bool

    /// The last unit before the root that they count in; itself if there is none.
    var home: Int { Self.home(of: unit, below: above) }

    /// A unit of today and those above it.
    struct Part: Sendable {
        let heir: Int
        let millionths: Int64
        let above: [Int]

        var home: Int { Places.home(of: heir, below: above) }
    }

    private static func home(of unit: Int, below above: [Int]) -> Int { above.count > 1 ? above[above.count - 2] : unit }
}

/// The places that one transaction asks for, each looked up once.
struct Gazetteer {
    private let carriedTo: CarriedTo
    private var places: [UnitOnDay: Places] = [:]

    private struct UnitOnDay: Hashable {
        let unit: OrgUnitID
        let day: Day
    }

    init(carriedTo: CarriedTo) {
        self.carriedTo = carriedTo
    }

    /// For somebody who records: until the transaction ends, nobody carries anything elsewhere.
    init(in db: any Connection) throws {
        self.init(carriedTo: try Succession.carriedTo(in: db, writing: true))
    }

    /// Refuses a unit that does not exist on the day, unless it declared something ahead before it ended.
    mutating func places(of unit: OrgUnitID, on day: Day, isRecordedAnew: Bool = false, in db: any Connection) throws -> Places {
        let key = UnitOnDay(unit: unit, day: day)
        if let known = places[key] { return known }
        var chain = try numbers(PlaceQueries.chain(from: unit, on: day), in: db)
        var hasEnded = false
        if chain.isEmpty, !isRecordedAnew, let end = try db.row(PlaceQueries.end(of: unit))?.find("until_day", as: Day.self) {
            chain = try numbers(PlaceQueries.chain(from: unit, on: end.adding(days: -1)), in: db)
            hasEnded = end <= carriedTo.day
        }
        guard let number = chain.first else { throw LedgerRefusal.unitGone(on: day) }
        let found = Places(
            unit: number, above: Array(chain.dropFirst()),
            carried: day < carriedTo.settled || hasEnded ? try parts(of: number, on: day, in: db) : nil, isSettled: day >= carriedTo.settled
        )
        places[key] = found
        return found
    }

    private func parts(of unit: Int, on day: Day, in db: any Connection) throws -> [Places.Part] {
        let carried = try Succession.carried(from: unit, on: day, in: db).map { ($0.heir, $0.share.millionths) }
        return try (carried.isEmpty ? [(unit, Succession.Share.whole.millionths)] : carried).map { heir, millionths in
            let chain = try numbers(PlaceQueries.chain(from: heir, on: carriedTo.day), in: db)
            return Places.Part(heir: heir, millionths: millionths, above: Array(chain.dropFirst()))
        }
    }

    private func numbers(_ query: SQL, in db: any Connection) throws -> [Int] {
        try db.rows(query).map { try $0.get("number") }
    }
}
