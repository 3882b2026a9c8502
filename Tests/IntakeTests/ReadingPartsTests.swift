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
        #expect(last?.passage.text.hasSuffix("thực hiện./.") == true, "\(last?.passage.text ?? "")")
    }

    @Test func `hold a directive more where a verb of going on comes after a comma`() {
        let body =
            "Kết luận hội nghị, đồng chí Vi Văn Toàn yêu cầu các xã bám sát kế hoạch của huyện, tiếp tục rà soát người chưa biết chữ."
        #expect(
            Reading(of: opening + body).tasks.map(\.passage.text) == ["bám sát kế hoạch của huyện", "tiếp tục rà soát người chưa biết chữ"])
    }

    @Test func `look back after the closing speech too, and are told by who reports them`() {
        let speech = "Phát biểu kết luận hội nghị, đồng chí Vi Văn Toàn đề nghị các xã khẩn trương mở lớp.\n"
        #expect(kinds(speech + "Trong 6 tháng đầu năm 2024, các xã đã mở 14 lớp học cho 320 người.") == [.conclusion, .results])
        let report =
            "Báo cáo tại hội nghị về kết quả và phương hướng nhiệm vụ, đồng chí Lò Văn Én cho biết các xã đã mở 14 lớp học cho 320 người."
        #expect(kinds(report) == [.results])
    }

    @Test func `are no speech where somebody only leads in the name of others`() {
        #expect(kinds("Thay mặt Ban Thường vụ Huyện ủy, đồng chí Lò Văn Én trực tiếp điều hành hội nghị.").isEmpty)
        let plan = "Bước sang Quý III năm 2024, UBND huyện yêu cầu các xã mở thêm lớp học ở các bản xa."
        #expect(kinds(done + "\n" + plan) == [.results, .plan])
    }

    @Test func `are planned where a body speaks to its system, concluded where those who lead it do`() {
        #expect(kinds(done + "\nUBND huyện yêu cầu các xã mở thêm lớp học ở các bản xa.") == [.results, .plan])
        #expect(kinds(done + "\nLãnh đạo huyện yêu cầu các xã mở thêm lớp học ở các bản xa.") == [.results, .conclusion])
    }

    @Test func `are not what those above decreed before the work began`() {
        let decree = "Ngày 19/4/2023, Thủ tướng Chính phủ ban hành Chỉ thị số 10/CT-TTg về tăng cường bảo đảm trật tự an toàn giao thông."
        #expect(sections(decree).isEmpty)
        #expect(sections(decree + "\n" + done).first?.passage.text == done)
    }
}

/// What is told of the event itself.
@Suite struct `The event of a page` {
    @Test func `is held by whoever is named after the day, known or not`() {
        let reading = Reading(
            of: "Kỷ niệm 60 năm\nNgày 26/3/2024, Kho 15 thuộc Cục Hậu cần tổ chức lễ kỷ niệm 60 năm ngày truyền thống của đơn vị.")
        #expect(reading.event.hosts.map(\.text) == ["Kho 15"])
        let dated = Reading(
            of: "Hội nghị sơ kết\nNgày 26/3/2024, Hội nghị sơ kết công tác của huyện Đông Sa đã được tổ chức tại hội trường huyện.")
        #expect(dated.event.hosts.isEmpty)
    }

    @Test func `is not held in rooms for meetings, nor by who pays for it`() {
        let page =
            "Trung tâm điều hành sẽ kết nối với các phòng họp của tỉnh\nĐó là yêu cầu của Phó Chủ tịch UBND tỉnh Lê Văn Hoa tại cuộc họp vào chiều nay (7/10)."
        let reading = Reading(of: page)
        #expect(reading.event.hosts.isEmpty)
        #expect(reading.event.date?.dayOfMonth == 7)
        let paid =
            "Chiều 15/5/2023, trong dự án do Viện Khoa học Đông Sa tài trợ, Hội thảo về giống lúa do Sở Nông nghiệp tổ chức đã diễn ra."
        #expect(Reading(of: "Hội thảo về giống lúa\n" + paid).event.hosts.map(\.text) == ["Sở Nông nghiệp"])
    }

    @Test func `is told by pictures under which somebody is named`() {
        let page = """
            Huyện Đông Sa sơ kết 6 tháng
            Ngày 28/6/2024, UBND huyện Đông Sa tổ chức hội nghị sơ kết 6 tháng đầu năm 2024.
            Trong 6 tháng đầu năm, các xã đã mở 14 lớp học cho 320 người.
            Đồng chí Lò Văn Én, Phó Giám đốc Trung tâm đề nghị kiểm tra lại việc cấp nước
            """
        #expect(Reading(of: page).sections.map(\.kind) == [.results])
    }
}
