@testable import Formats

/// Small real files, made in the test.
enum Sample {
    static let sentence = "Trong 6 tháng đầu năm, Đảng ủy xã Tân Hòa đã tổ chức 12 buổi tuyên truyền với hơn 1.450 lượt người nghe."

    static func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZIPWriter()
        for (name, bytes) in members { writer.add(name, bytes) }
        return writer.finish()
    }

    /// A .docx around the content of its body.
    static func docx(_ body: String, _ parts: [(String, String)] = []) -> [UInt8] {
        let types = parts.map(\.0).map { name in
            #"<Relationship Id="\#(name)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\#(name.filter { !$0.isNumber })" Target="\#(name).xml"/>"#
        }
        return zip(
            [
                ("[Content_Types].xml", "<Types/>"),
                ("_rels/.rels", relationships([#"<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/>"#])),
                ("word/_rels/document.xml.rels", relationships(types)),
                ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
            ].map { ($0.0, Array($0.1.utf8)) } + parts.map { ("word/\($0.0).xml", Array($0.1.utf8)) })
    }

    static func part(_ root: String, _ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?><w:\(root) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">\(content)</w:\(root)>
        """
    }

    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    private static func relationships(_ list: [String]) -> String {
        #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(list.joined())</Relationships>"#
    }
}

extension ReadDocument {
    /// The text of each block, cut out by scalars as its range says.
    var pieces: [String] { blocks.map { cut($0.range) } }

    func cut(_ range: Range<Int>) -> String {
        let scalars = Array(text.unicodeScalars)[range]
        return String(String.UnicodeScalarView(scalars))
    }
}

func read(_ bytes: [UInt8], named name: String = "tệp") throws -> ReadDocument {
    try DocumentReader().read(bytes, named: name)
}
