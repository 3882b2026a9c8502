/// A way of cutting the days into windows that follow one another without gap or overlap: quarters, 15/12–14/6, weeks to Thursday, terms
/// of office. Several may be laid over the same records; none of them is stored with a record.
public struct ReportingCalendar: Hashable, Sendable {
    public let rhythm: Rhythm

    public enum Rhythm: Hashable, Sendable {
        /// So many days each, counted from a day on which one begins.
        case days(Int, from: Day)
        /// So many months each, counted from a day on which one begins. Where a month is too short for that day, its last one begins.
        case months(Int, from: Day)
        /// Each from one of these days to the eve of the next; no window before the first or from the last on.
        case between([Day])
    }

    /// Nil for a rhythm without end: no days or months, more than `longest`, or fewer than two days that do not rise.
    public init?(_ rhythm: Rhythm) {
        switch rhythm {
        case .days(let count, _): guard (1...Self.longest).contains(count) else { return nil }
        case .months(let count, _): guard (1...Self.longest).contains(count) else { return nil }
        case .between(let days):
            guard (2...Self.longest).contains(days.count), zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        }
        self.rhythm = rhythm
    }

    private init(unchecked rhythm: Rhythm) {
        self.rhythm = rhythm
    }

    /// How many days or months a window may have, and how many days may be named: a century of months.
    public static let longest = 1_200

    /// Monday to Sunday.
    public static let weeks = ReportingCalendar(unchecked: .days(7, from: "2024-01-01"))
    public static let months = ReportingCalendar(unchecked: .months(1, from: "2024-01-01"))
    public static let quarters = ReportingCalendar(unchecked: .months(3, from: "2024-01-01"))
    public static let halves = ReportingCalendar(unchecked: .months(6, from: "2024-01-01"))
    public static let years = ReportingCalendar(unchecked: .months(12, from: "2024-01-01"))

    /// The one window that holds a day; nil on days that no window holds, which only named days leave.
    public func window(holding day: Day) -> Window? {
        index(of: day).flatMap(window(at:))
    }

    /// How many windows `windows(touching:)` gives, without making them.
    public func count(touching days: Window) -> Int {
        places(touching: days)?.count ?? 0
    }

    /// The windows that share a day with these, earliest first. The first may begin before them and the last end after them.
    public func windows(touching days: Window) -> [Window] {
        (places(touching: days).map(Array.init) ?? []).compactMap(window(at:))
    }
}

// Windows are counted from the one that begins on the first day named, which is 0.
extension ReportingCalendar {
    private func places(touching days: Window) -> ClosedRange<Int>? {
        guard case .between(let cuts) = rhythm else {
            guard let first = index(of: days.first), let last = index(of: days.last) else { return nil }
            return first...last
        }
        let first = index(of: days.first) ?? 0
        let last = index(of: days.last) ?? cuts.count - 2
        guard let start = cuts.first, let end = cuts.last, days.last >= start, days.first < end else { return nil }
        return first...last
    }

    private func index(of day: Day) -> Int? {
        switch rhythm {
        case .days(let count, let start): return (Int(day.number) - Int(start.number)).floored(by: count)
        case .months(let count, let start):
            let isBeforeCut = day.day < min(start.day, Day.lengthOfMonth(day.month, in: day.year))
            return (day.ordinalOfMonth - (isBeforeCut ? 1 : 0) - start.ordinalOfMonth).floored(by: count)
        case .between(let cuts):
            guard let next = cuts.firstIndex(where: { day < $0 }), next > 0 else { return nil }
            return next - 1
        }
    }

    private func window(at index: Int) -> Window? {
        switch rhythm {
        case .days(let count, let start):
            return Window(from: start.adding(days: index * count), through: start.adding(days: (index + 1) * count - 1))
        case .months(let count, let start):
            func cut(_ index: Int) -> Day? { Day(ordinalOfMonth: start.ordinalOfMonth + index * count, day: start.day) }
            return Window(from: cut(index) ?? .earliest, through: cut(index + 1)?.adding(days: -1) ?? .latest)
        case .between(let cuts): return Window(from: cuts[index], through: cuts[index + 1].adding(days: -1))
        }
    }
}

extension ReportingCalendar {
    /// What people call one of its windows. One that is cut off within a month is called by the month in which it ends, with its days:
    /// "6 tháng đầu năm 2026 (15/12–14/06)".
    public func name(of window: Window) -> Phrase {
        switch rhythm {
        case .days(7, _):
            let days = "\(window.first.dayAndMonth)–\(window.last.onScreen)"
            return Phrase("tuần \(days)", en: "week \(days)")
        case .months(let count, let start) where start.day > 1 && 12 % count == 0:
            let end = window.last
            guard end.month % count == 0, let name = Window.months(end.month - count + 1...end.month, of: end.year)?.name else {
                return window.name
            }
            let days = "\(window.first.dayAndMonth)–\(end.dayAndMonth)"
            return Phrase("\(name.vi) (\(days))", en: "\(name.en) (\(days))")
        default: return window.name
        }
    }
}

extension ReportingCalendar: CustomStringConvertible {
    /// `days 7 from 2026-01-02`, `months 6 from 2025-12-15`, `between 2021-01-25 2026-01-19`: what databases and files hold.
    public var description: String {
        switch rhythm {
        case .days(let count, let start): "days \(count) from \(start)"
        case .months(let count, let start): "months \(count) from \(start)"
        case .between(let days): "between \(days.map(\.iso).joined(separator: " "))"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        if words.first == "between" {
            let days = words.dropFirst().map { Day(iso: $0) }
            guard !days.contains(nil) else { return nil }
            self.init(.between(days.compactMap(\.self)))
            return
        }
        guard words.count == 4, words[2] == "from", let count = Int(words[1]), let start = Day(iso: words[3]) else { return nil }
        switch words[0] {
        case "days": self.init(.days(count, from: start))
        case "months": self.init(.months(count, from: start))
        default: return nil
        }
    }
}

extension Day {
    /// Months since the beginning of the year 0.
    fileprivate var ordinalOfMonth: Int { year * 12 + month - 1 }

    /// Nil outside the calendar's years; the month's last day where it has no such day.
    fileprivate init?(ordinalOfMonth ordinal: Int, day: Int) {
        let (year, month) = (ordinal.floored(by: 12), ordinal - ordinal.floored(by: 12) * 12 + 1)
        self.init(year: year, month: month, day: min(day, Day.lengthOfMonth(month, in: year)))
    }

    /// `dd/mm`.
    fileprivate var dayAndMonth: String { String(onScreen.prefix(5)) }
}

extension Int {
    /// The quotient rounded down, also below zero.
    fileprivate func floored(by divisor: Int) -> Int {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
