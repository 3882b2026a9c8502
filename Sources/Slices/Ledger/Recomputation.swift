import Core
import Storage

/// Every kept balance again, from the entries and the tree alone.
struct Recomputation {
    private(set) var movements = Movements()

    init(in db: any Connection) throws {
        var atlas = try Atlas(in: db)
        let indicators = try IndicatorNumbers(in: db)
        var lines: [(indicator: Int, tally: Tally)] = []
        try db.forEachRow(of: PostingQueries.everyFigure) { row in
            guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else { return }
            lines.removeAll(keepingCapacity: true)
            try PostedLine.forEach(in: row) { line in
                if indicators.isPassedUpward(line.indicator) { lines.append((line.indicator, line.tally)) }
            }
            if lines.isEmpty { return }
            try movements.add(lines, over: window, at: atlas.places(of: row.get("unit"), on: window.last))
        }
    }

    var tables: [BalanceKey: TallyTable] { movements.tables.filter { !$0.value.isEmpty } }
}
