import Testing

@testable import Formats

@Suite struct `Reading a Word file` {
    @Test func `gives one line per paragraph, with ranges that cut them out`() throws {
        let document = try read(
            Sample.docx(Sample.paragraph(Sample.sentence) + "<w:p/>" + Sample.paragraph("Câu hai.")), named: "báo cáo.docx")
        #expect(document.text == "\(Sample.sentence)\nCâu hai.")
        #expect(document.pieces == [Sample.sentence, "Câu hai."])
        #expect(document.source == .docx)
    }

    @Test func `knows headings by style, by the style's parent and by outline level`() throws {
        let styles = Sample.part(
            "styles",
            """
            <w:style w:styleId="A"><w:name w:val="heading 1"/></w:style>\
            <w:style w:styleId="B"><w:name w:val="Mục nhỏ"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>\
            <w:style w:styleId="C"><w:name w:val="Mục"/><w:basedOn w:val="A"/></w:style>
            """)
        func paragraph(_ property: String, _ text: String) -> String {
            "<w:p><w:pPr>\(property)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let body =
            paragraph(#"<w:pStyle w:val="A"/>"#, "một") + paragraph(#"<w:pStyle w:val="B"/>"#, "hai")
            + paragraph(#"<w:pStyle w:val="C"/>"#, "ba")
            + paragraph(#"<w:outlineLvl w:val="4"/>"#, "bốn") + paragraph(#"<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>"#, "năm")
        let kinds = try read(Sample.docx(body, [("styles", styles)])).blocks.map(\.kind)
        #expect(kinds == [.heading(level: 1), .heading(level: 3), .heading(level: 1), .heading(level: 5), .paragraph])
    }

    @Test func `keeps insertions and leaves out deletions, moves, hidden text and field codes`() throws {
        let body = """
            <w:p><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>xóa</w:delText><w:t>xóa</w:t></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>\
            <w:moveFrom><w:r><w:t>chuyển</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>\
            <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> hiện</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            """
        #expect(try read(Sample.docx(body)).text == "Giữ thêm hiện")
    }

    @Test func `joins two paragraphs whose mark between was deleted`() throws {
        let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nửa </w:t></w:r></w:p>" + Sample.paragraph("sau")
        #expect(try read(Sample.docx(body)).pieces == ["Nửa sau"])
    }

    @Test func `keeps tabs and breaks of the text, not those of the style`() throws {
        let body =
            #"<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"#
        #expect(try read(Sample.docx(body)).text == "a\tb\nc")
    }

    @Test func `gives table rows with their cells`() throws {
        func row(_ cells: String...) -> String { "<w:tr>\(cells.map { "<w:tc>\(Sample.paragraph($0))</w:tc>" }.joined())</w:tr>" }
        let document = try read(Sample.docx("<w:tbl>\(row("Đơn vị", "Số buổi", ""))\(row("Xã Tân Hòa", "12", "đạt"))</w:tbl>"))
        #expect(document.text == "Đơn vị\tSố buổi\t\nXã Tân Hòa\t12\tđạt")
        guard case .tableRow(_, let cells) = document.blocks[1].kind else { return #expect(Bool(false), "not a row") }
        #expect(cells.map { document.cut($0.range) } == ["Xã Tân Hòa", "12", "đạt"])
    }

    @Test func `takes the lines of a letterhead one by one`() throws {
        let left = Sample.paragraph("HUYỆN ỦY") + Sample.paragraph("BAN TUYÊN GIÁO")
        let body = "<w:tbl><w:tr><w:tc>\(left)</w:tc><w:tc>\(Sample.paragraph("ĐẢNG CỘNG SẢN VIỆT NAM"))</w:tc></w:tr></w:tbl>"
        #expect(try read(Sample.docx(body)).blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
    }

    @Test func `puts a text box after its paragraph, once, and footnotes at the end`() throws {
        let box = "<w:txbxContent>\(Sample.paragraph("trong khung"))</w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>trước </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict>\
            </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>sau</w:t></w:r></w:p>
            """
        let notes = Sample.part(
            "footnotes",
            #"<w:footnote w:type="separator">\#(Sample.paragraph("kẻ"))</w:footnote><w:footnote>\#(Sample.paragraph("chú thích"))</w:footnote>"#
        )
        #expect(try read(Sample.docx(body, [("footnotes", notes)])).shown == ["trước sau", "trong khung", "n chú thích"])
    }

    @Test func `numbers notes by where they are referred to, and drops those whose reference was deleted`() throws {
        func note(_ kind: String, _ id: Int, _ text: String) -> String {
            #"<w:\#(kind) w:id="\#(id)"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> \#(text)</w:t></w:r></w:p></w:\#(kind)>"#
        }
        func reference(_ kind: String, _ id: Int) -> String { #"<w:r><w:\#(kind)Reference w:id="\#(id)"/></w:r>"# }
        let body = """
            <w:p><w:r><w:t>12</w:t></w:r>\(reference("footnote", 7))<w:r><w:t> buổi</w:t></w:r>\(reference("footnote", 5))\(reference("endnote", 5))\
            <w:del>\(reference("footnote", 6))</w:del></w:p>
            """
        let footnotes = Sample.part("footnotes", note("footnote", 5, "năm") + note("footnote", 6, "sáu") + note("footnote", 7, "bảy"))
        let endnotes = Sample.part("endnotes", note("endnote", 5, "cuối"))
        #expect(
            try read(Sample.docx(body, [("footnotes", footnotes), ("endnotes", endnotes)])).shown == [
                "12 buổi", "n (2) năm", "n (1) bảy", "n (i) cuối",
            ])
    }

    @Test func `keeps merged cells, heads and columns left free, and drops deleted rows`() throws {
        func cell(_ properties: String, _ text: String) -> String { "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Sample.paragraph(text))</w:tc>" }
        func row(_ properties: String, _ cells: String...) -> String { "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>" }
        let start = #"<w:vMerge w:val="restart"/>"#
        let body = """
            <w:tbl>\(row("<w:tblHeader/>", cell(start, "Đơn vị"), cell(#"<w:gridSpan w:val="2"/>"#, "Số")))\
            \(row("<w:tblHeader/>", cell("<w:vMerge/>", "không thấy"), cell("", "buổi"), cell("", "lượt")))\
            \(row(#"<w:del w:id="1"/>"#, cell("", "xóa"), cell("", "xóa"), cell("", "xóa")))\
            \(row(#"<w:tblHeader w:val="0"/><w:ins w:id="2"/>"#, cell("", "Tân Hòa"), cell(#"<w:hMerge w:val="restart"/>"#, "12"), cell("<w:hMerge/>", "")))\
            \(row(#"<w:gridBefore w:val="1"/>"#, cell("", "3"), cell("", "4")))</w:tbl>
            """
        let document = try read(Sample.docx(body))
        #expect(
            document.shown == ["0 *[Đơn vị]1x2 *[Số]2x1", "0 *[buổi] *[lượt]", "0 [Tân Hòa] [12]2x1", "0 [3] [4]"])
        guard case .tableRow(_, let cells) = try #require(document.blocks.last).kind else { return #expect(Bool(false), "not a row") }
        #expect(cells.map(\.columns) == [1..<2, 2..<3])
    }

    @Test func `knows captions and what a style hides, and reads content controls`() throws {
        let styles = Sample.part(
            "styles",
            """
            <w:style w:styleId="C"><w:name w:val="caption"/></w:style><w:style w:styleId="H"><w:name w:val="Ẩn"/><w:rPr><w:vanish/></w:rPr></w:style>
            """)
        let body = """
            <w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>Biểu 1</w:t></w:r></w:p>\
            <w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r></w:p>\
            <w:p><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>thấy</w:t></w:r></w:p>\
            <w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:alias w:val="tên"/></w:sdtPr><w:sdtContent>\(Sample.paragraph("trong ô"))</w:sdtContent></w:sdt>\
            <w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:r><w:t>nửa </w:t></w:r></w:p>\(Sample.paragraph("sau"))
            """
        #expect(try read(Sample.docx(body, [("styles", styles)])).shown == ["c Biểu 1", "hiện", "thấy", "trong ô", "nửa sau"])
    }

    @Test func `keeps what nobody sees out of the text`() throws {
        let text = "\u{200f}Tân\u{ad} H\u{200b}òa\u{202e} 12\u{2066}.\u{feff}450\u{a0}buổi\u{2028}hết\u{e0041}"
        #expect(try read(Sample.docx(Sample.paragraph(text))).text == "Tân Hòa 12.450\u{a0}buổi\nhết")
        let rest = String(repeating: "x", count: 200)
        #expect(try read(Array("a\u{1}\u{9f}b\u{202a}c\td\u{85}e\u{61c}\r\n«»…\(rest)".utf8)).text == "abc\td\ne\r\n«»…\(rest)")
        #expect(throws: FormatRefusal.noText) { try read(Sample.docx(Sample.paragraph("\u{200b}\u{202e}"))) }
    }

    @Test func `writes out the numbers Word puts before paragraphs`() throws {
        func level(_ index: Int, _ format: String, _ pattern: String) -> String {
            #"<w:lvl w:ilvl="\#(index)"><w:start w:val="1"/><w:numFmt w:val="\#(format)"/><w:lvlText w:val="\#(pattern)"/></w:lvl>"#
        }
        let numbering = Sample.part(
            "numbering",
            #"<w:abstractNum w:abstractNumId="7">\#(level(0, "upperRoman", "%1."))\#(level(1, "decimal", "%1.%2."))\#(level(2, "lowerLetter", "%3)"))"#
                + #"</w:abstractNum><w:abstractNum w:abstractNumId="8">\#(level(0, "bullet", "-"))</w:abstractNum>"#
                + #"<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>"#
                + #"<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>"#
        )
        let styles = Sample.part(
            "styles", #"<w:style w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#
        )
        func item(_ list: Int, _ level: Int, _ text: String) -> String {
            #"<w:p><w:pPr><w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr></w:pPr><w:r><w:t>\#(text)</w:t></w:r></w:p>"#
        }
        let heading = #"<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>KẾT QUẢ</w:t></w:r></w:p>"#
        let body =
            heading + item(1, 1, "một") + item(1, 2, "nhỏ") + item(1, 2, "nhỏ") + item(1, 1, "hai") + item(2, 0, "gạch") + heading
            + item(1, 1, "lại một") + item(3, 0, "chín") + item(0, 0, "không")
        let document = try read(Sample.docx(body, [("styles", styles), ("numbering", numbering)]))
        #expect(
            document.pieces == [
                "I. KẾT QUẢ", "I.1. một", "a) nhỏ", "b) nhỏ", "I.2. hai", "gạch", "II. KẾT QUẢ", "II.1. lại một", "IX. chín", "không",
            ])
        #expect(document.blocks[0].kind == .heading(level: 1))
        #expect(document.blocks[9].kind == .paragraph)
    }

    @Test(arguments: [
        (4, "upperRoman", "IV"), (1999, "lowerRoman", "mcmxcix"), (28, "lowerLetter", "bb"), (7, "decimalZero", "07"),
        (0, "upperRoman", "0"),
    ])
    func `numbers in the form asked for`(number: Int, format: String, words: String) {
        #expect(ListNumber.written(number, as: format) == words)
    }

    @Test func `reads text typed in a legacy font`() throws {
        let document = try read(Sample.docx(Sample.paragraph("§¶ng ñy x· T©n Hßa ®· tæ chøc 12 buæi tuyªn truyÒn, kÕt qu¶ ®¹t tèt")))
        #expect(document.text == "Đảng ủy xã Tân Hòa đã tổ chức 12 buổi tuyên truyền, kết quả đạt tốt")
    }

    @Test func `is not held up by one enormous run`() throws {
        let word = "tuyên giáo "
        let long = String(repeating: word, count: 200_000)
        let document = try read(Sample.docx(Sample.paragraph(long)))
        #expect(document.text.unicodeScalars.count == 200_000 * word.unicodeScalars.count - 1)
    }
}
