import Core

// What stands above the title and below the body, each in two columns of a table without borders.
extension WordWriter {
    mutating func write(_ letterhead: OfficialDocument.Letterhead) {
        openColumns()
        column(layout.page.leftColumn) { writer in
            if let upper = letterhead.upperOrgan { writer.paragraph("Letterhead") { $0.run(upper, size: $0.layout.sizes.upperOrgan) } }
            writer.paragraph("Letterhead") { $0.run(letterhead.organ, size: $0.layout.sizes.organ, bold: true) }
            switch writer.layout.organMark {
            case .asterisk: writer.paragraph("Letterhead") { $0.run("*") }
            case .rule: writer.rule(length: 22, in: writer.layout.page.leftColumn)
            }
        }
        column(layout.page.rightColumn) { writer in
            writer.paragraph("Letterhead") { $0.run($0.layout.nation, size: $0.layout.sizes.nation, bold: true) }
            if let motto = writer.layout.motto { writer.paragraph("Letterhead") { $0.run(motto, size: $0.layout.sizes.motto, bold: true) } }
            writer.rule(length: writer.layout.page.rule, in: writer.layout.page.rightColumn)
        }
        raw("</w:tr><w:tr>")
        column(layout.page.leftColumn) { writer in
            writer.paragraph("Letterhead") { $0.run("\($0.layout.numberLabel)\(letterhead.symbol)", size: $0.layout.sizes.number) }
        }
        column(layout.page.rightColumn) { writer in
            writer.paragraph("Letterhead") { $0.run(letterhead.placeAndDay, size: $0.layout.sizes.date, italic: true) }
        }
        raw("</w:tr></w:tbl>")
    }

    mutating func writeRuleUnderSubject() {
        switch layout.organMark {
        case .asterisk: paragraph("Subtitle", #"<w:spacing w:after="240"/>"#) { $0.run("-----") }
        case .rule:
            rule(length: 40, in: layout.page.textWidth)
            paragraph("Letterhead") { _ in }
        }
    }

    mutating func writeClosing(_ signature: OfficialDocument.Signature?, _ recipients: [String]) {
        guard signature != nil || !recipients.isEmpty else { return }
        paragraph("Letterhead", #"<w:keepNext/>"#) { _ in }
        openColumns(row: "<w:trPr><w:cantSplit/></w:trPr>")
        column(layout.page.leftColumn) { $0.write(recipients: recipients) }
        column(layout.page.rightColumn) { writer in
            if let signature { writer.write(signature) } else { writer.paragraph("Letterhead") { _ in } }
        }
        raw("</w:tr></w:tbl>")
        // Word wants a last paragraph after a table; a tiny one does not start a page of its own.
        raw(#"<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>"#)
    }

    private mutating func write(_ signature: OfficialDocument.Signature) {
        let size = layout.sizes.signature
        if let authority = signature.authority { paragraph("Letterhead") { $0.run(authority, size: size, bold: true) } }
        paragraph("Letterhead") { $0.run(signature.title, size: size, bold: $0.layout.signerTitleIsBold) }
        // Room for the hand and the seal.
        for _ in 0..<5 { paragraph("Letterhead") { _ in } }
        paragraph("Letterhead") { $0.run(signature.name ?? "", size: size, bold: true) }
    }

    private mutating func write(recipients: [String]) {
        guard !recipients.isEmpty else { return paragraph("Letterhead") { _ in } }
        let size = layout.sizes.recipientsLabel
        paragraph("Recipients") { writer in
            switch writer.layout.regime {
            case .party:
                writer.run("Nơi nhận", size: size, underlined: true)
                writer.run(":", size: size)
            case .state: writer.run("Nơi nhận:", size: size, bold: true, italic: true)
            }
        }
        for (index, recipient) in recipients.enumerated() {
            let isLast = index == recipients.count - 1
            paragraph("Recipients") { $0.run("- \(recipient)\(isLast ? "." : $0.layout.recipientSeparator)") }
        }
    }

    private mutating func openColumns(row properties: StaticString = "") {
        raw(#"<w:tbl><w:tblPr>"#)
        openGrid([twips(layout.page.leftColumn), twips(layout.page.rightColumn)], isTight: true)
        raw("<w:tr>")
        raw(properties)
    }

    private mutating func column(_ width: Int, _ content: (inout WordWriter) -> Void) {
        openCell(twips(width))
        content(&self)
        raw("</w:tc>")
    }

    /// A line of this length in the middle of a column, both in millimetres: the lower border of an almost flat paragraph.
    private mutating func rule(length: Int, in column: Int) {
        let indent = twips(max(0, column - length)) / 2
        raw(#"<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>"#)
        raw(#"<w:spacing w:after="60" w:line="60" w:lineRule="exact"/><w:ind"#)
        attribute(" w:left", indent)
        attribute(" w:right", indent)
        raw(#"/></w:pPr></w:p>"#)
    }
}

extension OfficialDocument.Letterhead {
    /// "Hà Nội, ngày 03 tháng 02 năm 2018": days below ten and the first two months take a zero, so that nothing can be written before them.
    var placeAndDay: String {
        let month = day.month < 3 ? "0\(day.month)" : "\(day.month)"
        return "\(place), ngày \(day.day < 10 ? "0" : "")\(day.day) tháng \(month) năm \(day.year)"
    }
}
