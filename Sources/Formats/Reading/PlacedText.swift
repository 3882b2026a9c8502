import VietnameseText

/// What a reader has found and the text does not hold yet.
enum FoundPiece {
    case line(ReadDocument.Kind, [UInt8])
    case row(table: Int, [FoundCell])

    var size: Int {
        switch self {
        case .line(_, let bytes): bytes.count
        case .row(_, let cells): cells.reduce(0) { $0 + $1.size }
        }
    }
}

struct FoundCell {
    let shape: CellShape
    let pieces: [FoundPiece]

    var size: Int { pieces.reduce(0) { $0 + $1.size } }
}

/// The text of a document as it grows, in NFC, with its blocks.
struct PlacedText {
    /// A block whose cells may still grow downwards.
    private struct Block {
        let range: Range<Int>
        let kind: ReadDocument.Kind
        var cells: [(range: Range<Int>, shape: CellShape)] = []

        var finished: ReadDocument.Block {
            guard case .tableRow(let table, _) = kind else { return .init(kind, range) }
            return .init(.tableRow(table: table, cells: cells.map { $0.shape.cell($0.range) }), range)
        }
    }

    private let greatestLength: Int
    private var text: [UInt8] = []
    private var length = 0
    private var blocks: [Block] = []
    private var numbers: [Int: Int] = [:]

    init(greatestLength: Int) {
        self.greatestLength = greatestLength
    }

    func document(_ source: ReadDocument.Source) throws -> ReadDocument {
        guard let text = String(validating: text, as: UTF8.self) else { throw FormatRefusal.damaged }
        guard !text.isEmpty else { throw FormatRefusal.noText }
        return ReadDocument(text: text, blocks: blocks.map(\.finished), source: source)
    }

    mutating func place(_ piece: FoundPiece) throws {
        switch piece {
        case .line(let kind, let bytes):
            let range = try write(bytes, after: 0x0a)
            blocks.append(Block(range: range, kind: kind))
        case .row(_, let cells) where isLayout(cells):
            for cell in cells { for piece in cell.pieces { try place(piece) } }
        case .row(let table, let cells):
            try placeRow(cells, of: table)
        }
    }

    private mutating func placeRow(_ cells: [FoundCell], of table: Int) throws {
        guard cells.contains(where: { !$0.pieces.isEmpty }) else { return }
        var ranges: [Range<Int>] = []
        for cell in cells {
            let lines: [[UInt8]] = cell.pieces.map { if case .line(_, let bytes) = $0 { bytes } else { [] } }
            ranges.append(try write(Array(lines.joined(separator: [0x0a])), after: ranges.isEmpty ? 0x0a : 0x09))
        }
        guard let first = ranges.first, let last = ranges.last else { return }
        let number = numbers[table] ?? numbers.count
        numbers[table] = number
        blocks.append(
            Block(
                range: first.lowerBound..<last.upperBound, kind: .tableRow(table: number, cells: []),
                cells: zip(ranges, cells.map(\.shape)).map { ($0, $1) }))
    }

    /// Letterheads, signatures and whole articles of old pages are laid out in tables. Such a row is not data: its lines are taken one by one.
    private func isLayout(_ cells: [FoundCell]) -> Bool {
        cells.contains { cell in
            if cells.count <= 2, cell.pieces.count > 1 { return true }
            var size = 0
            for piece in cell.pieces {
                guard case .line(let kind, let bytes) = piece else { return true }
                if case .heading = kind { return true }
                size += bytes.count
            }
            return size > 2_000
        }
    }

    private mutating func write(_ bytes: [UInt8], after separator: UInt8) throws -> Range<Int> {
        if !text.isEmpty {
            text.append(separator)
            length += 1
        }
        let start = length
        let composed = ComposedForm.of(utf8: bytes)
        text.append(contentsOf: composed)
        for byte in composed where byte & 0xc0 != 0x80 { length += 1 }
        guard length <= greatestLength else { throw FormatRefusal.textTooLong(scalars: greatestLength) }
        return start..<length
    }
}
