/// How far a cell reaches, as its source says.
struct CellSpan {
    var columns = 1
    var rows = 1
    var isHead = false
    /// It belongs to the cell above it; what it says itself is not shown by any program and is dropped.
    var continuesAbove = false
}

/// Where the cells of a table stand, row by row, when some cover several columns or rows.
struct TableShape {
    let id: Int
    private var column = 0
    /// By its first column: the cell last drawn there, and how many rows more it covers.
    private var above: [Int: (shape: CellShape, rowsLeft: Int)] = [:]

    init(id: Int) {
        self.id = id
    }

    mutating func beginRow() {
        column = 0
        for (first, cell) in above { above[first] = (cell.shape, max(0, cell.rowsLeft - 1)) }
    }

    /// The next cell of the row; nil for one that continues the cell above it.
    mutating func place(_ span: CellSpan) -> CellShape? {
        let (columns, rows) = (min(max(span.columns, 1), Self.widest), min(max(span.rows, 1), Self.highest))
        while let cell = above[column], cell.rowsLeft > 0 { column = cell.shape.columns.upperBound }
        defer { column += columns }
        if span.continuesAbove, let cell = above[column] {
            cell.shape.rows = min(cell.shape.rows + 1, Self.highest)
            return nil
        }
        let shape = CellShape(columns: column..<column + columns, rows: rows, isHead: span.isHead)
        above[column] = (shape, rows)
        return shape
    }

    /// HTML's own bounds for colspan and rowspan.
    private static let widest = 1_000
    private static let highest = 65_534
}

/// A cell's place while rows are still being added under it.
final class CellShape {
    let columns: Range<Int>
    var rows: Int
    let isHead: Bool

    init(columns: Range<Int>, rows: Int, isHead: Bool) {
        (self.columns, self.rows, self.isHead) = (columns, rows, isHead)
    }

    func cell(_ range: Range<Int>) -> ReadDocument.Cell {
        ReadDocument.Cell(range, columns: columns, rows: rows, isHead: isHead)
    }
}
