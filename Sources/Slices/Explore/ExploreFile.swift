import Core
import Formats
import Ledger
import Organization

/// An exploration to be taken along: the numbers of its page, with codes and ISO days beside the names.
struct ExploreFile: Sendable {
    let table: ExploreTable
    let indicators: [Indicator]
    let counting: ExploreCounting
    let query: ExploreQuery
    let language: Language

    init(_ whole: Exploration, in language: Language) {
        (table, indicators, counting, query) = (ExploreTable(whole), whole.shown.indicators, ExploreCounting(whole), whole.query)
        self.language = language
    }

    /// `gb-BC03-TG-quarters-2025-2026`
    var name: String {
        let parts = [query.indicators.joined(separator: "-"), query.unit ?? "", query.windows?.description ?? ""]
        return "gb-" + parts.filter { !$0.isEmpty }.joined(separator: "-").replacing(/[:\/]/, with: "-")
    }

    private static let columns = [
        "unit_code", "unit", "indicator_code", "indicator", "unit_of_measure", "first_day", "last_day", "lens", "answer", "qualifier",
        "value", "estimated",
    ]

    /// A line for every number of the page, empty ones too: what programs read.
    var csv: [UInt8] {
        Self.csv(
            Self.columns,
            lines.map { unit, balance in
                let quantity = balance.answer.quantity
                return [
                    unit.code, unit.fullName, balance.indicator.code, balance.indicator.name, balance.indicator.unitOfMeasure,
                    balance.window.first.iso, balance.window.last.iso, balance.lens.rawValue, balance.answer.word,
                    quantity?.qualifier.rawValue ?? "",
                    quantity?.amount.plain ?? "", balance.isEstimated ? "1" : "0",
                ]
            })
    }

    private static func csv(_ header: [String], _ rows: [[String]]) -> [UInt8] {
        ([header] + rows).flatMap { CSV.line($0).utf8 }
    }

    /// The page's table as it stands, the same line by line, and how it was counted.
    var spreadsheet: SpreadsheetDocument {
        SpreadsheetDocument([
            SpreadsheetDocument.Sheet(
                words(Phrase("Bảng", en: "Table")), head: head, fixedColumns: isByWindow ? 3 : 2,
                rows: (table.rows + [table.total].compactMap(\.self)).map(cells)),
            SpreadsheetDocument.Sheet(
                words(Phrase("Từng số", en: "Line by line")), head: [Self.columns], rows: lines.map(Self.cells)),
            SpreadsheetDocument.Sheet(
                words(Phrase("Cách tính", en: "How counted")), head: [],
                rows: counting.sentences.map { [.text(words($0.label)), .text(words($0.text))] }),
        ])
    }

    private var isByWindow: Bool { table.total == nil }

    private var lines: [(OrgUnit, Balance)] {
        (table.rows + [table.total].compactMap(\.self)).flatMap { row in row.cells.compactMap(\.self).map { (row.unit, $0) } }
    }

    /// What the page says over its columns; under it the code of the indicator, and the days of the window.
    private var head: [[String]] {
        let first =
            isByWindow
            ? [Phrase("Từ ngày", en: "From"), Phrase("Đến ngày", en: "To"), table.corner] : [Phrase("Mã", en: "Code"), table.corner]
        let codes = table.columns.map { column in
            [indicators.indices.contains(column.indicator) ? indicators[column.indicator].code : "", column.window?.description ?? ""]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
        return [first.map(words) + table.columns.map { words($0.words) }, first.map { _ in "" } + codes]
    }

    private func cells(of row: ExploreTable.Row) -> [SpreadsheetDocument.Cell] {
        let window = row.cells.compactMap(\.self).first?.window
        let first: [SpreadsheetDocument.Cell] =
            isByWindow
            ? [window.map { .day($0.first) } ?? .empty, window.map { .day($0.last) } ?? .empty, .text(words(row.name))]
            : [.text(row.unit.code), .text(words(row.name))]
        return first
            + row.cells.map { balance in
                guard let answer = balance?.answer else { return .empty }
                guard let quantity = answer.quantity else { return .text(words(answer.phrase)) }
                let estimated = balance?.isEstimated == true ? words(Phrase("ước tính", en: "estimated")) : ""
                let prefix = [estimated, quantity.qualifier.word.map(words) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
                return .number(quantity.amount, prefix: prefix)
            }
    }

    private static func cells(of unit: OrgUnit, _ balance: Balance) -> [SpreadsheetDocument.Cell] {
        let quantity = balance.answer.quantity
        return [
            .text(unit.code), .text(unit.fullName), .text(balance.indicator.code), .text(balance.indicator.name),
            .text(balance.indicator.unitOfMeasure), .day(balance.window.first), .day(balance.window.last), .text(balance.lens.rawValue),
            .text(balance.answer.word),
            .text(quantity?.qualifier.rawValue ?? ""), quantity.map { .number($0.amount) } ?? .empty,
            .number(Amount(thousandths: balance.isEstimated ? 1_000 : 0)),
        ]
    }

    private func words(_ phrase: Phrase) -> String { phrase.in(language) }
}
