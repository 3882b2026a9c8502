import Core
import Storage

/// Tallies by the number of their indicator. In the database they lie together in one row, so that a page of a hundred numbers reads one.
struct TallyTable: Equatable, Sendable {
    private(set) var byIndicator: [Int: Tally] = [:]

    init() {}

    /// Those that were all taken back again are not there.
    var isEmpty: Bool { byIndicator.isEmpty }

    subscript(indicator: Int) -> Tally? { byIndicator[indicator] }

    mutating func add(_ tally: Tally, to indicator: Int) throws {
        var sum = byIndicator[indicator] ?? Tally()
        try sum.add(tally)
        byIndicator[indicator] = sum == Tally() ? nil : sum
    }

    mutating func add(_ other: TallyTable) throws {
        for (indicator, tally) in other.byIndicator { try add(tally, to: indicator) }
    }

    var packed: [UInt8] {
        var writer = PackedWriter()
        var last = 0
        for (indicator, tally) in byIndicator.sorted(by: { $0.key < $1.key }) {
            writer.number(indicator - last)
            tally.write(to: &writer)
            last = indicator
        }
        return writer.output
    }

    /// Nil for bytes that `packed` cannot have written.
    init?(packed bytes: [UInt8]) {
        var reader = PackedReader(bytes)
        var last = 0
        while !reader.isAtEnd {
            guard let step = reader.number(), step > 0, step <= Int.max - last, let tally = Tally(from: &reader) else { return nil }
            last += step
            byIndicator[last] = tally
        }
    }

    init(row: Row) throws {
        let bytes: [UInt8] = try row.get("tallies")
        guard let table = TallyTable(packed: bytes) else {
            throw ColumnMismatch(column: "tallies", expected: "tallies by indicator", found: .blob(bytes))
        }
        self = table
    }
}
