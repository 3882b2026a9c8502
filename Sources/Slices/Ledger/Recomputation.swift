import Core
import Storage

/// Every kept balance again, from the entries and the tree alone; a stretch of days at a time, so that memory holds a part of the country's years.
struct Recomputation {
    /// Which stretches of days are counted together: every row of balances is of entries that end in one of them.
    let parts: [Window]
    private var atlas: Atlas
    private let indicators: IndicatorNumbers

    /// So many postings are counted together without looking for less.
    private static let postingsAtOnce = 1_000_000
    /// Each part reads the table once.
    private static let mostParts = 12

    init(in db: any Connection) throws {
        atlas = try Atlas(in: db)
        indicators = try IndicatorNumbers(in: db)
        parts = try Self.parts(in: db)
    }

    /// The balances of all entries whose windows end within one of the parts.
    ///
    /// Units that stand below the same others count at the same balances: their figures are added up first, and then once to each of these.
    /// Only of a divided unit every figure is shared out by itself, as it was when it was recorded.
    mutating func tables(ending days: Window, in db: any Connection) throws -> [BalanceKey: TallyTable] {
        var (groups, tables): ([Group: Int], [TallyTable]) = ([:], [])
        var movements = Movements()
        var lines: [(indicator: Int, tally: Tally)] = []
        try db.forEachRow(of: PostingQueries.figures(ending: days)) { row in
            let window = try Window(row: row)
            let standing = try atlas.standing(of: row.get("unit"), on: window.last)
            let group = Group(chain: atlas.standings[standing].chain, window: window)
            let place = groups[group] ?? tables.count
            if place == tables.count {
                groups[group] = place
                tables.append(TallyTable())
            }
            let isByItself = atlas.standings[standing].isByItself
            lines.removeAll(keepingCapacity: true)
            try PostedLine.forEach(in: row) { line in
                guard indicators.isPassedUpward(line.indicator) else { return }
                try tables[place].add(line.tally, to: line.indicator)
                if isByItself { lines.append((line.indicator, line.tally)) }
            }
            if isByItself { try movements.addCarried(lines, over: window, at: atlas.standings[standing].places) }
        }
        for (group, place) in groups {
            let chain = atlas.chains[group.chain]
            try movements.add(tables[place], over: group.window, to: chain.above, .asThen)
            try movements.add(tables[place], over: group.window, to: chain.carriedAbove, .asNow)
        }
        return movements.tables.filter { !$0.value.isEmpty }
    }

    /// What counts at the same balances.
    private struct Group: Hashable {
        let chain: Int
        let window: Window
    }

    /// Whole months, since what ends within a month is also kept together; no day is left out.
    private static func parts(in db: any Connection) throws -> [Window] {
        let everything = [Window(from: .earliest, through: .latest)].compactMap(\.self)
        guard let row = try db.row(PostingQueries.extent), let first: Day = try row.find("first"), let last: Day = try row.find("last")
        else {
            return everything
        }
        let count = min(try row.get("postings", as: Int.self) / postingsAtOnce + 1, mostParts)
        let months = (last.year - first.year) * 12 + last.month - first.month + 1
        let starts = (1..<max(count, 1)).compactMap { part -> Day? in
            let month = first.month - 1 + months * part / count
            return Day(year: first.year + month / 12, month: month % 12 + 1, day: 1)
        }
        let edges = [Day.earliest] + starts
        return edges.indices.compactMap { place in
            Window(from: edges[place], through: place + 1 < edges.count ? edges[place + 1].adding(days: -1) : .latest)
        }
    }
}
