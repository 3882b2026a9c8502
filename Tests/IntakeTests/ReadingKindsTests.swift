import Core
import Intake
import Testing

/// One small page for each kind of document, so that a rule made for one kind shows what it does to the others.
@Suite struct `Reading documents of every kind` {
    @Test func `a congress reviews one term of office and plans the next`() {
        let reading = Reading(
            of: """
                Trang chủ / Tin tức
                Đại hội Đảng bộ xã Suối Ngà lần thứ IX
                Ngày 12-6, Đảng bộ xã Suối Ngà tổ chức Đại hội đại biểu lần thứ IX, nhiệm kỳ 2020 - 2025.
                Nhiệm kỳ 2015 - 2020, Đảng bộ xã đã hoàn thành 14/16 chỉ tiêu, kết nạp được 41 đảng viên mới.
                Nhiệm kỳ 2020 - 2025, Đảng bộ xã đề ra chỉ tiêu: thu ngân sách tăng 8% mỗi năm; giảm hộ nghèo xuống dưới 3%.
                Đại hội đã bầu Ban Chấp hành khóa mới gồm 13 đồng chí.
                """)
        #expect(reading.event.type == .other)
        #expect(reading.event.date?.day == "2020-06-12")
        #expect(reading.event.hosts.map(\.text) == ["Đảng bộ xã Suối Ngà"])
        #expect(reading.event.periods.map(\.purpose) == [.review, .plan])
        #expect(reading.sections.map(\.kind) == [.results, .plan])
        #expect(reading.sections.last?.passage.text.hasSuffix("dưới 3%.") == true)
    }

    @Test func `a council hears reports, which are results, and goes about its business, which is not`() {
        let reading = Reading(
            of: """
                Kỳ họp thứ 7 HĐND huyện Thạch Bàn
                Sáng 18/7, HĐND huyện Thạch Bàn khóa VIII (nhiệm kỳ 2016 - 2021) khai mạc kỳ họp thứ 7.
                Khai mạc kỳ họp, đồng chí Chủ tịch HĐND huyện biểu dương các ngành. Đồng chí đề nghị các đại biểu thảo luận thẳng thắn.
                Tại kỳ họp, các đại biểu đã nghe báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm 2018. Theo đó, thu ngân sách đạt 52 tỷ \
                đồng, bằng 56% kế hoạch; toàn huyện có 9 trường đạt chuẩn.
                Kỳ họp cũng đã thông qua 6 nghị quyết và bầu bổ sung một ủy viên.
                """)
        #expect(reading.event.hosts.map(\.text) == ["HĐND huyện Thạch Bàn"])
        #expect(reading.event.periods.map { $0.window?.description } == ["2018-01-01/2018-06-30"])
        #expect(reading.sections.map(\.kind) == [.results])
        #expect(reading.sections.first?.passage.text.hasPrefix("Tại kỳ họp") == true)
        #expect(reading.sections.first?.passage.text.hasSuffix("đạt chuẩn.") == true)
        #expect(reading.tasks.isEmpty)
    }

    @Test func `an official report begins with its first part and ends before its recipients`() {
        let reading = Reading(
            of: """
                ĐẢNG CỘNG SẢN VIỆT NAM
                Số 31-BC/ĐU
                BÁO CÁO
                kết quả công tác quý I, nhiệm vụ quý II năm 2022
                Thực hiện kế hoạch năm, Đảng ủy xã báo cáo kết quả công tác quý I năm 2022 như sau:
                I. KẾT QUẢ
                Đã tổ chức 12 buổi tuyên truyền cho 640 lượt người nghe.
                II. HẠN CHẾ
                Một số chi bộ còn chậm báo cáo.
                III. NHIỆM VỤ QUÝ II
                Tiếp tục tuyên truyền xây dựng nông thôn mới trong toàn xã.
                Nơi nhận:
                - Huyện ủy,
                - Lưu Văn phòng.
                """)
        #expect(reading.sections.map(\.kind) == [.results, .limits, .plan])
        #expect(reading.sections.first?.passage.text.hasPrefix("I. KẾT QUẢ") == true)
        #expect(reading.sections.last?.passage.text.hasSuffix("toàn xã.") == true)
        #expect(reading.tasks.map(\.passage.text) == ["Tiếp tục tuyên truyền xây dựng nông thôn mới trong toàn xã"])
    }

    @Test func `every part of a plan plans`() {
        let reading = Reading(
            of: """
                UBND HUYỆN LÂM SƠN
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                KẾ HOẠCH
                Tuyên truyền phòng, chống đuối nước năm 2023
                Căn cứ tình hình thực tế của huyện, UBND huyện ban hành kế hoạch như sau:
                I. MỤC ĐÍCH, YÊU CẦU
                Nâng cao nhận thức của phụ huynh và học sinh về phòng, chống đuối nước.
                II. NỘI DUNG
                Phấn đấu mở 15 lớp dạy bơi cho 450 trẻ em trong mùa hè.
                III. TỔ CHỨC THỰC HIỆN
                Các xã báo cáo kết quả về UBND huyện trước ngày 15/9/2023.
                Nơi nhận: Các xã.
                """)
        #expect(reading.sections.map(\.kind) == [.plan])
        #expect(reading.figures.map(\.purpose) == [.plan, .plan])
        #expect(reading.tasks.map(\.passage.text).contains("Phấn đấu mở 15 lớp dạy bơi cho 450 trẻ em trong mùa hè"))
    }

    @Test func `a school year turns within a paragraph from what was done to what comes`() {
        let reading = Reading(
            of: """
                Ngày 20/8, Phòng Giáo dục và Đào tạo huyện Mường Tè tổ chức hội nghị tổng kết năm học 2018-2019, triển khai nhiệm vụ năm học \
                2019-2020.
                Năm học 2018-2019, toàn huyện có 21/34 trường đạt chuẩn quốc gia, 512 học sinh giỏi. Năm học 2019-2020, ngành giáo dục \
                huyện tiếp tục sắp xếp các điểm trường lẻ.
                """)
        #expect(reading.sections.map(\.kind) == [.results, .plan])
        #expect(reading.tasks.map(\.passage.text) == ["tiếp tục sắp xếp các điểm trường lẻ"])
        #expect(reading.tasks.map { $0.assignee?.text } == ["ngành giáo dục huyện"])
    }

    @Test func `a school named after a person is no person`() {
        let reading = Reading(
            of: """
                Sáng 7/10/2021, Trường Chính trị Lương Bằng tổ chức hội thảo về công tác giảng dạy. Dự hội thảo có các đồng chí: Vũ Thị Sen, \
                Phó Hiệu trưởng Trường Chính trị Lương Bằng; Đỗ Hữu Khôi, Trưởng khoa Xây dựng Đảng.
                """)
        #expect(reading.people.map(\.name.text) == ["Vũ Thị Sen", "Đỗ Hữu Khôi"])
        #expect(reading.people.first?.roles.map(\.text) == ["Phó Hiệu trưởng Trường Chính trị Lương Bằng"])
    }

    @Test func `what delegates say after the reports are proposals`() {
        let reading = Reading(
            of: """
                Chiều 4/9/2020, Đảng ủy xã Bản Lầu tổ chức hội nghị giao ban công tác tháng 8 với các chi bộ trực thuộc.
                Sau khi nghe các báo cáo, các đại biểu đã thảo luận, kiến nghị xã sửa đường vào thôn Na Pao.
                Kết luận hội nghị, đồng chí Bí thư Đảng ủy yêu cầu các chi bộ tiếp tục thu quỹ đúng hạn.
                """)
        #expect(reading.sections.map(\.kind) == [.recommendations, .conclusion])
    }

    @Test func `an event of several days begins on the first, and marks to reach are tasks`() {
        let reading = Reading(
            of: """
                Đại hội Hội Nông dân xã Nậm Cắn
                Trong 2 ngày (24 và 25-5), Hội Nông dân xã Nậm Cắn tổ chức Đại hội lần thứ V, nhiệm kỳ 2018-2023.
                Các đại biểu bỏ phiếu tại Đại hội Hội Nông dân
                xã Nậm Cắn lần thứ V.
                Trong nhiệm kỳ qua, Hội đã giúp 18 hộ thoát nghèo.
                Trong nhiệm kỳ tới, Hội phấn đấu kết nạp 60 hội viên; hằng năm 75% chi hội đạt vững mạnh; 100% hội viên có thẻ bảo hiểm.
                """)
        #expect(reading.event.date?.day == "2018-05-24")
        #expect(reading.sections.map(\.kind) == [.results, .plan])
        #expect(reading.sections.first?.passage.text.hasPrefix("Trong nhiệm kỳ qua") == true)
        #expect(
            reading.tasks.map(\.passage.text) == [
                "phấn đấu kết nạp 60 hội viên", "hằng năm 75% chi hội đạt vững mạnh", "100% hội viên có thẻ bảo hiểm",
            ])
    }

    @Test func `a dialogue has those who ask and those who answer`() {
        let reading = Reading(
            of: """
                Ngày 9-11, Huyện đoàn Ea Sol phối hợp Phòng Nông nghiệp huyện tổ chức diễn đàn với nông dân trẻ năm 2021. Đến dự và phát biểu \
                có đồng chí Y Thanh Niê, Bí thư T.Ư Đoàn, Chủ tịch Hội đồng Đội.
                Tại buổi đối thoại, thanh niên kiến nghị huyện hỗ trợ vay vốn trồng cây ăn quả.
                Sau khi lắng nghe, lãnh đạo huyện đề nghị các phòng khẩn trương trả lời từng kiến nghị.
                """)
        #expect(reading.event.hosts.map(\.text) == ["Huyện đoàn Ea Sol", "Phòng Nông nghiệp huyện"])
        #expect(reading.sections.map(\.kind) == [.recommendations, .conclusion])
        #expect(reading.people.first?.roles.map(\.text) == ["Bí thư T.Ư Đoàn", "Chủ tịch Hội đồng Đội"])
    }

    @Test func `a target year in a title is no period of the event`() {
        let reading = Reading(
            of: """
                Giải pháp đưa huyện Kim Phượng đạt chuẩn nông thôn mới vào năm 2025
                Ngày 6/6/2022, Ban Thường vụ Tỉnh ủy làm việc với Huyện ủy Kim Phượng về xây dựng nông thôn mới trên địa bàn huyện.
                """)
        #expect(reading.event.type == .workingSession)
        #expect(reading.event.periods.isEmpty)
    }

    @Test func `a list announced at the end of a line is what is asked on the lines after it`() {
        let reading = Reading(
            of: """
                Sáng 4/9/2020, Đảng ủy xã Bản Lầu tổ chức hội nghị giao ban công tác tháng 8 với các chi bộ trực thuộc.
                Kết luận hội nghị, đồng chí Bí thư Đảng ủy nhấn mạnh một số công việc cần làm trong tháng 9, cụ thể như sau:
                - Các ngành bám vào chương trình công tác để thực hiện đạt kết quả cao nhất trong tháng.
                - Giao Công an xã tăng cường tuần tra, phòng, chống tội phạm trên địa bàn.
                """)
        #expect(
            reading.tasks.map(\.passage.text) == [
                "bám vào chương trình công tác để thực hiện đạt kết quả cao nhất trong tháng",
                "tăng cường tuần tra, phòng, chống tội phạm trên địa bàn",
            ])
        #expect(reading.tasks.map { $0.assignee?.text } == ["Các ngành", "Công an xã"])
    }

    @Test func `what is to be spread word of is one task, however long its list`() {
        let reading = Reading(
            of: """
                Ngày 8-3, Ban Tuyên giáo Tỉnh ủy Hòa Lâm tổ chức hội nghị báo cáo viên tháng 3-2021 cho báo cáo viên các huyện.
                Tại hội nghị, Ban Tuyên giáo Tỉnh ủy yêu cầu các huyện ủy tiếp tục tuyên truyền về: bầu cử đại biểu Quốc hội; thông tin \
                tình hình dịch bệnh; đặc biệt là việc tiêm phòng.
                Trước đó, các báo cáo viên đã được thông tin về tình hình thế giới.
                """)
        #expect(reading.sections.map(\.kind) == [.conclusion])
        #expect(
            reading.tasks.map(\.passage.text) == [
                "tiếp tục tuyên truyền về: bầu cử đại biểu Quốc hội; thông tin tình hình dịch bệnh; đặc biệt là việc tiêm phòng"
            ])
        #expect(reading.tasks.first?.assignee?.text == "các huyện ủy")
    }

    @Test func `a review of ten years stands at their end`() {
        let reading = Reading(
            of: """
                Chiều 22/8, UBND huyện Trà Vân tổ chức Hội nghị sơ kết 10 năm xây dựng nền quốc phòng toàn dân, giai đoạn 2009 - 2019.
                """)
        #expect(reading.event.date?.day == "2019-08-22")
    }

    @Test func `a school holds its meeting though its name begins small, and a second sentence says what for`() {
        let reading = Reading(
            of: """
                Sáng ngày 18/9/2020, trường tiểu học Cẩm Vân tổ chức hội nghị cán bộ, viên chức. Hội nghị nhằm đánh giá kết quả năm học \
                2019 - 2020, đề ra phương hướng, nhiệm vụ năm học 2020 - 2021.
                Dự hội nghị có các đồng chí: Lưu Thị Mận, Tạ Văn Cử – Phó Trưởng phòng Giáo dục và Đào tạo huyện.
                Đồng chí Mận đề nghị nhà trường tiếp tục giữ vững chất lượng.
                """)
        #expect(reading.event.hosts.map(\.text) == ["trường tiểu học Cẩm Vân"])
        #expect(reading.event.periods.map(\.purpose) == [.review, .plan])
        #expect(reading.people.map { $0.roles.count } == [1, 1])
        #expect(reading.people.first?.parts == [.attend, .speak])
        #expect(reading.people.first?.mentions.count == 2)
    }

    @Test func `what the meeting resolves after the closing speech is no part of the speech`() {
        let reading = Reading(
            of: """
                Ngày 14-12-2018, Đảng bộ huyện Tân Hòa tổ chức hội nghị triển khai công tác thực hiện nhiệm vụ năm 2019 của toàn huyện.
                Năm 2018, thu nhập bình quân đạt 42 triệu đồng/người/năm, tăng 6%.
                Kết luận hội nghị, đồng chí Bí thư Huyện ủy yêu cầu các xã đẩy nhanh tiến độ giải ngân.
                Hội nghị đã thống nhất cao với các chỉ tiêu đề ra.
                """)
        #expect(reading.event.periods.map(\.purpose).contains(.plan))
        #expect(reading.figures.map(\.unit) == ["đồng/người/năm", "%"])
        #expect(reading.sections.last?.passage.text.hasSuffix("giải ngân.") == true)
    }
}
