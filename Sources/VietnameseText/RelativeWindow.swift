import Core

/// A period that only the day of writing, or the period under report, makes definite: `từ đầu năm đến nay`, `cùng kỳ năm trước`,
/// `tuần thứ hai tháng 3`, `trung tuần tháng 6`, `quý trước`, `đến hết quý III`.
public struct RelativeWindow: Sendable {
    /// What "này", "trước", "tới" are said of.
    public enum Unit: Sendable { case week, month, quarter, year }

    /// What the words say.
    public enum Kind: Sendable {
        /// từ đầu năm đến nay
        case yearToDate
        /// From the first day of the year: `đến hết quý III`.
        case through(WrittenWindow)
        /// cùng kỳ, of the year before or of the year that is named
        case samePeriod(year: Int?)
        /// Weeks run from Monday; the first of a month holds its first day, the first of a year is that of ISO 8601.
        case week(Int, month: Int?, year: Int?)
        /// The first ten days of a month, the next ten, the rest.
        case third(Int, month: Int, year: Int?)
        /// This one (0), the one before (-1), the next (1).
        case nearby(Unit, Int)
        /// `từ tháng 2 đến tháng 5`, both included.
        case months(Int, Int, year: Int?)
    }

    /// What the words say, before the day of writing is known.
    public let kind: Kind
    /// The words that name it.
    public let tokens: Range<Int>

    /// - Parameters:
    ///   - day: When the text was written.
    ///   - period: What the text reports on; without it, the year up to `day`.
    public func window(writtenOn day: Day, during period: Window? = nil) -> Window? {
        let toDate = Day(year: day.year, month: 1, day: 1).flatMap { Window(from: $0, through: day) }
        switch kind {
        case .yearToDate: return toDate
        case .through(let written):
            guard let end = written.window(writtenOn: day), let first = Day(year: end.first.year, month: 1, day: 1) else { return nil }
            return Window(from: first, through: end.last)
        case .samePeriod(let year):
            guard var window = period ?? toDate, let previous = window.sameOfPreviousYear else { return nil }
            guard let year else { return previous }
            while window.last.year > year, let earlier = window.sameOfPreviousYear { window = earlier }
            return window.last.year == year ? window : nil
        case .week(let number, let month, let year): return Self.week(number, month, year ?? day.year)
        case .third(let third, let month, let year):
            return Self.third(third, WrittenWindow.latest(.month(month), year: year, writtenOn: day))
        case .nearby(let unit, let offset): return Self.nearby(unit, offset, day)
        case .months(let first, let last, let year): return Window.months(first...last, of: year ?? day.year)
        }
    }

    private static func week(_ number: Int, _ month: Int?, _ year: Int) -> Window? {
        // 4 January always lies in the first week of ISO 8601.
        guard let anchor = Day(year: year, month: month ?? 1, day: month == nil ? 4 : 1) else { return nil }
        return monday(of: anchor.adding(days: 7 * (number - 1)))
    }

    private static func monday(of day: Day) -> Window? {
        let first = day.adding(days: 1 - day.weekday)
        return Window(from: first, through: first.adding(days: 6))
    }

    private static func third(_ third: Int, _ month: Window?) -> Window? {
        guard let month else { return nil }
        let first = month.first.adding(days: 10 * (third - 1))
        return Window(from: first, through: third == 3 ? month.last : first.adding(days: 9))
    }

    private static func nearby(_ unit: Unit, _ offset: Int, _ day: Day) -> Window? {
        switch unit {
        case .week: return monday(of: day.adding(days: 7 * offset))
        case .month:
            let month = day.year * 12 + day.month - 1 + offset
            return .month(month % 12 + 1, month / 12)
        case .quarter:
            let quarter = day.year * 4 + (day.month - 1) / 3 + offset
            return .quarter(quarter % 4 + 1, quarter / 4)
        case .year: return .year(day.year + offset)
        }
    }
}
