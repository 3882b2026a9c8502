import Formats

/// Which blocks of a document stand below each other on a page, and where their words are.
struct TextLayout {
    /// The words of every block and cell, in order.
    private(set) var stretches: [Range<Int>] = []
    private(set) var pieces: [(block: ReviewText.Block, span: Range<Int>)] = []

    private let scalars: [Unicode.Scalar]
    private var table: (number: Int, rows: [ReviewTable.Source], caption: Int?, span: Range<Int>)?
    private var lastHeading = 0

    init(_ blocks: ArraySlice<ReadDocument.Block>, in scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        for block in blocks { add(block) }
        endTable()
    }

    private mutating func add(_ block: ReadDocument.Block) {
        if case .tableRow(let number, let cells) = block.kind { return addRow(cells, of: number, block.range) }
        let cells = tabbed(block.range)
        if block.kind == .paragraph, cells.count > 1 { return addRow(cells, of: Self.typedTable, block.range) }
        endTable()
        let place = stretches.count
        stretches.append(block.range)
        switch block.kind {
        case .heading(let level): pieces.append((.heading(level: headingLevel(level), place), block.range))
        case .listItem: pieces.append((.list([place]), block.range))
        case .note: pieces.append((.note(place), block.range))
        case .caption: pieces.append((.caption(place), block.range))
        case .paragraph, .tableRow: pieces.append((.paragraph(place, isCapitals: isCapitals(block.range)), block.range))
        }
    }

    /// Lines of a text file in which tabs stand between columns.
    private static let typedTable = -1

    private func tabbed(_ range: Range<Int>) -> [ReadDocument.Cell] {
        var cells: [ReadDocument.Cell] = []
        var start = range.lowerBound
        for end in range.filter({ scalars[$0] == "\t" }) + [range.upperBound] {
            cells.append(ReadDocument.Cell(start..<end, columns: cells.count..<cells.count + 1))
            start = end + 1
        }
        return cells
    }

    /// Whether there are capitals and no small letters.
    private func isCapitals(_ range: Range<Int>) -> Bool {
        var hasCapital = false
        for scalar in scalars[range] {
            if scalar.properties.isLowercase { return false }
            hasCapital = hasCapital || scalar.properties.isUppercase
        }
        return hasCapital
    }

    /// A text that begins with a small heading, or skips a level, still has none missing on the page.
    private mutating func headingLevel(_ level: Int) -> Int {
        lastHeading = min(max(level, 1), lastHeading + 1, 4)
        return lastHeading
    }

    private mutating func addRow(_ cells: [ReadDocument.Cell], of number: Int, _ range: Range<Int>) {
        if table?.number != number {
            endTable()
            table = (number, [], captionBefore(), range)
        }
        let isWords = cells.allSatisfy { cell in !cell.range.isEmpty && !scalars[cell.range].contains { ("0"..."9").contains($0) } }
        table?.rows.append(ReviewTable.Source(cells: cells, firstStretch: stretches.count, isWords: isWords))
        let start = table?.span.lowerBound ?? range.lowerBound
        table?.span = start..<range.upperBound
        stretches += cells.map(\.range)
    }

    /// A caption right above a table is the table's own.
    private mutating func captionBefore() -> Int? {
        guard case .caption(let place)? = pieces.last?.block else { return nil }
        pieces.removeLast()
        return place
    }

    private mutating func endTable() {
        guard let table else { return }
        pieces.append((.table(ReviewTable(table.rows), caption: table.caption), table.span))
        self.table = nil
    }
}
