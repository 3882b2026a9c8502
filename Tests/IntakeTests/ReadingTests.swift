import Core
import Foundation
import Intake
import Testing
import VietnameseText

@Suite struct `Reading a page` {
    private let reading = Reading(of: ReadingSample.page)

    @Test func `tells what happened, when, where and who held it`() {
        #expect(reading.event.type == .interimReview)
        #expect(reading.event.date?.day == "2024-07-10")
        #expect(reading.event.date?.isInferred == true)
        #expect(reading.event.hosts.map(\.text) == ["Huyện ủy Sông Mây"])
        #expect(reading.event.place?.text == "Hội trường huyện")
        #expect(reading.event.periods.map { $0.window?.description } == ["2024-01-01/2024-06-30", "2024-07-01/2024-12-31"])
        #expect(reading.event.periods.map(\.purpose) == [.review, .plan])
    }

    @Test func `names those who took part, with their offices and what they did`() throws {
        #expect(reading.people.map(\.name.text) == ["Lương Thị Hạnh", "Vi Văn Toàn", "Đào Minh Quân"])
        let chair = try #require(reading.people.first)
        #expect(chair.roles.map(\.text) == ["Phó Bí thư Thường trực Huyện ủy", "Chủ tịch HĐND huyện"])
        #expect(chair.parts == [.chair, .speak])
        #expect(chair.mentions.count == 2)
        #expect(reading.people[1].parts == [.attend])
    }

    @Test func `keeps every figure with its qualifier, its reason and its indicator`() throws {
        #expect(
            reading.figures.map(\.passage.text) == [
                "214 buổi tuyên truyền", "hơn 9.600 lượt người nghe", "06 lớp tập huấn", "8 tập thể", "15 cá nhân", "98,4%",
            ])
        let listeners = reading.figures[1]
        #expect(listeners.quantity == Quantity(Amount(thousandths: 9_600_000), .over))
        #expect(listeners.reason.vi.contains("lượt người nghe"))
        #expect(reading.figures.map { $0.guesses.first?.code } == ["BC03", "BC04", "LL08", "KT01", "KT02", nil])
    }

    @Test func `cites documents in full`() throws {
        let document = try #require(reading.citations.first)
        #expect(reading.citations.count == 1)
        #expect(
            (document.type, document.number, document.symbol, document.date, document.issuer)
                == (.directive, "17", "CT/HU", "2024-03-05", "Ban Thường vụ Huyện ủy"))
    }

    @Test func `divides the body and reads what is asked, of whom, by when`() {
        #expect(reading.sections.map(\.kind) == [.results, .limits, .plan, .conclusion])
        #expect(
            reading.tasks.map { $0.assignee?.text } == [
                "các cấp ủy trong huyện", "các cấp ủy trong huyện", "Ban Tuyên giáo Huyện ủy", "Ban Tuyên giáo Huyện ủy",
                "Các xã, thị trấn",
            ])
        #expect(reading.tasks[1].passage.text == "hoàn thành kiện toàn đội ngũ tuyên truyền viên trước ngày 30/9/2024")
        #expect(reading.tasks[1].lastDay == "2024-09-29")
    }

    @Test func `sets menus, second copies and other pages apart`() {
        let junk = reading.junk.map(\.text)
        #expect(junk.first == "Trang chủ\nTin tức")
        #expect(junk.contains("Quang cảnh hội nghị"))
        #expect(junk.last?.hasPrefix("Các tin khác") == true)
        #expect(!junk.contains { $0.contains("sơ kết") })
    }

    @Test func `takes no running number for a count of what stands in the next cell`() {
        let rows = (41...44).map { "\($0)\tXã Tân Hòa\t\($0 * 3)\tbuổi" }.joined(separator: "\n")
        #expect(Reading(of: "Biểu kèm theo báo cáo\n" + rows).figures.map(\.passage.text).allSatisfy { !$0.contains("\t") })
    }

    @Test func `of nothing proposes nothing`() {
        for text in ["", "\n\n", "   ", "…", "5"] {
            let reading = Reading(of: text)
            #expect(reading.event.type == .other && reading.figures.isEmpty && reading.people.isEmpty && reading.tasks.isEmpty)
        }
    }

    @Test func `reads a decomposed text in its own offsets`() {
        let text = ReadingSample.page.decomposedStringWithCanonicalMapping
        let scalars = Array(text.unicodeScalars)
        let figures = Reading(of: text).figures
        #expect(figures.count == reading.figures.count)
        for figure in figures { #expect(Array(figure.passage.text.unicodeScalars) == Array(scalars[figure.passage.span])) }
    }
}

@Suite struct `Reading the opening of a report` {
    private func event(_ text: String) -> Reading.Event { Reading(of: text).event }

    @Test func `parts the bodies that held an event together`() {
        let event = event(
            "Ngày 4/6/2024, tại Nhà văn hóa huyện, Ban Tuyên giáo Huyện ủy phối hợp với Phòng Giáo dục và Đào tạo, Huyện đoàn tổ chức hội thảo về văn hóa đọc."
        )
        #expect(event.hosts.map(\.text) == ["Ban Tuyên giáo Huyện ủy", "Phòng Giáo dục và Đào tạo", "Huyện đoàn"])
        #expect(event.place?.text == "Nhà văn hóa huyện")
        #expect(event.type == .workshop)
    }

    @Test func `keeps a day whose year nothing tells`() {
        let reading = Reading(
            of: "Sáng 3/12, Đảng ủy xã Nậm Cang tổ chức hội nghị giao ban với các chi bộ trực thuộc và bàn công việc sắp tới.")
        #expect(reading.event.date?.month == 12)
        #expect(reading.event.date?.day == nil)
        #expect(reading.json(file: "a").contains("\"value\":\"--12-03\""))
    }

    @Test func `takes the year that lies nearest to the periods it names`() {
        let text =
            "Chiều 9/1, UBND huyện Sông Mây tổ chức hội nghị tổng kết công tác dân vận năm 2023, triển khai nhiệm vụ năm 2024 tới các xã."
        #expect(event(text).date?.day == "2024-01-09")
    }

    @Test func `gives an office before a name to that name`() {
        let text =
            "Ngày 5/5/2024, Tỉnh ủy tổ chức hội nghị giao ban. Dự hội nghị có Bí thư Huyện ủy Lục Văn Thắng, Chủ tịch UBND huyện Chu Thị Mai."
        let people = Reading(of: text).people
        #expect(people.map(\.name.text) == ["Lục Văn Thắng", "Chu Thị Mai"])
        #expect(people.map { $0.roles.map(\.text) } == [["Bí thư Huyện ủy"], ["Chủ tịch UBND huyện"]])
    }
}

@Suite struct `Reading an official paper` {
    private let reading = Reading(
        of: """
            ĐẢNG BỘ HUYỆN SÔNG MÂY
            BAN TUYÊN GIÁO
            Số 31-BC/BTGHU

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Mây, ngày 12 tháng 6 năm 2024

            BÁO CÁO
            kết quả công tác tuyên giáo 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024

            I. KẾT QUẢ
            1. Tuyên truyền miệng
            Tổ chức 64 buổi tuyên truyền cho trên 2.900 lượt người nghe.
            II. HẠN CHẾ VÀ NGUYÊN NHÂN
            Một số chi bộ báo cáo chậm.
            III. NHIỆM VỤ 6 THÁNG CUỐI NĂM
            1. Tiếp tục nâng cao chất lượng báo cáo viên.
            2. Mở 03 lớp tập huấn trước ngày 31/10/2024.
            IV. KIẾN NGHỊ
            Đề nghị Ban Tuyên giáo Tỉnh ủy hỗ trợ thêm tài liệu.
            Nơi nhận:
            - Lưu.
            """)

    @Test func `follows its headings and throws nothing away`() {
        #expect(reading.sections.map(\.kind) == [.results, .limits, .plan, .recommendations])
        #expect(reading.junk.isEmpty)
        #expect(reading.event.periods.map { $0.window?.description } == ["2024-01-01/2024-06-30", "2024-07-01/2024-12-31"])
    }

    @Test func `takes its figures and tasks, and not its own number for a citation`() {
        #expect(reading.figures.map(\.passage.text) == ["64 buổi tuyên truyền", "trên 2.900 lượt người nghe", "03 lớp tập huấn"])
        #expect(reading.figures.map(\.purpose) == [.review, .review, .plan])
        #expect(reading.citations.isEmpty)
        #expect(
            reading.tasks.map(\.passage.text) == [
                "Tiếp tục nâng cao chất lượng báo cáo viên", "Mở 03 lớp tập huấn trước ngày 31/10/2024", "hỗ trợ thêm tài liệu",
            ])
        #expect(reading.tasks.last?.assignee?.text == "Ban Tuyên giáo Tỉnh ủy")
    }
}

@Suite struct `The reading of a page as JSON` {
    private struct Line: Decodable {
        struct Item: Decodable { let span: [Int] }
        struct Figure: Decodable {
            let span: [Int]
            let value: Double
            let approx: String
        }
        let file: String
        let people: [Item]
        let figures: [Figure]
        let tasks: [Item]
    }

    @Test func `is one line that any reader understands`() throws {
        let reading = Reading(of: ReadingSample.page)
        let json = reading.json(file: "thư mục/\"trang\".txt")
        #expect(!json.contains("\n"))
        let line = try JSONDecoder().decode(Line.self, from: Data(json.utf8))
        #expect(line.file == "thư mục/\"trang\".txt")
        #expect(line.figures.map(\.value) == [214, 9_600, 6, 8, 15, 98.4])
        #expect(line.people.count == reading.people.count && line.tasks.count == reading.tasks.count)
    }
}
