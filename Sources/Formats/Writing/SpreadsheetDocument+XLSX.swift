import Core

extension SpreadsheetDocument {
    /// The document as an .xlsx that Excel and LibreOffice open. The same document gives the same bytes.
    package func xlsx() -> [UInt8] {
        var archive = ZIPWriter()
        // Readers that look only at the first bytes expect the content types first.
        archive.add("[Content_Types].xml", contentTypes)
        archive.add("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")]))
        archive.add("xl/workbook.xml", workbook)
        archive.add(
            "xl/_rels/workbook.xml.rels",
            Self.relationships(sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")]))
        var styles = SheetStyleTable()
        let parts = sheets.map { $0.part(&styles) }
        archive.add("xl/styles.xml", styles.part)
        for (place, part) in parts.enumerated() { archive.add("xl/worksheets/sheet\(place + 1).xml", part) }
        return archive.finish()
    }

    static func part(_ write: (inout XMLBytes) -> Void) -> [UInt8] {
        var xml = XMLBytes(capacity: 4_096)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        write(&xml)
        return xml.bytes
    }

    private var contentTypes: [UInt8] {
        Self.part { xml in
            xml.raw(
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                """)
            for place in sheets.indices {
                xml.raw(#"<Override PartName="/xl/worksheets/sheet"#)
                xml.number(place + 1)
                xml.raw(#".xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#)
            }
            xml.raw("</Types>")
        }
    }

    private var workbook: [UInt8] {
        Self.part { xml in
            xml.raw(
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                """)
            for (place, sheet) in sheets.enumerated() {
                xml.raw(#"<sheet name=""#)
                xml.text(sheet.name)
                xml.raw(#"" sheetId=""#)
                xml.number(place + 1)
                xml.raw(#"" r:id="rId"#)
                xml.number(place + 1)
                xml.raw(#""/>"#)
            }
            xml.raw("</sheets></workbook>")
        }
    }

    private static func relationships(_ all: [(type: String, target: String)]) -> [UInt8] {
        part { xml in
            xml.raw(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
            for (place, relationship) in all.enumerated() {
                xml.raw(#"<Relationship Id="rId"#)
                xml.number(place + 1)
                xml.raw(#"" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/"#)
                xml.text(relationship.type)
                xml.raw(#"" Target=""#)
                xml.text(relationship.target)
                xml.raw(#""/>"#)
            }
            xml.raw("</Relationships>")
        }
    }
}
