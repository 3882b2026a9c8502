import Core

/// A date as written: `27/6`, `21.4`, `25-12-2017`, `ngày 05 tháng 3 năm 2020`. Always day before month; the year may be left out.
public struct WrittenDate: Sendable {
    /// The day of the month.
    public let day: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// Nil where no year is written.
    public let year: Int?
    /// From the day's digits to the last of month or year.
    public let tokens: Range<Int>
    /// "ngày", "sáng", "chiều" or a weekday stands before it: no ratio looks like that.
    public let isAnnounced: Bool
    /// The part of a day it names, as written: sáng, chiều.
    public let partOfDay: Int?
    /// "tới", "sắp tới" follows: the day is still to come.
    public let isAhead: Bool

    /// The date whose day begins with this token; nil for a day that no year has, such as 31/4, and for one of the lunar calendar.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard let day = tokens.integer(at: index, upTo: 2) else { return nil }
        let announcement = Self.announcement(tokens, before: index)
        // "ngày 03-04/10": two days of one month; the first is the day it began.
        let isRun = tokens[index + 1].isMark("-") && tokens[index + 2].isNumber && tokens[index + 3].isMark("/") && announcement.found
        let start = isRun ? index + 3 : index + 1
        guard let rest = Self.monthInWords(tokens, start) ?? Self.monthInFigures(tokens, start, isAnnounced: announcement.found) else {
            return nil
        }
        // 2024 is a leap year: whether 29/2 exists is known only with the year.
        guard Day(year: rest.year ?? 2024, month: rest.month, day: day) != nil, !LunarDate.isNamed(tokens, after: rest.end) else {
            return nil
        }
        (self.day, month, year, self.tokens) = (day, rest.month, rest.year, index..<rest.end)
        (isAnnounced, partOfDay) = (announcement.found, announcement.part)
        isAhead = rest.year == nil && Self.aheads.stands(tokens, at: rest.end)
    }

    /// The day, in this year where none is written; nil for 29/2 of a common year.
    public func day(in year: Int) -> Day? { Day(year: self.year ?? year, month: month, day: day) }

    /// The latest such day not later than `today`; with its year written, that day.
    public func latest(notAfter today: Day) -> Day? {
        if let year { return day(in: year) }
        // Eight years back always hold a 29 February.
        return (0...8).lazy.compactMap { day(in: today.year - $0) }.first { $0 <= today }
    }

    /// The first such day after `today`: what "tới", "sẽ", "dự kiến" mean.
    public func next(after today: Day) -> Day? {
        if let year { return day(in: year) }
        return (0...8).lazy.compactMap { day(in: today.year + $0) }.first { $0 > today }
    }

    /// The day it means in a text written on this one. Without a year: the next to come where "tới" follows, else the latest that is not more
    /// than three days ahead, because texts announce what is about to happen.
    public func day(writtenOn day: Day) -> Day? {
        isAhead ? next(after: day) : latest(notAfter: day.adding(days: 3))
    }

    private static func announcement(_ tokens: Tokens, before index: Int) -> (found: Bool, part: Int?) {
        var place = index
        var found = false
        if dayWords.stands(tokens, at: place - 1) { (place, found) = (place - 1, true) }
        // "ngày 26 và 27-6", "ngày (17 và 18-4)": announced together with the day before it.
        if andWord.stands(tokens, at: place - 1), tokens[place - 2].isNumber,
            dayWords.stands(tokens, at: tokens[place - 3].isMark("(") ? place - 4 : place - 3)
        {
            return (true, nil)
        }
        if nowWord.stands(tokens, at: place - 1) { place -= 1 }
        if let (_, length) = partsOfDay.ending(tokens, before: place, longest: 1) { return (true, place - length) }
        if tokens[place - 1].isMark(","), weekdays.ending(tokens, before: place - 1, longest: 2) != nil { found = true }
        return (found, nil)
    }

    private static func monthInWords(_ tokens: Tokens, _ index: Int) -> (month: Int, year: Int?, end: Int)? {
        guard monthWord.stands(tokens, at: index), let month = tokens.integer(at: index + 1, upTo: 2) else { return nil }
        let comma = tokens[index + 2].isMark(",") ? 1 : 0
        if yearWord.stands(tokens, at: index + 2 + comma), let year = fullYear(tokens, index + 3 + comma) {
            return (month, year, index + 4 + comma)
        }
        if let (year, end) = yearAfterMark(tokens, index + 2) { return (month, year, end) }
        return (month, nil, index + 2)
    }

    private static func monthInFigures(_ tokens: Tokens, _ index: Int, isAnnounced: Bool) -> (month: Int, year: Int?, end: Int)? {
        let mark = tokens[index]
        guard let month = tokens.integer(at: index + 1, upTo: 2), isSeparator(mark) else { return nil }
        let isSpaced = mark.followsSpace || tokens[index + 1].followsSpace
        guard !isSpaced || isAnnounced && mark.isMark("-") && tokens[index + 1].followsSpace else { return nil }
        if let (year, end) = yearAfterMark(tokens, index + 2) { return (month, year, end) }
        if yearWord.stands(tokens, at: index + 2), let year = fullYear(tokens, index + 3) { return (month, year, index + 4) }
        let goesOn = isSeparator(tokens[index + 2]) && tokens[index + 3].isNumber && !tokens[index + 3].followsSpace
        // Without a year, a dot or a dash makes a date only where the text announces one.
        return goesOn || !mark.isMark("/") && !isAnnounced ? nil : (month, nil, index + 2)
    }

    private static func yearAfterMark(_ tokens: Tokens, _ index: Int) -> (Int, Int)? {
        guard isSeparator(tokens[index]), let year = fullYear(tokens, index + 1) else { return nil }
        return (year, index + 2)
    }

    private static func isSeparator(_ token: Token) -> Bool { token.isMark("/") || token.isMark(".") || token.isMark("-") }

    static func fullYear(_ tokens: Tokens, _ index: Int) -> Int? {
        guard tokens[index].count == 4, let year = tokens.integer(at: index), (1000...2999).contains(year) else { return nil }
        return year
    }

    private static let aheads: PhraseSet = "tới | sắp tới | tới đây"
    private static let dayWords: PhraseSet = "ngày | mùng | mồng | hôm | từ | đến"
    private static let andWord: PhraseSet = "và"
    private static let nowWord: PhraseSet = "nay | qua"
    private static let monthWord: PhraseSet = "tháng"
    private static let yearWord: PhraseSet = "năm"
    private static let partsOfDay: PhraseSet = "sáng | trưa | chiều | tối | đêm"
    private static let weekdays: PhraseSet = """
        thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | thứ bảy | chủ nhật | thứ 2 | thứ 3 | thứ 4 | thứ 5 | thứ 6 \
        | thứ 7
        """
}
