import Core
import Ledger
import Organization

/// What the ledger must answer, as slowly and plainly as it can be said: every balance goes through all entries, and every entry through
/// the whole history of the tree.
struct LedgerModel {
    struct Life {
        let from: Day
        var until: Day?
        /// The unit above, by the day from which it stood there.
        var parents: [(from: Day, parent: OrgUnitID?)]
    }

    struct Passing {
        let old: OrgUnitID
        let day: Day
        /// Weights between 0 and 1, where somebody declared one.
        let heirs: [(unit: OrgUnitID, share: Double?)]
    }

    struct Recorded {
        let number: EntryNumber
        let figure: Figure
        let at: Moment
        var takenBackAt: Moment?
    }

    struct Sum: Equatable {
        var thousandths = 0.0
        var qualifiers: Set<Qualifier> = []
        var isEstimated = false
        /// A weight has become so small in a long chain that, rounded to millionths, it may be gone or be one.
        var isBlurred = false
    }

    var lives: [OrgUnitID: Life] = [:]
    var passings: [Passing] = []
    var entries: [Recorded] = []
    var today: Day

    func isAlive(_ unit: OrgUnitID, on day: Day) -> Bool {
        guard let life = lives[unit] else { return false }
        return life.from <= day && life.until.map { day < $0 } ?? true
    }

    func parent(of unit: OrgUnitID, on day: Day) -> OrgUnitID? {
        lives[unit]?.parents.last { $0.from <= day }?.parent
    }

    /// The unit and all above it.
    func chain(from unit: OrgUnitID, on day: Day) -> [OrgUnitID] {
        guard isAlive(unit, on: day) else { return [] }
        return [unit] + (parent(of: unit, on: day).map { chain(from: $0, on: day) } ?? [])
    }

    /// With whom that stands today which a unit counted on a day, by weights that make one.
    func carried(_ unit: OrgUnitID, on day: Day) -> [OrgUnitID: Double] {
        let passing = passings.filter { $0.old == unit && $0.day > day && $0.day <= today }.min { $0.day < $1.day }
        let end = lives[unit]?.until.flatMap { $0 <= today ? $0 : nil }
        guard let next = [passing?.day, end].compactMap(\.self).min() else { return [unit: 1] }
        var weights = passing?.day == next ? passing?.heirs ?? [] : []
        if !weights.isEmpty, end.map({ next < $0 }) ?? true { weights.append((unit, nil)) }
        guard !weights.isEmpty else {
            return parent(of: unit, on: next.adding(days: -1)).map { carried($0, on: next.adding(days: -1)) } ?? [unit: 1]
        }
        let declared = weights.compactMap(\.share).reduce(0, +)
        let open = weights.count { $0.share == nil }
        var parts: [OrgUnitID: Double] = [:]
        for (heir, share) in weights {
            let weight = share.map { open == 0 ? $0 / declared : $0 } ?? (1 - declared) / Double(open)
            for (further, part) in carried(heir, on: next) { parts[further, default: 0] += weight * part }
        }
        return parts
    }

    /// The sum of an indicator that adds over time and units; nil where nobody has said anything.
    func balance(of indicator: IndicatorID, at unit: OrgUnitID, within window: Window, _ lens: Lens, knownAt moment: Moment) -> Sum? {
        var sum: Sum?
        for entry in entries where entry.figure.indicator == indicator && window.contains(entry.figure.window) && entry.at <= moment {
            if let takenBack = entry.takenBackAt, takenBack <= moment { continue }
            guard case .quantity(let quantity) = entry.figure.answer else { continue }
            let (share, smallest) = share(of: entry.figure, at: unit, lens)
            if share == 0 { continue }
            var counted = sum ?? Sum()
            counted.thousandths += share * Double(quantity.amount.thousandths)
            counted.qualifiers.insert(quantity.qualifier)
            counted.isEstimated = counted.isEstimated || share < 1 - 1e-9
            counted.isBlurred = counted.isBlurred || smallest < 1e-5
            sum = counted
        }
        return sum
    }

    /// What part of a figure counts at a unit, and the smallest weight of any unit it is shared out to.
    private func share(of figure: Figure, at unit: OrgUnitID, _ lens: Lens) -> (share: Double, smallest: Double) {
        let day = figure.window.last
        // What a unit declared ahead counts like that of its last day.
        let inForce = lives[figure.unit]?.until.map { min(day, $0.adding(days: -1)) } ?? day
        switch lens {
        case .asThen: return (chain(from: figure.unit, on: inForce).contains(unit) ? 1 : 0, 1)
        case .asNow:
            let parts = carried(figure.unit, on: inForce)
            let below = parts.filter { chain(from: $0.key, on: max(today, day)).contains(unit) }
            return (below.values.reduce(0, +), parts.values.min() ?? 1)
        }
    }
}
