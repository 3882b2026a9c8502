import Core

/// Several days in a row, as written: `từ ngày 16/03 đến ngày 24/03`, `04-10/3/2024`, `28/12/2023 - 03/01/2024`.
public struct WrittenDateRange: Sendable {
    /// The last day, with its month and, where written, its year.
    public let last: WrittenDate
    /// The first day's number, and its month and year where they are written.
    public let firstDay: Int
    /// The month of the first day; that of the last where nil.
    public let firstMonth: Int?
    /// The year of the first day, where written.
    public let firstYear: Int?
    /// From "từ", "ngày" or the first digits to the last of the second date.
    public let tokens: Range<Int>

    /// The days whose "từ", "ngày" or first digits are this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        var start = index
        start += Self.openings.length(tokens, at: start)
        guard tokens[start].isNumber else { return nil }
        let first: (day: Int, month: Int?, year: Int?, end: Int)
        if let day = tokens.integer(at: start, upTo: 2), Self.joiners.stands(tokens, at: start + 1),
            WrittenDate(tokens, at: start + 1 + Self.joiners.length(tokens, at: start + 1)) != nil
        {
            first = (day, nil, nil, start + 1)
        } else if let date = WrittenDate(tokens, at: start) {
            first = (date.day, date.month, date.year, date.tokens.upperBound)
        } else {
            return nil
        }
        let joiner = Self.joiners.length(tokens, at: first.end)
        guard joiner > 0, let last = WrittenDate(tokens, at: first.end + joiner) else { return nil }
        guard Day(year: 2024, month: first.month ?? last.month, day: first.day) != nil else { return nil }
        (firstDay, firstMonth, firstYear, self.last) = (first.day, first.month, first.year, last)
        self.tokens = index..<last.tokens.upperBound
    }

    /// The days it means in a text written on this day; years that are not written are the nearest ones that fit.
    public func window(writtenOn day: Day) -> Window? {
        let month = firstMonth ?? last.month
        func first(in year: Int) -> Day? { Day(year: year, month: month, day: firstDay) }
        if let year = firstYear, let from = first(in: year) {
            guard let through = last.year.map({ last.day(in: $0) }) ?? last.next(after: from) else { return nil }
            return Window(from: from, through: through)
        }
        if let year = last.year {
            guard let through = last.day(in: year), let from = [year, year - 1].lazy.compactMap(first(in:)).first(where: { $0 <= through })
            else { return nil }
            return Window(from: from, through: through)
        }
        let candidates = [day.year - 1, day.year, day.year + 1].compactMap(first(in:))
        guard let from = candidates.min(by: { abs($0.number - day.number) < abs($1.number - day.number) }),
            let through = last.next(after: from.adding(days: -1))
        else { return nil }
        return Window(from: from, through: through)
    }

    private static let openings: PhraseSet = "từ ngày | từ | ngày | các ngày | trong các ngày"
    private static let joiners: PhraseSet = "- | đến | đến ngày | đến hết ngày | tới | tới ngày | và | và ngày"
}
