import Core
import VietnameseText

extension Window {
    /// Reads a window as people write it: "quý I/2026", "6 tháng đầu năm 2026", "tháng 4/2026", "15/12/2025 – 14/06/2026", and the
    /// short names of commands. What names no year means the year of `today`.
    package init(typed text: String, on today: Day) throws {
        let tokens = Tokens(text)
        if let window = Window(text) {
            self = window
        } else if let written = WrittenWindow(tokens, at: 0), written.tokens == tokens.indices, let window = written.window(in: today.year)
        {
            self = window
        } else if let window = Self.days(text) {
            self = window
        } else {
            throw IntakeRefusal.badWindow(text)
        }
    }

    /// One day, or two with a dash or "đến" between them, each `dd/mm/yyyy`.
    private static func days(_ text: String) -> Window? {
        let parts = text.split { $0 == " " || $0 == "-" || $0 == "–" }.filter { $0 != "đến" && $0 != "từ" }
        let days = parts.map { day($0) }
        switch days.count {
        case 1: return days[0].map(Window.init(_:))
        case 2:
            guard let first = days[0], let last = days[1] else { return nil }
            return Window(from: first, through: last)
        default: return nil
        }
    }

    private static func day(_ text: Substring) -> Day? {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let day = numbers[0], let month = numbers[1], let year = numbers[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The windows offices report for, the latest first: what a form offers on a day.
    static func offered(on today: Day) -> [Window] {
        let year = today.year
        let month = today.month
        let names: [Window?] = [
            .half(month <= 6 ? 1 : 2, year), .half(month <= 6 ? 2 : 1, month <= 6 ? year - 1 : year),
            .months(1...9, of: month >= 9 ? year : year - 1),
            .quarter((month + 2) / 3, year), .quarter(month <= 3 ? 4 : (month - 1) / 3, month <= 3 ? year - 1 : year),
            .month(month, year), .month(month == 1 ? 12 : month - 1, month == 1 ? year - 1 : year),
            .year(year), .year(year - 1),
        ]
        return names.compactMap(\.self)
    }
}
