/// The styles of an official document: what a person who goes on editing it finds in Word's gallery.
struct WordStyleSheet {
    private let layout: LayoutProfile

    init(_ layout: LayoutProfile) {
        self.layout = layout
    }

    func write(to xml: inout XMLBytes) {
        xml.raw(
            """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
            <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault/></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>\
            <w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>\
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>\
            <w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """)
        let sizes = layout.sizes
        style("BodyText", "Body Text", size: sizes.body, &xml) { xml in
            spacing(&xml)
            xml.raw(#"<w:ind w:firstLine="567"/><w:jc w:val="both"/>"#)
        }
        for level in 1...3 { heading(level, &xml) }
        for level in 1...2 { item(level, &xml) }
        style("Title", "Title", size: sizes.typeName, bold: true, &xml) {
            $0.raw(#"<w:keepNext/><w:spacing w:before="480"/><w:jc w:val="center"/>"#)
        }
        style("Subtitle", "Subtitle", size: sizes.subject, bold: true, &xml) { $0.raw(#"<w:jc w:val="center"/>"#) }
        style("Letterhead", "Letterhead", size: sizes.number, &xml) { $0.raw(#"<w:jc w:val="center"/>"#) }
        style("Recipients", "Recipients", size: sizes.recipients, &xml) { $0.raw(#"<w:ind w:right="284"/>"#) }
        style("Caption", "caption", size: sizes.caption, italic: true, &xml) {
            $0.raw(#"<w:spacing w:before="60" w:after="120"/><w:jc w:val="center"/>"#)
        }
        style("Picture", "Picture", size: sizes.body, &xml) { $0.raw(#"<w:keepNext/><w:spacing w:before="120"/><w:jc w:val="center"/>"#) }
        style("TableText", "Table Text", size: sizes.table, &xml) { $0.raw(#"<w:spacing w:before="40" w:after="40"/>"#) }
        style("Header", "header", size: 14, &xml) { $0.raw(#"<w:jc w:val="center"/>"#) }
        xml.raw(
            """
            <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
            <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
            <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
            <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
            </w:tblBorders></w:tblPr></w:style></w:styles>
            """)
    }

    private func heading(_ level: Int, _ xml: inout XMLBytes) {
        style("Heading\(level)", "heading \(level)", basedOn: "BodyText", size: layout.sizes.body, bold: true, italic: level == 3, &xml) {
            xml in
            xml.raw(#"<w:keepNext/><w:outlineLvl w:val=""#)
            xml.number(level - 1)
            xml.raw(#""/>"#)
        }
    }

    private func item(_ level: Int, _ xml: inout XMLBytes) {
        let name = level == 1 ? "List Bullet" : "List Bullet \(level)"
        style("ListBullet\(level)", name, basedOn: "BodyText", size: layout.sizes.body, &xml) { xml in
            xml.raw(#"<w:numPr><w:ilvl w:val=""#)
            xml.number(level - 1)
            xml.raw(#""/><w:numId w:val="1"/></w:numPr>"#)
        }
    }

    private func style(
        _ id: String, _ name: String, basedOn parent: String = "Normal", size: Int, bold: Bool = false, italic: Bool = false,
        _ xml: inout XMLBytes, paragraph: (inout XMLBytes) -> Void
    ) {
        xml.raw(#"<w:style w:type="paragraph" w:styleId=""#)
        xml.text(id)
        xml.raw(#""><w:name w:val=""#)
        xml.text(name)
        xml.raw(#""/><w:basedOn w:val=""#)
        xml.text(parent)
        xml.raw(#""/><w:qFormat/><w:pPr>"#)
        paragraph(&xml)
        xml.raw("</w:pPr><w:rPr>")
        if bold { xml.raw("<w:b/><w:bCs/>") }
        if italic { xml.raw("<w:i/><w:iCs/>") }
        xml.raw(#"<w:sz w:val=""#)
        xml.number(size * 2)
        xml.raw(#""/><w:szCs w:val=""#)
        xml.number(size * 2)
        xml.raw(#""/></w:rPr></w:style>"#)
    }

    private func spacing(_ xml: inout XMLBytes) {
        xml.raw(#"<w:spacing w:before="0" w:after="120" w:line=""#)
        switch layout.lineHeight {
        case .exactly(let points):
            xml.number(points * 20)
            xml.raw(#"" w:lineRule="exact"/>"#)
        case .times(let hundredths):
            xml.number(hundredths * 240 / 100)
            xml.raw(#"" w:lineRule="auto"/>"#)
        }
    }
}
