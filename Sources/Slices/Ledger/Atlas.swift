import Core
import Organization
import Storage

/// The places of all units on all days at once, for those who count everything again.
struct Atlas {
    private let carriedTo: CarriedTo
    private let above: [Int: [(unit: Int, days: Validity)]]
    private let carried: [Int: [Carried]]
    private var known: [Place: Places] = [:]

    private struct Place: Hashable {
        let unit: Int
        let day: Day
    }

    init(in db: any Connection) throws {
        carriedTo = try Succession.carriedTo(in: db)
        above = try db.rows(PlaceQueries.everyAbove).reduce(into: [:]) { above, row in
            let days = Validity(from: try row.get("from_day"), until: try row.find("until_day"))
            above[try row.get("unit"), default: []].append((try row.get("above"), days))
        }
        carried = Dictionary(grouping: try Succession.allCarried(in: db), by: \.unit)
    }

    mutating func places(of unit: Int, on day: Day) -> Places {
        let place = Place(unit: unit, day: day)
        if let found = known[place] { return found }
        let above = above(unit, on: day)
        let isCarried = day < carriedTo.settled || carried[unit]?.contains { $0.isLast } ?? false
        let found = Places(
            unit: unit, above: above, carried: isCarried ? parts(of: unit, on: day) : nil, isSettled: day >= carriedTo.settled)
        known[place] = found
        return found
    }

    private func parts(of unit: Int, on day: Day) -> [Places.Part] {
        let carried = carried[unit, default: []].filter { $0.days.contains(day) || $0.isLast && $0.days.from <= day }
            .map { ($0.heir, $0.share.millionths) }
        return (carried.isEmpty ? [(unit, Succession.Share.whole.millionths)] : carried).map { heir, millionths in
            Places.Part(heir: heir, millionths: millionths, above: above(heir, on: carriedTo.day))
        }
    }

    private func above(_ unit: Int, on day: Day) -> [Int] {
        above[unit, default: []].filter { $0.days.contains(day) }.map(\.unit)
    }
}
