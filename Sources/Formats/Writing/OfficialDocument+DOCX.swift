extension OfficialDocument {
    /// The document as a .docx that Word and LibreOffice open. The same document gives the same bytes.
    package func docx() throws -> [UInt8] {
        var writer = WordWriter(layout: layout)
        try writer.write(self)
        let (body, pictures) = writer.finish()
        var archive = ZIPWriter()
        for part in WordParts.fixed(for: layout) { archive.add(part) }
        archive.add("docProps/core.xml", WordParts.properties(of: self))
        archive.add("word/_rels/document.xml.rels", WordParts.relationships(pictures: pictures.count))
        for (index, picture) in pictures.enumerated() { archive.add("word/media/image\(index + 1).png", picture, packing: .stored) }
        archive.add("word/document.xml", body)
        return archive.finish()
    }
}

/// The parts of the package beside the text.
enum WordParts {
    /// The parts that depend on the layout alone, packed once per process for each layout there is.
    static func fixed(for layout: LayoutProfile) -> [ZIPWriter.Packed] {
        switch (layout.regime, layout.lineHeight) {
        case (.party, .exactly(18)): party2018
        case (.party, _): party2026
        case (.state, _): state
        }
    }

    private static let party2018 = parts(for: .party(on: .earliest))
    private static let party2026 = parts(for: .party(on: .latest))
    private static let state = parts(for: .state)

    private static func parts(for layout: LayoutProfile) -> [ZIPWriter.Packed] {
        [
            // Readers that look only at the first bytes expect the content types first.
            .init("[Content_Types].xml", part { $0.raw(contentTypes) }),
            .init("_rels/.rels", part { $0.raw(packageRelationships) }),
            .init("docProps/app.xml", part { $0.raw(applicationProperties) }),
            .init("word/styles.xml", part { WordStyleSheet(layout).write(to: &$0) }),
            .init("word/settings.xml", part { settings(layout, &$0) }),
            .init("word/numbering.xml", part { numbering(&$0) }),
            .init("word/fontTable.xml", part { $0.raw(fontTable) }),
            .init("word/header1.xml", part { $0.raw(pageNumber) }),
        ]
    }

    static func relationships(pictures: Int) -> [UInt8] {
        part { xml in
            xml.raw(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
            for (id, (type, target)) in [
                ("styles", "styles.xml"), ("settings", "settings.xml"), ("numbering", "numbering.xml"), ("fontTable", "fontTable.xml"),
                ("header", "header1.xml"),
            ].enumerated() {
                relationship("rId\(id + 1)", type, target, &xml)
            }
            for picture in 0..<pictures { relationship("picture\(picture + 1)", "image", "media/image\(picture + 1).png", &xml) }
            xml.raw("</Relationships>")
        }
    }

    static func properties(of document: OfficialDocument) -> [UInt8] {
        part { xml in
            xml.raw(
                """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>
                """)
            xml.text("\(document.typeName) \(document.subject)")
            xml.raw("</dc:title><dc:creator>")
            xml.text(document.letterhead.organ)
            xml.raw("</dc:creator><dc:language>vi-VN</dc:language>")
            for name in ["created", "modified"] {
                xml.raw("<dcterms:")
                xml.text(name)
                xml.raw(#" xsi:type="dcterms:W3CDTF">"#)
                xml.text("\(document.letterhead.day.iso)T00:00:00Z")
                xml.raw("</dcterms:")
                xml.text(name)
                xml.raw(">")
            }
            xml.raw("</cp:coreProperties>")
        }
    }

    private static func part(_ write: (inout XMLBytes) -> Void) -> [UInt8] {
        var xml = XMLBytes(capacity: 4_096)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        write(&xml)
        return xml.bytes
    }

    private static func relationship(_ id: String, _ type: String, _ target: String, _ xml: inout XMLBytes) {
        xml.raw(#"<Relationship Id=""#)
        xml.text(id)
        xml.raw(#"" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/"#)
        xml.text(type)
        xml.raw(#"" Target=""#)
        xml.text(target)
        xml.raw(#""/>"#)
    }

    private static let contentTypes: StaticString = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
        <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>\
        <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
        <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
        """

    private static let packageRelationships: StaticString = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>\
        </Relationships>
        """

    private static let applicationProperties: StaticString = """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>GiaoBan</Application></Properties>
        """

    private static let fontTable: StaticString = """
        <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman">\
        <w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """

    private static let pageNumber: StaticString = """
        <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
        """

    private static func settings(_ layout: LayoutProfile, _ xml: inout XMLBytes) {
        xml.raw(#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>"#)
        if layout.page.isMirrored { xml.raw("<w:mirrorMargins/>") }
        xml.raw(
            """
            <w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
            <w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
            """)
    }

    /// A hyphen, then a plus, each on the first line's indent with the text running back to the margin, as offices here write lists.
    private static func numbering(_ xml: inout XMLBytes) {
        xml.raw(#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">"#)
        xml.raw(#"<w:multiLevelType w:val="hybridMultilevel"/>"#)
        for (level, mark) in ["-", "+"].enumerated() {
            xml.raw(#"<w:lvl w:ilvl=""#)
            xml.number(level)
            xml.raw(#""><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val=""#)
            xml.text(mark)
            xml.raw(#""/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr>"#)
            xml.raw(#"<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/></w:rPr></w:lvl>"#)
        }
        xml.raw(#"</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#)
    }
}
