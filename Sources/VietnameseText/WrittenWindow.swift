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
        guard tokens[index].isNumber || Self.words.mayBegin(tokens, at: index) || Self.countWords.mayBegin(tokens, at: index) else {
            return nil
        }
        let read = Self.quarter(tokens, index) ?? Self.months(tokens, index) ?? Self.month(tokens, index) ?? Self.years(tokens, index)
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
        while index < range.upperBound {
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
        guard words.match(tokens, at: index)?.value == .quarter, let quarter = romanOrFigure(tokens, index + 1), (1...4).contains(quarter)
        else { return nil }
        let (year, end) = tail(tokens, index + 2)
        return (.quarter(quarter), year, end)
    }

    /// 6 tháng đầu năm 2023, 9 tháng năm 2024, 6 tháng cuối năm.
    private static func months(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let months = monthCount(tokens, index), (1...12).contains(months), words.match(tokens, at: index + 1)?.value == .month else {
            return nil
        }
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
        guard words.match(tokens, at: index)?.value == .month, let month = tokens.integer(at: index + 1, upTo: 2), (1...12).contains(month),
            !LunarDate.isNamed(tokens, after: index + 2)
        else { return nil }
        if let year = WrittenDate.fullYear(tokens, index + 2), (1900...2100).contains(year) { return (month, year, index + 3) }
        let (year, end) = tail(tokens, index + 2)
        return (month, year, end)
    }

    private static func years(_ tokens: Tokens, _ index: Int) -> Read? {
        guard let word = words.match(tokens, at: index), [.year, .schoolYear, .years].contains(word.value) else { return nil }
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
        if words.match(tokens, at: start)?.value == .year, let year = plausible(tokens, start + 1), !tokens[start + 2].isMark("-") {
            return (year, start + 2)
        }
        if let year = plausible(tokens, index), mark.followsSpace { return (year, index + 1) }
        return (nil, index)
    }

    private static func plausible(_ tokens: Tokens, _ index: Int) -> Int? {
        WrittenDate.fullYear(tokens, index).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    private static func monthCount(_ tokens: Tokens, _ index: Int) -> Int? {
        tokens.integer(at: index, upTo: 2) ?? countWords.match(tokens, at: index)?.value
    }

    private static func romanOrFigure(_ tokens: Tokens, _ index: Int) -> Int? {
        tokens.integer(at: index, upTo: 1) ?? romans.match(tokens, at: index)?.value
    }

    private enum Word: Sendable { case quarter, month, year, schoolYear, years }
    private enum Edge: Sendable { case first, last }
    private static let words: Phrasebook<Word> = [
        .quarter: "quý", .month: "tháng", .year: "năm",
        .schoolYear: """
        năm học | năm học mới
        """, .years: "giai đoạn | nhiệm kỳ | thời kỳ",
    ]
    private static let edges: Phrasebook<Edge> = [.first: "đầu năm | đầu", .last: "cuối năm | cuối"]
    private static let romans: Phrasebook<Int> = [1: "I", 2: "II", 3: "III", 4: "IV"]
    private static let countWords: Phrasebook<Int> = [3: "ba", 6: "sáu", 9: "chín"]
}
