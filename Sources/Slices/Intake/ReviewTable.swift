import Formats

/// A table of a document, laid out so that every cell stands in its column whatever its source said about merged cells.
struct ReviewTable: Sendable {
    struct Cell: Sendable {
        /// Which stretch of the marked text stands in it; nil for a gap that only keeps the columns in line.
        let stretch: Int?
        let columns: Range<Int>
        var rows: Int
        var head: Head?
    }

    enum Head: Sendable { case column, row }

    let rows: [[Cell]]
    /// How many rows at the top hold nothing but heads of columns.
    let headRows: Int

    /// A row as its source has it, and where its first cell lies among the stretches.
    struct Source {
        let cells: [ReadDocument.Cell]
        let firstStretch: Int
        /// Whether a cell holds no digits: heads of columns are words.
        let isWords: Bool
    }

    init(_ sources: [Source]) {
        var grid = Grid()
        for source in sources { grid.add(source) }
        let heads = Self.headRows(of: sources)
        rows = grid.rows.enumerated().map { place, cells in
            cells.map { cell in
                var cell = cell
                if cell.stretch == nil {
                    cell.head = nil
                } else if place < heads {
                    (cell.head, cell.rows) = (.column, min(cell.rows, heads - place))
                }
                return cell
            }
        }
        headRows = heads
    }

    /// The rows the source marks as heads; where it marks none, as many programs do not, a first row of nothing but words.
    private static func headRows(of sources: [Source]) -> Int {
        let marked = sources.prefix { $0.cells.allSatisfy { $0.isHead || $0.range.isEmpty } && $0.cells.contains { $0.isHead } }.count
        if marked > 0 { return marked < sources.count ? marked : 0 }
        guard sources.count > 2, let first = sources.first, first.isWords, first.cells.count > 1 else { return 0 }
        let height = first.cells.map(\.rows).max() ?? 1
        return height < sources.count ? height : 0
    }
}

/// Puts cells into columns row by row. A cell that reaches down is cut where the source has put another in its way.
private struct Grid {
    private(set) var rows: [[ReviewTable.Cell]] = []
    private var reaching: [Reaching] = []

    private struct Reaching {
        let row: Int
        let place: Int
        let columns: Range<Int>
        let last: Int
    }

    mutating func add(_ source: ReviewTable.Source) {
        let row = rows.count
        reaching.removeAll { $0.last < row }
        cut(before: source.cells, row)
        var cells: [ReviewTable.Cell] = []
        var column = 0
        for (offset, cell) in source.cells.enumerated() {
            fill(column..<max(column, cell.columns.lowerBound), with: &cells)
            cells.append(
                .init(stretch: source.firstStretch + offset, columns: cell.columns, rows: cell.rows, head: cell.isHead ? .row : nil))
            if cell.rows > 1 {
                reaching.append(Reaching(row: row, place: cells.count - 1, columns: cell.columns, last: row + cell.rows - 1))
            }
            column = cell.columns.upperBound
        }
        rows.append(cells)
    }

    private mutating func cut(before cells: [ReadDocument.Cell], _ row: Int) {
        reaching.removeAll { above in
            guard cells.contains(where: { $0.columns.overlaps(above.columns) }) else { return false }
            rows[above.row][above.place].rows = row - above.row
            return true
        }
    }

    /// Gaps that no cell from above covers.
    private func fill(_ columns: Range<Int>, with cells: inout [ReviewTable.Cell]) {
        var start = columns.lowerBound
        let covered = reaching.map(\.columns).filter { $0.overlaps(columns) }.sorted { $0.lowerBound < $1.lowerBound }
        for range in covered + [columns.upperBound..<columns.upperBound + 1] {
            if start < range.lowerBound { cells.append(.init(stretch: nil, columns: start..<range.lowerBound, rows: 1, head: nil)) }
            start = max(start, range.upperBound)
        }
    }
}
