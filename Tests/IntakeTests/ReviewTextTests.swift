import Core
import Formats
import Testing
import Web

@testable import Intake

@Suite struct `The text of a review` {
    private func page(_ html: String) throws -> String {
        let document = try DocumentReader().read(Array(html.utf8), named: "a.html")
        var page = HTML(in: .vietnamese)
        ReviewText(document.text, document.outline, document.blocks.indices, [], cited: nil).write(to: &page)
        return String(decoding: page.bytes, as: UTF8.self)
    }

    @Test func `shows headings, lists and captions as they were, and skips no level`() throws {
        let page = try page("<html><body><h2>Kết quả</h2><h4>Tuyên truyền</h4><ul><li>một</li><li>hai</li></ul><p>thường</p></body></html>")
        #expect(page.contains("<h3"))
        #expect(page.contains("<h4"))
        #expect(page.contains("</li><li"))
        #expect(page.components(separatedBy: "<ul").count == 2)
    }

    @Test func `marks the words of a scan that were hard to make out, inside what was read from them too`() {
        let text = "Đã mở 05 lớp."
        let outline = Outline([.init(.paragraph, 0..<13)], unsure: [6..<8])
        let figure = ReviewText.Highlight(
            key: "a", kind: .figure, span: 6..<12, state: "open", title: Phrase("Số liệu"), card: "#card-a")
        var page = HTML(in: .vietnamese)
        let review = ReviewText(text, outline, 0..<1, [figure], cited: nil)
        review.write(to: &page)
        let html = String(decoding: page.bytes, as: UTF8.self)
        #expect(html.contains("<span class=\"unsure\"><a href=\"#card-a\">05</a></span>"))
        #expect(review.hasUnsure)
    }

    @Test func `shows tables with their merged cells and heads`() throws {
        let page = try page(
            """
            <html><body><table><caption>Biểu 1</caption>
            <tr><th rowspan="2">Xã</th><th colspan="2">Tuyên truyền</th></tr><tr><th>Buổi</th><th>Lượt</th></tr>
            <tr><td>Tân Hòa</td><td>12</td><td>340</td></tr><tr><td>Phú Lộc</td><td colspan="2">chưa báo cáo</td></tr>
            </table></body></html>
            """)
        #expect(page.contains("<caption"))
        #expect(page.contains("rowspan=\"2\""))
        #expect(page.contains("scope=\"colgroup\""))
        #expect(page.contains("scope=\"col\""))
        #expect(page.contains("<td colspan=\"2\""))
        #expect(page.components(separatedBy: "<tr>").count == 5)
    }

    @Test func `keeps every column in line whatever the source says of merged cells`() {
        func cell(_ column: Int, _ width: Int = 1, rows: Int = 1) -> ReadDocument.Cell {
            ReadDocument.Cell(0..<1, columns: column..<column + width, rows: rows)
        }
        let table = ReviewTable([
            .init(cells: [cell(0, rows: 9), cell(1), cell(2)], firstStretch: 0, isWords: false),
            .init(cells: [cell(2)], firstStretch: 3, isWords: false),
            .init(cells: [cell(0, 2), cell(2)], firstStretch: 4, isWords: false),
        ])
        #expect(table.rows.map { $0.map(\.columns) } == [[0..<1, 1..<2, 2..<3], [1..<2, 2..<3], [0..<2, 2..<3]])
        #expect(table.rows[0][0].rows == 2, "it ends where another cell stands in its way")
        #expect(table.rows[1][0].stretch == nil, "a gap is filled")
    }

    @Test func `finds typed words nearest to where they are expected`() {
        let text = "có 5 buổi; rồi  5 buổi nữa"
        #expect(ChosenWords.find("5 buổi", near: 0, in: text) == 3..<9)
        #expect(ChosenWords.find("rồi 5 buổi", near: 0, in: text) == 11..<22)
        #expect(ChosenWords.find("5 buổi", near: 20, in: text) == 16..<22)
        #expect(ChosenWords.find("6 buổi", near: 0, in: text) == nil)
        #expect(ChosenWords.find("  ", near: 0, in: text) == nil)
    }
}
