import Core
import Fixtures
import Testing

@Suite struct `Days` {
    @Test func `follow one another without a gap from 1600 to 2400`() throws {
        var day = try #require(Day(year: 1600, month: 1, day: 1))
        var (year, month, date) = (1600, 1, 1)
        while year < 2400 {
            #expect(day.year == year && day.month == month && day.day == date)
            #expect(Day(year: year, month: month, day: date) == day)
            day = day.adding(days: 1)
            date += 1
            if date > Day.lengthOfMonth(month, in: year) { (month, date) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `know their weekday`() {
        #expect(Day("2026-11-21").weekday == 6)
        #expect(Day("1975-04-30").weekday == 3)
        #expect(Day("1945-09-02").weekday == 7)
    }

    @Test(arguments: ["2026-02-29", "2026-06-31", "2026-13-01", "2026-1-01", "26-01-01", "2026/01/01", "", "２０２６-01-01"])
    func `that do not exist are refused, never shifted`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `are read back as they are written`() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<5_000 {
            let day = Day(number: .random(in: Int(Day.earliest.number)...Int(Day.latest.number), using: &random))
            #expect(day.flatMap { Day(iso: $0.iso) } == day)
        }
    }
}

@Suite struct `Windows` {
    @Test func `are named as people name them`() {
        #expect(Window("2026-Q1")?.name.vi == "quý I/2026")
        #expect(Window("2026-H1")?.name.vi == "6 tháng đầu năm 2026")
        #expect(Window("2025-12-15/2026-06-14")?.name.vi == "15/12/2025 – 14/06/2026")
    }

    @Test func `know what came before them`() {
        #expect(Window("2026-Q1")?.preceding == Window("2025-Q4"))
        #expect(Window("2026-H1")?.sameOfPreviousYear == Window("2025-H1"))
        #expect(Window("2024-02")?.sameOfPreviousYear == Window("2023-02"))
    }

    @Test(arguments: ["2026-Q5", "2026-H3", "2026-13", "26", "2026-06-30/2026-01-01", "quý I"]) func `that are none are refused`(
        text: String
    ) {
        #expect(Window(text) == nil)
    }
}
