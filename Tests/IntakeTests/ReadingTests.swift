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
        #expect(reading.figures.map { $0.indicator?.code } == ["BC03", "BC04", "LL08", "KT01", "KT02", nil])
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
