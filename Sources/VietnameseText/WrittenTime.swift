import Core

/// Any time a text names: a day, several days, a period, or a period that depends on when the text was written.
public enum WrittenTime: Sendable {
    case day(WrittenDate)
    case days(WrittenDateRange)
    case period(WrittenWindow)
    case relative(RelativeWindow)

    /// The time that begins with this token, the longest reading first.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        let readings: [WrittenTime] = [
            RelativeWindow(tokens, at: index).map { .relative($0) }, WrittenDateRange(tokens, at: index).map { .days($0) },
            WrittenDate(tokens, at: index).map { .day($0) }, WrittenWindow(tokens, at: index).map { .period($0) },
        ].compactMap(\.self)
        guard let longest = readings.max(by: { $0.tokens.upperBound < $1.tokens.upperBound }) else { return nil }
        self = longest
    }

    /// The words that name it.
    public var tokens: Range<Int> {
        switch self {
        case .day(let date): date.tokens
        case .days(let range): range.tokens
        case .period(let window): window.tokens
        case .relative(let window): window.tokens
        }
    }

    /// - Parameters:
    ///   - day: When the text was written; what is not written is worked out from it.
    ///   - period: What the text reports on, for "cùng kỳ".
    public func window(writtenOn day: Day, during period: Window? = nil) -> Window? {
        switch self {
        case .day(let date): date.day(writtenOn: day).map(Window.init)
        case .days(let range): range.window(writtenOn: day)
        case .period(let window): window.window(writtenOn: day)
        case .relative(let window): window.window(writtenOn: day, during: period)
        }
    }

    /// Every time these tokens name, from left to right. A day or month between marks that turns out to be a ratio is the caller's
    /// affair: `14/10 xã`.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [WrittenTime] {
        var (found, index): ([WrittenTime], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            if let time = WrittenTime(tokens, at: index), time.tokens.upperBound <= range.upperBound {
                found.append(time)
                index = time.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }
}
