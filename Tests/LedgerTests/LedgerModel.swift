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
        /// The portions of all figures, occasions or not, and the weights they have.
        var mean = 0.0
        var weight = 0.0
        var figures: [Quantity] = []
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
    private func carried(_ unit: OrgUnitID, on day: Day, _ known: inout [UnitDay: [OrgUnitID: Double]]) -> [OrgUnitID: Double] {
        let passing = passings.filter { $0.old == unit && $0.day > day && $0.day <= today }.min { $0.day < $1.day }
        let end = lives[unit]?.until.flatMap { $0 <= today ? $0 : nil }
        guard let next = [passing?.day, end].compactMap(\.self).min() else { return [unit: 1] }
        if let found = known[UnitDay(unit: unit, day: next)] { return found }
        var weights = passing?.day == next ? passing?.heirs ?? [] : []
        if !weights.isEmpty, end.map({ next < $0 }) ?? true { weights.append((unit, nil)) }
        var parts: [OrgUnitID: Double] = [:]
        if weights.isEmpty {
            parts = parent(of: unit, on: next.adding(days: -1)).map { carried($0, on: next.adding(days: -1), &known) } ?? [unit: 1]
        }
        let declared = weights.compactMap(\.share).reduce(0, +)
        let open = weights.count { $0.share == nil }
        for (heir, share) in weights {
            let weight = share.map { open == 0 ? $0 / declared : $0 } ?? (1 - declared) / Double(open)
            for (further, part) in carried(heir, on: next, &known) { parts[further, default: 0] += weight * part }
        }
        known[UnitDay(unit: unit, day: next)] = parts
        return parts
    }

    struct UnitDay: Hashable {
        let unit: OrgUnitID
        let day: Day
    }

    /// What part of something counts at each of some units, and the smallest weight of any unit it is shared out to.
    struct Shares {
        let at: [OrgUnitID: Double]
        let smallest: Double
    }

    /// Where the figures of each unit that end on a day count.
    func places(through lens: Lens) -> [UnitDay: Shares] {
        var known: [UnitDay: [OrgUnitID: Double]] = [:]
        return entries.reduce(into: [:]) { places, entry in
            let place = UnitDay(unit: entry.figure.unit, day: entry.figure.window.last)
            if places[place] == nil { places[place] = shares(of: place, lens, &known) }
        }
    }

    private func shares(of place: UnitDay, _ lens: Lens, _ known: inout [UnitDay: [OrgUnitID: Double]]) -> Shares {
        // What a unit declared ahead counts like that of its last day.
        let inForce = lives[place.unit]?.until.map { min(place.day, $0.adding(days: -1)) } ?? place.day
        guard lens == .asNow else {
            return Shares(at: chain(from: place.unit, on: inForce).reduce(into: [:]) { $0[$1] = 1 }, smallest: 1)
        }
        let parts = carried(place.unit, on: inForce, &known)
        var at: [OrgUnitID: Double] = [:]
        for (heir, part) in parts {
            for unit in chain(from: heir, on: max(today, place.day)) { at[unit, default: 0] += part }
        }
        return Shares(at: at, smallest: parts.values.min() ?? 1)
    }

    /// The indicators of which an occasion counts once wherever its figures meet: as much as the greatest of them.
    var once: Set<IndicatorID> = []

    struct Place: Hashable {
        let unit: OrgUnitID
        let indicator: IndicatorID
    }

    /// What the figures of each place say together; nothing where nobody has said anything.
    func sums(within window: Window, knownAt moment: Moment, at places: [UnitDay: Shares]) -> [Place: Sum] {
        var sums: [Place: Sum] = [:]
        var greatest: [OccasionID: [Place: Double]] = [:]
        for entry in entries where window.contains(entry.figure.window) && entry.at <= moment {
            if let takenBack = entry.takenBackAt, takenBack <= moment { continue }
            guard case .quantity(let quantity) = entry.figure.answer,
                let shares = places[UnitDay(unit: entry.figure.unit, day: entry.figure.window.last)]
            else { continue }
            for (unit, share) in shares.at where share != 0 {
                let place = Place(unit: unit, indicator: entry.figure.indicator)
                sums[place, default: Sum()].add(quantity, share, shares.smallest)
                guard let occasion = entry.figure.occasion, once.contains(place.indicator) else { continue }
                let (amount, before) = (share * Double(quantity.amount.thousandths), greatest[occasion]?[place] ?? 0)
                sums[place]?.thousandths -= min(amount, before)
                greatest[occasion, default: [:]][place] = max(amount, before)
            }
        }
        return sums
    }
}

extension LedgerModel.Sum {
    fileprivate mutating func add(_ quantity: Quantity, _ share: Double, _ smallest: Double) {
        thousandths += share * Double(quantity.amount.thousandths)
        mean += share * Double(quantity.amount.thousandths)
        weight += share
        figures.append(quantity)
        qualifiers.insert(quantity.qualifier)
        isEstimated = isEstimated || share < 1 - 1e-9
        isBlurred = isBlurred || smallest < 1e-5
    }
}
