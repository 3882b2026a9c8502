@testable import Formats

/// A document made up for one test, and how it should be shown when it has been written and read.
struct RandomDocument {
    enum Piece {
        case heading(level: Int, String)
        case paragraph(String)
        case item(String)
        case table(RandomTable)
    }

    let pieces: [Piece]

    init(using random: inout Seeded) {
        pieces = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            switch Int.random(in: 0..<5, using: &random) {
            case 0: .heading(level: Int.random(in: 1...6, using: &random), Self.words(using: &random))
            case 1: .item(Self.words(using: &random))
            case 2: .table(RandomTable(using: &random))
            default: .paragraph(Self.words(using: &random))
            }
        }
    }

    var shown: [String] {
        var lines: [String] = []
        var tables = 0
        for piece in pieces {
            switch piece {
            case .heading(let level, let text): lines.append("h\(level) \(text)")
            case .paragraph(let text): lines.append(text)
            case .item(let text): lines.append("- \(text)")
            case .table(let table):
                lines += table.shown(number: tables)
                tables += 1
            }
        }
        return lines
    }

    private static let stock = [
        "Đảng", "ủy", "xã", "Tân", "Hòa", "12", "1.450", "buổi", "tuyên", "truyền", "“đạt”", "R&D", "<5%", "{a}", "\\b", "\"trích\"", "a;b",
        "c,d",
        "ngày", "12/5/2026", "–", "ệ", "😀", "=?x?=", "'e1",
    ]

    static func words(using random: inout Seeded) -> String {
        // The first word keeps a line from looking like a list or a stamp.
        (["câu"] + (0..<Int.random(in: 0...8, using: &random)).map { _ in stock.randomElement(using: &random) ?? "" }).joined(
            separator: " ")
    }
}

/// Cells of any size that fill a rectangle; a row of heads, none merged, stands first.
struct RandomTable {
    struct Cell {
        let text: String
        let columns: Range<Int>
        let rows: Range<Int>
    }

    let columns: Int
    let rows: Int
    let cells: [Cell]

    init(using random: inout Seeded) {
        columns = Int.random(in: 3...5, using: &random)
        rows = Int.random(in: 2...6, using: &random)
        var taken = Set<Int>()
        var cells: [Cell] = []
        for row in 0..<rows {
            for column in 0..<columns where !taken.contains(row * columns + column) {
                var (width, height) = (1, 1)
                if row > 0, Int.random(in: 0..<4, using: &random) == 0 {
                    if column + 1 < columns, !taken.contains(row * columns + column + 1) { width = Int.random(in: 1...2, using: &random) }
                    if row + 1 < rows { height = Int.random(in: 1...2, using: &random) }
                }
                for below in row..<row + height { for beside in column..<column + width { taken.insert(below * columns + beside) } }
                let text = RandomDocument.words(using: &random)
                cells.append(Cell(text: text, columns: column..<column + width, rows: row..<row + height))
            }
        }
        self.cells = cells
    }

    /// The cells that begin in a row, from the left.
    func cells(beginningIn row: Int) -> [Cell] { cells.filter { $0.rows.lowerBound == row } }

    /// The cells that a row meets, from the left, those that reach into it from above too.
    func cells(meeting row: Int) -> [Cell] {
        cells.filter { $0.rows.contains(row) }.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    }

    func shown(number: Int, hasHeads: Bool = true) -> [String] {
        (0..<rows).compactMap { row in
            let own = cells(beginningIn: row)
            guard !own.isEmpty else { return nil }
            let words = own.map { cell in
                let size = cell.columns.count > 1 || cell.rows.count > 1 ? "\(cell.columns.count)x\(cell.rows.count)" : ""
                return "\(hasHeads && row == 0 ? "*" : "")[\(cell.text)]\(size)"
            }
            return "\(number) \(words.joined(separator: " "))"
        }
    }
}
