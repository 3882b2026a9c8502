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

        func portion(of tally: Tally) -> Tally {
            guard let parts else { return tally }
            return tally.portion(parts.portions(of: tally.thousandths)[place])
        }
    }

    init(of units: [Int], through sight: Sight, in db: any Connection) throws {
        asked = Set(units)
        let carried = sight.lens == .asNow ? try Succession.carried(into: units, in: db) : []
        let asked = asked
        self.carried = Dictionary(grouping: carried, by: \.unit).mapValues { carried in
            Dictionary(grouping: carried, by: \.days).map { days, parts in
                let shares = parts.count == 1 ? nil : Apportionment(of: parts.map(\.share.millionths))
                let heirs = parts.enumerated().map { place, part in
                    Heir(unit: part.heir, place: place, share: shares.map { _ in part.share }, parts: shares, isCarried: true)
                }
                return Run(days: days, isLast: parts[0].isLast, heirs: heirs.filter { asked.contains($0.unit) })
            }
        }
        self.units = Array(asked.union(self.carried.keys))
    }

    /// At which of the units asked for the figures of a unit count.
    ///
    /// - Parameter ahead: whether a unit that ended before the day counts too, with what it declared ahead.
    func heirs(of unit: Int, on day: Day, ahead: Bool = true) -> [Heir] {
        if let run = carried[unit]?.first(where: { $0.days.contains(day) }) { return run.heirs }
        if let run = carried[unit]?.first(where: { $0.isLast && $0.days.from <= day }) { return ahead ? run.heirs : [] }
        return asked.contains(unit) ? [Heir(unit: unit, place: 0, share: nil, parts: nil, isCarried: false)] : []
    }
}
