import Core
import Storage

/// Every kept balance again, from the entries and the tree alone.
struct Recomputation {
    private(set) var tables: [BalanceKey: TallyTable] = [:]

    private let passed: Set<Int>
    private let above: [OrgUnitID: [(unit: OrgUnitID, days: Validity)]]

    init(in db: any Connection) throws {
        passed = Set(try Indicator.all(in: db).filter(\.isPassedUpward).map(\.number))
        above = try db.rows(BalanceQueries.everyAbove).reduce(into: [:]) { above, row in
            let days = Validity(from: try row.get("from_day"), until: try row.find("until_day"))
            above[try row.get("unit_id"), default: []].append((try row.get("above_id"), days))
        }
        try db.forEachRow(of: BalanceQueries.everyPosting) { row in
            let bytes: [UInt8] = try row.get("figures")
            guard let lines = PostedLine.unpack(bytes),
                let window = Window(from: try row.get("first_day"), through: try row.get("last_day"))
            else { throw ColumnMismatch(column: "figures", expected: "the figures of a posting", found: .blob(bytes)) }
            try count(lines.filter { passed.contains($0.indicator) }, of: row.get("unit_id"), window)
        }
        tables = tables.filter { !$0.value.isEmpty }
    }

    private mutating func count(_ lines: [PostedLine], of unit: OrgUnitID, _ window: Window) throws {
        guard !lines.isEmpty, let above = above[unit] else { return }
        let table = try TallyTable(lines)
        for unit in above where unit.days.contains(window.last) {
            for run in KeptRun.all(of: window) { try tables[BalanceKey(unit: unit.unit, run: run), default: TallyTable()].add(table) }
        }
    }
}
