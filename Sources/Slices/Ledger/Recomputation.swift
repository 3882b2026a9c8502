import Core
import Storage
import Synchronization

/// Every kept balance again, from the entries and the tree alone; a part at a time, so that memory holds a part of the country's years.
struct Recomputation {
    private let count: PostingCount
    private let shared: SharedFigures

    private static let handedOverAtOnce = 1_024

    /// - Parameter shared: all figures of occasions.
    init(_ shared: SharedFigures, in db: any Connection) throws {
        self.shared = shared
        count = PostingCount(atlas: try Atlas(in: db), indicators: try IndicatorNumbers(in: db))
    }

    /// All balances, as movements in the order in which entries were recorded: every posting is read once, and a row of balances may be moved
    /// several times. While some are counted, the next are read.
    ///
    /// - Parameter postingsAtOnce: so many are counted together, two such parts at a time.
    func forEachMovement(postingsAtOnce: Int, in db: any Connection, _ body: ([BalanceRow]) throws -> Void) throws {
        let counted = CountedRows()
        try Sideline.run { sideline in
            for stretch in try Self.stretches(of: postingsAtOnce, in: db) {
                try read(PostingQueries.figures(between: stretch.lowerBound, stretch.upperBound), for: sideline, in: db)
                try sideline.hand { [count] in
                    counted.append(try count.takeTables(countingOnce: SharedFigures()).sorted { $0.key < $1.key })
                }
                for rows in counted.take() { try body(rows) }
            }
        }
        for rows in counted.take() { try body(rows) }
        try body(count.takeTables(countingOnce: shared).sorted { $0.key < $1.key })
    }

    /// The balances of all entries whose windows end on some days: whole rows.
    func tables(ending days: Window, in db: any Connection) throws -> [BalanceKey: TallyTable] {
        try Sideline.run { sideline in try read(PostingQueries.figures(ending: days), for: sideline, in: db) }
        return try count.takeTables(countingOnce: shared.ending(days))
    }

    private func read(_ postings: SQL, for sideline: Sideline, in db: any Connection) throws {
        var read = PostedFigures()
        func handOver() throws {
            try sideline.hand { [count, read] in try count.add(read) }
            read = PostedFigures()
        }
        try db.forEachRow(of: postings) { row in
            try read.append(row)
            if read.count == Self.handedOverAtOnce { try handOver() }
        }
        try handOver()
    }

    /// Where postings lie by their numbers. Numbers that nobody has used do no harm.
    private static func stretches(of postings: Int, in db: any Connection) throws -> [ClosedRange<EntryNumber>] {
        guard let row = try db.row(PostingQueries.numbersInUse), let first: Int64 = try row.find("first"),
            let last: Int64 = try row.find("last")
        else { return [] }
        let length = Int64(postings * Posting.capacity)
        return stride(from: first, through: last, by: Int(length)).map { start in
            EntryNumber(rawValue: start)...EntryNumber(rawValue: min(start + length - 1, last))
        }
    }
}

/// What the sideline has counted and nobody has taken yet.
private final class CountedRows: Sendable {
    private let rows = Mutex<[[BalanceRow]]>([])

    func append(_ part: [BalanceRow]) { rows.withLock { $0.append(part) } }

    func take() -> [[BalanceRow]] {
        rows.withLock { rows in
            defer { rows = [] }
            return rows
        }
    }
}

// Held against what is kept, whole rows are needed: each stretch of days reads all postings.
extension Recomputation {
    /// So many postings are counted together without looking for less.
    private static let postingsInAPart = 1_000_000
    private static let mostParts = 12

    /// Which stretches of days are counted together: every row of balances is of entries that end in one of them. Whole months, since what ends
    /// within a month is also kept together; no day is left out.
    static func parts(in db: any Connection) throws -> [Window] {
        let everything = [Window(from: .earliest, through: .latest)].compactMap(\.self)
        guard let row = try db.row(PostingQueries.extent), let first: Day = try row.find("first"), let last: Day = try row.find("last")
        else {
            return everything
        }
        let count = min(try row.get("postings", as: Int.self) / postingsInAPart + 1, mostParts)
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
