import Core
import Storage

/// What the figures of one occasion and one indicator count at each unit. Together they count there as much as the greatest of them: a
/// unit's number is never less than that of one below it, and the order of recording does not matter.
struct OnceCount: Sendable {
    /// In thousandths, by unit and entry: a figure that is shared out may reach a unit along several ways.
    private var counted: [Int: [EntryNumber: Int64]] = [:]

    mutating func add(_ thousandths: Int64, of number: EntryNumber, at unit: Int) {
        counted[unit, default: [:]][number, default: 0] += thousandths
    }

    mutating func add(_ figure: SharedFigures.Shared, along ways: [Places.Way]) {
        for way in ways {
            for unit in way.units { add(way.thousandths, of: figure.number, at: unit) }
        }
    }

    /// What counts there; nil where none of the figures does.
    func once(at unit: Int) -> Int64? { counted[unit]?.values.max() }

    /// By how much the figures together are too much, wherever they are.
    func surplus() throws -> [Int: Int64] {
        try counted.compactMapValues { figures in
            guard figures.count > 1, let once = figures.values.max() else { return nil }
            let all = try figures.values.reduce(into: Tally()) { try $0.add(Tally(uncounted: $1)) }.thousandths
            return all == once ? nil : all - once
        }
    }
}

extension Places {
    /// A way up from the unit itself, or from whoever has inherited from it, and what of a figure takes it.
    struct Way {
        /// The nearest first.
        let units: [Int]
        let thousandths: Int64
    }

    func ways(of thousandths: Int64, through lens: Lens) -> [Way] {
        guard lens == .asNow, let carried else { return [Way(units: [unit] + above, thousandths: thousandths)] }
        let portions = Apportionment(of: carried.map(\.millionths)).portions(of: thousandths)
        return zip(carried, portions).map { Way(units: [$0.heir] + $0.above, thousandths: $1) }
    }
}

extension SharedFigures.Group {
    /// By how much its figures are too much at each unit.
    ///
    /// - Parameter places: where the figures of a unit count whose window ends on a day.
    func surplus(through lens: Lens, places: (SharedFigures.Shared, Day) throws -> Places) throws -> [Int: Int64] {
        var count = OnceCount()
        for figure in figures where figures.count > 1 {
            count.add(figure, along: try places(figure, window.last).ways(of: figure.tally.thousandths, through: lens))
        }
        return try count.surplus()
    }
}

extension SharedFigures.Group {
    /// The same at the units that somebody asks for.
    func surplus(within reach: Reach) throws -> [Int: Int64] {
        try figures.count > 1 ? count(within: reach).surplus() : [:]
    }

    func count(within reach: Reach) -> OnceCount {
        var count = OnceCount()
        for figure in figures {
            for target in reach.targets(of: figure.place, on: window.last) {
                guard let portion = target.portion(of: figure.tally, isPassedUpward: true) else { continue }
                count.add(portion.thousandths, of: figure.number, at: target.unit)
            }
        }
        return count
    }
}

extension Movements {
    /// Takes off, wherever figures of one occasion meet, what they together count beyond once; or puts it back. The amount alone: the answers
    /// all stand, so that one among them that is "over" or estimated is still seen in the sum.
    mutating func countOnce(
        _ shared: SharedFigures, isPutBack: Bool = false, places: (SharedFigures.Shared, Day) throws -> Places
    ) throws {
        for group in shared.groups where group.figures.count > 1 {
            let isSettled = try places(group.figures[0], group.window.last).isSettled
            let then = try group.surplus(through: .asThen, places: places)
            let now = try group.surplus(through: .asNow, places: places)
            // Since the tree last changed, as now is read from what is kept as then.
            let kept = isSettled ? now.merging(then.mapValues { -$0 }) { $0 + $1 } : now
            for (lens, surplus) in [(Lens.asThen, then), (.asNow, kept)] {
                for (unit, thousandths) in surplus where thousandths != 0 {
                    let line = (indicator: group.indicator, tally: Tally(uncounted: isPutBack ? thousandths : -thousandths))
                    try add(CollectionOfOne(line), over: group.window, to: [unit], lens)
                }
            }
        }
    }
}
