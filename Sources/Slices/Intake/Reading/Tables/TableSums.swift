import Core
import VietnameseText

/// Checks the totals of a table against its rows. A doubt is raised only where no usual way of adding gives the total: the rows
/// of the highest level, all rows, or the totals before it.
struct TableSums {
    private struct Sum {
        var amount: Amount? = .zero
        var terms: [Reconciliation.Term] = []

        mutating func add(_ term: Reconciliation.Term) {
            amount = amount.flatMap { $0.sum(with: term.amount) }
            if terms.count < TableSums.mostTerms { terms.append(term) }
        }
    }

    /// What a column holds between two totals, by the level of the row.
    private struct Run {
        var byLevel: [Int: Sum] = [:]
        var isClear = true

        var top: Sum? { byLevel.min { $0.key < $1.key }?.value }
        var all: Amount? {
            byLevel.values.reduce(Amount?.some(.zero)) { sum, next in sum.flatMap { first in next.amount.flatMap(first.sum(with:)) } }
        }
    }

    private struct Total {
        let term: Reconciliation.Term
        let isClear: Bool
        var before = Run()
        var after = Run()
    }

    private struct Column {
        let path: [Range<Int>]
        var totals: [Total] = []
        var whole = Run()
        var current = Run()
    }

    private static let mostTerms = 24

    private var columns: [Int: Column] = [:]

    init(_ figures: [TableColumns.Figures]) {
        for figure in figures { columns[figure.column] = Column(path: figure.path) }
    }

    mutating func note(_ figure: Reading.Figure, _ line: TableRows.Line, _ place: TableColumns.Figures) {
        guard var column = columns.removeValue(forKey: place.column) else { return }
        let term = Reconciliation.Term(span: figure.passage.span, text: figure.passage.text, amount: figure.quantity.amount)
        let isClear = figure.quantity.qualifier == .exact && figure.denominator == nil && figure.upper == nil
        if line.isTotal {
            if !column.totals.isEmpty { column.totals[column.totals.count - 1].after = column.current }
            column.totals.append(Total(term: term, isClear: isClear, before: column.current))
            column.current = Run()
        } else {
            column.current.byLevel[line.level, default: Sum()].add(term)
            column.whole.byLevel[line.level, default: Sum()].add(term)
            if !isClear { (column.current.isClear, column.whole.isClear) = (false, false) }
        }
        columns[place.column] = column
    }

    /// Words stand where a number is expected: what they count is not known.
    mutating func blur(_ column: Int) {
        columns[column]?.current.isClear = false
        columns[column]?.whole.isClear = false
    }

    func doubts(_ tokens: Tokens) -> [Reconciliation] {
        var (found, settled): ([Reconciliation], Int) = ([], 0)
        for (_, column) in columns.sorted(by: { $0.key < $1.key }) {
            for (position, total) in column.totals.enumerated() {
                let after = position + 1 == column.totals.count ? column.current : total.after
                switch check(total, after: after, column) {
                case .settled: settled += 1
                case .unclear: break
                case .doubt(let sum, let terms): found.append(doubt(total, sum, terms, column, tokens))
                }
            }
        }
        // Where several columns have totals and none of them fits, the table is not of the shape it was taken for.
        return found.count > 1 && settled == 0 ? [] : found
    }

    private enum Check { case settled, unclear, doubt(Amount, [Reconciliation.Term]) }

    private func check(_ total: Total, after: Run, _ column: Column) -> Check {
        let run = total.before.byLevel.isEmpty ? after : total.before
        guard total.isClear, run.isClear, column.whole.isClear, let top = run.top, let sum = top.amount, top.terms.count > 1 else {
            return .unclear
        }
        let others = column.totals.reduce(Amount?.some(.zero)) { sum, next in sum.flatMap { $0.sum(with: next.term.amount) } }
            .flatMap { $0.sum(with: total.term.amount.negated) }
        let ways = [sum, run.all, column.whole.top?.amount, column.whole.all, others].compactMap(\.self)
        if ways.contains(total.term.amount) { return .settled }
        let (low, high) = (sum.thousandths / 3, sum.thousandths.multipliedReportingOverflow(by: 3))
        guard total.term.amount.thousandths >= low, high.overflow || total.term.amount.thousandths <= high.partialValue else {
            return .unclear
        }
        return .doubt(sum, top.terms)
    }

    private func doubt(_ total: Total, _ sum: Amount, _ terms: [Reconciliation.Term], _ column: Column, _ tokens: Tokens) -> Reconciliation
    {
        let head = column.path.map { tokens.singleSpaced($0.prefix(24)) }
        let name = head.joined(separator: " – ")
        return Reconciliation(
            finding: .addsUpTo(sum), whole: total.term, parts: terms,
            place: head.isEmpty ? nil : Phrase("Cột “\(name)”", en: "Column “\(name)”"))
    }
}

extension Amount {
    /// Nil where the sum is too large to hold.
    func sum(with other: Amount) -> Amount? {
        let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
        return overflow ? nil : Amount(thousandths: sum)
    }
}
