import Core
import Web

/// Which windows are asked for: those of a calendar that touch some days, or one window by itself.
struct WindowChoice: Hashable, Sendable {
    /// The code of a calendar; nil for the one window that the days are.
    let calendar: String?
    let days: Window

    init(calendar: String?, days: Window) {
        (self.calendar, self.days) = (calendar, days)
    }

    /// Reads `quarters:2023-2026`, `chot-ngay-14:2026`, `months:2025-07-01/2026-06-30`, `2026-H1`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, let days = Self.days(last), parts.count == 1 || !parts[0].isEmpty else { return nil }
        self.init(calendar: parts.count == 2 ? parts[0] : nil, days: days)
    }

    /// What stands in two fields: a day, a year, or a window by its short name, whose first or last day is meant.
    init?(calendar: String?, from first: String, through last: String) {
        guard let first = Day(typed: first) ?? Window(first)?.first, let last = Day(typed: last) ?? Window(last)?.last,
            let days = Window(from: first, through: last)
        else { return nil }
        self.init(calendar: calendar.flatMap { $0.isEmpty ? nil : $0 }, days: days)
    }

    private static func days(_ text: String) -> Window? {
        let years = text.split(separator: "-", omittingEmptySubsequences: false)
        if years.count == 2, years.allSatisfy({ $0.utf8.count == 4 }), let first = Window(String(years[0])),
            let last = Window(String(years[1]))
        {
            return Window(from: first.first, through: last.last)
        }
        return Window(text)
    }

    /// What `init(_:)` reads, as short as it can be said.
    var description: String {
        let isWholeYears = days.first.month == 1 && days.wholeMonths.map { $0 % 12 == 0 } == true
        let years =
            days.first.year == days.last.year ? "\(days.first.iso.prefix(4))" : "\(days.first.iso.prefix(4))-\(days.last.iso.prefix(4))"
        let words = isWholeYears ? years : days.description
        return calendar.map { "\($0):\(words)" } ?? words
    }
}
