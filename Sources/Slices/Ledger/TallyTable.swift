import Core
import Storage

/// Tallies by the number of their indicator. In the database they lie together in one row, so that a page of a hundred numbers reads one.
struct TallyTable: Sendable {
    /// In the order of the indicators' numbers.
    private var slots: [Slot] = []
    /// Where the last one was found: figures of a report mostly come in the order of their indicators.
    private var latest = 0

    struct Slot: Hashable, Sendable {
        var tally: Tally
        fileprivate let number: Int32
        var indicator: Int { Int(number) }

        init(indicator: Int, tally: Tally) {
            (number, self.tally) = (Int32(clamping: indicator), tally)
        }
    }

    init() {}

    /// Those that were all taken back again are not there.
    var isEmpty: Bool { slots.isEmpty }

    var all: [Slot] { slots }

    subscript(indicator: Int) -> Tally? {
        let place = place(of: indicator)
        return place < slots.count && slots[place].indicator == indicator ? slots[place].tally : nil
    }

    mutating func add(_ tally: Tally, to indicator: Int) throws {
        let place = place(of: indicator)
        latest = place
        guard place < slots.count, slots[place].indicator == indicator else {
            if !tally.isNothing { slots.insert(Slot(indicator: indicator, tally: tally), at: place) }
            return
        }
        try slots[place].tally.add(tally)
        if slots[place].tally.isNothing { slots.remove(at: place) }
    }

    mutating func add(_ lines: some Sequence<(indicator: Int, tally: Tally)>) throws {
        for line in lines { try add(line.tally, to: line.indicator) }
    }

    mutating func add(_ other: TallyTable) throws {
        if slots.isEmpty { return slots = other.slots }
        var place = 0
        for slot in other.slots {
            while place < slots.count, slots[place].number < slot.number { place += 1 }
            if place < slots.count, slots[place].number == slot.number {
                try slots[place].tally.add(slot.tally)
            } else {
                slots.insert(slot, at: place)
            }
        }
        if slots.contains(where: \.tally.isNothing) { slots.removeAll(where: \.tally.isNothing) }
    }

    func moved(by movement: TallyTable) throws -> TallyTable {
        var table = self
        try table.add(movement)
        return table
    }

    /// Where an indicator is, or would have to be put.
    private func place(of indicator: Int) -> Int {
        for near in min(latest, slots.count)..<min(latest + 4, slots.count) where slots[near].indicator == indicator { return near }
        if let last = slots.last, last.indicator < indicator { return slots.count }
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].indicator < indicator { low = middle + 1 } else { high = middle }
        }
        return low
    }

    var packed: [UInt8] {
        var writer = PackedWriter()
        var last = 0
        for slot in slots {
            writer.number(slot.indicator - last)
            slot.tally.write(to: &writer)
            last = slot.indicator
        }
        return writer.output
    }

    /// Nil for bytes that `packed` cannot have written.
    ///
    /// - Parameter asked: only these; nil for all.
    init?(packed bytes: [UInt8], of asked: IndicatorMarks? = nil) {
        var reader = PackedReader(bytes)
        var last = 0
        // Step, packing, amount and count take a byte each at the least.
        slots.reserveCapacity(bytes.count / 4)
        while !reader.isAtEnd {
            guard let step = reader.number(), step > 0, step <= Int(Int32.max) - last, let tally = Tally(from: &reader) else { return nil }
            last += step
            if let asked, !asked.contains(last) { continue }
            slots.append(Slot(indicator: last, tally: tally))
        }
    }

    init(row: Row, of asked: IndicatorMarks? = nil) throws {
        let bytes: [UInt8] = try row.get("tallies")
        guard let table = TallyTable(packed: bytes, of: asked) else {
            throw ColumnMismatch(column: "tallies", expected: "tallies by indicator", found: .blob(bytes))
        }
        self = table
    }
}

extension TallyTable: Equatable {
    static func == (left: Self, right: Self) -> Bool { left.slots == right.slots }
}

/// Some indicators by their numbers, asked about once for every tally of a page.
struct IndicatorMarks: Sendable {
    private var marks: [Bool] = []

    /// - Parameter numbers: counted from 1.
    init(_ numbers: Set<Int>) {
        guard let last = numbers.max() else { return }
        marks = Array(repeating: false, count: last + 1)
        for number in numbers { marks[number] = true }
    }

    func contains(_ number: Int) -> Bool { number < marks.count && marks[number] }
}
