/// A named or unnamed run of days, both ends included: a quarter, 15/12–14/6, a campaign, a term of office.
public struct Window: Hashable, Sendable {
    public let first: Day
    public let last: Day

    /// Nil when it would end before it begins.
    public init?(from first: Day, through last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    private init(unchecked first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    public init(_ day: Day) {
        self.init(unchecked: day, day)
    }

    /// An entry counts in every window that contains its own.
    public func contains(_ other: Window) -> Bool { first <= other.first && other.last <= last }
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }
    public func overlaps(_ other: Window) -> Bool { first <= other.last && other.first <= last }
    public var numberOfDays: Int { Int(last.number) - Int(first.number) + 1 }

    public static func month(_ month: Int, _ year: Int) -> Window? { months(month...month, of: year) }
    public static func quarter(_ quarter: Int, _ year: Int) -> Window? { months(3 * quarter - 2...3 * quarter, of: year) }
    public static func half(_ half: Int, _ year: Int) -> Window? { months(6 * half - 5...6 * half, of: year) }
    public static func year(_ year: Int) -> Window? { months(1...12, of: year) }

    /// Whole months of one year; nil when a month or the year does not exist.
    public static func months(_ months: ClosedRange<Int>, of year: Int) -> Window? {
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            (1...12).contains(months.upperBound),
            let last = Day(year: year, month: months.upperBound, day: Day.lengthOfMonth(months.upperBound, in: year))
        else { return nil }
        return Window(unchecked: first, last)
    }

    /// The same days one year earlier (*cùng kỳ*). A window that ends a month ends that month the year before too.
    public var sameOfPreviousYear: Window? { shifted(years: -1) }

    /// The window of the same length in whole months just before this one; for other windows the same number of days before.
    public var preceding: Window? {
        guard let months = wholeMonths else {
            return Window(from: first.adding(days: -numberOfDays), through: first.adding(days: -1))
        }
        let index = first.year * 12 + first.month - 1 - months
        guard let start = Day(year: index / 12, month: index % 12 + 1, day: 1) else { return nil }
        return Window(from: start, through: first.adding(days: -1))
    }

    /// How many calendar months it fills exactly; nil when it cuts one.
    public var wholeMonths: Int? {
        guard first.day == 1, last.adding(days: 1).day == 1 else { return nil }
        return (last.year - first.year) * 12 + last.month - first.month + 1
    }

    private func shifted(years: Int) -> Window? {
        func shift(_ day: Day) -> Day? {
            let endsMonth = day.day == Day.lengthOfMonth(day.month, in: day.year)
            let length = Day.lengthOfMonth(day.month, in: day.year + years)
            return Day(year: day.year + years, month: day.month, day: endsMonth ? length : min(day.day, length))
        }
        guard let first = shift(first), let last = shift(last) else { return nil }
        return Window(from: first, through: last)
    }
}

extension Window: CustomStringConvertible {
    /// ISO 8601 interval of days, both ends included: `2026-01-01/2026-06-30`.
    public var description: String { "\(first.iso)/\(last.iso)" }

    /// Reads `description`, a single day, and the short names `2026`, `2026-H1`, `2026-Q3`, `2026-9M`, `2026-04`.
    public init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2, let first = Day(iso: ends[0]), let last = Day(iso: ends[1]) {
            self.init(from: first, through: last)
            return
        }
        if let day = Day(iso: text) {
            self.init(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].utf8.count == 4, let year = Int(parts[0]),
            let window = Self.named(parts.dropFirst().first, of: year)
        else {
            return nil
        }
        self = window
    }

    private static func named(_ name: Substring?, of year: Int) -> Window? {
        guard let name else { return .year(year) }
        switch name {
        case "H1": return .half(1, year)
        case "H2": return .half(2, year)
        case "9M": return .months(1...9, of: year)
        case "Q1", "Q2", "Q3", "Q4": return .quarter(Int(name.dropFirst())!, year)
        default: return name.utf8.count == 2 ? Int(name).flatMap { .month($0, year) } : nil
        }
    }
}

extension Window {
    /// What people call it: "quý I/2026", "6 tháng đầu năm 2026", else its two days.
    public var name: Phrase {
        let year = first.year
        guard let months = wholeMonths, last.year == year else {
            return first == last ? Phrase(first.onScreen) : Phrase("\(first.onScreen) – \(last.onScreen)")
        }
        switch (months, first.month) {
        case (12, 1): return Phrase("năm \(year)", en: "the year \(year)")
        case (9, 1): return Phrase("9 tháng đầu năm \(year)", en: "the first nine months of \(year)")
        case (6, 1): return Phrase("6 tháng đầu năm \(year)", en: "the first half of \(year)")
        case (6, 7): return Phrase("6 tháng cuối năm \(year)", en: "the second half of \(year)")
        case (3, 1), (3, 4), (3, 7), (3, 10):
            let quarter = (first.month + 2) / 3
            return Phrase("quý \(["I", "II", "III", "IV"][quarter - 1])/\(year)", en: "quarter \(quarter) of \(year)")
        case (1, let month): return Phrase("tháng \(month)/\(year)", en: "month \(month) of \(year)")
        default: return Phrase("\(first.onScreen) – \(last.onScreen)")
        }
    }
}
