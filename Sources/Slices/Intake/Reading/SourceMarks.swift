import Formats
import VietnameseText

/// What the source itself says about its lines, in tokens: headings, list items, captions and tables. A plain text says nothing.
struct SourceMarks {
    enum Mark { case heading, listItem, caption }

    /// In the order of the text; plain paragraphs have none.
    private(set) var marks: [(tokens: Range<Int>, mark: Mark)] = []
    private(set) var tables: [Table] = []

    init(_ blocks: [ReadDocument.Block], in tokens: Tokens) {
        for block in blocks {
            let range = tokens.index(from: block.range.lowerBound)..<tokens.index(from: block.range.upperBound)
            guard !range.isEmpty else { continue }
            switch block.kind {
            case .paragraph: break
            case .heading: marks.append((range, .heading))
            case .listItem: marks.append((range, .listItem))
            case .caption, .note: marks.append((range, .caption))
            case .tableRow(let number, let cells): add(Table.Row(range, cells, in: tokens), to: number, of: tokens)
            }
        }
    }

    private mutating func add(_ row: Table.Row, to number: Int, of tokens: Tokens) {
        if tables.last?.number == number {
            tables[tables.count - 1].rows.append(row)
        } else {
            tables.append(Table(number: number, rows: [row]))
        }
    }
}

/// A table as it was drawn, its cells in tokens.
struct Table {
    let number: Int
    var rows: [Row]

    struct Row {
        let tokens: Range<Int>
        let cells: [Cell]

        init(_ tokens: Range<Int>, _ cells: [ReadDocument.Cell], in text: Tokens) {
            self.tokens = tokens
            self.cells = cells.map { cell in
                Cell(
                    tokens: text.index(from: cell.range.lowerBound)..<text.index(from: cell.range.upperBound), columns: cell.columns,
                    rows: cell.rows, isHead: cell.isHead, content: .blank)
            }.map { $0.understood(in: text) }
        }
    }

    struct Cell {
        let tokens: Range<Int>
        let columns: Range<Int>
        let rows: Int
        let isHead: Bool
        let content: Content

        fileprivate func understood(in text: Tokens) -> Cell {
            Cell(tokens: tokens, columns: columns, rows: rows, isHead: isHead, content: Content(of: text, tokens))
        }
    }

    var columns: Int { rows.lazy.flatMap(\.cells).map(\.columns.upperBound).max() ?? 0 }
    var tokens: Range<Int> { (rows.first?.tokens.lowerBound ?? 0)..<(rows.last?.tokens.upperBound ?? 0) }
}
