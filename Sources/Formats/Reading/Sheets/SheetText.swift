/// Turns the rows of a sheet into rows of tables. A blank row ends a table; lines of a single cell before a table's first row are its titles.
final class SheetText: XMLListener {
    private struct Cell {
        let column: Int
        var bytes: [UInt8] = []
        var type = ""
        var style = 0
        var isText: Bool { type == "inlineStr" }
    }

    private let workbook: SpreadsheetReader.Content
    private var builder: DocumentBuilder
    private var plan = SheetPlan(headRows: nil)
    private var title: String?
    private var cursor = SheetCursor()
    private var cell: Cell?
    private var cells: [(columns: Range<Int>, rows: Int, bytes: [UInt8])] = []
    private var isRowHidden = false
    private var (isValue, phonetic) = (false, 0)
    private var isBegun = false
    private var isTableOpen = false
    private var lastRow = 0
    /// By column of the table: the first row that no merged cell from above reaches.
    private var coveredUntil: [Int] = []
    private var mergedUntil = 0

    init(_ workbook: SpreadsheetReader.Content, builder: DocumentBuilder) {
        (self.workbook, self.builder) = (workbook, builder)
    }

    /// The events that follow are of this sheet. A `title` stands above its first row, if it has any.
    func begin(_ plan: SheetPlan, title: String?) {
        (self.plan, self.title) = (plan, title)
        cursor = SheetCursor()
        (isBegun, lastRow, mergedUntil) = (false, 0, 0)
        coveredUntil = [Int](repeating: 0, count: plan.columns)
    }

    func document() throws -> ReadDocument { try builder.finish(.xlsx) }

    func open(_ element: XMLElement) throws {
        guard element.name.namespace == .sheet else { return }
        switch element.name.local {
        case "row":
            try cursor.enterRow(element)
            isRowHidden = plan.shownRows(in: cursor.row..<cursor.row + 1) == 0
        case "c":
            try cursor.enterCell(element)
            guard !isRowHidden, !plan.shown(cursor.column..<cursor.column + 1).isEmpty else { return }
            cell = Cell(column: cursor.column, type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) } ?? 0)
        case "v": isValue = true
        case "t": isValue = cell?.isText ?? false
        case "rPh": phonetic += 1
        default: break
        }
    }

    func close(_ name: XMLName) throws {
        guard name.namespace == .sheet else { return }
        switch name.local {
        case "v", "t": isValue = false
        case "rPh": phonetic -= 1
        case "c": endCell()
        case "row": try endRow()
        case "sheetData": endTable()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isValue, phonetic == 0, cell != nil else { return }
        cell?.bytes.append(contentsOf: bytes)
    }

    private func endCell() {
        guard let cell else { return }
        self.cell = nil
        let own = plan.shown(cell.column..<cell.column + 1)
        let bytes = workbook.shown(cell.bytes, type: cell.type, style: cell.style)
        guard !bytes.isEmpty, coveredUntil[own.lowerBound] <= cursor.row, (cells.last?.columns.upperBound ?? 0) <= own.lowerBound else {
            return
        }
        let merge = plan.merges[SheetPlace(column: cell.column, row: cursor.row)]
        let rows = merge.map { plan.shownRows(in: $0.rows) } ?? 1
        cells.append((merge.map { plan.shown($0.columns) } ?? own, rows, bytes))
        guard let merge, rows > 1 else { return }
        for column in plan.shown(merge.columns) { coveredUntil[column] = merge.rows.upperBound }
    }

    private func endRow() throws {
        defer { cells.removeAll(keepingCapacity: true) }
        guard !cells.isEmpty else { return }
        if !isBegun, let title {
            try builder.append(title.utf8)
            try builder.endLine(.heading(level: 1))
        }
        isBegun = true
        try crossBlankRows()
        lastRow = cursor.row
        if !isTableOpen, cells.count == 1, cells[0].rows == 1 {
            try builder.append(cells[0].bytes)
            return try builder.endLine(.paragraph)
        }
        if !isTableOpen { builder.beginTable() }
        isTableOpen = true
        try writeRow()
    }

    /// Rows that merged cells reach through belong to the table though they hold nothing themselves.
    private func crossBlankRows() throws {
        guard isTableOpen else { return }
        let reached = max(lastRow + 1, min(mergedUntil, cursor.row))
        for _ in 0..<plan.shownRows(in: lastRow + 1..<reached) {
            try builder.beginRow()
            try builder.endRow()
        }
        if plan.shownRows(in: reached..<cursor.row) > 0 { endTable() }
    }

    private func writeRow() throws {
        try builder.beginRow()
        if plan.headRows.contains(cursor.row) { builder.markRowAsHead() }
        var column = 0
        for cell in cells {
            try writeBlanks(column..<cell.columns.lowerBound)
            try builder.beginCell(CellSpan(columns: cell.columns.count, rows: cell.rows))
            try builder.append(cell.bytes)
            try builder.endCell()
            column = cell.columns.upperBound
            if cell.rows > 1 { mergedUntil = max(mergedUntil, coveredUntil[cell.columns.lowerBound]) }
        }
        try builder.endRow()
    }

    private func writeBlanks(_ columns: Range<Int>) throws {
        for column in columns where coveredUntil[column] <= cursor.row {
            try builder.beginCell()
            try builder.endCell()
        }
    }

    private func endTable() {
        guard isTableOpen else { return }
        builder.endTable()
        isTableOpen = false
    }
}
