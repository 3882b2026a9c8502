import Core
import Organization
import Storage

/// Whose own figures some units count as their own: as then, their own alone; as now, also what was carried to them, and of their own only
/// what was not carried away.
struct Inheritance {
    /// The numbers of all units whose figures have to be read.
    let units: [Int]
    private let asked: Set<Int>
    private let carried: [Int: [Run]]

    /// How the figures of one run of days are shared out.
    private struct Run {
        let days: Validity
        let isLast: Bool
        let heirs: [Heir]
    }

    /// A unit that a figure counts at, with its part of it.
    struct Heir: Sendable {
        let unit: Int
        let place: Int
        /// The weight; nil for a whole.
        let share: Succession.Share?
        let parts: Apportionment?
        /// Whether it inherited the figure, so that it counts along the tree of today.
        let isCarried: Bool
        /// Whether all other parts stand below it, so that they meet here again.
        let meets: Bool

        func portion(of tally: Tally) -> Tally {
            guard let parts else { return tally }
            let portion = tally.portion(parts.portions(of: tally.thousandths)[place])
            return meets ? portion : portion.asEstimate
        }
    }

    init(of units: [Int], through sight: Sight, in db: any Connection) throws {
        asked = Set(units)
        let carried = sight.lens == .asNow ? try Succession.carried(into: units, in: db) : []
        let runs = Dictionary(grouping: carried, by: \.unit).mapValues { Array(Dictionary(grouping: $0, by: \.days).values) }
        let below = try Self.standing(runs.values.flatMap(\.self).filter { $0.count > 1 }, below: asked, on: sight.carriedTo.day, in: db)
        let asked = asked
        self.carried = runs.mapValues { runs in
            runs.map { parts in
                let shares = parts.count == 1 ? nil : Apportionment(of: parts.map(\.share.millionths))
                let heirs = parts.enumerated().map { place, part in
                    let meets = parts.allSatisfy { $0.heir == part.heir || below[part.heir]?.contains($0.heir) ?? false }
                    return Heir(
                        unit: part.heir, place: place, share: shares.map { _ in part.share }, parts: shares, isCarried: true, meets: meets)
                }
                return Run(days: parts[0].days, isLast: parts[0].isLast, heirs: heirs.filter { asked.contains($0.unit) })
            }
        }
        self.units = Array(asked.union(self.carried.keys))
    }

    /// The heirs of divided units that stand below some of the units asked for, by these.
    private static func standing(_ divided: [[Carried]], below asked: Set<Int>, on day: Day, in db: any Connection) throws -> [Int: Set<
        Int
    >] {
        let heirs = Set(divided.lazy.flatMap(\.self).map(\.heir))
        let upper = asked.intersection(heirs)
        guard !upper.isEmpty else { return [:] }
        return try db.rows(PlaceQueries.standing(Array(heirs), below: Array(upper), on: day)).reduce(into: [:]) { below, row in
            below[try row.get("above"), default: []].insert(try row.get("unit", as: Int.self))
        }
    }

    /// At which of the units asked for the figures of a unit count.
    ///
    /// - Parameter ahead: whether a unit that ended before the day counts too, with what it declared ahead.
    func heirs(of unit: Int, on day: Day, ahead: Bool = true) -> [Heir] {
        if let run = carried[unit]?.first(where: { $0.days.contains(day) }) { return run.heirs }
        if let run = carried[unit]?.first(where: { $0.isLast && $0.days.from <= day }) { return ahead ? run.heirs : [] }
        return asked.contains(unit) ? [Heir(unit: unit, place: 0, share: nil, parts: nil, isCarried: false, meets: true)] : []
    }
}
