import Core

/// By when something is due, as written: `trước ngày 15/12`, `chậm nhất ngày 20/6/2026`, `trong tháng 6/2023`, `đến hết năm 2026`,
/// `trước ngày 20 hằng tháng`.
public struct WrittenDeadline: Sendable {
    /// Whether the day itself still counts.
    public enum Bound: Sendable {
        /// "trước": by grammar the day itself is too late.
        case before
        /// "chậm nhất", "đến hết", "trong": the day, or the window's last day, still counts.
        case through
    }

    /// What ends the time given.
    public enum End: Sendable {
        case date(WrittenDate)
        case window(WrittenWindow)
        /// Comes again and again.
        case every(Recurrence)
    }

    /// Whether the day itself still counts, by the cue word.
    public let bound: Bound
    /// The day, period or recurring day after the cue.
    public let end: End
    /// "dự kiến": meant to be done by then, not ordered.
    public let isPlanned: Bool
    /// The cue word and the date.
    public let tokens: Range<Int>

    /// The deadline whose cue begins with this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        // "từ ngày 2/3 đến ngày 9/3" says how long, not by when.
        guard let cue = Self.cues.match(tokens, at: index), !tokens[index - 1].isNumber else { return nil }
        let start = index + cue.count
        let past: Int
        if let recurrence = Recurrence(tokens, at: start) {
            (end, past) = (.every(recurrence), recurrence.tokens.upperBound)
        } else if let date = WrittenDate(tokens, at: start) {
            (end, past) = (.date(date), date.tokens.upperBound)
        } else if let window = WrittenWindow(tokens, at: start), !window.spansYears {
            (end, past) = (.window(window), window.tokens.upperBound)
        } else {
            return nil
        }
        self.tokens = (Recurrence.rhythm(tokens, before: index)?.lowerBound ?? index)..<past
        bound = cue.value
        isPlanned = (index - 4..<index + cue.count).contains { Self.plans.stands(tokens, at: $0) }
    }

    /// The last day on which it can still be done in time, in `year` where none is written; nil for what comes again.
    public func lastDay(in year: Int) -> Day? {
        let day: Day?
        switch (end, bound) {
        case (.date(let date), _): day = date.day(in: year)
        case (.window(let window), .before): day = window.window(in: year)?.first
        case (.window(let window), .through): day = window.window(in: year)?.last
        case (.every, _): return nil
        }
        return bound == .before ? day?.adding(days: -1) : day
    }

    /// The first last day in time that is not before the day of writing: a deadline lies ahead.
    public func lastDay(writtenOn day: Day) -> Day? {
        if case .every(let recurrence) = end { return recurrence.next(from: day, isExclusive: bound == .before) }
        return [day.year, day.year + 1].lazy.compactMap { lastDay(in: $0) }.first { $0 >= day } ?? lastDay(in: day.year)
    }

    /// The days in which it is to be done, where a whole period is given.
    public func window(in year: Int) -> Window? {
        guard case .window(let window) = end, bound == .through else { return nil }
        return window.window(in: year)
    }

    /// The first deadline among these tokens.
    public static func first(in tokens: Tokens, _ range: Range<Int>) -> WrittenDeadline? {
        let cues = cues
        for index in range where cues.mayBegin(tokens, at: index) {
            if let deadline = WrittenDeadline(tokens, at: index), deadline.tokens.upperBound <= range.upperBound { return deadline }
        }
        return nil
    }

    private static let plans: PhraseSet = "dự kiến | phấn đấu"
    private static let cues: Phrasebook<Bound> = [
        .before: "trước ngày | trước | xong trước ngày | xong trước",
        .through: """
        chậm nhất | chậm nhất ngày | chậm nhất là | chậm nhất là ngày | chậm nhất đến ngày | chậm nhất trong \
        | chậm nhất vào ngày | chậm nhất đến hết ngày | muộn nhất | muộn nhất ngày | muộn nhất là ngày | không muộn hơn ngày \
        | không quá ngày | đến hết ngày | đến hết | hết ngày | hạn đến ngày | hạn cuối ngày | hạn chót ngày | thời hạn đến ngày \
        | trong | ngay trong | xong trong | hoàn thành trong | hoàn thành vào | vào | vào ngày | đến ngày | đến cuối | đến
        """,
    ]
}
