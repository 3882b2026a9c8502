import Testing

@testable import Formats

@Suite struct `Reading a spreadsheet` {
    private typealias Sheet = Sample.Sheet

    private func shown(_ sheets: Sheet..., strings: [String] = [], formats: [String] = [], workbook: String = "") throws -> [String] {
        try read(Sample.xlsx(sheets, strings: strings, formats: formats, workbook: workbook)).shown
    }

    @Test func `gives titles, rows and what formulas last gave`() throws {
        let rows =
            Sample.row(1, Sample.text("A1", "BIỂU TỔNG HỢP"))
            + Sample.row(3, #"<c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>0</v></c>"#)
            + Sample.row(4, Sample.text("A4", "Tân Hòa"), #"<c r="B4"><f>SUM(B1:B2)</f><v>12</v></c>"#)
            + Sample.row(5, #"<c r="A5" t="str"><f>A4</f><v>Phú Lộc</v></c><c r="B5" t="e"><v>#REF!</v></c><c r="C5" t="b"><v>1</v></c>"#)
        let document = try read(Sample.xlsx([Sheet(rows)], strings: ["Số buổi", "Đơn vị"]), named: "a.docx")
        #expect(
            document.shown == ["BIỂU TỔNG HỢP", "0 [Đơn vị] [Số buổi]", "0 [Tân Hòa] [12]", "0 [Phú Lộc] [#REF!] [TRUE]"])
        #expect(document.source == .xlsx)
    }

    @Test func `heads each of several sheets with its name and passes over hidden ones`() throws {
        let cell = Sample.row(1, Sample.text("A1", "a"))
        #expect(
            try shown(Sheet(cell, name: "Một"), Sheet(cell, name: "Hai", state: "hidden"), Sheet("", name: "Ba"), Sheet(cell, name: "Bốn"))
                == [
                    "h1 Một", "a", "h1 Bốn", "a",
                ])
    }

    @Test func `passes over hidden rows and columns and over columns that hold nothing`() throws {
        let rows =
            Sample.row(1, Sample.text("B1", "x"), Sample.text("D1", "ẩn"), Sample.text("H1", "y"))
            + Sample.row(2, Sample.text("B2", "ẩn"), Sample.text("H2", "ẩn"), attributes: #" hidden="1""#)
            + Sample.row(3, Sample.text("B3", "1"), Sample.text("H3", "2"))
        let document = try read(Sample.xlsx([Sheet(rows, before: #"<cols><col min="4" max="4" hidden="1"/></cols>"#)]))
        #expect(document.shown == ["0 [x] [y]", "0 [1] [2]"])
    }

    @Test func `keeps merged cells and heads, and begins a table after a blank row`() throws {
        let rows =
            Sample.row(1, Sample.text("A1", "Đơn vị"), Sample.text("B1", "Số"), Sample.text("C1", "không thấy"))
            + Sample.row(2, Sample.text("A2", "không thấy"), Sample.text("B2", "buổi"), Sample.text("C2", "lượt"))
            + Sample.row(3, Sample.text("A3", "Tân Hòa"), Sample.text("B3", "1"), Sample.text("C3", "2"))
            + Sample.row(5, Sample.text("A5", "sau"), Sample.text("B5", "3"))
        let merges = #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>"#
        let titles =
            #"<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu 1'!$A:$A,'Biểu 1'!$1:$2</definedName></definedNames>"#
        let sheet = Sheet(rows, after: merges)
        let bytes = Sample.xlsx([sheet], workbook: "")
        #expect(
            try read(bytes).shown == ["0 [Đơn vị]1x2 [Số]2x1", "0 [buổi] [lượt]", "0 [Tân Hòa] [1] [2]", "1 [sau] [3]"])
        let pane = #"<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>"#
        #expect(
            try shown(Sheet(rows, before: pane, after: merges)).prefix(3) == [
                "0 *[Đơn vị]1x2 *[Số]2x1", "0 *[buổi] *[lượt]", "0 [Tân Hòa] [1] [2]",
            ])
        #expect(try read(Sample.xlsx([sheet], after: titles)).shown.first == "0 *[Đơn vị]1x2 *[Số]2x1")
    }

    @Test(arguments: [
        ("General", "1450", "1450"), ("General", "0.1", "0,1"), ("General", "0.30000000000000004", "0,3"),
        ("General", "1.5E-7", "0,00000015"),
        ("#,##0", "1234567", "1.234.567"), ("#,##0", "999", "999"), ("#,##0.00", "1450.005", "1.450,01"), ("0", "2.5", "3"),
        ("0", "-2.5", "-3"), ("0.0#", "3", "3,0"), ("0.0#", "3.14159", "3,14"), ("000", "7", "007"), ("#,##0", "-0.4", "0"),
        ("0%", "0.125", "13%"), ("0.0%", "0.125", "12,5%"), ("#,##0,", "1450000", "1.450"),
        (#"0.0,,&quot; triệu&quot;"#, "2500000", "2,5 triệu"),
        (#"#,##0\ [$₫-42A]"#, "15000", "15.000 ₫"), ("#,##0;(#,##0);&quot;-&quot;", "-5", "(5)"), ("#,##0;(#,##0);&quot;-&quot;", "0", "-"),
        (#"_(* #,##0_);_(* \(#,##0\);_(* &quot;-&quot;??_);_(@_)"#, "1450", "1.450"), (";;;", "5", ""),
        ("[Red][&lt;10]&quot;ít&quot;;0", "5", "ít"),
        ("dd/mm/yyyy", "46154", "12/05/2026"), ("d-mmm-yy", "46154", "12-Thg 5-26"), ("dddd, dd/mm", "46154", "Thứ Ba, 12/05"),
        ("hh:mm", "46154.354166666664", "08:30"), ("h:mm AM/PM", "0.75", "6:00 CH"), ("mm:ss", "0.00125", "01:48"),
        ("[h]:mm", "1.5", "36:00"),
        ("dd/mm/yyyy", "59", "28/02/1900"), ("dd/mm/yyyy", "61", "01/03/1900"), ("dd/mm/yyyy", "99999999", "99999999"),
        ("# ?/?", "0.5", "0,5"), ("0.00E+00", "1450", "1450"), ("@", "12", "12"), ("yyyy", "1E+400", "1E+400"),
    ])
    func `writes numbers as their format shows them`(format: String, value: String, shown: String) throws {
        let rows = Sample.row(1, Sample.text("A1", "a"), Sample.number("B1", value, style: 1))
        let lines = try self.shown(Sheet(rows), formats: [format])
        #expect(lines == [shown.isEmpty ? "a" : "0 [a] [\(shown)]"])
    }

    @Test func `counts days from 1904 where the workbook does`() throws {
        let rows = Sample.row(1, Sample.text("A1", "a"), Sample.number("B1", "44692", style: 1))
        #expect(try shown(Sheet(rows), formats: ["dd/mm/yyyy"], workbook: #"<workbookPr date1904="1"/>"#) == ["0 [a] [12/05/2026]"])
    }

    @Test func `is not blown up by a far cell, wide merges or repeated strings`() throws {
        let far = Sample.row(1, Sample.text("A1", "đầu")) + Sample.row(1_048_576, Sample.text("XFD1048576", "cuối"))
        #expect(try shown(Sheet(far)) == ["đầu", "cuối"])
        let wide = Sample.row(1, Sample.text("A1", "đầu")) + Sample.row(3_000, Sample.text("XFD3000", "dưới"))
        let merged = Sheet(wide, after: #"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#)
        #expect(try shown(merged) == ["0 [đầu]2x65534"])
        var limits = ReadingLimits()
        limits.textScalars = 10_000
        let repeated = Sample.row(1, String(repeating: #"<c t="s"><v>0</v></c>"#, count: 1_000))
        #expect(throws: FormatRefusal.textTooLong(scalars: 10_000)) {
            let bytes = Sample.xlsx([Sheet(repeated)], strings: [Sample.sentence])
            _ = try DocumentReader(limits: limits).read(bytes, named: "a.xlsx")
        }
    }

    @Test func `refuses places that are none, a stamp in the margin and a missing part`() {
        #expect(throws: FormatRefusal.damaged) {
            try shown(Sheet(Sample.row(2, Sample.text("A2", "a")) + Sample.row(1, Sample.text("A1", "b"))))
        }
        #expect(throws: FormatRefusal.damaged) { try shown(Sheet(Sample.row(1_048_577, Sample.text("A1", "a")))) }
        #expect(throws: FormatRefusal.secret(mark: "MẬT")) {
            try shown(
                Sheet(
                    Sample.row(1, Sample.text("A1", "a")),
                    after: "<headerFooter><oddHeader>&amp;C&amp;&quot;Arial,Bold&quot;MẬT</oddHeader></headerFooter>"))
        }
        #expect(throws: FormatRefusal.damaged) { try read(Sample.zip([("xl/workbook.xml", [])])) }
        #expect(throws: FormatRefusal.noText) { try shown(Sheet("")) }
    }
}
