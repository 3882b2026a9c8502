import Testing

@testable import Formats

@Suite struct `Reading a page` {
    private func page(_ body: String) throws -> ReadDocument {
        try read(Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8), named: "a.html")
    }

    @Test func `keeps what is seen and drops scripts, styles and templates`() throws {
        let document = try page(
            "<script>x<b>1</b></script><style>p{}</style><template>t</template><noscript>n</noscript><nav>Trang chủ</nav><p>Tin   <b>trong</b>\n tỉnh</p>"
        )
        #expect(document.pieces == ["Trang chủ", "Tin trong tỉnh"])
        #expect(document.source == .html)
    }

    @Test func `knows headings, items and rows`() throws {
        let document = try page(
            "<h2>Kết <i>quả</i></h2><ul><li>một<li>hai</ul><table><tr><th>Xã</th><th>Số</th></tr><tr><td>Tân Hòa<td>12</table>đuôi")
        #expect(document.pieces == ["Kết quả", "một", "hai", "Xã\tSố", "Tân Hòa\t12", "đuôi"])
        #expect(document.blocks.prefix(3).map(\.kind) == [.heading(level: 2), .listItem, .listItem])
        guard case .tableRow(_, let cells) = document.blocks[4].kind else { return #expect(Bool(false), "not a row") }
        #expect(cells.map { document.cut($0.range) } == ["Tân Hòa", "12"])
        #expect(document.blocks[5].kind == .paragraph)
    }

    @Test func `takes an article laid out in a table line by line`() throws {
        let document = try page("<table><tr><td><h1>Tựa</h1><p>một</p><p>hai</p></td><td>bên</td></tr></table>")
        #expect(document.blocks.map(\.kind) == [.heading(level: 1), .paragraph, .paragraph, .paragraph])
    }

    @Test func `decodes references and composes letters`() throws {
        let document = try page("<p>&#7879; &eacute; &amp;lt; ti&ecirc;&#769;ng &quot;Vi&#x1EC7;t&quot;</p>")
        #expect(Array(document.text.utf8) == Array("ệ é &lt; tiếng \"Việt\"".utf8))
    }

    @Test func `breaks a line at one break and a paragraph at two`() throws {
        #expect(try page("một<br>hai<br><br>ba<pre>a\n  b</pre>").pieces == ["một\nhai", "ba", "a\n  b"])
    }

    @Test func `believes its bytes rather than what it says of itself`() throws {
        let text = #"<html><head><meta charset="windows-1252"></head><body>\#(Sample.sentence)</body></html>"#
        #expect(try read(Array(text.utf8)).text == Sample.sentence)
        let utf16: [UInt8] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
        #expect(try read(utf16).text == Sample.sentence)
    }

    @Test func `survives markup that is not closed or never opened`() throws {
        #expect(try page("</td></tr></table></p><tr><td>a<div>b<p>c<table><td>d</body>").pieces.joined(separator: "|").contains("a"))
    }

    @Test func `ends a table that was never closed with the cell it was begun in`() throws {
        let document = try page("<table><tr><td>Xã<td><table><tr><th>a<td>b</td></tr><tr><td>c<td>số</table>")
        #expect(Outline(document.outline.encoded, scalars: document.text.unicodeScalars.count) == document.outline)
        #expect(document.pieces.joined(separator: "|").contains("số"))
    }

    @Test func `leaves out what no browser shows, and deletions`() throws {
        let body = """
            <p>thấy <span style="Display : None">ẩn</span><b hidden>ẩn</b><del>xóa</del><ins>thêm</ins></p><div style="visibility: hidden"><p>ẩn</p></div>\
            <!-- lời --><p style="mso-hide:all">ẩn</p><input type="hidden" value="x"><p>hết</p>
            """
        #expect(try page(body).shown == ["thấy thêm", "hết"])
    }

    @Test func `knows captions, heads of tables and notes`() throws {
        let body = """
            <figure><img alt="x"><figcaption>Ảnh 1</figcaption></figure><table><caption>Biểu 1</caption><thead><tr><td>Xã<td>Số</thead>\
            <tr><th>Tân Hòa<td>12<a href="#_ftn1"><sup>[1]</sup></a></table><p>3<a role="doc-noteref" href="#n">2</a> buổi</p>\
            <div id="ftn1"><p><a href="#_ftnref1">[1]</a> theo xã</p></div><aside role="doc-footnote"><p>theo tỉnh</p></aside><p>hết</p>
            """
        #expect(
            try page(body).shown == [
                "c Ảnh 1", "c Biểu 1", "0 *[Xã] *[Số]", "0 *[Tân Hòa] [12]", "3 buổi", "n [1] theo xã", "n theo tỉnh", "hết",
            ])
    }

    @Test func `is not held up by enormous attributes, comments or depth`() throws {
        let long = String(repeating: "x", count: 4 << 20)
        #expect(try page("<p style=\"\(long)\" title='\(long)'>a</p><!--\(long)-->").text == "a")
        #expect(throws: FormatRefusal.nestedTooDeep) { try page(String(repeating: "<div>", count: 100_000)) }
        #expect(try page(String(repeating: "<b>", count: 2_000) + "a").text == "a")
        #expect(try page(String(repeating: "</p></div>", count: 100_000) + "a").text == "a")
    }
}
