import Testing

@testable import Formats

@Suite struct `Reading rich text` {
    private func document(_ body: String) throws -> ReadDocument {
        // Letters up to U+00FF stand for the bytes of their codes.
        let text = "{\\rtf1\\ansi\\ansicpg1252\\deff0\(Self.tables)\n\(body)}"
        return try read(text.unicodeScalars.map { UInt8($0.value) }, named: "a.doc")
    }

    private func shown(_ body: String) throws -> [String] { try document(body).shown }

    private static let tables = #"""
        {\fonttbl{\f0\froman Times New Roman;}{\f1\fnil .VnTime;}{\f2\fnil\fcharset163 Arial (Vietnamese);}{\f3 VNI-Times;}{\f4\fnil .VnTimeH;}{\f5\fcharset2 Symbol;}}
        {\colortbl;\red0\green0\blue0;}{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 M\u7909?c;}{\s3 caption;}}{\info{\author Lan}}
        """#

    @Test func `gives paragraphs, headings, captions and list items`() throws {
        let body = #"""
            \pard\s1 K\u7871?t qu\u7843?\par\pard\s2 M\u7909?c\par\pard\outlinelevel2 Nh\u7887?\par\pard T\'e2n\~H\'f2a \b 12\b0  bu\u7893?i\line ti\u7871?p\par
            \pard\s3 Bi\u7875?u 1\par\pard\ls1{\listtext\f5\'b7\tab}g\u7841?ch\par{\listtext 1.\tab}m\u7897?t\par\pard h\u7871?t
            """#
        let document = try document(body)
        #expect(
            document.shown == [
                "h1 Kết quả", "h1 Mục", "h3 Nhỏ", "Tân\u{a0}Hòa 12 buổi\ntiếp", "c Biểu 1", "- gạch", "- 1. một", "hết",
            ])
        #expect(document.source == .rtf)
    }

    @Test func `reads letters by their font, code page or number`() throws {
        let body = #"""
            {\f1 §¶ng ñy x·}{\f4  t©n hßa}{\f2  \'f0\'e3\'f2ng}{\f3  Ñaûng uûy}{\f1  \u167\'a7\u182\'b6ng}{\f0  \uc2\u272\'44\'44\uc1\u-10179?\u-8704?}\par
            """#
        #expect(try document(body).text == "Đảng ủy xã TÂN HÒA đặng Đảng ủy Đảng Đ😀")
    }

    @Test func `keeps merged cells and heads of tables whose rows are not alike`() throws {
        let body = #"""
            \trowd\trhdr\cellx1000\cellx3000\pard\intbl X\'e3\cell S\u7889?\cell\row
            \trowd\clvmgf\cellx1000\cellx2000\cellx3000\pard\intbl a\cell b\par c\cell 1\cell\row
            \trowd\clvmrg\cellx1010\clmgf\cellx2000\clmrg\cellx3000\pard\intbl\cell d\cell e\cell\row
            \pard sau\par
            """#
        #expect(try shown(body) == ["0 *[Xã] *[Số]2x1", "0 [a]1x2 [b\nc] [1]", "0 [d]2x1", "sau"])
    }

    @Test func `leaves out deletions, what is hidden, pictures, codes of fields and comments`() throws {
        let body = #"""
            {\header Trang ri\u234?ng\par}Gi\u7919? {\deleted x\u243?a\par}{\v \u7849?n}l\u7841?i {\field{\*\fldinst HYPERLINK "x"}{\fldrslt li\u234?n k\u7871?t}}
            \par{\pict\pngblip 89504e47}{\*\annotation xem}{\*\unknown {\b l\u7841?}}{\upr{c\u361?}{\*\ud{m\u7899?i }}}{\object{\*\objdata 00ff}{\result k\u7871?t}}\par
            """#
        #expect(try shown(body) == ["Giữ lại liên kết", "mới kết"])
    }

    @Test func `puts text boxes after their paragraph and notes at the end`() throws {
        let body = #"""
            12{\super\chftn}{\footnote\pard\plain{\super\chftn} Theo x\'e3.} bu\u7893?i{\footnote\ftnalt\chftn  Cu\u7889?i.}
            {\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv 1}}{\shptxt\pard khung\par}}{\shprslt c\u361?}} xong\par sau\par
            """#
        #expect(try shown(body) == ["12 buổi xong", "khung", "sau", "n (1) Theo xã.", "n (i) Cuối."])
    }

    @Test func `refuses a stamp in the header, groups without end and files cut short`() {
        #expect(throws: FormatRefusal.secret(mark: "MẬT")) { try shown(#"{\header M\u7852?T\par}a\par"#) }
        #expect(throws: FormatRefusal.nestedTooDeep) { try shown(String(repeating: "{", count: 10_000)) }
        #expect(throws: FormatRefusal.damaged) { try shown(#"{\b {a"#) }
        #expect(throws: FormatRefusal.damaged) { try shown(#"a{\pict\bin99999999999 }"#) }
        #expect(throws: FormatRefusal.noText) { try shown(#"\par\par"#) }
    }

    @Test func `is not held up by binary data, absurd numbers or a million braces`() throws {
        #expect(try shown(#"a{\pict\bin3 }}}}b"#) == ["ab"])
        #expect(try shown(#"a\u99999999999999999999?\li-99999999999999\uc999999\b b\par"#) == ["ab"])
        #expect(try shown(String(repeating: "{}", count: 500_000) + "a") == ["a"])
    }
}
