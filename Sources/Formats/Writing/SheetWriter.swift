import Core

extension SpreadsheetDocument.Sheet {
    /// The part of the package that holds this sheet. Formats that it needs are added to the styles.
    func part(_ styles: inout SheetStyleTable) -> [UInt8] {
        SpreadsheetDocument.part { xml in
            xml.raw(#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#)
            writeView(to: &xml)
            writeWidths(to: &xml)
            xml.raw("<sheetData>")
            for (place, row) in head.enumerated() { xml.row(place, row.map { .text($0) }, style: { _ in SheetStyleTable.head }) }
            for (place, row) in rows.enumerated() { xml.row(head.count + place, row, style: { styles.style(of: $0) }) }
            xml.raw("</sheetData></worksheet>")
        }
    }

    /// What stays in view, and which corner the rest is scrolled by.
    private func writeView(to xml: inout XMLBytes) {
        guard head.count + fixedColumns > 0 else { return }
        xml.raw(#"<sheetViews><sheetView workbookViewId="0"><pane"#)
        if fixedColumns > 0 {
            xml.raw(#" xSplit=""#)
            xml.number(fixedColumns)
            xml.raw("\"")
        }
        if !head.isEmpty {
            xml.raw(#" ySplit=""#)
            xml.number(head.count)
            xml.raw("\"")
        }
        xml.raw(#" topLeftCell=""#)
        xml.text(SheetPlace(column: fixedColumns, row: head.count).name)
        xml.raw(#"" activePane=""#)
        xml.text(fixedColumns == 0 ? "bottomLeft" : head.isEmpty ? "topRight" : "bottomRight")
        xml.raw(#"" state="frozen"/></sheetView></sheetViews>"#)
    }

    /// As wide as the longest of its texts, within reason.
    private func writeWidths(to xml: inout XMLBytes) {
        let columns = max(head.map(\.count).max() ?? 0, rows.map(\.count).max() ?? 0)
        guard columns > 0 else { return }
        xml.raw("<cols>")
        for column in 0..<columns {
            let lengths = rows.compactMap { row in row.indices.contains(column) ? row[column].length : nil }
            let heads = head.compactMap { row in row.indices.contains(column) ? min(row[column].unicodeScalars.count, 16) : nil }
            xml.raw(#"<col min=""#)
            xml.number(column + 1)
            xml.raw(#"" max=""#)
            xml.number(column + 1)
            xml.raw(#"" width=""#)
            xml.number(min(60, max(9, (lengths + heads).max() ?? 9) + 2))
            xml.raw(#"" customWidth="1"/>"#)
        }
        xml.raw("</cols>")
    }
}

extension SpreadsheetDocument.Cell {
    fileprivate var length: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.unicodeScalars.count
        case .number(let amount, let prefix): prefix.unicodeScalars.count + amount.onScreen.utf8.count
        case .day: 10
        }
    }
}

extension XMLBytes {
    fileprivate mutating func row(_ row: Int, _ cells: [SpreadsheetDocument.Cell], style: (SpreadsheetDocument.Cell) -> Int) {
        raw(#"<row r=""#)
        number(row + 1)
        raw(#"">"#)
        for (column, cell) in cells.enumerated() where cell != .empty {
            raw(#"<c r=""#)
            text(SheetPlace(column: column, row: row).name)
            raw(#"" s=""#)
            number(style(cell))
            content(of: cell)
        }
        raw("</row>")
    }

    private mutating func content(of cell: SpreadsheetDocument.Cell) {
        switch cell {
        case .empty: raw(#""/>"#)
        case .text(let words):
            raw(#"" t="inlineStr"><is><t xml:space="preserve">"#)
            text(words.cellText)
            raw("</t></is></c>")
        case .number(let amount, _):
            raw(#""><v>"#)
            text(amount.plain)
            raw("</v></c>")
        case .day(let day):
            guard let serial = day.serial else { return content(of: .text(day.iso)) }
            raw(#""><v>"#)
            number(serial)
            raw("</v></c>")
        }
    }
}

extension String {
    /// What a cell can hold of it; what programs would read as the code of a character is written so that they show it as it stands.
    fileprivate var cellText: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(32_000))).replacing(/_x([0-9A-Fa-f]{4}_)/) { "_x005F_x\($0.output.1)" }
    }
}

extension Day {
    /// Days since 30 December 1899, as sheets count them; nil before March 1900, where programs count a day that never was.
    var serial: Int? {
        self >= "1900-03-01" ? Int(number) + 25_569 : nil
    }
}
