import Core
import Storage

/// What a batch of entries does to the balances kept above their units: one movement a row, however many entries touch it.
struct Movements {
    private var byBalance: [BalanceKey: TallyTable] = [:]
    private var indicators: [IndicatorID: Indicator] = [:]
    private var unitsAbove: [UnitOnDay: [OrgUnitID]] = [:]

    private struct UnitOnDay: Hashable {
        let unit: OrgUnitID
        let day: Day
    }

    mutating func indicator(_ id: IndicatorID, in db: any Connection) throws -> Indicator {
        if let known = indicators[id] { return known }
        let found = try Indicator.find(id, in: db)
        indicators[id] = found
        return found
    }

    /// A flow counts at its unit and at every unit above it on the last day of its window. What is counted only by its host, and
    /// what stands rather than flows, is not passed upward as a sum. What a unit recorded itself is read from its own entries.
    mutating func add(_ figure: Figure, sign: Int64, of indicator: Indicator, in db: any Connection) throws {
        let above = try unitsAbove(UnitOnDay(unit: figure.unit, day: figure.window.last), in: db)
        guard indicator.isPassedUpward else { return }
        let tally = Tally(figure.answer, sign: sign)
        for unit in above where unit != figure.unit {
            for run in KeptRun.all(of: figure.window) {
                try byBalance[BalanceKey(unit: unit, run: run), default: TallyTable()].add(tally, to: indicator.number)
            }
        }
    }

    /// Moves the balances in one order for all writers, so that two batches never wait for each other in a ring.
    func apply(in db: any Connection) throws {
        for (key, movement) in byBalance.sorted(by: { $0.key < $1.key }) where !movement.isEmpty {
            guard var kept = try db.row(BalanceQueries.take(key)).map(TallyTable.init(row:)) else {
                try begin(key, with: movement, in: db)
                continue
            }
            try kept.add(movement)
            try db.execute(BalanceQueries.keep(kept, at: key))
        }
    }

    /// Another writer may begin the same row at the same time.
    private func begin(_ key: BalanceKey, with movement: TallyTable, in db: any Connection) throws {
        guard try db.execute(BalanceQueries.begin(key, with: movement)) == 0, let row = try db.row(BalanceQueries.take(key)) else { return }
        var kept = try TallyTable(row: row)
        try kept.add(movement)
        try db.execute(BalanceQueries.keep(kept, at: key))
    }

    private mutating func unitsAbove(_ place: UnitOnDay, in db: any Connection) throws -> [OrgUnitID] {
        if let known = unitsAbove[place] { return known }
        let above = try db.rows(BalanceQueries.unitsAbove(place.unit, on: place.day)).map { try $0.get("above_id", as: OrgUnitID.self) }
        guard !above.isEmpty else { throw LedgerRefusal.unitGone(on: place.day) }
        unitsAbove[place] = above
        return above
    }
}

extension Indicator {
    /// Whether its figures add up along the tree.
    var isPassedUpward: Bool { overTime == .sum && overUnits == .sum }
}
