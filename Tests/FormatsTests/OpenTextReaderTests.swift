import Testing

@testable import Formats

@Suite struct `Reading an OpenDocument text` {
    private func shown(_ body: String, automatic: String = "", styles: String = "") throws -> [String] {
        try read(Sample.odt(body, automatic: automatic, styles: styles)).shown
    }

    @Test func `keeps headings, paragraphs and captions`() throws {
        let styles = #"<style:style style:name="Table" style:parent-style-name="Caption"/><style:style style:name="Caption"/>"#
        let body = """
            <text:h text:outline-level="2">Kết quả</text:h><text:p>Đảng ủy xã <text:span>Tân Hòa</text:span>:<text:s text:c="2"/>12
             buổi</text:p><text:p/><text:p text:style-name="Table">Biểu 1</text:p>
            """
        let document = try read(Sample.odt(body, styles: styles), named: "a.docx")
        #expect(document.shown == ["h2 Kết quả", "Đảng ủy xã Tân Hòa:  12 buổi", "c Biểu 1"])
        #expect(document.source == .odt)
    }

    @Test func `numbers lists and headings as the page shows them`() throws {
        let list = """
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>\
            <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/>\
            </text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
            """
        let outline =
            #"<text:outline-style><text:outline-level-style text:level="1" style:num-format="A" style:num-prefix="Phần "/></text:outline-style>"#
        func item(_ content: String) -> String { "<text:list-item>\(content)</text:list-item>" }
        func paragraph(_ text: String) -> String { "<text:p>\(text)</text:p>" }
        let inner = "<text:list>\(item(paragraph("nhỏ")))\(item(paragraph("nhỏ")))</text:list>"
        let body = """
            <text:h text:outline-level="1">Đầu</text:h><text:list text:style-name="L">\(item(paragraph("một") + paragraph("tiếp") + inner))\
            \(item(paragraph("hai") + inner))</text:list><text:p>xen</text:p><text:list text:style-name="L" text:continue-numbering="true">\
            \(item(paragraph("ba")))</text:list><text:list text:style-name="L">\(item(paragraph("lại")))\
            <text:list-item text:start-value="9">\(paragraph("chín"))</text:list-item></text:list>\
            <text:list text:style-name="B">\(item(paragraph("gạch")))</text:list><text:h text:outline-level="1">Sau</text:h>
            """
        #expect(
            try shown(body, automatic: list, styles: outline) == [
                "h1 Phần A Đầu", "- I. một", "- tiếp", "- I.1) nhỏ", "- I.2) nhỏ", "- II. hai", "- II.1) nhỏ", "- II.2) nhỏ", "xen",
                "- III. ba", "- I. lại", "- IX. chín", "- gạch", "h1 Phần B Sau",
            ])
    }

    @Test func `keeps merged cells, heads and cells written once for several`() throws {
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell\(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let body = """
            <table:table><table:table-header-rows><table:table-row>\(cell("Đơn vị", #" table:number-rows-spanned="2""#))\
            \(cell("Số", #" table:number-columns-spanned="2""#))<table:covered-table-cell/></table:table-row><table:table-row>\
            <table:covered-table-cell><text:p>không thấy</text:p></table:covered-table-cell>\(cell("buổi"))\(cell("lượt"))</table:table-row>\
            </table:table-header-rows><table:table-row table:number-rows-repeated="2">\(cell("Tân Hòa"))\
            \(cell("5", #" table:number-columns-repeated="2""#))</table:table-row></table:table>
            """
        #expect(
            try shown(body) == [
                "0 *[Đơn vị]1x2 *[Số]2x1", "0 *[buổi] *[lượt]", "0 [Tân Hòa] [5] [5]", "0 [Tân Hòa] [5] [5]",
            ])
    }

    @Test func `puts text boxes after their paragraph and notes at the end`() throws {
        let note =
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo xã.</text:p></text:note-body></text:note>"
        let frame =
            "<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box><svg:title>x</svg:title></draw:frame><draw:rect><text:p>hình</text:p></draw:rect>"
        #expect(
            try shown("<text:p>12\(note) buổi \(frame)xong</text:p><text:p>sau</text:p>") == [
                "12 buổi xong", "khung", "hình", "sau", "n (1) Theo xã.",
            ])
    }

    @Test func `leaves out deletions, comments and what is hidden`() throws {
        let automatic = """
            <style:style style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:name="K" style:parent-style-name="H"/>
            """
        let body = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>\
            <text:p>Giữ<office:annotation><text:p>ý kiến</text:p></office:annotation> <text:span text:style-name="K">ẩn</text:span>lại</text:p>\
            <text:p text:style-name="H">ẩn</text:p><text:section text:display="none"><text:p>ẩn</text:p></text:section>\
            <text:p><text:hidden-paragraph text:is-hidden="true"/>ẩn</text:p><text:p><text:hidden-text text:is-hidden="true">ẩn</text:hidden-text>hiện</text:p>
            """
        #expect(try shown(body, automatic: automatic) == ["Giữ lại", "hiện"])
    }

    @Test func `reads text typed in a legacy font`() throws {
        let text = "§¶ng ñy x· T©n Hßa ®· tæ chøc 12 buæi tuyªn truyÒn, kÕt qu¶ ®¹t tèt"
        #expect(try shown("<text:p>\(text)</text:p>") == ["Đảng ủy xã Tân Hòa đã tổ chức 12 buổi tuyên truyền, kết quả đạt tốt"])
    }

    @Test func `refuses a password, a stamp in the header and a package without content`() {
        #expect(throws: FormatRefusal.passwordProtected) {
            try read(Sample.odt("<text:p>a</text:p>", manifest: "<m:file-entry><m:encryption-data/></m:file-entry>"))
        }
        #expect(throws: FormatRefusal.secret(mark: "MẬT")) {
            try read(
                Sample.odt(
                    "<text:p>a</text:p>", styles: "<style:master-page><style:header><text:p>MẬT</text:p></style:header></style:master-page>"
                ))
        }
        #expect(throws: FormatRefusal.noText) { try read(Sample.odt("")) }
        #expect(throws: FormatRefusal.damaged) { try read(Sample.zip([("mimetype", []), ("content.xml", Array("<a".utf8))])) }
    }

    @Test func `is not blown up by repeats`() throws {
        let cell = #"<table:table-cell table:number-columns-repeated="2147483647"><text:p>\#(Sample.sentence)</text:p></table:table-cell>"#
        let row = #"<table:table-row table:number-rows-repeated="2147483647">\#(cell)</table:table-row>"#
        var limits = ReadingLimits()
        limits.textScalars = 10_000
        #expect(throws: FormatRefusal.textTooLong(scalars: 10_000)) {
            _ = try DocumentReader(limits: limits).read(Sample.odt("<table:table>\(row)</table:table>"), named: "a.odt")
        }
        let spaces = #"<text:s text:c="2147483647"/>"#
        #expect(try shown("<text:p>a\(spaces)b\(spaces)</text:p>") == ["a\(String(repeating: " ", count: 1_000))b"])
        limits = ReadingLimits()
        limits.tableCells = 10_000
        let blank = #"<table:table-row><table:table-cell table:number-columns-repeated="1000"/></table:table-row>"#
        #expect(throws: FormatRefusal.tooManyCells(10_000)) {
            let bytes = Sample.odt("<table:table>\(String(repeating: blank, count: 11))</table:table>")
            _ = try DocumentReader(limits: limits).read(bytes, named: "a.odt")
        }
    }
}
