import Core
import Storage

/// What a batch of entries does to the balances kept above their units: one movement a row, however many entries touch it.
struct Movements {
    private(set) var tables: [BalanceKey: TallyTable]

    init(_ rows: [BalanceRow] = []) {
        tables = Dictionary(uniqueKeysWithValues: rows)
    }

    /// A flow counts at every unit above its own on the last day of its window, and at those that stand above its heirs today. What is
    /// counted only by its host, and what stands rather than flows, is not passed upward as a sum. What a unit recorded itself is read
    /// from its own entries.
    ///
    /// Since the tree last changed, as now is read from what is kept as then. There it is kept only what is different: of what a unit that has
    /// ended declared ahead.
    mutating func add(_ lines: some Sequence<(indicator: Int, tally: Tally)>, over window: Window, at places: Places) throws {
        try add(lines, over: window, to: places.above, .asThen)
        try addCarried(lines, over: window, at: places)
    }

    /// What is kept as now alone.
    mutating func addCarried(_ lines: some Sequence<(indicator: Int, tally: Tally)>, over window: Window, at places: Places) throws {
        if places.isSettled, places.carried != nil {
            let negated = lines.lazy.map { (indicator: $0.indicator, tally: $0.tally.negated) }
            try add(negated, over: window, to: places.above, .asNow)
        }
        for share in places.sharesAbove {
            if share.isWhole {
                try add(lines, over: window, to: [share.unit], .asNow)
            } else {
                let portions = lines.lazy.map { (indicator: $0.indicator, tally: share.portion(of: $0.tally)) }
                try add(portions, over: window, to: [share.unit], .asNow)
            }
        }
    }

    mutating func add(_ lines: some Sequence<(indicator: Int, tally: Tally)>, over window: Window, to units: [Int], _ lens: Lens) throws {
        for run in KeptRun.all(of: window) {
            for unit in units { try add(lines, to: BalanceKey(unit: unit, lens: lens, run: run)) }
        }
    }

    private mutating func add(_ lines: some Sequence<(indicator: Int, tally: Tally)>, to key: BalanceKey) throws {
        try tables[key, default: TallyTable()].add(lines)
    }

    /// What was added up before. What counts nowhere else shares its memory.
    mutating func add(_ table: TallyTable, over window: Window, to units: [Int], _ lens: Lens) throws {
        for run in KeptRun.all(of: window) {
            for unit in units { try tables[BalanceKey(unit: unit, lens: lens, run: run), default: TallyTable()].add(table) }
        }
    }

    /// Moves the balances in one order for all writers, so that two batches never wait for each other in a ring.
    func apply(in db: any Connection) throws {
        let moved = tables.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        for start in stride(from: 0, to: moved.count, by: Self.rowsAtOnce) {
            let movements = moved[start..<min(start + Self.rowsAtOnce, moved.count)]
            var kept: [BalanceKey: TallyTable] = [:]
            for row in try db.rows(BalanceQueries.take(movements.map(\.key))) { kept[try BalanceKey(row: row)] = try TallyTable(row: row) }
            try begin(movements.filter { kept[$0.key] == nil }, in: db)
            let changed = try movements.compactMap { key, movement in try kept[key].map { (key: key, value: try $0.moved(by: movement)) } }
            if !changed.isEmpty { try db.execute(BalanceQueries.keep(changed)) }
        }
    }

    private func begin(_ movements: [Dictionary<BalanceKey, TallyTable>.Element], in db: any Connection) throws {
        if movements.isEmpty { return }
        let begun = Set(try db.rows(BalanceQueries.beginMissing(movements)).map(BalanceKey.init(row:)))
        // Another writer has begun the same row meanwhile.
        for (key, movement) in movements where !begun.contains(key) {
            guard let row = try db.row(BalanceQueries.take([key])) else { continue }
            try db.execute(BalanceQueries.keep([(key, try TallyTable(row: row).moved(by: movement))]))
        }
    }

    /// A report moves a handful; a long list of keys is a long statement.
    private static let rowsAtOnce = 32
}

extension Places {
    /// What part of a figure counts at a unit that stands today above some of those it is carried to.
    struct ShareAbove: Sendable {
        let unit: Int
        /// Whether every part stands below it.
        let isWhole: Bool
        /// Whether all parts meet here, one of them perhaps as the unit's own.
        fileprivate let meets: Bool
        fileprivate let parts: Apportionment
        fileprivate let below: [Bool]

        /// The portions of all parts below this unit: those of units beside each other add up to that of the unit above them.
        func portion(of tally: Tally) -> Tally {
            let portions = parts.portions(of: tally.thousandths)
            let portion = tally.portion(zip(portions, below).reduce(0) { $0 + ($1.1 ? $1.0 : 0) })
            return meets ? portion : portion.asEstimate
        }
    }

    /// What a figure counts as at each unit above its own.
    func countedAbove(_ tally: Tally, through sight: Sight) -> [(unit: Int, tally: Tally)] {
        guard sight.lens == .asNow, carried != nil else { return above.map { ($0, tally) } }
        return sharesAbove.map { ($0.unit, $0.isWhole ? tally : $0.portion(of: tally)) }
    }

    var sharesAbove: [ShareAbove] {
        guard let carried else { return [] }
        let parts = Apportionment(of: carried.map(\.millionths))
        var units: [Int] = []
        for unit in carried.lazy.flatMap(\.above) where !units.contains(unit) { units.append(unit) }
        return units.map { unit in
            let below = carried.map { $0.above.contains(unit) }
            let meets = carried.allSatisfy { $0.heir == unit || $0.above.contains(unit) }
            return ShareAbove(unit: unit, isWhole: below.allSatisfy(\.self), meets: meets, parts: parts, below: below)
        }
    }
}

extension Indicator {
    /// Whether its figures add up along the tree.
    var isPassedUpward: Bool { overTime == .sum && overUnits == .sum }

    /// Whether figures of one occasion count once wherever they meet. What is not passed upward is counted by its host alone.
    package var countsOccasionsOnce: Bool { isPassedUpward && overOccasions == .once }
}
