@testable import Formats

extension Sample {
    /// What stands in a sheet besides its rows.
    struct Sheet {
        var name = "Biểu 1"
        var state = "visible"
        var before = ""
        var rows: String
        var after = ""

        init(_ rows: String, name: String = "Biểu 1", state: String = "visible", before: String = "", after: String = "") {
            (self.rows, self.name, self.state, self.before, self.after) = (rows, name, state, before, after)
        }
    }

    /// An .xlsx of these sheets. Styles are numbered in the order of the number formats given; 0 is "General".
    static func xlsx(_ sheets: [Sheet], strings: [String] = [], formats: [String] = [], workbook: String = "", after: String = "")
        -> [UInt8]
    {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func part(_ root: String, _ content: String) -> String {
            #"<?xml version="1.0" encoding="UTF-8"?><\#(root) xmlns="\#(main)" xmlns:r="\#(relationships)">\#(content)</\#(root)>"#
        }
        func relationship(_ id: String, _ type: String, _ target: String) -> String {
            #"<Relationship Id="\#(id)" Type="\#(relationships)/\#(type)" Target="\#(target)"/>"#
        }
        let list = sheets.enumerated().map { #"<sheet name="\#($1.name)" sheetId="\#($0 + 1)" state="\#($1.state)" r:id="s\#($0)"/>"# }
        let rels =
            sheets.indices.map { relationship("s\($0)", "worksheet", "sheets/\($0).xml") }
            + [relationship("t", "sharedStrings", "sharedStrings.xml"), relationship("y", "styles", "/xl/styles.xml")]
        let codes = formats.enumerated().map { #"<numFmt numFmtId="\#($0 + 164)" formatCode="\#($1)"/>"# }
        let styles = [0] + formats.indices.map { $0 + 164 }
        var members: [(String, String)] = [
            ("xl/workbook.xml", part("workbook", "\(workbook)<sheets>\(list.joined())</sheets>\(after)")),
            (
                "xl/_rels/workbook.xml.rels",
                #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(rels.joined())</Relationships>"#
            ),
            ("xl/sharedStrings.xml", part("sst", strings.map { "<si><t>\($0)</t></si>" }.joined())),
            (
                "xl/styles.xml",
                part(
                    "styleSheet",
                    "<numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
                        + styles.map { #"<xf numFmtId="\#($0)"/>"# }.joined() + "</cellXfs>")
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            members.append(
                ("xl/sheets/\(index).xml", part("worksheet", "\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.after)")))
        }
        return zip(members.map { ($0.0, Array($0.1.utf8)) })
    }

    static func row(_ number: Int, _ cells: String..., attributes: String = "") -> String {
        #"<row r="\#(number)"\#(attributes)>\#(cells.joined())</row>"#
    }

    static func text(_ place: String, _ text: String) -> String { #"<c r="\#(place)" t="inlineStr"><is><t>\#(text)</t></is></c>"# }
    static func number(_ place: String, _ value: String, style: Int = 0) -> String {
        #"<c r="\#(place)" s="\#(style)"><v>\#(value)</v></c>"#
    }
}
