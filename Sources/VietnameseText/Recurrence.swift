import Core

/// A day that comes again: `ngày 15 hằng tháng`, `hằng tháng trước ngày 20`, `ngày 15 tháng cuối quý`, `thứ sáu hằng tuần`.
public struct Recurrence: Sendable {
    /// How often the day comes again.
    public enum Rhythm: Sendable { case week, month, quarter, year }

    /// How often it comes again.
    public let rhythm: Rhythm
    /// The day of the month; for weeks the day of the week, 1 being Monday.
    public let day: Int
    /// For years the month.
    public let month: Int?
    /// The day, and the words of rhythm where they follow it.
    public let tokens: Range<Int>

    /// The recurring day whose number is this token; what recurs may stand before it.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        if let weekday = Self.weekdays.match(tokens, at: index) {
            guard let rhythm = Self.rhythms.match(tokens, at: index + weekday.count), rhythm.value == .week else { return nil }
            (self.rhythm, day, month) = (.week, weekday.value, nil)
            self.tokens = index..<index + weekday.count + rhythm.count
            return
        }
        guard let day = tokens.integer(at: index, upTo: 2), (1...31).contains(day) else { return nil }
        let date = WrittenDate(tokens, at: index)
        let end = date?.tokens.upperBound ?? index + 1
        guard date?.year == nil else { return nil }
        let after = Self.rhythms.match(tokens, at: end)
        let before = Self.announced(tokens, before: index)
        guard let rhythm = after?.value ?? before, (rhythm == .year) == (date != nil), rhythm != .week else { return nil }
        (self.rhythm, self.day, month) = (rhythm, day, date?.month)
        self.tokens = index..<end + (after?.count ?? 0)
    }

    /// The first such day from this one on. Months that are too short take their last day. With `isExclusive` the day before it.
    public func next(from start: Day, isExclusive: Bool = false) -> Day? {
        var candidate = start
        for _ in 0..<800 {
            let named = isExclusive ? candidate.adding(days: 1) : candidate
            if falls(on: named) { return candidate }
            candidate = candidate.adding(days: 1)
        }
        return nil
    }

    private func falls(on day: Day) -> Bool {
        let last = Day.lengthOfMonth(day.month, in: day.year)
        let isDay = day.day == min(self.day, last)
        switch rhythm {
        case .week: return day.weekday == self.day
        case .month: return isDay
        case .quarter: return isDay && day.month % 3 == 0
        case .year: return isDay && day.month == month
        }
    }

    /// "hằng tháng" before the cue of a deadline: its tokens.
    static func rhythm(_ tokens: Tokens, before index: Int) -> Range<Int>? {
        let end = tokens[index - 1].isMark(",") ? index - 1 : index
        return rhythms.ending(tokens, before: end, longest: 2).map { end - $0.1..<end }
    }

    /// "hằng tháng, trước ngày 20", "hằng tháng chậm nhất là ngày 20": the words between are few.
    private static func announced(_ tokens: Tokens, before index: Int) -> Rhythm? {
        for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
            if let (rhythm, _) = rhythms.ending(tokens, before: place, longest: 2) { return rhythm }
            if tokens[place].isLineEnd || tokens[place].isMark(".") || tokens[place].isMark(";") { return nil }
        }
        return nil
    }

    private static let rhythms: Phrasebook<Rhythm> = [
        .week: "hằng tuần | hàng tuần | mỗi tuần", .month: "hằng tháng | hàng tháng | mỗi tháng | của tháng",
        .quarter: "hằng quý | hàng quý | mỗi quý | tháng cuối quý | của tháng cuối quý | tháng cuối mỗi quý",
        .year: "hằng năm | hàng năm | mỗi năm",
    ]
    private static let weekdays: Phrasebook<Int> = [
        1: "thứ hai | thứ 2", 2: "thứ ba | thứ 3", 3: "thứ tư | thứ 4", 4: "thứ năm | thứ 5", 5: "thứ sáu | thứ 6",
        6: "thứ bảy | thứ 7", 7: "chủ nhật",
    ]
}
