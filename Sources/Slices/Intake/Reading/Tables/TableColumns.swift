import Core
import VietnameseText

/// What each column of a table is for.
struct TableColumns {
    struct Figures {
        let column: Int
        let path: [Range<Int>]
        let purpose: Reading.Figure.Purpose
        let isTotal: Bool
        /// Shares and averages add up to nothing.
        let addsUp: Bool
        /// Named by a head: "(lượt người)", "%", "Số buổi …".
        let unit: String?
        let noun: Range<Int>?
    }

    private(set) var figures: [Figures] = []
    /// Counts the rows.
    private(set) var ordinal: Int?
    /// Says what each row is counted in.
    private(set) var measure: Int?
    /// Its cells name units.
    private(set) var namesUnits = false

    private let tokens: Tokens

    /// Nil where no column holds figures.
    init?(_ table: Table, _ heads: TableHeads, _ tokens: Tokens) {
        self.tokens = tokens
        let tallies = Self.tally(table.rows[heads.body...], tokens)
        let columns = tallies.keys.sorted()
        for column in columns {
            let (path, tally) = (heads.paths[column] ?? [], tallies[column] ?? Tally())
            let innermost = path.last ?? 0..<0
            if ordinal == nil, figures.isEmpty, says(innermost, TableWords.ordinalHeads) || path.isEmpty && tally.counts(from: column) {
                ordinal = column
            } else if measure == nil, says(innermost, TableWords.measureHeads) || path.contains(where: isUnitHead) && tally.isMeasure {
                measure = column
            } else if tally.numbers > tally.words, !isIdentity(path) {
                figures.append(figures(column, path))
            } else if figures.isEmpty, path.contains(where: isUnitHead) {
                namesUnits = true
            }
        }
        guard let first = figures.first, !heads.paths.isEmpty || figures.count == 1 && columns.count > 1 else { return nil }
        if heads.paths.isEmpty, first.column == columns.first { return nil }
        if figures.count == 1 { figures = figures.map { $0.asOnly } }
    }

    /// Left of the figures, or the column of measures: what a row is about.
    func isMargin(_ columns: Range<Int>) -> Bool {
        columns.upperBound <= figures.first?.column ?? 0 || columns.lowerBound == measure
    }

    // MARK: What stands in a column

    private struct Tally {
        var (numbers, words, blanks) = (0, 0, 0)
        var measures = 0
        /// Rows that go on counting 1, 2, 3.
        var counted = 0

        var isMeasure: Bool { words > 0 && measures * 2 > words }
        func counts(from column: Int) -> Bool { column == 0 && numbers > 2 && counted == numbers && words == 0 }
    }

    private static func tally(_ rows: ArraySlice<Table.Row>, _ tokens: Tokens) -> [Int: Tally] {
        var tallies: [Int: Tally] = [:]
        for cell in rows.lazy.flatMap(\.cells) where cell.columns.count == 1 {
            var tally = tallies[cell.columns.lowerBound] ?? Tally()
            switch cell.content {
            case .blank: tally.blanks += 1
            case .number:
                tally.numbers += 1
                if tokens.integer(at: cell.tokens.lowerBound) == tally.counted + 1 { tally.counted += 1 }
            case .words:
                tally.words += 1
                let unit = WrittenUnit(tokens, at: cell.tokens.lowerBound)
                if unit?.tokens == cell.tokens, unit?.kind != .guess { tally.measures += 1 }
            }
            tallies[cell.columns.lowerBound] = tally
        }
        return tallies
    }

    // MARK: What its heads say

    private func figures(_ column: Int, _ path: [Range<Int>]) -> Figures {
        let isRate = path.contains {
            TableWords.rates.stands(tokens, at: $0.lowerBound) || TableWords.rates.occurs(tokens, in: $0.suffix(2))
        }
        let noun = path.lazy.reversed().compactMap { TableUnit.noun(tokens, in: $0) }.first
        let isShare = path.contains { range in range.contains { tokens[$0].isMark("%") } }
        let unit = isShare ? "%" : path.lazy.reversed().compactMap { TableUnit.bracketed(tokens, in: $0) }.first
        return Figures(
            column: column, path: path, purpose: purpose(path), isTotal: path.last.map { says($0, TableWords.totals) } ?? false,
            addsUp: !isRate, unit: unit, noun: noun)
    }

    private func purpose(_ path: [Range<Int>]) -> Reading.Figure.Purpose {
        if path.contains(where: { TableWords.comparisons.occurs(tokens, in: $0) }) { return .other }
        return path.contains(where: { TableWords.plans.stands(tokens, at: $0.lowerBound) && !speaksOfPapers($0) }) ? .plan : .review
    }

    /// "Kế hoạch ban hành" counts papers, "Kế hoạch năm 2026" is a plan.
    private func speaksOfPapers(_ head: Range<Int>) -> Bool { Self.issued.occurs(tokens, in: head) }
    private static let issued: PhraseSet = "ban hành | đã xây dựng | tham mưu"

    private func isIdentity(_ path: [Range<Int>]) -> Bool {
        path.contains { TableWords.identities.length(tokens, at: $0.lowerBound) == $0.count }
            || path.last.map { TableWords.identities.length(tokens, at: $0.lowerBound) > 1 } ?? false
    }

    private func isUnitHead(_ head: Range<Int>) -> Bool { says(head, TableWords.unitHeads) }

    /// Whether a head says just this, a bracketed remark aside.
    private func says(_ head: Range<Int>, _ phrases: PhraseSet) -> Bool {
        let length = phrases.length(tokens, at: head.lowerBound)
        return length > 0 && (length == head.count || tokens[head.lowerBound + length].isMark("("))
    }
}

extension TableColumns.Figures {
    /// A lone column of totals is no sum of others.
    fileprivate var asOnly: Self {
        Self(column: column, path: path, purpose: purpose, isTotal: false, addsUp: addsUp, unit: unit, noun: noun)
    }
}
