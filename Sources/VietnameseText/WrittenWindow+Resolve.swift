import Core

extension WrittenWindow {
    /// The days it means in a text written on this day. Without a year: the last such period that was over by then, or that is more than
    /// half over, because a report may be written before its month ends.
    public func window(writtenOn day: Day) -> Window? { Self.latest(kind, year: year, writtenOn: day) }

    static func latest(_ kind: Kind, year: Int?, writtenOn day: Day) -> Window? {
        if let year { return window(of: kind, in: year) }
        return [day.year, day.year - 1].lazy.compactMap { window(of: kind, in: $0) }.first { window in
            window.first.adding(days: window.numberOfDays / 2) <= day
        }
    }

    /// Between which days the figures were taken where the text says so after it: `năm 2023 (chốt số liệu 15/12/2022-14/12/2023)`.
    public func cutOff(in tokens: Tokens) -> Window? {
        let open = self.tokens.upperBound
        guard tokens[open].isMark("(") else { return nil }
        for index in open + 1..<open + 8 {
            guard let range = WrittenDateRange(tokens, at: index) else { continue }
            guard tokens[range.tokens.upperBound].isMark(")"), range.last.year != nil, let last = range.last.day(in: 0) else { return nil }
            return range.window(writtenOn: last)
        }
        return nil
    }
}
