import VietnameseText

/// Which rows of a table are heads, and what stands above each column.
struct TableHeads {
    /// Rows before these are titles and heads.
    let body: Int
    /// The cells above each column, from the outermost to the innermost.
    let paths: [Int: [Range<Int>]]

    private static let mostRows = 8

    init?(_ table: Table, _ tokens: Tokens) {
        let first = table.rows.firstIndex { !Self.isTitle($0) } ?? 0
        var end = first
        while end < table.rows.count, table.rows[end].cells.allSatisfy(\.isHead) { end += 1 }
        if end == first, first < table.rows.count, Self.looksLikeHead(table.rows[first], above: table.rows.dropFirst(first + 1), tokens) {
            end += 1
        }
        if end > first { while end < table.rows.count, Self.goesOn(table.rows[first..<end], table.rows[end]) { end += 1 } }
        guard end - first <= Self.mostRows, end < table.rows.count else { return nil }
        var paths: [Int: [Range<Int>]] = [:]
        for cell in table.rows[first..<end].flatMap(\.cells) where cell.content != .blank {
            for column in cell.columns where paths[column]?.contains(cell.tokens) != true { paths[column, default: []].append(cell.tokens) }
        }
        if end > first, Self.numbersColumns(table.rows[end], tokens) { end += 1 }
        (body, self.paths) = (end, paths)
    }

    /// One line over the whole table: its title, or what it is counted in.
    private static func isTitle(_ row: Table.Row) -> Bool {
        let written = row.cells.filter { $0.content != .blank }
        guard written.count == 1, let only = written.first, only.content == .words else { return false }
        return row.cells.count > 1 || only.columns.count > 1
    }

    /// Words over every column, or years over columns of other numbers.
    private static func looksLikeHead(_ row: Table.Row, above rest: ArraySlice<Table.Row>, _ tokens: Tokens) -> Bool {
        let written = row.cells.filter { $0.content != .blank }
        guard written.count > 1, written.first?.content == .words else { return false }
        let numbers = written.filter { $0.content == .number }
        guard numbers.isEmpty || numbers.allSatisfy({ isYear(tokens, $0.tokens) }) else { return false }
        return rest.prefix(200).contains { $0.cells.contains { $0.content == .number } }
    }

    private static func isYear(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        range.count == 1 && tokens[range.lowerBound].count == 4
            && (tokens.integer(at: range.lowerBound).map { (1990...2100).contains($0) } ?? false)
    }

    /// A further row of heads stands under one that spans columns, or beside one that spans rows.
    private static func goesOn(_ heads: ArraySlice<Table.Row>, _ row: Table.Row) -> Bool {
        guard !row.cells.contains(where: { $0.content == .number }), row.cells.contains(where: { $0.content == .words }) else {
            return false
        }
        let reachesDown = heads.enumerated().contains { offset, head in head.cells.contains { $0.rows > heads.count - offset } }
        let isDivided = heads.last?.cells.contains { wide in
            wide.columns.count > 1 && row.cells.count(where: { wide.columns.overlaps($0.columns) && $0.content == .words }) > 1
        }
        return reachesDown || isDivided == true
    }

    /// "1 | 2 | 3", "A | B | 1 | 2", "(1) | (2) | (3) = (1) + (2)" under the heads.
    private static func numbersColumns(_ row: Table.Row, _ tokens: Tokens) -> Bool {
        let written = row.cells.filter { !$0.tokens.isEmpty }
        guard written.count > 1 else { return false }
        var last = 0
        for cell in written {
            guard let sign = cell.tokens.first(where: { !tokens[$0].isMark("(") }) else { return false }
            if last == 0, tokens[sign].isWord, tokens[sign].count == 1 { continue }
            guard let number = tokens.integer(at: sign, upTo: 2), number == last + 1 else { return false }
            last = number
        }
        return last > 0
    }
}
