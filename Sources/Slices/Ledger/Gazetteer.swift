import Core
import Organization
import Storage

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
        try Places.Part.all(of: unit, carried: Succession.carried(from: unit, on: day, in: db)) { heir in
            Array(try numbers(PlaceQueries.chain(from: heir, on: carriedTo.day), in: db).dropFirst())
        }
    }

    private func numbers(_ query: SQL, in db: any Connection) throws -> [Int] {
        try db.rows(query).map { try $0.get("number") }
    }
}
