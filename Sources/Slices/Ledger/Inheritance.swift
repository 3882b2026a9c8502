import Core
import Organization
import Storage

/// Whose own figures some units count as their own: as then, their own alone; as now, also what was carried to them, and of their own only
/// what was not carried away.
struct Inheritance {
    /// The numbers of all units whose figures have to be read.
    let units: [Int]
    private let asked: Set<Int>
    private let sight: Sight
    private let carried: [Int: [Run]]

    /// How the figures of one run of days are shared out.
    private struct Run {
        let days: Validity
        let heirs: [Heir]
    }

    /// A unit that a figure counts at, with its part of it.
    struct Heir: Sendable {
        let unit: Int
        let place: Int
        /// The weight; nil for a whole.
        let share: Succession.Share?
        let parts: Apportionment?

        func portion(of tally: Tally) -> Tally {
            guard let parts else { return tally }
            return tally.portion(parts.portions(of: tally.thousandths)[place])
        }
    }

    init(of units: [Int], through sight: Sight, in db: any Connection) throws {
        (asked, self.sight) = (Set(units), sight)
        let carried = sight.lens == .asNow ? try Succession.carried(into: units, in: db) : []
        let asked = asked
        self.carried = Dictionary(grouping: carried, by: \.unit).mapValues { carried in
            Dictionary(grouping: carried, by: \.days).map { days, parts in
                let shares = parts.count == 1 ? nil : Apportionment(of: parts.map(\.share.millionths))
                let heirs = parts.enumerated().map { place, part in
                    Heir(unit: part.heir, place: place, share: shares.map { _ in part.share }, parts: shares)
                }
                return Run(days: days, heirs: heirs.filter { asked.contains($0.unit) })
            }
        }
        self.units = Array(asked.union(self.carried.keys))
    }

    /// At which of the units asked for the figures of a unit count.
    func heirs(of unit: Int, on day: Day) -> [Heir] {
        if sight.carries(day), let run = carried[unit]?.first(where: { $0.days.contains(day) }) { return run.heirs }
        return asked.contains(unit) ? [Heir(unit: unit, place: 0, share: nil, parts: nil)] : []
    }
}
