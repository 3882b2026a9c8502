/// What has to be known of a sheet before its first row is shown: merged cells stand behind the rows, hidden columns before them.
final class SheetPlan: XMLListener {
    /// More merged cells than this are followed by none.
    private static let mostMerges = 65_536

    private(set) var headRows: Range<Int>
    private(set) var merges: [SheetPlace: SheetRange] = [:]
    /// What the page shows above and below the rows, a line each.
    private(set) var margins: [UInt8] = []
    private var hiddenRows: [Int] = []
    private var hiddenColumns = [Bool](repeating: false, count: SheetPlace.columns)
    private var usedColumns = [Bool](repeating: false, count: SheetPlace.columns)
    /// How many shown columns stand before each column of the sheet.
    private var shownBefore = [Int](repeating: 0, count: SheetPlace.columns + 1)
    private var cursor = SheetCursor()
    private var isMargin = false
    private var margin: [UInt8] = []

    init(headRows: Range<Int>?) {
        self.headRows = headRows ?? 0..<0
    }

    var columns: Int { shownBefore[SheetPlace.columns] }

    /// The columns of the table that columns of the sheet are; empty columns and hidden ones take no room.
    func shown(_ columns: Range<Int>) -> Range<Int> { shownBefore[columns.lowerBound]..<shownBefore[columns.upperBound] }

    /// How many of these rows are shown.
    func shownRows(in rows: Range<Int>) -> Int { rows.count - (hiddenBefore(rows.upperBound) - hiddenBefore(rows.lowerBound)) }

    /// To be called when the sheet has been read.
    func settle() {
        for column in 0..<SheetPlace.columns {
            shownBefore[column + 1] = shownBefore[column] + (usedColumns[column] && !hiddenColumns[column] ? 1 : 0)
        }
    }

    private func hiddenBefore(_ row: Int) -> Int {
        var (low, high) = (0, hiddenRows.count)
        while low < high {
            let middle = (low + high) / 2
            if hiddenRows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func open(_ element: XMLElement) throws {
        guard element.name.namespace == .sheet else { return }
        switch element.name.local {
        case "row":
            try cursor.enterRow(element)
            if isTrue(element["hidden"]) { hiddenRows.append(cursor.row) }
        case "c": try cursor.enterCell(element)
        case "v", "is": if cursor.column >= 0 { usedColumns[cursor.column] = true }
        case "col": hideColumns(element)
        case "pane": freeze(element)
        case "mergeCell":
            if merges.count < Self.mostMerges, let range = element["ref"].flatMap({ SheetRange($0) }) { merges[range.start] = range }
        case "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter": isMargin = true
        default: break
        }
    }

    func close(_ name: XMLName) {
        guard isMargin, name.namespace == .sheet else { return }
        isMargin = false
        addMargin()
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isMargin { margin.append(contentsOf: bytes.prefix(1_024 - min(margin.count, 1_024))) }
    }

    /// Its left, middle and right parts are a line each.
    private func addMargin() {
        var rest = margin[...]
        margin = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "&"), let code = rest.popFirst() else {
                margins.append(byte)
                continue
            }
            // A font: &"Times New Roman,Bold".
            if code == UInt8(ascii: "\"") { rest = rest.drop { $0 != code }.dropFirst() }
            if "LCR".utf8.contains(code) { margins.append(0x0a) }
        }
        margins.append(0x0a)
    }

    /// Rows that stay in sight above the others are their heads.
    private func freeze(_ element: XMLElement) {
        guard headRows.isEmpty, let state = element["state"], state.hasPrefix("frozen"), let rows = element["ySplit"].flatMap({ Int($0) }),
            (1...30).contains(rows)
        else { return }
        headRows = 0..<rows
    }

    private func hideColumns(_ element: XMLElement) {
        guard isTrue(element["hidden"]), let first = element["min"].flatMap({ Int($0) }), let last = element["max"].flatMap({ Int($0) }),
            first >= 1, first <= last
        else { return }
        for column in first - 1..<min(last, SheetPlace.columns) { hiddenColumns[column] = true }
    }

    private func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }
}
