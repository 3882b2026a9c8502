import Core
import Fixtures
import Testing

@testable import Web

@Suite struct `A chart of lines` {
    private let year = Window(from: "2026-01-01", through: "2026-12-31") ?? Window("2026-01-01" as Day)

    private func chart(_ answers: [Answer], marks: [LineChart.Mark] = []) -> LineChart {
        let months = ReportingCalendar.months.windows(touching: year)
        return LineChart(
            Phrase("Buổi"), unit: Phrase("buổi"),
            points: zip(months, answers).map { LineChart.Point($0, ReportingCalendar.months.name(of: $0), $1) }, marks: marks, over: year)
    }

    private func quantity(_ whole: Int64) throws -> Answer { .quantity(Quantity(try Amount(whole: whole))) }

    @Test func `stands over its days, from zero up to a round number`() throws {
        let chart = chart([try quantity(0), try quantity(50), try quantity(100)])
        let places = chart.places
        #expect(places.map(\.x) == places.map(\.x).sorted() && Set(places.map(\.x)).count == 3)
        #expect(places[0].y == chart.bottom && places[2].y == chart.top)
        #expect(places[1].y.map { abs(2 * $0 - chart.bottom - chart.top) <= 1 } == true, "half of it is half way up")
    }

    @Test func `breaks where there is no answer, and not where nothing happened`() throws {
        let chart = chart([try quantity(1), .notReported, try quantity(2), .noneOccurred, .notApplicable, try quantity(3)])
        #expect(chart.segments.map { [$0.from, $0.to] } == [[2, 3]])
        #expect(chart.places.map { $0.y == nil } == [false, true, false, false, true, false])
        #expect(chart.places[3].y == chart.bottom)
        #expect(chart.description.vi.contains("2 kỳ chưa có số"))
    }

    @Test func `marks the days within it, and says them to those who do not see it`() throws {
        let marks = [LineChart.Mark("2026-07-01", Phrase("sắp xếp 10 đơn vị")), LineChart.Mark("2025-07-01", Phrase("trước đó"))]
        let chart = chart([try quantity(1)], marks: marks)
        #expect(chart.marks.map(\.day) == ["2026-07-01"])
        #expect(chart.description.vi.contains("sắp xếp 10 đơn vị") && !chart.description.vi.contains("trước đó"))
        let (start, middle, end) = ("2026-01-01" as Day, "2026-07-01" as Day, "2027-01-01" as Day)
        let scale = chart.timeScale
        #expect(abs(scale.place(of: start) + scale.place(of: end) - 2 * scale.place(of: middle)) <= 8, "181 days and 184")
    }

    @Test func `never leaves its frame, whatever the amounts`() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            let answers = (0..<12).map { _ in
                let thousandths = Int64.random(in: -5...Int64.max, using: &random) >> Int64.random(in: 0...62, using: &random)
                return Answer.quantity(Quantity(Amount(thousandths: thousandths)))
            }
            let chart = chart(answers)
            for place in chart.places {
                #expect((chart.left...chart.width).contains(place.x) && place.y.map { (chart.top...chart.bottom).contains($0) } == true)
            }
            #expect(!chart.labelled.isEmpty)
        }
    }

    @Test func `without a figure says so`() {
        #expect(chart([]).description.vi == "Chưa có số liệu.")
    }
}

@Suite struct `A scale` {
    @Test func `ends on a round number no smaller than the greatest`() {
        for (greatest, top) in [(1, 2), (2_000, 2_000), (7_000, 8_000), (1_007_000, 1_200_000), (99_000, 100_000)] as [(Int64, Int64)] {
            #expect(AmountScale(greatest: Amount(thousandths: greatest)).top == top)
        }
        #expect(AmountScale(greatest: Amount(thousandths: .max)).top == .max)
        #expect(AmountScale(greatest: nil).ticks.count == 3)
    }

    @Test func `of days has a mark where there is room for one`() throws {
        for (text, most) in [("2026", 9), ("2026-06", 9), ("2020-01-01/2026-12-31", 9), ("1900-01-01/2026-12-31", 4)] {
            let scale = DayScale(try #require(Window(text)), from: 0, to: 600)
            let ticks = scale.ticks(atMost: most)
            #expect((1...most + 2).contains(ticks.count), "\(text): \(ticks.count)")
            #expect(Set(ticks.map { scale.place(of: $0.day) }).count == ticks.count)
        }
    }
}

@Suite struct `A map of tiles` {
    private func tile(_ thousandths: Int64) -> TileMap.Tile {
        TileMap.Tile("A", .answer(.quantity(Quantity(Amount(thousandths: thousandths)))), path: nil)
    }

    @Test func `is the darker the greater the amount, and tells every kind of empty`() {
        let tiles =
            [0, 19_999, 20_000, 99_999, 100_000].map(tile)
            + [Answer.noneOccurred, .notApplicable, .notReported].map { TileMap.Tile("B", .answer($0), path: nil) }
        let map = TileMap(Phrase("Buổi"), unit: Phrase("buổi"), tiles: tiles)
        #expect(
            tiles.map(map.fill(of:)) == [.step(0), .step(0), .step(1), .step(4), .step(4), .noneOccurred, .notApplicable, .notReported])
        #expect((0..<5).map { map.bounds(of: $0).most.thousandths } == [20_000, 40_000, 60_000, 80_000, 100_000])
        #expect(map.description.vi.contains("B: không phát sinh") && map.description.vi.contains("B: chưa báo cáo"))
    }

    @Test(arguments: [1, 4, 13, 22, 34, 126]) func `gives every unit a place of its own`(count: Int) {
        let places = TileMap.packed(count)
        #expect(Set(places).count == count)
    }

    @Test func `breaks names between words`() {
        #expect(TileMap.lines(of: "Bến Nghĩa") == ["Bến Nghĩa"])
        #expect(TileMap.lines(of: "Bình Lương Thượng") == ["Bình Lương", "Thượng"])
        #expect(TileMap.lines(of: "Ban Tuyên giáo và Dân vận Tỉnh ủy").last?.hasSuffix("…") == true)
        #expect(TileMap.lines(of: "").isEmpty)
    }
}
