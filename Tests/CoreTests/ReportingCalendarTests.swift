import Core
import Fixtures
import Testing

@Suite struct `A reporting calendar` {
    /// Calendars of every kind: whatever somebody may think of.
    private static func any(using random: inout SeededGenerator) -> ReportingCalendar? {
        let day = Day(number: .random(in: -20_000...40_000, using: &random)) ?? "2026-01-01"
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return ReportingCalendar(.days(.random(in: 1...60, using: &random), from: day))
        case 1: return ReportingCalendar(.months(.random(in: 1...70, using: &random), from: day))
        default:
            let steps = (0...Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 1...900, using: &random) }
            let days = steps.reduce(into: [day]) { days, step in days.append((days.last ?? day).adding(days: step)) }
            return ReportingCalendar(.between(days))
        }
    }

    @Test func `tiles the days without gap or overlap`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<400 {
            let calendar = try #require(Self.any(using: &random))
            let first = try #require(Day(number: .random(in: -25_000...45_000, using: &random)))
            let days = try #require(Window(from: first, through: first.adding(days: .random(in: 0...1_500, using: &random))))
            let windows = calendar.windows(touching: days)
            #expect(windows.count == calendar.count(touching: days), "\(calendar) over \(days)")
            for (left, right) in zip(windows, windows.dropFirst()) {
                #expect(left.last.adding(days: 1) == right.first, "\(calendar): \(left) and \(right)")
            }
            #expect(windows.allSatisfy { $0.overlaps(days) })
            var day = days.first
            while day <= days.last {
                let holding = windows.filter { $0.contains(day) }
                #expect(holding.count <= 1 && holding.first == calendar.window(holding: day), "\(calendar) on \(day)")
                if case .between = calendar.rhythm {} else { #expect(holding.count == 1, "\(calendar) leaves out \(day)") }
                day = day.adding(days: 1)
            }
        }
    }

    @Test func `is read back as it is written`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let calendar = try #require(Self.any(using: &random))
            #expect(ReportingCalendar(calendar.description) == calendar)
        }
    }

    @Test(arguments: [
        "", "days", "days 0 from 2026-01-01", "days 7 from 2026-02-30", "days 7 since 2026-01-01", "months -1 from 2026-01-01",
        "months 1201 from 2026-01-01", "between 2026-01-01", "between 2026-01-02 2026-01-01", "between 2026-01-01 2026-01-01",
        "years 1 from 2026-01-01",
    ])
    func `that cuts nothing is refused`(text: String) {
        #expect(ReportingCalendar(text) == nil)
    }

    @Test func `cuts off where an office does`() throws {
        let halves = try #require(ReportingCalendar("months 6 from 2025-12-15"))
        #expect(halves.window(holding: "2026-06-14")?.description == "2025-12-15/2026-06-14")
        #expect(halves.window(holding: "2026-06-15")?.description == "2026-06-15/2026-12-14")
        #expect(halves.window(holding: "2026-06-14").map(halves.name)?.vi == "6 tháng đầu năm 2026 (15/12–14/06)")
        let weeks = try #require(ReportingCalendar("days 7 from 2026-01-02"))
        #expect(weeks.window(holding: "2026-01-08").map { ($0.first.weekday, $0.last.weekday) } ?? (0, 0) == (5, 4), "Friday to Thursday")
        #expect(weeks.window(holding: "2026-01-08").map(weeks.name)?.vi == "tuần 02/01–08/01/2026")
        let months = try #require(ReportingCalendar("months 1 from 2026-01-15"))
        #expect(months.window(holding: "2026-03-01").map(months.name)?.vi == "tháng 3/2026 (15/02–14/03)")
        let terms = try #require(ReportingCalendar("between 2021-01-25 2026-01-19 2031-01-01"))
        #expect(terms.windows(touching: try #require(Window("2020"))).isEmpty)
        #expect(terms.windows(touching: try #require(Window(from: "2000-01-01", through: "2050-01-01"))).count == 2)
    }

    @Test func `that begins on the last of a month has one window for each month`() throws {
        let months = try #require(ReportingCalendar("months 1 from 2026-01-31"))
        let starts = months.windows(touching: try #require(Window("2026"))).map(\.first.iso)
        #expect(starts.count == 13 && starts[1...3] == ["2026-01-31", "2026-02-28", "2026-03-31"])
    }

    @Test func `reaches to both ends of time`() throws {
        for calendar in [ReportingCalendar.weeks, .months, .years] {
            #expect(calendar.window(holding: .earliest)?.first == .earliest)
            #expect(calendar.window(holding: .latest)?.last == .latest)
        }
    }
}
