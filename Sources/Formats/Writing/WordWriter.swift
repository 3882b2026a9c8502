/// Writes the text of an official document as WordprocessingML.
struct WordWriter {
    let layout: LayoutProfile
    private var xml = XMLBytes(capacity: 1 << 16)
    private var pictures: [[UInt8]] = []

    init(layout: LayoutProfile) {
        self.layout = layout
    }

    consuming func finish() -> (body: [UInt8], pictures: [[UInt8]]) { (xml.bytes, pictures) }

    mutating func write(_ document: OfficialDocument) throws {
        xml.raw(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
            """)
        write(document.letterhead)
        paragraph("Title") { $0.run(document.typeName) }
        paragraph("Subtitle") { $0.run(document.subject) }
        writeRuleUnderSubject()
        for (index, block) in document.body.enumerated() {
            // The signature must not stand on a page of its own.
            try write(block, keep: index == document.body.count - 1 ? "<w:keepNext/>" : "")
        }
        writeClosing(document.signature, document.recipients)
        writeSection()
        xml.raw("</w:body></w:document>")
    }

    private mutating func writeSection() {
        let page = layout.page
        xml.raw(#"<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar"#)
        attribute(" w:top", twips(page.top))
        attribute(" w:right", twips(page.outside))
        attribute(" w:bottom", twips(page.bottom))
        attribute(" w:left", twips(page.inside))
        xml.raw(#" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>"#)
    }

    // MARK: Body

    private mutating func write(_ block: OfficialDocument.Block, keep: StaticString) throws {
        switch block {
        case .heading(let level, let text):
            paragraph(["Heading1", "Heading2", "Heading3"][min(max(level, 1), 3) - 1]) { $0.run(text) }
        case .paragraph(let runs):
            paragraph("BodyText", keep) { $0.write(runs) }
        case .item(let runs, let level):
            paragraph(level > 1 ? "ListBullet2" : "ListBullet1", keep) { $0.write(runs) }
        case .table(let table): write(table)
        case .picture(let picture): try write(picture)
        }
    }

    private mutating func write(_ runs: [OfficialDocument.Run]) {
        for run in runs { self.run(run.text, bold: run.style.contains(.bold), italic: run.style.contains(.italic)) }
    }

    private mutating func write(_ table: OfficialDocument.Table) {
        // A row without cells is what Word calls a damaged file.
        guard !table.columns.isEmpty else { return }
        if let caption = table.caption { paragraph("Caption", "<w:keepNext/>") { $0.run(caption) } }
        let width = twips(layout.page.textWidth)
        let shares = max(1, table.columns.reduce(0) { $0 + max(1, $1.width) })
        let widths = table.columns.map { width * max(1, $0.width) / shares }
        xml.raw(#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>"#)
        openGrid(widths)
        row(table.columns.map(\.title), table, widths, isHeader: true, isBold: true)
        for (index, cells) in table.rows.enumerated() {
            row(cells, table, widths, isHeader: false, isBold: index >= table.rows.count - table.totals)
        }
        xml.raw("</w:tbl>")
        // Word wants a paragraph between a table and what follows; this one is the gap.
        xml.raw(#"<w:p><w:pPr><w:spacing w:line="120" w:lineRule="exact"/></w:pPr></w:p>"#)
    }

    private mutating func row(_ cells: [String], _ table: OfficialDocument.Table, _ widths: [Int], isHeader: Bool, isBold: Bool) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>")
        if isHeader { xml.raw("<w:tblHeader/>") }
        xml.raw("</w:trPr>")
        for (index, column) in table.columns.enumerated() {
            openCell(widths[index], vertically: "center")
            let alignment: StaticString =
                switch isHeader ? .center : column.alignment {
                case .left: #"<w:jc w:val="left"/>"#
                case .center: #"<w:jc w:val="center"/>"#
                case .right: #"<w:jc w:val="right"/>"#
                }
            paragraph("TableText", alignment) { $0.run(index < cells.count ? cells[index] : "", bold: isBold) }
            xml.raw("</w:tc>")
        }
        xml.raw("</w:tr>")
    }

    // MARK: Pieces that the heading and the closing use too

    /// A `tight` table has no space between its cells' edges and their text.
    mutating func openGrid(_ widths: [Int], isTight: Bool = false) {
        xml.raw("<w:tblW")
        attribute(" w:w", widths.reduce(0, +))
        xml.raw(#" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>"#)
        if isTight { xml.raw(#"<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>"#) }
        xml.raw("</w:tblPr><w:tblGrid>")
        for width in widths {
            xml.raw("<w:gridCol")
            attribute(" w:w", width)
            xml.raw("/>")
        }
        xml.raw("</w:tblGrid>")
    }

    mutating func openCell(_ width: Int, vertically: StaticString = "top") {
        xml.raw("<w:tc><w:tcPr><w:tcW")
        attribute(" w:w", width)
        xml.raw(#" w:type="dxa"/><w:vAlign w:val=""#)
        xml.raw(vertically)
        xml.raw(#""/></w:tcPr>"#)
    }

    mutating func raw(_ markup: StaticString) { xml.raw(markup) }

    /// `properties` follow the style, in the order the schema asks for.
    mutating func paragraph(_ style: StaticString, _ properties: StaticString = "", _ content: (inout WordWriter) -> Void) {
        xml.raw(#"<w:p><w:pPr><w:pStyle w:val=""#)
        xml.raw(style)
        xml.raw(#""/>"#)
        xml.raw(properties)
        xml.raw("</w:pPr>")
        content(&self)
        xml.raw("</w:p>")
    }

    mutating func run(_ text: String, size: Int? = nil, bold: Bool = false, italic: Bool = false, underlined: Bool = false) {
        guard !text.isEmpty else { return }
        xml.raw("<w:r>")
        if bold || italic || underlined || size != nil {
            xml.raw("<w:rPr>")
            if bold { xml.raw("<w:b/><w:bCs/>") }
            if italic { xml.raw("<w:i/><w:iCs/>") }
            if let size {
                xml.raw("<w:sz")
                attribute(" w:val", size * 2)
                xml.raw("/><w:szCs")
                attribute(" w:val", size * 2)
                xml.raw("/>")
            }
            if underlined { xml.raw(#"<w:u w:val="single"/>"#) }
            xml.raw("</w:rPr>")
        }
        writeText(text)
        xml.raw("</w:r>")
    }

    /// Line ends and tabs inside a text are elements of their own in Word.
    private mutating func writeText(_ text: String) {
        var rest = text.utf8[...]
        while true {
            let cut = rest.firstIndex { $0 == 0x0a || $0 == 0x09 }
            xml.raw(#"<w:t xml:space="preserve">"#)
            xml.text(String(Substring(rest[..<(cut ?? rest.endIndex)])))
            xml.raw("</w:t>")
            guard let cut else { return }
            xml.raw(rest[cut] == 0x0a ? "<w:br/>" : "<w:tab/>")
            rest = rest[rest.index(after: cut)...]
        }
    }

    mutating func attribute(_ name: StaticString, _ value: Int) {
        xml.raw(name)
        xml.raw("=\"")
        xml.number(value)
        xml.raw("\"")
    }

    /// Twentieths of a point in millimetres.
    func twips(_ millimetres: Int) -> Int { (millimetres * 56_693 + 500) / 1_000 }

    // MARK: Pictures

    private mutating func write(_ picture: OfficialDocument.Picture) throws {
        let (width, height) = try PNG.size(of: picture.png)
        pictures.append(picture.png)
        // Drawing lengths are in English metric units, 36 000 to the millimetre.
        let wide = min(max(picture.width, 10), layout.page.textWidth) * 36_000
        let tallest = 220 * 36_000
        let tall = wide * height / width
        let extent = tall <= tallest ? (wide, tall) : (tallest * width / height, tallest)
        paragraph("Picture") { $0.inline(picture, extent: extent) }
        if let caption = picture.caption { paragraph("Caption") { $0.run(caption) } }
    }

    private mutating func inline(_ picture: OfficialDocument.Picture, extent: (Int, Int)) {
        let number = pictures.count
        xml.raw(#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent"#)
        attribute(" cx", extent.0)
        attribute(" cy", extent.1)
        xml.raw("/><wp:docPr")
        attribute(" id", number)
        xml.raw(#" name="Hình "#)
        xml.number(number)
        xml.raw(#"" descr=""#)
        xml.text(picture.description)
        xml.raw(
            #""/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr"#
        )
        attribute(" id", number)
        xml.raw(#" name="image"#)
        xml.number(number)
        xml.raw(#".png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture"#)
        xml.number(number)
        xml.raw(#""/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext"#)
        attribute(" cx", extent.0)
        attribute(" cy", extent.1)
        xml.raw(
            #"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        )
    }
}
