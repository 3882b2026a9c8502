import VietnameseText

/// What each row of a table is about: its own words, the group it stands in, and whether it adds up others.
struct TableRows {
    struct Line {
        let row: Int
        /// From the group it stands in to its own words.
        let path: [Range<Int>]
        /// 0 for the highest; the parts of a row stand one level or more below it.
        let level: Int
        let isTotal: Bool
        /// The unit it is about.
        let unit: Range<Int>?
        /// What the column of measures says.
        let measure: Range<Int>?

        var label: Range<Int>? { path.last }
    }

    private(set) var lines: [Line] = []

    private let tokens: Tokens
    private let columns: TableColumns
    private let firstFigure: Int
    /// Rows that stand above the next one, each deeper than the one before.
    private var above: [(level: Int, label: Range<Int>)] = []
    /// Labels that reach down from an earlier row, by their column.
    private var carried: [Int: (label: Range<Int>, until: Int)] = [:]

    private static let deepest = 4

    init(_ table: Table, _ heads: TableHeads, _ columns: TableColumns, _ tokens: Tokens) {
        self.tokens = tokens
        self.columns = columns
        firstFigure = columns.figures.map(\.column).min() ?? 0
        for row in table.rows.indices.dropFirst(heads.body) { read(table.rows[row], at: row) }
    }

    private mutating func read(_ row: Table.Row, at index: Int) {
        let margin = row.cells.filter { $0.columns.upperBound <= firstFigure && $0.content != .blank }
        var ordinal: Range<Int>?
        var labels: [Range<Int>] = []
        var measure: Range<Int>?
        for cell in margin {
            if cell.columns == columns.ordinal.map({ $0..<$0 + 1 }), isOrdinal(cell.tokens) {
                ordinal = cell.tokens
            } else if cell.columns.lowerBound == columns.measure {
                measure = cell.tokens
            } else {
                labels.append(cell.tokens)
                if cell.rows > 1 { carried[cell.columns.lowerBound] = (cell.tokens, index + cell.rows) }
            }
        }
        if measure == nil, let column = columns.measure {
            measure = row.cells.first { $0.columns.lowerBound == column && $0.content == .words }?.tokens
        }
        let held = carried.values.filter { $0.until > index && !labels.contains($0.label) }.map(\.label)
        labels = (held + labels).sorted { $0.lowerBound < $1.lowerBound }
        guard let label = labels.last else { return add(Line(row: index, path: [], level: 1, isTotal: false, unit: nil, measure: measure)) }
        let isTotal = labels.contains(where: isTotal)
        let level = isTotal ? 0 : level(ordinal, label)
        above.removeAll { $0.level >= level }
        let path = above.suffix(Self.deepest).map(\.label) + labels
        if !isTotal { above.append((level, label)) }
        add(
            Line(row: index, path: path, level: level, isTotal: isTotal, unit: isTotal ? nil : labels.last(where: isUnit), measure: measure)
        )
    }

    private mutating func add(_ line: Line) { lines.append(line) }

    // MARK: Levels

    private func isOrdinal(_ range: Range<Int>) -> Bool { level(ofOrdinal: range) != nil }

    /// I over 1 over 1.1 over a over a dash.
    private func level(ofOrdinal range: Range<Int>) -> Int? {
        let first = range.lowerBound
        if TableWords.romans.length(tokens, at: first) == 1,
            tokens[first].isAllCapitals || tokens[first].count == 1 && tokens[first].isCapitalised
        {
            return 0
        }
        if tokens[first].isNumber { return range.count { tokens[$0].isNumber } == 1 ? 1 : 2 }
        if tokens[first].count == 1, TableWords.letters.stands(tokens, at: first) { return 3 }
        return tokens[first].kind == .mark ? 4 : nil
    }

    private func level(_ ordinal: Range<Int>?, _ label: Range<Int>) -> Int {
        if tokens[label.lowerBound].isMark("-") || tokens[label.lowerBound].isMark("+")
            || TableWords.parts.stands(tokens, at: label.lowerBound)
        {
            return 4
        }
        if let ordinal { return level(ofOrdinal: ordinal) ?? 1 }
        return columns.ordinal == nil ? 1 : 3
    }

    private func isTotal(_ label: Range<Int>) -> Bool {
        let start = label.first { tokens[$0].isWord } ?? label.lowerBound
        let length = TableWords.totals.length(tokens, at: start)
        guard length > 0 else { return false }
        // "Tổng số đảng viên" counts members; "Tổng cộng", "Cộng (I+II)", "Toàn tỉnh" add up.
        return start + length == label.upperBound || !tokens[start + length].isWord
    }

    // MARK: Units

    private func isUnit(_ label: Range<Int>) -> Bool {
        if columns.namesUnits { return !TableWords.parts.stands(tokens, at: label.lowerBound) }
        return TableUnitName.stands(tokens, label)
    }
}

/// Whether words are the name of a place or a body: "Xã Tân Hòa", "Đảng ủy Quân sự tỉnh".
enum TableUnitName {
    static func stands(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        guard let start = range.first(where: { tokens[$0].isWord }), range.count <= 14, tokens[start].isCapitalised,
            !EventWords.notBodies.stands(tokens, at: start)
        else { return false }
        let length = EventWords.bodies.length(tokens, at: start)
        let next = tokens[start + length]
        return length > 0 && start + length < range.upperBound && (next.isCapitalised || next.isNumber)
    }
}
