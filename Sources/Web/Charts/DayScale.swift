import Core

/// Where days lie between the left and the right end of a picture, and the days worth a mark beneath it.
package struct DayScale: Hashable, Sendable {
    package let days: Window
    let left: Int
    let right: Int

    package init(_ days: Window, from left: Int, to right: Int) {
        (self.days, self.left, self.right) = (days, left, right)
    }

    package func place(of day: Day) -> Int {
        let passed = min(max(0, Int(day.number) - Int(days.first.number)), days.numberOfDays)
        return left + passed * (right - left) / days.numberOfDays
    }

    /// The middle of a window's days that are shown.
    package func middle(of window: Window) -> Int {
        (place(of: window.first) + place(of: window.last.adding(days: 1))) / 2
    }

    /// First days of months or years, so many that each has room; the words are the month or the year.
    package func ticks(atMost most: Int) -> [(day: Day, words: String)] {
        let steps = [1, 3, 6, 12, 24, 60, 120, 600, 1_200]
        let months = days.numberOfDays / 30 + 1
        let step = steps.first { months / $0 <= most } ?? 12_000
        let calendar = ReportingCalendar(.months(step, from: "2000-01-01"))
        return (calendar?.windows(touching: days) ?? []).map(\.first).filter(days.contains).map { day in
            (day, step < 12 ? "\(day.month)/\(day.year)" : String(day.year))
        }
    }
}
