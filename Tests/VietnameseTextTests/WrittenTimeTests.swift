import Core
import Fixtures
import Testing
import VietnameseText

@Suite struct `Reading any time` {
    private static let written: Day = "2024-11-20"

    private func read(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return WrittenTime.all(in: tokens, tokens.indices).compactMap { $0.window(writtenOn: Self.written)?.description }
    }

    @Test(arguments: [
        ("05-7-2024", "2024-07-05/2024-07-05"), ("ngày 15 tháng 3", "2024-03-15/2024-03-15"), ("sáng 22/11", "2024-11-22/2024-11-22"),
        ("ngày 2/12", "2023-12-02/2023-12-02"), ("ngày 2/12 tới", "2024-12-02/2024-12-02"),
        ("từ ngày 5 đến ngày 8/11", "2024-11-05/2024-11-08"),
        ("05-07/6/2024", "2024-06-05/2024-06-07"), ("từ 28/12/2023 đến 02/01/2024", "2023-12-28/2024-01-02"),
        ("từ ngày 30/12 đến ngày 02/01/2025", "2024-12-30/2025-01-02"), ("ngày 4 và 5/10/2024", "2024-10-04/2024-10-05"),
    ])
    func `names days`(text: String, window: String) { #expect(read(text) == [window]) }

    @Test(arguments: [
        ("đầu tháng 3", "2024-03-01/2024-03-10"), ("trung tuần tháng 6", "2024-06-11/2024-06-20"),
        ("cuối tháng 2/2024", "2024-02-21/2024-02-29"),
        ("hạ tuần tháng 9", "2024-09-21/2024-09-30"), ("tuần 1 tháng 11", "2024-10-28/2024-11-03"),
        ("tuần thứ ba tháng 10/2024", "2024-10-14/2024-10-20"),
        ("tuần 1 năm 2025", "2024-12-30/2025-01-05"), ("tuần này", "2024-11-18/2024-11-24"), ("tuần trước", "2024-11-11/2024-11-17"),
        ("tuần tới", "2024-11-25/2024-12-01"), ("tháng này", "2024-11-01/2024-11-30"), ("tháng trước", "2024-10-01/2024-10-31"),
        ("tháng tới", "2024-12-01/2024-12-31"), ("quý này", "2024-10-01/2024-12-31"), ("quý trước", "2024-07-01/2024-09-30"),
        ("quý tới", "2025-01-01/2025-03-31"), ("năm nay", "2024-01-01/2024-12-31"), ("năm ngoái", "2023-01-01/2023-12-31"),
        ("năm sau", "2025-01-01/2025-12-31"), ("từ đầu năm đến nay", "2024-01-01/2024-11-20"), ("đến hết quý III", "2024-01-01/2024-09-30"),
        ("đến hết tháng 10/2023", "2023-01-01/2023-10-31"), ("từ tháng 2 đến tháng 5/2024", "2024-02-01/2024-05-31"),
        ("cùng kỳ năm trước", "2023-01-01/2023-11-20"), ("cùng kỳ năm 2022", "2022-01-01/2022-11-20"), ("tháng 3", "2024-03-01/2024-03-31"),
        ("tháng 12", "2023-12-01/2023-12-31"), ("tháng 11", "2024-11-01/2024-11-30"), ("quý III", "2024-07-01/2024-09-30"),
        ("9 tháng năm 2024", "2024-01-01/2024-09-30"), ("6 tháng cuối năm", "2024-07-01/2024-12-31"),
        ("năm học 2024-2025", "2024-08-01/2025-07-31"),
        ("nhiệm kỳ 2025 - 2030", "2025-01-01/2030-12-31"),
    ])
    func `names periods, by the day of writing where need be`(text: String, window: String) { #expect(read(text) == [window]) }

    @Test func `takes the same period of what is reported on`() throws {
        let time = try #require(WrittenTime(Tokens("cùng kỳ"), at: 0))
        #expect(time.window(writtenOn: Self.written, during: .quarter(3, 2024)) == .quarter(3, 2023))
    }

    @Test(arguments: [
        "mùng 5 tháng Giêng", "ngày 15/8 âm lịch", "mùng 10 tháng 3 (âm lịch)", "rằm tháng 7", "ngày 3/3 năm Giáp Thìn", "tháng Chạp",
        "31/9/2024",
    ])
    func `refuses the lunar calendar and impossible days rather than misread them`(text: String) { #expect(read(text).isEmpty) }

    @Test func `reads back every day, range and period it prints`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let first = try #require(Day(number: Int.random(in: 7_000...20_000, using: &random)))
            let last = first.adding(days: Int.random(in: 1...400, using: &random))
            #expect(read(first.onScreen) == [Window(first).description])
            #expect(read("ngày \(first.day) tháng \(first.month) năm \(first.year)") == [Window(first).description])
            #expect(read("từ ngày \(first.onScreen) đến ngày \(last.onScreen)") == ["\(first.iso)/\(last.iso)"])
            let year = Int.random(in: 1990...2050, using: &random)
            let windows = [
                Window.year(year), .half(Int.random(in: 1...2, using: &random), year),
                .quarter(Int.random(in: 1...4, using: &random), year),
                .month(Int.random(in: 1...12, using: &random), year), .months(1...9, of: year),
            ]
            for window in windows.compactMap(\.self) { #expect(read(window.name.vi) == [window.description], "\(window.name.vi)") }
        }
    }
}

@Suite struct `Reading when something is due` {
    private static let written: Day = "2024-11-20"

    private func read(_ text: String) -> WrittenDeadline? {
        let tokens = Tokens(text)
        return WrittenDeadline.first(in: tokens, tokens.indices)
    }

    @Test(arguments: [
        ("gửi báo cáo trước ngày 05/12", "2024-12-04"), ("chậm nhất là ngày 25/11/2024", "2024-11-25"),
        ("muộn nhất ngày 30/11", "2024-11-30"),
        ("xong trong tháng 12", "2024-12-31"), ("hoàn thành trong quý I/2025", "2025-03-31"), ("đến hết quý IV", "2024-12-31"),
        ("hết ngày 15/01", "2025-01-15"), ("trước tháng 3/2025", "2025-02-28"), ("chậm nhất vào ngày 10/12", "2024-12-10"),
        ("trước ngày 20 hằng tháng", "2024-12-19"), ("hằng tháng, trước ngày 25", "2024-11-24"),
        ("trước ngày 20 của tháng cuối quý", "2024-12-19"),
        ("trước ngày 10/12 hằng năm", "2024-12-09"), ("chậm nhất ngày 15 hàng tháng", "2024-12-15"),
        ("trước thứ sáu hằng tuần", "2024-11-21"),
    ])
    func `finds the last day in time`(text: String, day: String) { #expect(read(text)?.lastDay(writtenOn: Self.written)?.iso == day) }

    @Test(arguments: ["từ ngày 2/3 đến ngày 9/3", "nhiệm kỳ 2025-2030", "trước đây", "trong nhân dân"])
    func `finds none where none is set`(text: String) { #expect(read(text) == nil) }

    @Test func `tells a plan from an order`() {
        #expect(read("dự kiến xong trong tháng 12")?.isPlanned == true)
        #expect(read("phải xong trong tháng 12")?.isPlanned == false)
    }
}
