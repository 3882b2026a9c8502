import Core
import Storage

/// What is being counted. One thread at a time touches it: the sideline's, and when that has finished, whoever takes the tables.
final class PostingCount: @unchecked Sendable {
    private var atlas: Atlas
    private let indicators: IndicatorNumbers
    private var groups: [Group: Int] = [:]
    private var tables: [TallyTable] = []
    private var movements = Movements()
    private var lines: [(indicator: Int, tally: Tally)] = []
    /// That of the posting before: units report one after the other over the same days.
    private var latest: (group: Group, place: Int)?

    /// What counts at the same balances.
    private struct Group: Hashable {
        let chain: Int
        let window: Window
    }

    init(atlas: Atlas, indicators: IndicatorNumbers) {
        (self.atlas, self.indicators) = (atlas, indicators)
    }

    /// Units that stand below the same others count at the same balances: their figures are added up first, and then once to each of these.
    /// Only of a divided unit every figure is shared out by itself, as it was when it was recorded.
    func add(_ postings: PostedFigures) throws {
        for posting in 0..<postings.count {
            let window = postings.windows[posting]
            let standing = atlas.standing(of: postings.units[posting], on: window.last)
            let place = place(of: Group(chain: atlas.standings[standing].chain, window: window))
            let isByItself = atlas.standings[standing].isByItself
            lines.removeAll(keepingCapacity: true)
            try postings.forEachLine(of: posting) { line in
                guard indicators.isPassedUpward(line.indicator) else { return }
                try tables[place].add(line.tally, to: line.indicator)
                if isByItself { lines.append((line.indicator, line.tally)) }
            }
            if isByItself { try movements.addCarried(lines, over: window, at: atlas.standings[standing].places) }
        }
    }

    private func place(of group: Group) -> Int {
        if let latest, latest.group == group { return latest.place }
        let place = groups[group] ?? tables.count
        if place == tables.count {
            groups[group] = place
            tables.append(TallyTable())
        }
        latest = (group, place)
        return place
    }

    /// Everything added since they were taken last.
    func takeTables(countingOnce shared: SharedFigures) throws -> [BalanceKey: TallyTable] {
        for (group, place) in groups {
            let chain = atlas.chains[group.chain]
            try movements.add(tables[place], over: group.window, to: chain.above, .asThen)
            try movements.add(tables[place], over: group.window, to: chain.carriedAbove, .asNow)
        }
        try movements.countOnce(shared) { [self] figure, day in atlas.places(of: figure.place, on: day) }
        defer { (groups, tables, movements, latest) = ([:], [], Movements(), nil) }
        return movements.tables.filter { !$0.value.isEmpty }
    }
}

/// Of some postings, what balances are made of. They lie in a few long pieces of memory: a thread that frees what another one made, row by row, waits
/// for it again and again.
struct PostedFigures: Sendable {
    private(set) var units: [Int] = []
    private(set) var windows: [Window] = []
    private var figures: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { units.count }

    /// - Parameter row: as `PostingQueries.figures` answers.
    mutating func append(_ row: Row) throws {
        units.append(try row.get("unit"))
        windows.append(try Window(row: row))
        figures.append(contentsOf: try row.get("figures", as: [UInt8].self))
        ends.append(figures.count)
    }

    func forEachLine(of posting: Int, _ body: (PostedLine) throws -> Void) throws {
        try PostedLine.forEach(in: figures, (posting == 0 ? 0 : ends[posting - 1])..<ends[posting], body)
    }
}
