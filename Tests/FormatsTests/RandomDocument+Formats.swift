@testable import Formats

/// Each writes only what its reader has to understand.
extension RandomDocument {
    private func joined(
        _ heading: (Int, String) -> String, _ paragraph: (String) -> String, _ item: (String) -> String, _ table: (RandomTable) -> String
    )
        -> String
    {
        pieces.map { piece in
            switch piece {
            case .heading(let level, let text): heading(level, text)
            case .paragraph(let text): paragraph(text)
            case .item(let text): item(text)
            case .table(let value): table(value)
            }
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    // MARK: Word

    var docx: [UInt8] {
        func paragraph(_ properties: String, _ text: String) -> String {
            // Cut into runs wherever it falls.
            let runs = Self.escaped(text).split(separator: " ").map { #"<w:r><w:t xml:space="preserve">\#($0) </w:t></w:r>"# }
            return "<w:p><w:pPr>\(properties)</w:pPr>\(runs.joined())</w:p>"
        }
        func row(_ table: RandomTable, _ row: Int) -> String {
            let cells = table.cells(meeting: row).map { cell in
                let start = row == cell.rows.lowerBound
                let merge = cell.rows.count > 1 ? #"<w:vMerge w:val="\#(start ? "restart" : "continue")"/>"# : ""
                return
                    #"<w:tc><w:tcPr><w:gridSpan w:val="\#(cell.columns.count)"/>\#(merge)</w:tcPr>\#(paragraph("", start ? cell.text : ""))</w:tc>"#
            }
            return "<w:tr>\(row == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "")\(cells.joined())</w:tr>"
        }
        let numbering = Sample.part("numbering", #"<w:num w:numId="1"/>"#)
        let body = joined(
            { paragraph(#"<w:outlineLvl w:val="\#($0 - 1)"/>"#, $1) }, { paragraph("", $0) },
            { paragraph(#"<w:numPr><w:numId w:val="1"/></w:numPr>"#, $0) },
            { table in "<w:tbl>\((0..<table.rows).map { row(table, $0) }.joined())</w:tbl>" })
        return Sample.docx(body, [("numbering", numbering)])
    }

    // MARK: OpenDocument

    var odt: [UInt8] {
        func row(_ table: RandomTable, _ row: Int) -> String {
            let cells = table.cells(beginningIn: row).map { cell in
                #"<table:table-cell table:number-columns-spanned="\#(cell.columns.count)" table:number-rows-spanned="\#(cell.rows.count)">"#
                    + "<text:p>\(Self.escaped(cell.text))</text:p></table:table-cell>"
            }
            let content = "<table:table-row>\(cells.joined())<table:covered-table-cell/></table:table-row>"
            return row == 0 ? "<table:table-header-rows>\(content)</table:table-header-rows>" : content
        }
        return Sample.odt(
            joined(
                { #"<text:h text:outline-level="\#($0)">\#(Self.escaped($1))</text:h>"# }, { "<text:p>\n  \(Self.escaped($0)) </text:p>" },
                { "<text:list><text:list-item><text:p>\(Self.escaped($0))</text:p></text:list-item></text:list>" },
                { table in "<table:table>\((0..<table.rows).map { row(table, $0) }.joined())</table:table>" }))
    }

    // MARK: A page

    var html: [UInt8] {
        func row(_ table: RandomTable, _ row: Int) -> String {
            let name = row == 0 ? "th" : "td"
            let cells = table.cells(beginningIn: row).map {
                #"<\#(name) colspan="\#($0.columns.count)" rowspan="\#($0.rows.count)">\#(Self.escaped($0.text))</\#(name)>"#
            }
            return "<tr>\(cells.joined())</tr>"
        }
        let body = joined(
            { "<h\($0)>\(Self.escaped($1))</h\($0)>" }, { "<p>\(Self.escaped($0).replacing(" ", with: "\n  "))</p>" },
            { "<ul><li>\(Self.escaped($0))</ul>" }, { table in "<table>\((0..<table.rows).map { row(table, $0) }.joined())</table>" })
        return Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8)
    }

    // MARK: Rich text

    var rtf: [UInt8] {
        func escaped(_ text: String) -> String {
            text.utf16.map { unit in
                switch unit {
                case 0x5c, 0x7b, 0x7d: "\\\(Character(Unicode.Scalar(UInt8(unit))))"
                case 0x20..<0x80: String(Unicode.Scalar(UInt8(unit)))
                default: "\\u\(Int16(bitPattern: unit))?"
                }
            }.joined()
        }
        func row(_ table: RandomTable, _ row: Int) -> String {
            let cells = table.cells(meeting: row)
            let ends = cells.map { cell in
                let merge = cell.rows.count == 1 ? "" : row == cell.rows.lowerBound ? "\\clvmgf" : "\\clvmrg"
                return "\(merge)\\cellx\(cell.columns.upperBound * 1_440)"
            }
            let texts = cells.map { row == $0.rows.lowerBound ? "{\(escaped($0.text))}\\cell " : "\\cell " }
            return "\\trowd\(row == 0 ? "\\trhdr" : "")\(ends.joined())\\pard\\intbl \(texts.joined())\\row\n"
        }
        let body = joined(
            { "\\pard\\outlinelevel\($0 - 1) {\\b \(escaped($1))}\\par\n" }, { "\\pard \(escaped($0))\\par\n" },
            { "\\pard\\ls1 \(escaped($0))\\par\n" },
            { table in (0..<table.rows).map { row(table, $0) }.joined() + "\\pard\\par\n" })
        return Array("{\\rtf1\\ansi\\ansicpg1258\\uc1{\\fonttbl{\\f0 Arial;}}\n\(body)}".utf8)
    }
}

extension RandomTable {
    var xlsx: [UInt8] {
        func place(_ column: Int, _ row: Int) -> String { "\(["A", "B", "C", "D", "E"][column])\(row + 1)" }
        func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
        let content = (0..<rows).map { row in
            #"<row r="\#(row + 1)">"#
                + cells(beginningIn: row).map { Sample.text(place($0.columns.lowerBound, row), escaped($0.text)) }.joined() + "</row>"
        }
        let merges = cells.filter { $0.columns.count * $0.rows.count > 1 }.map { cell in
            let (first, last) = (
                place(cell.columns.lowerBound, cell.rows.lowerBound), place(cell.columns.upperBound - 1, cell.rows.upperBound - 1)
            )
            return #"<mergeCell ref="\#(first):\#(last)"/>"#
        }
        return Sample.xlsx([.init(content.joined(), after: "<mergeCells>\(merges.joined())</mergeCells>")])
    }

    /// Without merged cells, which there are none of in such files.
    func csv(_ delimiter: String) -> [UInt8] {
        let lines: [String] = (0..<rows).map { row in
            (0..<columns).map { column in
                let text = cells.first { $0.columns.lowerBound == column && $0.rows.lowerBound == row }?.text ?? ""
                return "\"\(text.replacing("\"", with: "\"\""))\""
            }.joined(separator: delimiter)
        }
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    var shownWithoutMerges: [String] {
        (0..<rows).compactMap { row in
            let texts = (0..<columns).map { column in
                cells.first { $0.columns.lowerBound == column && $0.rows.lowerBound == row }?.text ?? ""
            }
            return texts.allSatisfy(\.isEmpty) ? nil : "0 \(texts.map { "[\($0)]" }.joined(separator: " "))"
        }
    }
}
