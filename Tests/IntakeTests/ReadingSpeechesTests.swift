import Core
import Intake
import Testing

/// Who speaks at a meeting decides what a paragraph is: those who lead it, those who report to it, those who ask.
@Suite struct `Who speaks at a meeting` {
    private func read(_ body: String) -> Reading {
        Reading(of: "Huyện ủy Đông Sa làm việc với xã Bản Lầu\nSáng 14/5/2024, Huyện ủy Đông Sa có buổi làm việc với xã Bản Lầu.\n" + body)
    }

    private func kinds(_ body: String) -> [Reading.Section.Kind] { read(body).sections.map(\.kind) }

    @Test func `concludes by whatever word the end is called`() {
        let body = "Tổng kết buổi làm việc, đồng chí Vi Văn Toàn, Bí thư Huyện ủy biểu dương xã. Đồng chí đề nghị xã tập trung làm đường."
        #expect(kinds(body) == [.conclusion])
        #expect(read(body).tasks.map(\.passage.text) == ["tập trung làm đường"])
        #expect(kinds("Tổng kết hội thi, Ban Tổ chức trao 3 giải nhất cho các đội và 5 giải nhì cho các bạn trẻ.") != [.conclusion])
    }

    @Test func `begins with what is praised, and names the speaker after it`() {
        let body = "Ghi nhận và đánh giá cao sự chuẩn bị của xã, lãnh đạo Huyện ủy đề nghị xã tiếp tục rà soát các điểm học."
        #expect(kinds(body) == [.conclusion])
        #expect(read(body).tasks.map(\.passage.text) == ["tiếp tục rà soát các điểm học"])
    }

    @Test func `reports in the name of others, or answers those who lead`() {
        let report = "Thay mặt Đảng ủy xã, đồng chí Lò Văn Én, Bí thư Đảng ủy trình bày báo cáo, nêu rõ: xã đã mở 4 lớp học cho 120 người."
        #expect(kinds(report) == [.results])
        let answer = "Thay mặt xã, đồng chí Lò Văn Én cảm ơn đoàn và tiếp thu các ý kiến chỉ đạo; thời gian tới, xã sẽ mở thêm lớp học."
        #expect(kinds("Kết luận buổi làm việc, đồng chí Vi Văn Toàn yêu cầu xã làm tốt việc mở lớp.\n" + answer) == [.conclusion, .plan])
        let thanks = "Thay mặt xã, đồng chí Lò Văn Én cảm ơn sự quan tâm của đoàn."
        #expect(kinds("Kết luận buổi làm việc, đồng chí Vi Văn Toàn yêu cầu xã làm tốt việc mở lớp.\n" + thanks) == [.conclusion])
    }

    @Test func `leads nothing who only tells, when another concludes after them`() {
        let body = """
            Phát biểu tại buổi làm việc, Chủ tịch UBND xã Lò Văn Én cho rằng xã đã đi đúng hướng.
            Tuy nhiên, đồng chí cũng cho biết việc mở lớp vẫn còn một số hạn chế, người học chưa đều.
            Kết luận buổi làm việc, đồng chí Vi Văn Toàn yêu cầu xã tập trung mở lớp.
            """
        #expect(kinds(body).suffix(2) == [.limits, .conclusion])
    }

    @Test func `asks those above, and is answered`() {
        let reading = read(
            """
            Tại buổi làm việc, xã Bản Lầu cũng kiến nghị một số vấn đề: đề nghị UBND huyện bố trí vốn làm đường; đề nghị huyện hỗ trợ thêm lớp học.
            Lãnh đạo các phòng đã trả lời các kiến nghị của xã.
            """)
        #expect(reading.sections.map(\.kind) == [.recommendations])
        #expect(reading.sections[0].passage.text.hasSuffix("hỗ trợ thêm lớp học."))
        #expect(reading.tasks.map(\.passage.text) == ["bố trí vốn làm đường", "hỗ trợ thêm lớp học"])
        #expect(reading.tasks.map { $0.assignee?.text } == ["UBND huyện", "huyện"])
    }

    @Test func `sets itself marks to reach, at a debate too`() {
        #expect(kinds("Buổi làm việc đã dành thời gian thảo luận, đề ra những giải pháp mở lớp ở vùng cao cho các bản xa.") == [.plan])
        #expect(kinds("Tại buổi làm việc, Đảng ủy xã đã đề ra 12 chỉ tiêu cho thời gian tới.") == [.plan])
    }

    @Test func `tells of families that are hard up without telling of shortcomings`() {
        let body = "Kết quả, xã đã mở 4 lớp học cho 120 người."
        #expect(kinds(body + "\nNgoài ra, xã còn tặng 50 suất quà cho gia đình có hoàn cảnh khó khăn ở các bản xa.") == [.results])
        #expect(kinds(body + "\nTuy nhiên, việc mở lớp gặp khó khăn do thiếu giáo viên.") == [.results, .limits])
    }

    @Test func `gives awards when all is said`() {
        let reading = read(
            """
            Kết luận buổi làm việc, đồng chí Vi Văn Toàn yêu cầu xã tập trung mở lớp.
            Huyện ủy tặng giấy khen cho 3 tập thể có thành tích tuyên truyền, đấu tranh trên mạng.
            """)
        #expect(reading.sections.map(\.passage.text).last?.hasSuffix("mở lớp.") == true)
        #expect(reading.tasks.map(\.passage.text) == ["tập trung mở lớp"])
    }
}

@Suite struct `Wording of what is to be done` {
    private func tasks(_ speech: String) -> [(String, String?)] {
        let page = "Huyện ủy Đông Sa giao ban\nSáng 14/5/2024, Huyện ủy Đông Sa tổ chức hội nghị giao ban.\n"
        return Reading(of: page + "Kết luận hội nghị, đồng chí Vi Văn Toàn, Bí thư Huyện ủy phát biểu. " + speech).tasks
            .map { ($0.passage.text, $0.assignee?.text) }
    }

    @Test func `names a level of the tree alone, or a place by its name`() {
        #expect(tasks("Đồng chí yêu cầu, trong năm 2024, xã rà soát các lớp học.").map(\.1) == ["xã"])
        let named = tasks("Đồng chí đề nghị các xã mở rộng lớp học; đồng thời, Bản Lầu cần giữ vững sĩ số.")
        #expect(named.map(\.0) == ["mở rộng lớp học", "cần giữ vững sĩ số"])
        #expect(named.last?.1 == "Bản Lầu")
    }

    @Test func `says first what it is for, in verbs that ask for nothing`() {
        let found = tasks("Đồng chí yêu cầu: Để nâng cao dân trí, chuyển đổi số trong nhà trường, UBND huyện tập trung mở lớp học số.")
        #expect(found.map(\.0) == ["tập trung mở lớp học số"])
        #expect(found.map(\.1) == ["UBND huyện"])
    }

    @Test func `does not ask for what is praised`() {
        #expect(tasks("Đồng chí đánh giá cao những việc các xã đã thực hiện như: Mở lớp ở bản xa; tuyên truyền đến từng hộ.").isEmpty)
    }

    @Test func `leaves half a pair of quotation marks outside`() {
        #expect(tasks("Đồng chí yêu cầu: “Các xã cần mở lớp sớm; giữ vững sĩ số”.").map(\.0) == ["cần mở lớp sớm", "giữ vững sĩ số"])
    }
}

@Suite struct `A report whose headings are numbered` {
    private let report = """
        Thông báo kết quả kiểm tra chi bộ thôn Nà Lốc
        Qua kiểm tra, Ban Thường vụ Đảng ủy kết luận như sau:
        1. Ưu điểm: Chi bộ đã mở 4 buổi học nghị quyết cho 62 đảng viên.
        2. Về hạn chế, tồn tại:
        - Sổ sách ghi chép qua loa, nội dung sơ sài.
        - Tại các nhóm xa, việc họp thưa dần theo mùa vụ.
        3. Ban Thường vụ Đảng ủy yêu cầu:
        Chi bộ thôn Nà Lốc chấn chỉnh việc ghi sổ trong quý này.
        """

    @Test func `is divided by them, on their own lines and before what they head`() {
        let reading = Reading(of: report)
        #expect(reading.sections.map(\.kind) == [.results, .limits, .conclusion])
        #expect(reading.sections.first?.passage.text.hasPrefix("1. Ưu điểm: Chi bộ") == true)
        #expect(reading.sections.dropFirst().first?.passage.text.hasSuffix("theo mùa vụ.") == true)
    }

    @Test func `turns from what lies ahead to what was done`() {
        let reading = Reading(
            of: """
                Trường học vùng cao đổi mới
                Năm học 2024-2025, ngành Giáo dục huyện sẽ tập trung dạy chương trình mới ở tất cả các trường trong huyện.
                Trong 5 năm qua, UBND huyện đã xây 12 trường học mới và tuyển 45 giáo viên cho các bản xa.
                """)
        #expect(reading.sections.map(\.kind).last == .results)
        let review = Reading(
            of: """
                Huyện Đông Sa triển khai nhiệm vụ năm 2024
                Ngày 23/1/2024, UBND huyện Đông Sa tổ chức hội nghị triển khai nhiệm vụ năm 2024.
                Nhiệm vụ trọng tâm trong thời gian tới là tập trung làm đường đến các bản xa và giữ vững sĩ số học sinh.
                Năm 2023, toàn huyện đã mở 48 lớp học cho 1.240 người, đạt 104% kế hoạch.
                """)
        #expect(review.sections.map(\.kind) == [.plan, .results])
    }
}

@Suite struct `A page that a program put together` {
    @Test func `tells its year by the line it was published on, and not by a year it aims at`() {
        let page = { (dateline: String) in
            """
            Xã Bản Lầu lấy ý kiến về quy hoạch
            \(dateline)
            Ngày 9/6, UBND xã Bản Lầu tổ chức hội nghị lấy ý kiến về quy hoạch chung đến năm 2035, tầm nhìn đến năm 2050.
            """
        }
        #expect(Reading(of: page("2026-06-10")).event.date?.day == "2026-06-09")
        #expect(Reading(of: page("2026-06-10T08:15")).event.date?.day == "2026-06-09")
    }

    @Test func `tells no day of an event where none was held`() {
        let reading = Reading(
            of: """
                Huyện Đông Sa giảm đầu mối
                Ngày 22/10/2024, UBND huyện Đông Sa ban hành Kế hoạch số 185/KH-UBND về việc sắp xếp các trường học vùng cao.
                """)
        #expect(reading.event.date == nil)
        #expect(reading.event.hosts.isEmpty)
    }

    @Test func `names delegations without those who lead them`() {
        let reading = Reading(
            of: "Sáng 3/12/2025, Đoàn công tác Tỉnh ủy do đồng chí Vi Văn Toàn làm trưởng đoàn có buổi làm việc với huyện Đông Sa.")
        #expect(reading.event.hosts.map(\.text) == ["Đoàn công tác Tỉnh ủy"])
    }
}

@Suite struct `A figure and what is said around it` {
    @Test func `holds the words that make it a bound, after it as before it`() {
        let reading = Reading(
            of:
                "Huyện Đông Sa giao ban\nSáng 14/5/2024, Huyện ủy Đông Sa giao ban. Kết quả, tỷ lệ bao phủ bảo hiểm đạt 97% trở lên, có 40 hộ thoát nghèo."
        )
        #expect(reading.figures.map(\.passage.text) == ["97% trở lên", "40 hộ"])
        #expect(reading.figures.first?.quantity.qualifier == .over)
    }
}
