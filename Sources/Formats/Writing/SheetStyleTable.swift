import Core

/// The cell formats of a spreadsheet: those that every one has, and one for each way a number is shown.
struct SheetStyleTable {
    static let plain = 0
    static let head = 1
    private static let day = 2

    /// Format codes beyond those every program knows, the first under number 165.
    private var codes: [String] = []

    mutating func style(of cell: SpreadsheetDocument.Cell) -> Int {
        switch cell {
        case .empty, .text: return Self.plain
        case .day(let day): return day.serial == nil ? Self.plain : Self.day
        case .number(let amount, let prefix):
            let words = prefix.filter { $0 != "\"" && $0 != "\\" }
            let digits = amount.thousandths % 1_000 == 0 ? "#,##0" : "#,##0.0##"
            let code = words.isEmpty ? digits : "\"\(words) \"\(digits)"
            if let place = codes.firstIndex(of: code) { return Self.day + 1 + place }
            codes.append(code)
            return Self.day + codes.count
        }
    }

    var part: [UInt8] {
        SpreadsheetDocument.part { xml in
            xml.raw(#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count=""#)
            xml.number(codes.count + 1)
            xml.raw(#""><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>"#)
            for (place, code) in codes.enumerated() {
                xml.raw(#"<numFmt numFmtId=""#)
                xml.number(165 + place)
                xml.raw(#"" formatCode=""#)
                xml.text(code)
                xml.raw(#""/>"#)
            }
            xml.raw(
                """
                </numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>\
                </fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/></border></borders>\
                <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count=
                """)
            xml.raw("\"")
            xml.number(codes.count + 3)
            xml.raw(
                """
                "><xf xfId="0"/><xf fontId="1" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment \
                vertical="bottom" wrapText="1"/></xf><xf numFmtId="164" xfId="0" applyNumberFormat="1"/>
                """)
            for place in codes.indices {
                xml.raw(#"<xf numFmtId=""#)
                xml.number(165 + place)
                xml.raw(#"" xfId="0" applyNumberFormat="1"/>"#)
            }
            xml.raw("</cellXfs></styleSheet>")
        }
    }
}
