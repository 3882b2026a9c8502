/// How far a cell reaches, as its source says.
struct CellSpan {
    var columns = 1
    var rows = 1
    var isHead = false
    /// It belongs to the cell above it; what it says itself is not shown by any program and is dropped.
    var continuesAbove = false
    /// The same for the cell before it.
    var continuesBefore = false
}

/// Where the cells of a table stand, row by row, when some cover several columns or rows.
struct TableShape {
    let id: Int
    /// Cells placed and cells stepped over: what a table costs, whatever it is made of.
    private(set) var work = 0
    private var row = 0
    private var column = 0
    private var last: CellShape?
    /// By its first column: the cell last drawn there, and the first row it does not cover.
    private var above: [Int: (shape: CellShape, endRow: Int)] = [:]

    init(id: Int) {
        self.id = id
    }

    mutating func beginRow() {
        (row, column, last) = (row + 1, 0, nil)
        work += 1
    }

    /// Leaves columns free before the next cell.
    mutating func skip(_ columns: Int) {
        column += min(max(columns, 0), Self.widest)
    }

    /// The next cell of the row; nil for one that continues another.
    mutating func place(_ span: CellSpan) -> CellShape? {
        let (columns, rows) = (min(max(span.columns, 1), Self.widest), min(max(span.rows, 1), Self.highest))
        work += 1
        while let cell = above[column], row < cell.endRow {
            column = cell.shape.columns.upperBound
            work += 1
        }
        defer { column += columns }
        if span.continuesAbove, let cell = above[column], cell.endRow == row {
            cell.shape.rows = min(cell.shape.rows + 1, Self.highest)
            above[column] = (cell.shape, row + 1)
            return nil
        }
        if span.continuesBefore, let last, last.columns.upperBound == column {
            last.columns = last.columns.lowerBound..<column + columns
            return nil
        }
        let shape = CellShape(columns: column..<column + columns, rows: rows, isHead: span.isHead)
        above[column] = (shape, row + rows)
        last = shape
        return shape
    }

    /// HTML's own bounds for colspan and rowspan.
    private static let widest = 1_000
    private static let highest = 65_534
}

/// A cell's place while cells are still being added under and after it.
final class CellShape {
    fileprivate(set) var columns: Range<Int>
    fileprivate(set) var rows: Int
    let isHead: Bool

    init(columns: Range<Int>, rows: Int, isHead: Bool) {
        (self.columns, self.rows, self.isHead) = (columns, rows, isHead)
    }

    var span: CellSpan { CellSpan(columns: columns.count, rows: rows, isHead: isHead) }

    func cell(_ range: Range<Int>) -> ReadDocument.Cell {
        ReadDocument.Cell(range, columns: columns, rows: rows, isHead: isHead)
    }
}
