import Core

/// By when something is due, as written: `trước ngày 15/12`, `chậm nhất ngày 20/6/2026`, `trong tháng 6/2023`, `đến hết năm 2026`.
public struct WrittenDeadline: Sendable {
    public enum Bound: Sendable {
        /// "trước": by grammar the day itself is too late.
        case before
        /// "chậm nhất", "đến hết", "trong": the day, or the window's last day, still counts.
        case through
    }

    public enum End: Sendable {
        case date(WrittenDate)
        case window(WrittenWindow)
    }

    public let bound: Bound
    public let end: End
    /// The cue word and the date.
    public let tokens: Range<Int>

    /// The deadline whose cue begins with this token.
    public init?(_ tokens: Tokens, at index: Int) {
        // "từ ngày 2/3 đến ngày 9/3" says how long, not by when.
        guard let cue = Self.cues.match(tokens, at: index), !tokens[index - 1].isNumber else { return nil }
        let start = index + cue.count
        if let date = WrittenDate(tokens, at: start) {
            (end, self.tokens) = (.date(date), index..<date.tokens.upperBound)
        } else if let window = WrittenWindow(tokens, at: start), !window.spansYears {
            (end, self.tokens) = (.window(window), index..<window.tokens.upperBound)
        } else {
            return nil
        }
        bound = cue.value
    }

    /// The last day on which it can still be done in time, in `year` where none is written.
    public func lastDay(in year: Int) -> Day? {
        let day: Day?
        switch (end, bound) {
        case (.date(let date), _): day = date.day(in: year)
        case (.window(let window), .before): day = window.window(in: year)?.first
        case (.window(let window), .through): day = window.window(in: year)?.last
        }
        return bound == .before ? day?.adding(days: -1) : day
    }

    public static func first(in tokens: Tokens, _ range: Range<Int>) -> WrittenDeadline? {
        for index in range {
            if let deadline = WrittenDeadline(tokens, at: index), deadline.tokens.upperBound <= range.upperBound { return deadline }
        }
        return nil
    }

    private static let cues: Phrasebook<Bound> = [
        .before: "trước ngày | trước | xong trước ngày | xong trước",
        .through: """
        chậm nhất | chậm nhất ngày | chậm nhất là | chậm nhất là ngày | chậm nhất đến ngày | chậm nhất trong \
        | đến hết ngày | đến hết | hết ngày | hạn đến ngày | trong | ngay trong | hoàn thành trong | hoàn thành vào \
        | vào | đến ngày | đến cuối | đến
        """,
    ]
}
