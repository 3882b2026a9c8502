import Core

/// A period as written: `quý I/2023`, `6 tháng đầu năm`, `tháng 4 2019`, `năm học 2020-2021`, `nhiệm kỳ 2020 – 2025`.
public struct WrittenWindow: Sendable {
    /// Which period it is, of a year.
    public enum Kind: Hashable, Sendable {
        case month(Int)
        case quarter(Int)
        case half(Int)
        /// The first months of a year: 9 in `9 tháng đầu năm`.
        case firstMonths(Int)
        case year
        /// Ends in this year: `năm học 2020-2021`.
        case schoolYear(through: Int)
        /// Years, both included: giai đoạn, nhiệm kỳ, thời kỳ.
        case years(through: Int)
    }

    /// Which period it is.
    public let kind: Kind
    /// Nil where no year is written.
    public let year: Int?
    /// From the word for the period to its year.
    public let tokens: Range<Int>

    /// The period that begins with this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        let read: Read?
        if tokens[index].isNumber {
            read = tokens.integer(at: index, upTo: 2).flatMap { Self.months($0, tokens, index) }
        } else {
            guard let word = Self.firstWords.match(tokens, at: index) else { return nil }
            switch word.value {
            case .count(let months): read = Self.months(months, tokens, index)
            case .quarter: read = Self.quarter(tokens, index)
            case .month: read = Self.month(tokens, index)
            case .year, .schoolYear, .years: read = Self.years(word, tokens, index)
            }
        }
        guard let read else { return nil }
        (kind, year, self.tokens) = (read.kind, read.year, index..<read.end)
    }

    /// giai đoạn, nhiệm kỳ: a stretch of years rather than a reporting period.
    public var spansYears: Bool {
        if case .years = kind { true } else { false }
    }

    /// The days it means; in `year` where it names none.
    public func window(in year: Int) -> Window? { Self.window(of: kind, in: self.year ?? year) }

    static func window(of kind: Kind, in year: Int) -> Window? {
        switch kind {
        case .month(let month): return .month(month, year)
        case .quarter(let quarter): return .quarter(quarter, year)
        case .half(let half): return .half(half, year)
        case .firstMonths(let months): return .months(1...max(months, 1), of: year)
        case .year: return .year(year)
        case .schoolYear(let last):
            guard let from = Day(year: year, month: 8, day: 1), let through = Day(year: last, month: 7, day: 31) else { return nil }
            return Window(from: from, through: through)
        case .years(let last):
            guard let from = Day(year: year, month: 1, day: 1), let through = Day(year: last, month: 12, day: 31) else { return nil }
            return Window(from: from, through: through)
        }
    }

    /// Every period in these tokens, from left to right.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [WrittenWindow] {
        var (found, index): ([WrittenWindow], Int) = ([], range.lowerBound)
        let firstWords = Self.firstWords
        while index < range.upperBound {
            guard tokens[index].isNumber || firstWords.mayBegin(tokens, at: index) else {
                index += 1
                continue
            }
            if tokens[index].isNumber, let date = WrittenDate(tokens, at: index), date.isAnnounced || date.year != nil {
                index = date.tokens.upperBound
            } else if let window = WrittenWindow(tokens, at: index), window.tokens.upperBound <= range.upperBound {
                found.append(window)
                index = window.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private typealias Read = (kind: Kind, year: Int?, end: Int)

    private static func quarter(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let quarter = romanOrFigure(tokens, index + 1), (1...4).contains(quarter) else { return nil }
        let (year, end) = tail(tokens, index + 2)
        return (.quarter(quarter), year, end)
    }

    /// 6 tháng đầu năm 2023, 9 tháng năm 2024, 6 tháng cuối năm.
    private static func months(_ months: Int, _ tokens: Tokens, _ index: Int) -> Read? {
        guard (1...12).contains(months), isWord(.month, tokens, index + 1) else { return nil }
        let edge = edges.match(tokens, at: index + 2)
        let (year, end) = tail(tokens, index + 2 + (edge?.count ?? 0))
        switch edge?.value {
        case .last?: return months == 6 ? (.half(2), year, end) : months == 3 ? (.quarter(4), year, end) : nil
        case nil where year == nil: return nil
        default: break
        }
        switch months {
        case 3: return (.quarter(1), year, end)
        case 6: return (.half(1), year, end)
        case 12: return (.year, year, end)
        default: return (.firstMonths(months), year, end)
        }
    }

    private static func month(_ tokens: Tokens, _ index: Int) -> Read? {
        // "ngày 5 tháng 3" is a date.
        if tokens[index - 1].isNumber || LunarDate.fullMoon.stands(tokens, at: index - 1) { return nil }
        return monthOf(tokens, index).map { (.month($0.month), $0.year, $0.end) }
    }

    /// A month and its year, whatever stands before it.
    static func monthOf(_ tokens: Tokens, _ index: Int) -> (month: Int, year: Int?, end: Int)? {
        guard isWord(.month, tokens, index), let month = tokens.integer(at: index + 1, upTo: 2), (1...12).contains(month),
            !LunarDate.isNamed(tokens, after: index + 2)
        else { return nil }
        if let year = WrittenDate.fullYear(tokens, index + 2), (1900...2100).contains(year) { return (month, year, index + 3) }
        let (year, end) = tail(tokens, index + 2)
        return (month, year, end)
    }

    private static func years(_ word: (value: Word, count: Int), _ tokens: Tokens, _ index: Int) -> Read? {
        let start = index + word.count
        guard let year = plausible(tokens, start) else { return nil }
        if tokens[start + 1].isMark("-"), let last = plausible(tokens, start + 2), last > year {
            switch word.value {
            case .schoolYear: return (.schoolYear(through: last), year, start + 3)
            default: return (.years(through: last), year, start + 3)
            }
        }
        if word.value == .years, let last = plausible(tokens, start + 1), last > year { return (.years(through: last), year, start + 2) }
        return word.value == .year ? (.year, year, start + 1) : nil
    }

    /// The year after a period: `/2023`, `.2019`, `năm 2024`, `, năm 2024`.
    private static func tail(_ tokens: Tokens, _ index: Int) -> (year: Int?, end: Int) {
        let mark = tokens[index]
        if mark.isMark("/") || mark.isMark(".") || mark.isMark("-"), let year = plausible(tokens, index + 1),
            !tokens[index + 1].followsSpace || mark.isMark("/")
        {
            return (year, index + 2)
        }
        let start = mark.isMark(",") ? index + 1 : index
        if isWord(.year, tokens, start), let year = plausible(tokens, start + 1), !tokens[start + 2].isMark("-") {
            return (year, start + 2)
        }
        if let year = plausible(tokens, index), mark.followsSpace { return (year, index + 1) }
        return (nil, index)
    }

    private static func plausible(_ tokens: Tokens, _ index: Int) -> Int? {
        WrittenDate.fullYear(tokens, index).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    private static func isWord(_ word: Word, _ tokens: Tokens, _ index: Int) -> Bool { firstWords.match(tokens, at: index)?.value == word }

    private static func romanOrFigure(_ tokens: Tokens, _ index: Int) -> Int? {
        tokens.integer(at: index, upTo: 1) ?? romans.match(tokens, at: index)?.value
    }

    /// What a period begins with, where that is no digit.
    public enum Word: Hashable, Sendable {
        case quarter, month, year, schoolYear, years
        /// "sáu" in "sáu tháng đầu năm"
        case count(Int)
    }
    private enum Edge: Sendable { case first, last }
    /// For who looks for periods among other things: a period begins with a digit or one of these.
    public static let firstWords: Phrasebook<Word> = [
        .quarter: "quý", .month: "tháng", .year: "năm",
        .schoolYear: """
        năm học | năm học mới
        """, .years: "giai đoạn | nhiệm kỳ | thời kỳ", .count(3): "ba", .count(6): "sáu", .count(9): "chín",
    ]
    private static let edges: Phrasebook<Edge> = [.first: "đầu năm | đầu", .last: "cuối năm | cuối"]
    private static let romans: Phrasebook<Int> = [1: "I", 2: "II", 3: "III", 4: "IV"]
}
