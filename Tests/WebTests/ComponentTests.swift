import Core
import Testing
@testable import Web

/// A page with every component on it.
private struct EverythingPage: Page {
    let title = Phrase("Mọi thành phần", en: "Every component")
    let width = PageWidth.wide

    func write(to html: inout HTML) {
        var errors = FormErrors()
        errors.add("name", Phrase("Nhập họ tên.", en: "Type a name."))
        html.errorSummary(errors)
        html.breadcrumbs([Link(Phrase("Báo cáo", en: "Reports"), path: "/reports")])
        html.h1(title)
        html.banner(.warning, Phrase("Bản nháp", en: "Draft")) { $0.p("<&>") }
        html.tabs(
            [Link(Phrase("Số liệu", en: "Figures"), path: "/a", count: 3), Link(Phrase("Khác", en: "Other"), path: "/b")], current: "/a")
        html.taskList { $0.taskItem(Phrase("Việc"), path: "/r", detail: Phrase("hạn 1/7"), state: Phrase("chờ"), .waiting) }
        html.coverageBar(answered: 19, of: 22)
        html.keyValues {
            $0.keyValue(Phrase("Mã"), "04", change: "/x")
            $0.keyValue(Phrase("Số")) {
                $0.figure(.quantity(.zero), opensTo: "/f", marks: [.estimated, .stale(now: Phrase("2")), .missing(1)])
            }
        }
        html.keyFigure(.noneOccurred, Phrase("buổi"))
        html.form(post: "/x") {
            $0.field(Field("name", Phrase("Họ tên"), hint: Phrase("Đầy đủ"), error: errors["name"]))
            $0.field(Field("day", Phrase("Ngày"), .day, isRequired: false))
            $0.field(Field("unit", Phrase("Đơn vị"), .choice([Field.Option("1", "Tân Hòa")]), value: "1"))
            $0.field(Field("words", Phrase("Nhận xét"), .lines(3)))
            $0.field(Field("secret", Phrase("Mật khẩu"), .password(isNew: true)))
            $0.field(Field("file", Phrase("Tệp"), .file(accept: ".docx")))
            $0.field(Field("count", Phrase("Số"), .number))
            $0.checkbox("ok", Phrase("Đã kiểm tra"))
            $0.radio("kind", value: "a", Phrase("Loại a"))
            $0.sheet(Phrase("Bảng"), [Column(Phrase("Chỉ tiêu")), .number(Phrase("Kỳ này"))]) {
                $0.tr {
                    $0.th("Buổi", .scope(.row))
                    $0.sheetCell("cell", label: Phrase("Buổi, kỳ này"), value: "x", state: .wrong(Phrase("nhập số")))
                }
            }
            $0.button(Phrase("Gửi", en: "Send"))
        }
        html.dateSlider(
            path: "/units", day: "2025-07-01", from: "2025-01-01", through: "2026-01-01", marks: [("2025-07-01", Phrase("sắp xếp"))])
        html.splitView(
            text: { $0.mark("86 buổi", .id("span-1"), .data("key", "1")) }, cards: { $0.linkedCard("1") { $0.a("86", href: "#span-1") } })
        html.lineChart(
            LineChart(
                Phrase("Lượt"), unit: Phrase("lượt"), points: [LineChart.Point(Window("2026-05-04"), Phrase("A"), .quantity(.zero))],
                marks: [LineChart.Mark("2026-05-04", Phrase("sắp xếp"))], over: Window("2026-05-04")))
        html.tileMap(TileMap(Phrase("Buổi"), unit: Phrase("buổi"), tiles: [TileMap.Tile("A", .answer(.notReported), path: "/a")]))
        html.pagination(page: 2, of: 3) { "/x?page=\($0)" }
        html.emptyState(Phrase("Trống", en: "Empty"), Phrase("Thêm vào.", en: "Add some."))
    }
}

@Suite struct `A page of every component` {
    private let page: String = {
        var html = HTML(in: .vietnamese, formToken: "token")
        EverythingPage().write(to: &html)
        return String(decoding: html.bytes, as: UTF8.self)
    }()

    private func values(_ pattern: Regex<(Substring, Substring)>) -> [String] { page.matches(of: pattern).map { String($0.1) } }

    @Test func `closes every element it opens, in order`() {
        let void: Set<Substring> = ["input", "br", "hr", "img", "meta", "link"]
        var open: [Substring] = []
        for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) where !void.contains(tag.2) && tag.3.isEmpty {
            if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
        }
        #expect(open.isEmpty)
    }

    @Test func `gives each identity once, and refers only to those that are there`() {
        let ids = values(/\ id="([^"]*)"/)
        #expect(Set(ids).count == ids.count)
        let references =
            values(/\ for="([^"]*)"/) + values(/href="#([^"]*)"/) + values(/\ list="([^"]*)"/)
            + values(/aria-describedby="([^"]*)"/).flatMap { $0.split(separator: " ").map(String.init) }
            + values(/aria-labelledby="([^"]*)"/)
        #expect(Set(references).subtracting(ids).isEmpty)
    }

    @Test func `labels every field that a person fills in`() {
        let labelled = Set(values(/\ for="([^"]*)"/))
        for tag in page.matches(of: /<(?:input|select|textarea)([^>]*)>/) where !tag.1.contains("type=\"hidden\"") {
            let id = tag.1.firstMatch(of: /\ id="([^"]*)"/).map { String($0.1) }
            let isLabelled = id.map(labelled.contains) ?? false || tag.1.contains("aria-label=") || /type="(checkbox|radio)"/.firstIn(tag.1)
            #expect(isLabelled, "\(tag.0)")
        }
    }

    @Test func `holds no script and no style, which the policy would refuse`() {
        #expect(page.firstMatch(of: /\ (style|on[a-z]+)=/) == nil)
        #expect(!page.contains("<script"))
    }
}

extension Regex {
    fileprivate func firstIn(_ text: Substring) -> Bool { (try? firstMatch(in: text)) != nil }
}
