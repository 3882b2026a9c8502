import Core
import Intake
import Testing

/// Where one part of a report ends and the next begins, and what belongs to none.
@Suite struct `The parts of a report` {
    private let opening = "Huyện Đông Sa sơ kết 6 tháng\nNgày 28/6/2024, UBND huyện Đông Sa tổ chức hội nghị sơ kết 6 tháng đầu năm 2024.\n"

    private func sections(_ body: String) -> [Reading.Section] { Reading(of: opening + body).sections }
    private func kinds(_ body: String) -> [Reading.Section.Kind] { sections(body).map(\.kind) }

    private let done = "Trong 6 tháng đầu năm, các xã đã mở 14 lớp học cho 320 người, đạt 70% kế hoạch."

    @Test(arguments: [
        "Đối tượng tham dự lớp bồi dưỡng là cán bộ, công chức của các xã và các phòng chuyên môn thuộc huyện.",
        "Hội nghị do đồng chí Chủ tịch UBND huyện chủ trì, cùng lãnh đạo các phòng và các xã trong huyện.",
        "Cuộc thi là đợt sinh hoạt thiết thực, góp phần lan tỏa tinh thần tiết kiệm trong cán bộ và nhân dân.",
        "Kết thúc hội thi, Ban Tổ chức đã trao 3 giải nhất, 5 giải nhì và 7 giải ba cho các đội tham gia.",
        "Tại hội nghị, các đại biểu được lãnh đạo Ban Tuyên giáo truyền đạt các nội dung cơ bản của nghị quyết về văn hóa.",
        "Tại hội nghị, đồng chí Lò Văn Én, Phó Chủ tịch UBND huyện đã báo cáo kết quả công tác 6 tháng đầu năm của huyện.",
    ]) func `begin with what was achieved, not with how the meeting went`(paragraph: String) {
        #expect(sections(paragraph).isEmpty)
        let both = sections(paragraph + "\n" + done)
        #expect(both.map(\.kind) == [.results])
        #expect(both.first?.passage.text == done)
    }

    @Test func `have what fell short, even where no word announces it`() {
        let faults = "Chất lượng giống ở nhiều xã không đều; việc cấp nước còn chậm, thiếu trạm bơm, nhiều tuyến kênh xuống cấp."
        #expect(kinds(done + "\n" + faults) == [.results, .limits])
        let praise = "Các xã đã khắc phục tình trạng thiếu nước, các tuyến kênh xuống cấp đã được sửa, không còn chậm nước tưới."
        #expect(kinds(done + "\n" + praise) == [.results])
    }

    @Test func `pass from what was achieved to what it is the ground for`() {
        let body = done + "\nNhững kết quả đó là tiền đề để huyện thực hiện các mục tiêu của năm 2025."
        #expect(kinds(body) == [.results, .plan])
        let inside = done + " Phát huy những kết quả đạt được, 6 tháng cuối năm huyện tập trung mở lớp ở các bản xa."
        #expect(kinds(inside) == [.results, .plan])
    }

    @Test func `are what an opening address looks back on`() {
        let address = "Phát biểu khai mạc hội nghị, đồng chí Vi Văn Toàn, Chủ tịch UBND huyện nhấn mạnh: "
        #expect(kinds(address + "Thời gian qua, các xã đã mở được nhiều lớp học cho người lớn.") == [.results])
        #expect(kinds(address + "hội nghị có ý nghĩa quan trọng đối với huyện.").isEmpty)
    }

    @Test func `follow a line that ends in a colon, until somebody concludes`() {
        let body = """
            Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2024:
            Các xã mở 14 lớp học. UBND huyện yêu cầu và các xã làm tốt.
            Nhiệm vụ trọng tâm 6 tháng cuối năm 2024:
            UBND huyện yêu cầu các xã mở thêm lớp ở các bản xa; rà soát người chưa biết chữ.
            Phát biểu kết luận hội nghị, đồng chí Vi Văn Toàn đề nghị các xã khẩn trương mở lớp.
            """
        #expect(kinds(body) == [.results, .plan, .conclusion])
        #expect(sections(body)[1].passage.text.hasSuffix("chưa biết chữ."))
    }

    @Test func `turn from plan to conclusion where the leaders ask something of those below`() {
        let body = "Năm 2025, huyện phấn đấu mở 30 lớp học.\nTrước mắt, lãnh đạo huyện yêu cầu các xã rà soát người chưa biết chữ."
        #expect(kinds(body) == [.plan, .conclusion])
    }

    @Test func `are one plan where nobody met and a body writes to those below it`() {
        let letter = """
            Về việc sử dụng sách điện tử trong sinh hoạt chi bộ
            Thực hiện Công văn số 12-CV/TU ngày 5/3/2024 của Tỉnh ủy Bằng Sa về sử dụng sách điện tử;
            Để sách được dùng rộng rãi trong cán bộ, đảng viên, Ban Tuyên giáo Huyện ủy đề nghị các chi bộ thực hiện một số nội dung sau:
            1. Giới thiệu sách trong sinh hoạt thường kỳ của chi bộ.
            2. Báo cáo kết quả về Ban Tuyên giáo Huyện ủy trước ngày 30/6/2024.
            """
        let reading = Reading(of: letter)
        #expect(reading.sections.map(\.kind) == [.plan])
        #expect(reading.sections.first?.passage.text.hasPrefix("Để sách") == true)
    }

    @Test func `ask for something in passing, with no name but the place's own`() {
        let body = done + " Huyện đề xuất UBND tỉnh sớm bố trí vốn làm đường."
        #expect(kinds(body) == [.results, .recommendations])
    }

    @Test func `are none of what was done when the meeting was over`() {
        let body = """
            Kết luận hội nghị, đồng chí Vi Văn Toàn đề nghị các xã khẩn trương mở lớp.
            Sau hội nghị, các đại biểu đã thăm lớp học ở bản Lầu.
            """
        #expect(kinds(body) == [.conclusion])
        #expect(sections(body).first?.passage.text.hasSuffix("mở lớp.") == true)
    }

    @Test func `of a paper end where it is signed`() {
        let paper = """
            ĐẢNG CỘNG SẢN VIỆT NAM
            THÔNG BÁO
            Kết luận kiểm tra việc mở lớp học của chi bộ bản Lầu năm 2024
            1. Ưu điểm: Chi bộ đã mở 4 lớp học cho 120 người.
            2. Hạn chế: Việc vận động người học còn chậm.
            Đảng ủy thông báo để chi bộ biết, thực hiện./.
            - Chi bộ bản Lầu;
            - Lưu Văn phòng.
            BÍ THƯ
            """
        let last = Reading(of: paper).sections.last
        #expect(last?.kind == .limits)
        #expect(last?.passage.text.hasSuffix("./.") == true || last?.passage.text.hasSuffix("còn chậm.") == true)
    }

    @Test func `hold a directive more where a verb of going on comes after a comma`() {
        let body =
            "Kết luận hội nghị, đồng chí Vi Văn Toàn yêu cầu các xã bám sát kế hoạch của huyện, tiếp tục rà soát người chưa biết chữ."
        #expect(
            Reading(of: opening + body).tasks.map(\.passage.text) == ["bám sát kế hoạch của huyện", "tiếp tục rà soát người chưa biết chữ"])
    }
}
