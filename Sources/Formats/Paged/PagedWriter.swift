/// Writes the rows of one page after the other as paragraphs, headings, items, tables and notes; what a page end cut in two becomes one again.
struct PagedWriter {
    private var builder: DocumentBuilder
    private let typeSize: Double
    private var paragraph: PagedParagraph?
    /// Footnotes wait until the paragraph that a page end interrupts is complete.
    private var notes: [[PageWord]] = []
    /// The columns of the table that was written last, while nothing came after it.
    private var openTable: [ClosedRange<Double>]?
    private var letters = UnsureLetters()

    init(builder: DocumentBuilder, typeSize: Double) {
        self.builder = builder
        self.typeSize = typeSize
    }

    mutating func write(_ rows: [[PageWord]], of page: Page) throws {
        let (body, foot) = withoutNotes(rows, of: page)
        let margins = Margins(of: body, on: page)
        var index = 0
        while index < body.count {
            if let (band, end) = PageBand.starting(at: index, of: body, on: page) {
                try write(band, within: margins)
                index = end
            } else {
                let line = body[index].count == 1 ? body[index][0] : Self.joined(body[index])
                try write(line, within: margins)
                index += 1
            }
        }
        notes += foot
    }

    mutating func finish(_ source: ReadDocument.Source) throws -> ReadDocument {
        try endParagraph()
        try closeTable()
        let document = try builder.finish(source)
        return ReadDocument(
            text: document.text, blocks: document.blocks, source: source, unsure: letters.places(in: document.text))
    }

    private mutating func append(_ text: [UInt8], _ unsure: [Range<Int>]) throws {
        letters.write(text, unsure)
        try builder.append(text)
    }

    // MARK: Lines

    private mutating func write(_ line: PageWord, within margins: Margins) throws {
        try closeTable()
        if paragraph?.continues(with: line, within: margins) == true {
            paragraph?.append(line)
        } else {
            try endParagraph()
            paragraph = PagedParagraph(line, within: margins)
        }
    }

    private mutating func endParagraph() throws {
        if let paragraph {
            try append(paragraph.text, paragraph.unsure)
            try builder.endLine(paragraph.kind(typeSize: typeSize))
        }
        paragraph = nil
        for note in notes {
            try append(note)
            try builder.endLine(.note)
        }
        notes = []
    }

    private static func joined(_ lines: [PageWord]) -> PageWord {
        var result = lines[0]
        for line in lines.dropFirst() { result.append(line, space: true) }
        return result
    }

    private mutating func append(_ lines: [PageWord]) throws {
        var (text, unsure): ([UInt8], [Range<Int>]) = ([], [])
        for line in lines {
            unsure += UnsureLetters.moved(line.unsure, behind: text)
            PagedParagraph.append(line.text, to: &text)
        }
        try append(text, unsure)
    }

    // MARK: Columns and tables

    private mutating func write(_ band: PageBand, within margins: Margins) throws {
        if let table = PageTable(band) { return try write(table) }
        // The left block, then the right one; their lines are as their writers broke them.
        try endParagraph()
        try closeTable()
        for column in band.columns.indices {
            for line in band.rows.joined() where band.columns(of: line).lowerBound == column {
                try append(line.text, line.unsure)
                try builder.endLine(ListMark.opens(line.text) ? .listItem : .paragraph)
            }
        }
    }

    private mutating func write(_ table: PageTable) throws {
        try endParagraph()
        if let openTable, !Self.agree(openTable, table.columns) { try closeTable() }
        if openTable == nil { builder.beginTable() }
        openTable = table.columns
        for row in table.rows {
            try builder.beginRow()
            var column = 0
            for cell in row {
                for _ in column..<max(column, cell.columns.lowerBound) {
                    try builder.beginCell()
                    try builder.endCell()
                }
                try builder.beginCell(CellSpan(columns: cell.columns.count))
                try append(cell.lines)
                try builder.endCell()
                column = cell.columns.upperBound
            }
            for _ in column..<max(column, table.columns.count) {
                try builder.beginCell()
                try builder.endCell()
            }
            try builder.endRow()
        }
    }

    /// A table that goes on after a page end has its columns where they were.
    private static func agree(_ columns: [ClosedRange<Double>], _ others: [ClosedRange<Double>]) -> Bool {
        columns.count == others.count && zip(columns, others).allSatisfy { $0.overlaps($1) }
    }

    private mutating func closeTable() throws {
        if openTable != nil { builder.endTable() }
        openTable = nil
    }

    // MARK: Notes

    /// The rows, and as notes the smaller lines at the foot of the page, the first of which begins with a number or an asterisk.
    private func withoutNotes(_ rows: [[PageWord]], of page: Page) -> (body: [[PageWord]], notes: [[PageWord]]) {
        let isSmall = { (row: [PageWord]) in row.allSatisfy { $0.height < 0.9 * typeSize } && row[0].top > 0.5 * page.height }
        let count = rows.reversed().prefix(while: isSmall).count
        let foot = rows.suffix(count).drop { !Self.opensNote($0[0].text) }
        var notes: [[PageWord]] = []
        for row in foot {
            let line = Self.joined(row)
            if Self.opensNote(line.text) { notes.append([line]) } else { notes[notes.count - 1].append(line) }
        }
        return (Array(rows.dropLast(foot.count)), notes)
    }

    private static func opensNote(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        let mark = text.prefix { (0x30...0x39).contains($0) }
        return first == UInt8(ascii: "*") || first == UInt8(ascii: "(") || (1...3).contains(mark.count) && text.count > mark.count + 1
    }
}
