import Core

/// With which unit that which another one counted stands today: a step along the successions, or several of them composed.
package struct Carried: Hashable, Sendable {
    /// The number of the unit that counted.
    package let unit: Int
    /// The days whose figures are carried so.
    package let days: Validity
    /// Whether the unit ended with them. Figures that it declared ahead, for windows that end later, are carried like those of its last days.
    package let isLast: Bool
    /// The number of the unit with which they stand.
    package let heir: Int
    /// The part of them. The parts of one unit and day make one whole.
    package let share: Succession.Share
}

/// To which day figures have been carried, and since when none needs it.
package struct CarriedTo: Hashable, Sendable {
    /// The tree of this day is what "as now" means.
    package let day: Day
    /// The first day of a month. Figures of windows that end on it or later count alike in both lenses.
    package let settled: Day

    /// As if nothing had ever to be carried.
    package static let nowhere = CarriedTo(day: .earliest, settled: .earliest)
}

/// Composes successions. Pure: what it is given is all it knows.
struct Carrying {
    /// What passes on from one unit on one day.
    struct Step {
        let day: Day
        /// Weights by heir; nil where nobody has declared one. Nobody at all inherits from a unit that was dissolved.
        let heirs: [(unit: Int, share: Succession.Share?)]
    }

    /// A unit and what happened to it, in order of time.
    struct Life {
        let days: Validity
        let steps: [Step]
        /// The unit above on its last day.
        let lastParent: Int?
    }

    let lives: [Int: Life]
    /// Nothing later than this has happened.
    let asOf: Day
    private var known: [Place: [Int: Int64]] = [:]

    private struct Place: Hashable {
        let unit: Int
        let since: Day
    }

    init(_ lives: [Int: Life], asOf: Day) {
        self.lives = lives
        self.asOf = asOf
    }

    /// With whom the figures of a unit stand, one run of its days after the other. Days on which it still is what it was are left out.
    mutating func all(of unit: Int) -> [Carried] {
        guard let life = lives[unit] else { return [] }
        var ends = life.steps.map(\.day).filter { $0 <= asOf && $0 > life.days.from }
        if let end = life.days.until, end <= asOf, ends.last != end { ends.append(end) }
        var carried: [Carried] = []
        var from = life.days.from
        for end in ends {
            let days = Validity(from: from, until: end)
            carried += parts(of: unit, on: from).sorted { $0.key < $1.key }.compactMap { heir, millionths in
                Succession.Share(millionths: millionths).map {
                    Carried(unit: unit, days: days, isLast: end == life.days.until, heir: heir, share: $0)
                }
            }
            from = end
        }
        return carried
    }

    /// Weights in millionths by the unit of today with which figures of this day stand; together they are a whole.
    private mutating func parts(of unit: Int, on day: Day) -> [Int: Int64] {
        guard let life = lives[unit] else { return [unit: Succession.Share.whole.millionths] }
        let step = life.steps.first { $0.day > day && $0.day <= asOf }
        let end = life.days.until.flatMap { $0 <= asOf ? $0 : nil }
        guard let next = [step?.day, end].compactMap(\.self).min() else { return [unit: Succession.Share.whole.millionths] }
        let place = Place(unit: unit, since: next)
        if let found = known[place] { return found }
        let goesOn = end.map { next < $0 } ?? true
        let shares = Self.weights(step?.day == next ? step?.heirs ?? [] : [], keeping: goesOn ? unit : nil)
        var parts: [Int: Int64] = [:]
        if shares.isEmpty {
            // Without an heir, what it counted stays with the unit above it. A root has nobody above it.
            parts = life.lastParent.map { self.parts(of: $0, on: next.adding(days: -1)) } ?? [unit: Succession.Share.whole.millionths]
        }
        for (heir, millionths) in shares {
            let further = self.parts(of: heir, on: next).sorted { $0.key < $1.key }
            let portions = Apportionment(of: further.map(\.value)).portions(of: millionths)
            for (part, portion) in zip(further, portions) { parts[part.key, default: 0] += portion }
        }
        parts = parts.filter { $0.value > 0 }
        known[place] = parts
        return parts
    }

    /// Equal shares of what nobody has declared. A unit that lives on keeps such a share too, if nothing else is left to it.
    private static func weights(_ heirs: [(unit: Int, share: Succession.Share?)], keeping unit: Int?) -> [(Int, Int64)] {
        guard !heirs.isEmpty else { return [] }
        let declared = heirs.compactMap { heir in heir.share.map { (heir.unit, $0.millionths) } }
        let rest = max(0, Succession.Share.whole.millionths - declared.reduce(0) { $0 + $1.1 })
        let open = heirs.filter { $0.share == nil }.map(\.unit) + (unit.map { [$0] } ?? [])
        if open.isEmpty {
            let portions = Apportionment(of: declared.map(\.1)).portions(of: Succession.Share.whole.millionths)
            return zip(declared, portions).map { ($0.0, $1) }
        }
        return declared + zip(open, Apportionment(of: open.map { _ in 1 }).portions(of: rest))
    }
}
