import Core

/// What a document has beside its text: its blocks, and the words that were hard to make out. As bytes it goes between two processes and stands
/// beside the text where that is stored.
package struct Outline: Hashable, Sendable {
    package let blocks: [ReadDocument.Block]
    package let unsure: [Range<Int>]

    package init(_ blocks: [ReadDocument.Block], unsure: [Range<Int>] = []) {
        (self.blocks, self.unsure) = (blocks, unsure)
    }

    package var encoded: [UInt8] {
        var writer = PackedWriter()
        writer.number(blocks.count)
        for block in blocks {
            switch block.kind {
            case .paragraph: writer.number(0)
            case .listItem: writer.number(1)
            case .caption: writer.number(2)
            case .note: writer.number(3)
            case .tableRow(let table, let cells):
                writer.number(4)
                writer.number(table)
                writer.number(cells.count)
                for cell in cells { Self.write(cell, to: &writer) }
            case .heading(let level): writer.number(4 + level)
            }
            writer.range(block.range)
        }
        for words in unsure { writer.range(words) }
        return writer.output
    }

    /// Nil unless the blocks lie in order inside a text of so many scalars, and the words do: whoever uses them would crash on others.
    package init?(_ bytes: [UInt8], scalars: Int) {
        var reader = PackedReader(bytes)
        guard let count = reader.number() else { return nil }
        var blocks: [ReadDocument.Block] = []
        var end = 0
        for _ in 0..<count {
            guard let kind = Self.kind(from: &reader), let range = reader.range(), range.lowerBound >= end, range.upperBound <= scalars,
                Self.fits(kind, range)
            else {
                return nil
            }
            blocks.append(.init(kind, range))
            end = range.upperBound
        }
        var unsure: [Range<Int>] = []
        while !reader.isAtEnd {
            guard let words = reader.range(), words.lowerBound >= unsure.last?.upperBound ?? 0, words.upperBound <= scalars, !words.isEmpty
            else {
                return nil
            }
            unsure.append(words)
        }
        self.init(blocks, unsure: unsure)
    }

    private static func write(_ cell: ReadDocument.Cell, to writer: inout PackedWriter) {
        writer.range(cell.range)
        writer.range(cell.columns)
        writer.number(cell.rows)
        writer.byte(cell.isHead ? 1 : 0)
    }

    private static func kind(from reader: inout PackedReader) -> ReadDocument.Kind? {
        switch reader.number() {
        case 0: return .paragraph
        case 1: return .listItem
        case 2: return .caption
        case 3: return .note
        case 4:
            guard let table = reader.number(), let count = reader.number() else { return nil }
            var cells: [ReadDocument.Cell] = []
            for _ in 0..<count {
                guard let range = reader.range(), let columns = reader.range(), let rows = reader.number(), let isHead = reader.byte(),
                    rows > 0, isHead <= 1
                else { return nil }
                cells.append(.init(range, columns: columns, rows: rows, isHead: isHead == 1))
            }
            return .tableRow(table: table, cells: cells)
        case let level? where level <= 13: return .heading(level: level - 4)
        default: return nil
        }
    }

    private static func fits(_ kind: ReadDocument.Kind, _ range: Range<Int>) -> Bool {
        guard case .tableRow(_, let cells) = kind else { return true }
        var (end, column) = (range.lowerBound, 0)
        for cell in cells {
            guard cell.range.lowerBound >= end, cell.range.upperBound <= range.upperBound, cell.columns.lowerBound >= column,
                !cell.columns.isEmpty
            else { return false }
            (end, column) = (cell.range.upperBound, cell.columns.upperBound)
        }
        return true
    }
}
