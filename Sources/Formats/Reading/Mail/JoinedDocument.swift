import VietnameseText

/// Several documents one after the other in one text.
struct JoinedDocument {
    private let limits: ReadingLimits
    private var text = ""
    private var length = 0
    private var blocks: [ReadDocument.Block] = []
    private var unsure: [Range<Int>] = []
    private var tables = 0

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    mutating func add(_ kind: ReadDocument.Kind, _ line: String) throws {
        let line = ComposedForm.text(utf8: VisibleText.of(utf8: Array(line.trimmingSpaces.utf8)))
        guard !line.isEmpty else { return }
        let start = try append(line)
        blocks.append(.init(kind, start..<length))
    }

    /// Its headings stand `below` one of that level.
    mutating func add(_ document: ReadDocument, below level: Int) throws {
        let start = try append(document.text)
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + start..<range.upperBound + start }
        var last = -1
        for block in document.blocks {
            var kind = block.kind
            switch kind {
            case .heading(let own): kind = .heading(level: min(own + level, 9))
            case .tableRow(let table, let cells):
                last = max(last, table)
                kind = .tableRow(
                    table: table + tables,
                    cells: cells.map { .init(moved($0.range), columns: $0.columns, rows: $0.rows, isHead: $0.isHead) })
            case .paragraph, .listItem, .caption, .note: break
            }
            blocks.append(.init(kind, moved(block.range)))
        }
        tables += last + 1
        unsure += document.unsure.map(moved)
    }

    func document(_ source: ReadDocument.Source) throws -> ReadDocument {
        guard !blocks.isEmpty else { throw FormatRefusal.noText }
        return ReadDocument(text: text, blocks: blocks, source: source, unsure: unsure)
    }

    /// Where it begins.
    private mutating func append(_ piece: String) throws -> Int {
        if length > 0 {
            text += "\n"
            length += 1
        }
        let start = length
        text += piece
        length += piece.unicodeScalars.count
        guard length <= limits.textScalars else { throw FormatRefusal.textTooLong(scalars: limits.textScalars) }
        return start
    }
}
