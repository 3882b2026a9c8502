@testable import Formats

/// Tables written for these tests, as a web page and as a Word file.
enum TableSample {
    /// Cells as they are written: `th` and `colspan` as in HTML.
    static func html(_ rows: String, before: String = "", after: String = "") throws -> ReadDocument {
        let page = "<html><body>\(before)<table>\(rows)</table>\(after)</body></html>"
        return try DocumentReader().read(Array(page.utf8), named: "bảng.html")
    }

    static func row(_ cells: [String], head: Bool = false) -> String {
        let name = head ? "th" : "td"
        return "<tr>\(cells.map { "<\(name)>\($0)</\(name)>" }.joined())</tr>"
    }

    static func plain(_ rows: [[String]], before: String = "", after: String = "") throws -> ReadDocument {
        try html(rows.map { row($0) }.joined(), before: before, after: after)
    }

    /// One paragraph over a table, in the words of WordprocessingML.
    static func docx(_ paragraph: String, _ rows: [[Cell]]) throws -> ReadDocument {
        let body =
            "<w:p><w:r><w:t>\(paragraph)</w:t></w:r></w:p><w:tbl>"
            + rows.map { "<w:tr>\($0.map(\.xml).joined())</w:tr>" }.joined() + "</w:tbl>"
        let document = """
            <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body>\(body)</w:body></w:document>
            """
        let relations = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>
            """
        var writer = ZIPWriter()
        for (name, text) in [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", relations), ("word/document.xml", document)] {
            writer.add(name, Array(text.utf8))
        }
        return try DocumentReader().read(writer.finish(), named: "bảng.docx")
    }

    struct Cell: ExpressibleByStringLiteral {
        let text: String
        var columns = 1
        /// "restart" begins a cell that the ones below continue.
        var merge: String?

        init(stringLiteral text: String) { self.text = text }

        init(_ text: String, columns: Int = 1, merge: String? = nil) {
            (self.text, self.columns, self.merge) = (text, columns, merge)
        }

        var xml: String {
            let down = merge.map { #"<w:vMerge w:val="\#($0)"/>"# } ?? ""
            return #"<w:tc><w:tcPr><w:gridSpan w:val="\#(columns)"/>\#(down)</w:tcPr><w:p><w:r><w:t>\#(text)</w:t></w:r></w:p></w:tc>"#
        }
    }
}
