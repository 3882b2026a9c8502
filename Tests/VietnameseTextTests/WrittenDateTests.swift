import Core
import Testing
import VietnameseText

@Suite struct `Reading a date` {
    private func read(_ text: String) -> WrittenDate? {
        let tokens = Tokens(text)
        return tokens.indices.lazy.compactMap { WrittenDate(tokens, at: $0) }.first
    }

    @Test(arguments: [
        ("Sáng 4/11", "2024-11-04"), ("ngày 09 tháng 5 năm 2023", "2023-05-09"), ("18-3-2021", "2021-03-18"), ("Chiều 7.12", "2024-12-07"),
        ("mùng 2 tháng 9", "2024-09-02"), ("ngày 1/7/2025", "2025-07-01"),
    ])
    func `puts the day before the month`(text: String, iso: String) {
        #expect(read(text)?.day(in: 2024)?.iso == iso)
    }

    @Test func `refuses days that no calendar has, and periods`() {
        #expect(read("ngày 31/4") == nil)
        #expect(read("ngày 29/2/2023") == nil)
        #expect(read("ngày 29/2") != nil)
        #expect(read("tháng 6.2024") == nil)
        #expect(read("tăng 12.5 điểm") == nil)
    }

    @Test func `takes the latest year not after today, or the next to come`() throws {
        let date = try #require(read("ngày 30/12"))
        #expect(date.latest(notAfter: "2025-01-10") == "2024-12-30")
        #expect(date.next(after: "2025-01-10") == "2025-12-30")
    }
}

@Suite struct `Reading a period` {
    private func read(_ text: String) -> WrittenWindow? {
        let tokens = Tokens(text)
        return WrittenWindow.all(in: tokens, tokens.indices).first
    }

    @Test(arguments: [
        ("quí III/2024", "2024-07-01/2024-09-30"), ("Quý 2 năm 2022", "2022-04-01/2022-06-30"),
        ("6 tháng cuối năm 2025", "2025-07-01/2025-12-31"),
        ("9 tháng đầu năm", "2026-01-01/2026-09-30"), ("tháng 2/2024", "2024-02-01/2024-02-29"), ("tháng 11 2023", "2023-11-01/2023-11-30"),
        ("năm học 2024 - 2025", "2024-08-01/2025-07-31"), ("nhiệm kỳ 2020–2025", "2020-01-01/2025-12-31"),
        ("năm 2027", "2027-01-01/2027-12-31"),
        ("sáu tháng đầu năm 2021", "2021-01-01/2021-06-30"), ("10 tháng năm 2022", "2022-01-01/2022-10-31"),
    ])
    func `gives its days`(text: String, window: String) {
        #expect(read(text)?.window(in: 2026)?.description == window)
    }

    @Test func `takes no date and no length of time for one`() {
        #expect(read("ngày 5 tháng 3") == nil)
        #expect(read("sau 15 năm thực hiện") == nil)
        #expect(read("tháng 13/2024") == nil)
    }
}

@Suite struct `Reading a deadline` {
    @Test(arguments: [
        ("xong trước ngày 20/8/2026", "2026-08-19"), ("chậm nhất ngày 15/9", "2026-09-15"), ("hoàn thành trong tháng 4/2026", "2026-04-30"),
        ("đến hết năm 2027", "2027-12-31"), ("trong quý IV", "2026-12-31"),
    ])
    func `gives the last day in time`(text: String, iso: String) {
        let tokens = Tokens(text)
        #expect(WrittenDeadline.first(in: tokens, tokens.indices)?.lastDay(in: 2026)?.iso == iso)
    }
}
