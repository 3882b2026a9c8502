import VietnameseText

/// Puts the lines a reader finds into one text, in NFC, and keeps where each lies.
struct DocumentBuilder {
    private enum Piece {
        case line(ReadDocument.Kind, [UInt8])
        case row(table: Int, [Cell])
    }

    private struct Cell {
        let shape: CellShape
        let pieces: [Piece]
    }

    private struct Scope {
        enum Kind { case body, row, cell, aside }
        let kind: Kind
        var line: [UInt8] = []
        var pieces: [Piece] = []
        var cells: [Cell] = []
        /// Of a cell.
        var span = CellSpan()
        /// Text boxes met inside the line; they follow it.
        var asides: [Piece] = []
    }

    /// Rows, cells and text boxes one inside the other.
    private static let deepest = 100

    private let greatestLength: Int
    private let disguise: LegacyEncoding?
    private var scopes = [Scope(kind: .body)]
    private var text: [UInt8] = []
    private var length = 0
    private var held = 0
    private var placed: [Placed] = []
    private var tables: [TableShape] = []
    private var tablesBegun = 0
    private var numbers: [Int: Int] = [:]

    /// A `disguise` is a legacy encoding whose bytes stand in the document as if they were Latin letters.
    init(limits: ReadingLimits, disguise: LegacyEncoding? = nil) {
        greatestLength = limits.textScalars
        self.disguise = disguise
    }

    // MARK: Lines

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try count(bytes.count)
        scopes[scopes.count - 1].line.append(contentsOf: bytes)
    }

    mutating func append(_ byte: UInt8) throws {
        try count(1)
        scopes[scopes.count - 1].line.append(byte)
    }

    var lineIsEmpty: Bool { scopes[scopes.count - 1].line.isEmpty }
    var lineEndsInBreak: Bool { scopes[scopes.count - 1].line.last == 0x0a }
    var lineEndsInSpace: Bool { scopes[scopes.count - 1].line.last.map { $0 == 0x20 || $0 == 0x0a || $0 == 0x09 } ?? true }

    /// A `number` stands before a line that has any text.
    mutating func endLine(_ kind: ReadDocument.Kind, number: String? = nil) throws {
        let top = scopes.count - 1
        let line = trimmed(scopes[top].line)
        scopes[top].line.removeAll(keepingCapacity: true)
        if !line.isEmpty { try place(.line(kind, (number.map { Array("\($0) ".utf8) } ?? []) + line)) }
        let asides = scopes[top].asides
        guard !asides.isEmpty else { return }
        scopes[top].asides = []
        for piece in asides { try place(piece) }
    }

    // MARK: Tables and text boxes

    /// Rows outside any table make one of their own.
    mutating func beginTable() {
        tables.append(TableShape(id: tablesBegun))
        tablesBegun += 1
    }

    mutating func endTable() { _ = tables.popLast() }

    mutating func beginRow() throws {
        if tables.isEmpty { beginTable() }
        tables[tables.count - 1].beginRow()
        try begin(.row)
    }

    mutating func beginCell(_ span: CellSpan = CellSpan()) throws {
        try begin(.cell)
        scopes[scopes.count - 1].span = span
    }

    /// Word and others say how far a cell reaches after they have opened it.
    mutating func changeCell(_ change: (inout CellSpan) -> Void) {
        guard let cell = scopes.lastIndex(where: { $0.kind == .cell }) else { return }
        change(&scopes[cell].span)
    }

    mutating func beginAside() throws { try begin(.aside) }

    private mutating func begin(_ kind: Scope.Kind) throws {
        guard scopes.count < Self.deepest else { throw FormatRefusal.nestedTooDeep }
        scopes.append(Scope(kind: kind))
    }

    var isInRow: Bool { scopes[scopes.count - 1].kind == .row }

    mutating func endCell() throws {
        guard scopes[scopes.count - 1].kind == .cell else { return }
        try endLine(.paragraph)
        let cell = scopes.removeLast()
        guard !tables.isEmpty, let shape = tables[tables.count - 1].place(cell.span) else { return }
        scopes[scopes.count - 1].cells.append(Cell(shape: shape, pieces: cell.pieces))
    }

    mutating func endRow() throws {
        try endCell()
        guard isInRow else { return }
        try endLine(.paragraph)
        let row = scopes.removeLast()
        if !row.cells.isEmpty, let table = tables.last { try place(.row(table: table.id, row.cells)) }
        for piece in row.pieces { try place(piece) }
    }

    mutating func endAside() throws {
        guard scopes[scopes.count - 1].kind == .aside else { return }
        try endLine(.paragraph)
        let aside = scopes.removeLast()
        scopes[scopes.count - 1].asides += aside.pieces
    }

    // MARK: The document

    mutating func finish(_ source: ReadDocument.Source) throws -> ReadDocument {
        while scopes.count > 1 {
            switch scopes[scopes.count - 1].kind {
            case .cell: try endCell()
            case .aside: try endAside()
            case .row, .body: try endRow()
            }
        }
        try endLine(.paragraph)
        guard let text = String(validating: text, as: UTF8.self) else { throw FormatRefusal.damaged }
        guard !text.isEmpty else { throw FormatRefusal.noText }
        return ReadDocument(text: text, blocks: placed.map(\.block), source: source)
    }

    /// A block whose cells may still grow downwards.
    private struct Placed {
        let range: Range<Int>
        let kind: ReadDocument.Kind
        var cells: [(range: Range<Int>, shape: CellShape)] = []

        var block: ReadDocument.Block {
            guard case .tableRow(let table, _) = kind else { return .init(kind, range) }
            return .init(.tableRow(table: table, cells: cells.map { $0.shape.cell($0.range) }), range)
        }
    }

    private mutating func place(_ piece: Piece) throws {
        let top = scopes.count - 1
        guard scopes[top].kind == .body else {
            scopes[top].pieces.append(piece)
            return
        }
        switch piece {
        case .line(let kind, let bytes):
            let range = try write(bytes, after: 0x0a)
            placed.append(Placed(range: range, kind: kind))
        case .row(_, let cells) where isLayout(cells):
            for cell in cells { for piece in cell.pieces { try place(piece) } }
        case .row(let table, let cells):
            try placeRow(cells, of: table)
        }
    }

    private mutating func placeRow(_ cells: [Cell], of table: Int) throws {
        guard cells.contains(where: { !$0.pieces.isEmpty }) else { return }
        var ranges: [Range<Int>] = []
        for cell in cells {
            let lines: [[UInt8]] = cell.pieces.map { if case .line(_, let bytes) = $0 { bytes } else { [] } }
            ranges.append(try write(Array(lines.joined(separator: [0x0a])), after: ranges.isEmpty ? 0x0a : 0x09))
        }
        guard let first = ranges.first, let last = ranges.last else { return }
        let number = numbers[table] ?? numbers.count
        numbers[table] = number
        placed.append(
            Placed(
                range: first.lowerBound..<last.upperBound, kind: .tableRow(table: number, cells: []),
                cells: zip(ranges, cells.map(\.shape)).map { ($0, $1) }))
    }

    /// Letterheads, signatures and whole articles of old pages are laid out in tables. Such a row is not data: its lines are taken one by one.
    private func isLayout(_ cells: [Cell]) -> Bool {
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
        let line = disguise.map { $0.undisguised(bytes) } ?? bytes
        let composed = ComposedForm.of(utf8: line)
        text.append(contentsOf: composed)
        for byte in composed where byte & 0xc0 != 0x80 { length += 1 }
        guard length <= greatestLength else { throw FormatRefusal.textTooLong(scalars: greatestLength) }
        return start..<length
    }

    /// Bounds what is held before it is written: a scalar has at most four bytes.
    private mutating func count(_ bytes: Int) throws {
        held += bytes
        guard held <= 4 * greatestLength else { throw FormatRefusal.textTooLong(scalars: greatestLength) }
    }

    private func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
        guard let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) }) else { return [] }
        return line[first...last]
    }
}
