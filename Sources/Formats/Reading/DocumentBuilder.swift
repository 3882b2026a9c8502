/// Puts the lines a reader finds into one text, and keeps where each lies: lines inside cells, rows, text boxes and notes until those end.
struct DocumentBuilder {
    private struct Scope {
        enum Kind { case body, row, cell, aside, note }
        let kind: Kind
        var line: [UInt8] = []
        var pieces: [FoundPiece] = []
        var cells: [FoundCell] = []
        /// Of a cell.
        var span = CellSpan()
        /// Of a row: all its cells are heads.
        var isHead = false
        /// Of a row: it was deleted, and the change is to be accepted.
        var isDeleted = false
        /// Of a row: how many tables are open with the one it stands in.
        var tables = 0
        /// Text boxes met inside the line; they follow it.
        var asides: [FoundPiece] = []
    }

    /// Rows, cells and text boxes one inside the other.
    private static let deepest = 100
    private static let mostRepeats = 1_000

    private let limits: ReadingLimits
    private let disguise: LegacyEncoding?
    private var scopes = [Scope(kind: .body)]
    private var placed: PlacedText
    private var held = 0
    private var tables: [TableShape] = []
    private var tablesBegun = 0
    private var cells = 0
    private var notes: [FoundPiece] = []

    /// A `disguise` is a legacy encoding whose bytes stand in the document as if they were Latin letters.
    init(limits: ReadingLimits, disguise: LegacyEncoding? = nil) {
        self.limits = limits
        self.disguise = disguise
        placed = PlacedText(greatestLength: limits.textScalars)
    }

    private var top: Scope {
        _read { yield scopes[scopes.count - 1] }
        _modify { yield &scopes[scopes.count - 1] }
    }

    // MARK: Lines

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try hold(bytes.count)
        top.line.append(contentsOf: bytes)
    }

    mutating func append(_ bytes: some Collection<UInt8>) throws {
        try hold(bytes.count)
        top.line.append(contentsOf: bytes)
    }

    mutating func append(_ byte: UInt8) throws {
        try hold(1)
        top.line.append(byte)
    }

    var lineIsEmpty: Bool { top.line.isEmpty }
    var lineEndsInBreak: Bool { top.line.last == 0x0a }
    var lineEndsInSpace: Bool { top.line.last.map { $0 == 0x20 || $0 == 0x0a || $0 == 0x09 } ?? true }

    /// Forgets the line that was begun.
    mutating func dropLine() { top.line.removeAll(keepingCapacity: true) }

    /// A `number` stands before a line that has any text.
    mutating func endLine(_ kind: ReadDocument.Kind, number: String? = nil) throws {
        let line = trimmed(readable(top.line))
        dropLine()
        if !line.isEmpty {
            let number = number.map { readable(Array("\($0) ".utf8)) } ?? []
            try place(.line(kind, number + line))
        }
        guard !top.asides.isEmpty else { return }
        let asides = top.asides
        top.asides = []
        for piece in asides { try place(piece) }
    }

    // MARK: Tables

    /// Rows outside any table make one of their own; so do rows in a cell that holds no table.
    mutating func beginTable() {
        tables.append(TableShape(id: tablesBegun))
        tablesBegun += 1
    }

    /// A table that an open row stands in ends with the row.
    mutating func endTable() {
        if tables.count > tablesOfRow { tables.removeLast() }
    }

    private var tablesOfRow: Int { scopes.last { $0.kind == .row }?.tables ?? 0 }

    mutating func beginRow() throws {
        if tables.count <= tablesOfRow { beginTable() }
        try withTable { $0.beginRow() }
        try begin(.row)
        top.tables = tables.count
    }

    /// Of the row that is open: its cells from here on are heads.
    mutating func markRowAsHead() { changeRow { $0.isHead = true } }
    mutating func markRowAsDeleted() { changeRow { $0.isDeleted = true } }

    private mutating func changeRow(_ change: (inout Scope) -> Void) {
        guard let row = scopes.lastIndex(where: { $0.kind == .row }) else { return }
        change(&scopes[row])
    }

    /// Leaves columns free before the next cell.
    mutating func skipColumns(_ count: Int) throws {
        guard !tables.isEmpty else { return }
        try withTable { $0.skip(count) }
    }

    mutating func beginCell(_ span: CellSpan = CellSpan()) throws {
        let isHead = span.isHead || (isInRow && top.isHead)
        try begin(.cell)
        top.span = span
        top.span.isHead = isHead
    }

    /// Word and others say how far a cell reaches after they have opened it.
    mutating func changeCell(_ change: (inout CellSpan) -> Void) {
        guard let cell = scopes.lastIndex(where: { $0.kind == .cell }) else { return }
        change(&scopes[cell].span)
    }

    var isInRow: Bool { top.kind == .row }

    /// The same cell so many `times`, one after the other.
    mutating func endCell(times: Int = 1) throws {
        guard top.kind == .cell else { return }
        try endLine(.paragraph)
        let cell = scopes.removeLast()
        // Tables that were begun in the cell and never closed end with it; the row goes on in its own.
        tables.removeLast(max(0, tables.count - tablesOfRow))
        guard !tables.isEmpty else { return }
        for _ in 0..<min(max(times, 1), Self.mostRepeats) {
            guard let shape = try withTable({ $0.place(cell.span) }) else { continue }
            top.cells.append(FoundCell(shape: shape, pieces: cell.pieces))
            if times > 1 { try hold(top.cells[top.cells.count - 1].size) }
        }
    }

    mutating func endRow(times: Int = 1) throws {
        try endCell()
        guard isInRow else { return }
        try endLine(.paragraph)
        let row = scopes.removeLast()
        tables.removeLast(max(0, tables.count - row.tables))
        guard !row.isDeleted else { return }
        if !row.cells.isEmpty, let table = tables.last {
            try place(.row(table: table.id, row.cells))
            if times > 1 { try repeatRow(row.cells, times: min(times, Self.mostRepeats) - 1) }
        }
        for piece in row.pieces { try place(piece) }
    }

    private mutating func repeatRow(_ cells: [FoundCell], times: Int) throws {
        let size = cells.reduce(0) { $0 + $1.size }
        guard size > 0, let table = tables.last else { return }
        for _ in 0..<times {
            try hold(size)
            try withTable { $0.beginRow() }
            var copies: [FoundCell] = []
            for cell in cells {
                guard let shape = try withTable({ $0.place(cell.shape.span) }) else { continue }
                copies.append(FoundCell(shape: shape, pieces: cell.pieces))
            }
            try place(.row(table: table.id, copies))
        }
    }

    private mutating func withTable<Result>(_ body: (inout TableShape) -> Result) throws -> Result {
        let last = tables.count - 1
        let before = tables[last].work
        let result = body(&tables[last])
        cells += tables[last].work - before
        guard cells <= limits.tableCells else { throw FormatRefusal.tooManyCells(limits.tableCells) }
        return result
    }

    // MARK: Text boxes and notes

    mutating func beginAside() throws { try begin(.aside) }

    mutating func endAside() throws {
        guard top.kind == .aside else { return }
        try endLine(.paragraph)
        let aside = scopes.removeLast()
        top.asides += aside.pieces
    }

    /// A footnote or an endnote where it is referred to; notes stand at the end of the text.
    mutating func beginNote() throws { try begin(.note) }

    /// With its mark, "(1)", before its first line: a bare number would read as one of the figures.
    mutating func endNote(mark: String?) throws {
        guard top.kind == .note else { return }
        try endLine(.paragraph)
        var mark = mark.map { trimmed(readable(Array($0.utf8))) } ?? []
        for piece in scopes.removeLast().pieces {
            guard case .line(_, let bytes) = piece else {
                notes.append(piece)
                continue
            }
            notes.append(.line(.note, mark.isEmpty ? bytes : Array("(".utf8) + mark + Array(") ".utf8) + bytes))
            mark = []
        }
    }

    private mutating func begin(_ kind: Scope.Kind) throws {
        guard scopes.count < Self.deepest else { throw FormatRefusal.nestedTooDeep }
        scopes.append(Scope(kind: kind))
    }

    // MARK: The document

    mutating func finish(_ source: ReadDocument.Source) throws -> ReadDocument {
        while scopes.count > 1 {
            switch top.kind {
            case .cell: try endCell()
            case .aside: try endAside()
            case .note: try endNote(mark: nil)
            case .row, .body: try endRow()
            }
        }
        try endLine(.paragraph)
        for note in notes { try placed.place(note) }
        return try placed.document(source)
    }

    private mutating func place(_ piece: FoundPiece) throws {
        guard top.kind == .body else { return top.pieces.append(piece) }
        try placed.place(piece)
    }

    /// Bounds what is held before it is written: a scalar has at most four bytes.
    private mutating func hold(_ bytes: Int) throws {
        held += bytes
        guard held <= 4 * limits.textScalars else { throw FormatRefusal.textTooLong(scalars: limits.textScalars) }
    }

    private func readable(_ line: [UInt8]) -> [UInt8] {
        VisibleText.of(utf8: disguise.map { $0.undisguised(line) } ?? line)
    }

    private func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
        guard let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) }) else { return [] }
        return line[first...last]
    }
}
