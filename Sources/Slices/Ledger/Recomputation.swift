import Core
import Storage

/// Every kept balance again, from the entries and the tree alone; a stretch of days at a time, so that memory holds a part of the country's years.
struct Recomputation {
    /// Which stretches of days are counted together: every row of balances is of entries that end in one of them.
    let parts: [Window]
    private let count: Count
    private let shared: SharedFigures

    /// So many postings are counted together without looking for less.
    private static let postingsAtOnce = 1_000_000
    /// Each part reads the table once.
    private static let mostParts = 12

    /// - Parameter shared: all figures of occasions.
    init(_ shared: SharedFigures, in db: any Connection) throws {
        self.shared = shared
        count = Count(atlas: try Atlas(in: db), indicators: try IndicatorNumbers(in: db))
        parts = try Self.parts(in: db)
    }

    /// The balances of all entries whose windows end within one of the parts. While some are counted, the next are read.
    func tables(ending days: Window, in db: any Connection) throws -> [BalanceKey: TallyTable] {
        try Sideline.run { sideline in
            var postings: [Count.Posted] = []
            func handOver() throws {
                try sideline.hand(over: { [count, postings] in try count.add(postings) })
                postings.removeAll(keepingCapacity: true)
            }
            try db.forEachRow(of: PostingQueries.figures(ending: days)) { row in
                postings.append(Count.Posted(unit: try row.get("unit"), window: try Window(row: row), figures: try row.get("figures")))
                if postings.count == Self.handedOverAtOnce { try handOver() }
            }
            try handOver()
        }
        return try count.takeTables(countingOnce: shared.ending(days))
    }

    private static let handedOverAtOnce = 1_024

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

/// What is being counted. One thread at a time touches it: the sideline's, and when that has finished, whoever takes the tables.
private final class Count: @unchecked Sendable {
    private var atlas: Atlas
    private let indicators: IndicatorNumbers
    private var groups: [Group: Int] = [:]
    private var tables: [TallyTable] = []
    private var movements = Movements()
    private var lines: [(indicator: Int, tally: Tally)] = []

    /// What counts at the same balances.
    private struct Group: Hashable {
        let chain: Int
        let window: Window
    }

    /// Of a posting, what balances are made of.
    struct Posted: Sendable {
        let unit: Int
        let window: Window
        let figures: [UInt8]
    }

    init(atlas: Atlas, indicators: IndicatorNumbers) {
        (self.atlas, self.indicators) = (atlas, indicators)
    }

    /// Units that stand below the same others count at the same balances: their figures are added up first, and then once to each of these.
    /// Only of a divided unit every figure is shared out by itself, as it was when it was recorded.
    func add(_ postings: [Posted]) throws {
        for posting in postings {
            let standing = atlas.standing(of: posting.unit, on: posting.window.last)
            let group = Group(chain: atlas.standings[standing].chain, window: posting.window)
            let place = groups[group] ?? tables.count
            if place == tables.count {
                groups[group] = place
                tables.append(TallyTable())
            }
            let isByItself = atlas.standings[standing].isByItself
            lines.removeAll(keepingCapacity: true)
            try PostedLine.forEach(in: posting.figures) { line in
                guard indicators.isPassedUpward(line.indicator) else { return }
                try tables[place].add(line.tally, to: line.indicator)
                if isByItself { lines.append((line.indicator, line.tally)) }
            }
            if isByItself { try movements.addCarried(lines, over: posting.window, at: atlas.standings[standing].places) }
        }
    }

    /// Everything added since they were taken last.
    func takeTables(countingOnce shared: SharedFigures) throws -> [BalanceKey: TallyTable] {
        for (group, place) in groups {
            let chain = atlas.chains[group.chain]
            try movements.add(tables[place], over: group.window, to: chain.above, .asThen)
            try movements.add(tables[place], over: group.window, to: chain.carriedAbove, .asNow)
        }
        try movements.countOnce(shared) { [self] figure, day in atlas.places(of: figure.place, on: day) }
        defer { (groups, tables, movements) = ([:], [], Movements()) }
        return movements.tables.filter { !$0.value.isEmpty }
    }
}
