import Core
import Formats
import VietnameseText

/// Reads tables of figures: every number in their cells, named by the heads of its row and its column.
struct TableReader {
    private(set) var figures: [Reading.Figure] = []
    private(set) var doubts: [Reconciliation] = []
    /// The tables that were read, and in them the cells that are heads or figures: prose is not read there again.
    private(set) var rows: [Range<Int>] = []
    private(set) var claimed: [Range<Int>] = []

    private let tokens: Tokens

    /// Wider ones are no tables of figures, and more figures nobody confirms one by one.
    static let widest = 256
    static let mostFigures = 20_000

    init(_ marks: SourceMarks, _ tokens: Tokens) {
        self.tokens = tokens
        for table in marks.tables { read(table) }
    }

    private mutating func read(_ table: Table) {
        guard table.rows.count > 1, table.columns <= Self.widest, let heads = TableHeads(table, tokens),
            let columns = TableColumns(table, heads, tokens)
        else { return }
        let lines = TableRows(table, heads, columns, tokens).lines
        let place = Place(heads: heads, columns: columns, announced: announcement(before: table))
        var sums = TableSums(columns.figures.filter(\.addsUp))
        for line in lines {
            let row = table.rows[line.row]
            for column in columns.figures {
                guard let cell = row.cells.first(where: { $0.columns.lowerBound == column.column }) else { continue }
                if cell.content == .words { sums.blur(column.column) }
                guard cell.content == .number, let figure = figure(in: cell, line, column, place) else { continue }
                if figures.count < Self.mostFigures { figures.append(figure) }
                claimed.append(cell.tokens)
                sums.note(figure, line, column)
            }
        }
        doubts += sums.doubts(tokens)
        rows += table.rows.map(\.tokens)
        for row in table.rows[..<heads.body] { claimed += row.cells.map(\.tokens) }
        for row in table.rows[heads.body...] { claimed += row.cells.lazy.filter { columns.isMargin($0.columns) }.map(\.tokens) }
    }

    private struct Place {
        let heads: TableHeads
        let columns: TableColumns
        let announced: String?
    }

    /// "Đơn vị tính: lượt người" on the line over the table or in its own first rows.
    private func announcement(before table: Table) -> String? {
        let start = table.tokens.lowerBound
        var line = max(0, start - 1)
        while line > 0, line > start - 40, !tokens[line - 1].isLineEnd { line -= 1 }
        let title = table.rows.first?.tokens ?? start..<start
        return TableUnit.announced(tokens, in: line..<start) ?? TableUnit.announced(tokens, in: title.prefix(40))
    }

    // MARK: A figure

    private func figure(in cell: Table.Cell, _ line: TableRows.Line, _ column: TableColumns.Figures, _ place: Place) -> Reading.Figure? {
        let (counted, noun) = counted(line, column, place)
        guard let number = CellNumber(tokens, cell.tokens, in: counted) else { return nil }
        let heads = line.path + column.path
        let unit = line.unit ?? column.path.last { TableUnitName.stands(tokens, $0) }
        return Reading.Figure(
            quantity: number.quantity, unit: number.unit ?? counted ?? "", what: words(heads), purpose: column.purpose,
            denominator: number.denominator, upper: number.upper,
            passage: Reading.Passage(tokens, cell.tokens, on: .tableCell), cause: .cell(reason(line, column)),
            ratings: IndicatorRanking(tokens, heads: heads).ratings(counting: noun?.noun),
            cell: Reading.Cell(
                ofUnit: unit.map { Reading.Passage(tokens, $0, on: .unitInHead) }, window: window(heads),
                isTotal: line.isTotal || column.isTotal))
    }

    /// What is counted, and the head that says it.
    private func counted(_ line: TableRows.Line, _ column: TableColumns.Figures, _ place: Place)
        -> (unit: String?, noun: (noun: Range<Int>, head: Range<Int>)?)
    {
        let heads = column.path.reversed() + line.path.reversed().filter { $0 != line.unit }
        let noun = heads.lazy.compactMap { head in TableUnit.noun(tokens, in: head).map { (noun: $0, head: head) } }.first
        let named = line.measure.map { tokens.text($0) }
        let bracketed = line.path.lazy.reversed().compactMap { TableUnit.bracketed(tokens, in: $0) }.first
        if !column.addsUp { return (column.unit ?? (isShare(column) ? "%" : named), noun) }
        return (column.unit ?? named ?? bracketed ?? noun.map { word($0.noun) } ?? place.announced, noun)
    }

    private func isShare(_ column: TableColumns.Figures) -> Bool {
        column.path.contains { TableWords.shares.stands(tokens, at: $0.lowerBound) }
    }

    /// A noun that opens a head is no name because of its capital.
    private func word(_ noun: Range<Int>) -> String {
        let text = tokens.text(noun)
        return tokens[noun.lowerBound].isAllCapitals && noun.count == 1 ? text : text.lowercased()
    }

    /// The innermost period that a head names; "Quý I" under "Năm 2025" is of that year.
    private func window(_ heads: [Range<Int>]) -> Window? {
        let written = heads.filter { $0.count <= 30 }.compactMap { WrittenWindow.all(in: tokens, $0).first }
        guard let innermost = written.last, let year = written.reversed().lazy.compactMap(\.year).first else { return nil }
        return innermost.window(in: year)
    }

    /// Heads from the outermost to the innermost, each a few words.
    private func words(_ heads: [Range<Int>]) -> String {
        heads.suffix(5).map { tokens.singleSpaced($0.prefix(24)) }.joined(separator: " – ")
    }

    private func reason(_ line: TableRows.Line, _ column: TableColumns.Figures) -> Phrase {
        let (row, head) = (words(line.path), words(column.path))
        switch (row.isEmpty, head.isEmpty) {
        case (false, false): return Phrase("Ô ở hàng “\(row)”, cột “\(head)”", en: "The cell in the row “\(row)”, the column “\(head)”")
        case (false, true): return Phrase("Ô ở hàng “\(row)”", en: "The cell in the row “\(row)”")
        default: return Phrase("Ô ở cột “\(head)”", en: "The cell in the column “\(head)”")
        }
    }
}
