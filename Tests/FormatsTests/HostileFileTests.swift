import Testing

@testable import Formats

@Suite struct `A mutilated file` {
    private static let body = """
        <w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Tựa đề</w:t></w:r></w:p><w:tbl><w:tr><w:tc>\(Sample.paragraph("Xã"))</w:tc>\
        <w:tc>\(Sample.paragraph("12"))</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:t>x</w:t></w:r></w:del><w:r><w:t>\(Sample.sentence)</w:t></w:r></w:p>
        """
    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title></head><body><h1>Tựa</h1><table><tr><td>\(Sample.sentence)</td><td><ul><li>a<li>b</ul>\
        </td></tr></table><script>1<2</script><p>&eacute;&#7879;<br><br>đuôi<pre> a </pre></body></html>
        """

    /// Either a document with sound ranges, or a refusal; never anything else.
    private func check(_ bytes: [UInt8], _ name: String) {
        do {
            let document = try read(bytes, named: name)
            var end = 0
            for block in document.blocks {
                #expect(block.range.lowerBound >= end && !block.range.isEmpty)
                end = block.range.upperBound
            }
            #expect(end <= document.text.unicodeScalars.count)
        } catch {
            #expect(error is FormatRefusal, "\(error)")
        }
    }

    private func mutate(_ bytes: [UInt8], with random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &random)))
            case 3:
                bytes.insert(
                    contentsOf: bytes[at..<min(bytes.count, at + Int.random(in: 1...40, using: &random))],
                    at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes[at] = [0, 0xff, 0x3c, 0x3e, 0x26, 0x80].randomElement(using: &random)!
            }
        }
        return bytes
    }

    @Test func `of Word is a document or a refusal`() {
        var random = Seeded(state: 11)
        let file = Sample.docx(Self.body)
        for _ in 0..<2_000 { check(mutate(file, with: &random), "a.docx") }
    }

    @Test func `of Word with broken XML inside a sound archive is too`() {
        var random = Seeded(state: 12)
        let xml = Array(Sample.part("document", "<w:body>\(Self.body)</w:body>").utf8)
        for _ in 0..<2_000 { check(Sample.zip([("word/document.xml", mutate(xml, with: &random))]), "a.docx") }
    }

    @Test func `that was a page is too`() {
        var random = Seeded(state: 13)
        let bytes = Array(Self.page.utf8)
        for _ in 0..<3_000 { check(mutate(bytes, with: &random), "a.html") }
    }

    @Test func `that was text in any encoding is too`() {
        var random = Seeded(state: 14)
        let utf16 = Sample.sentence.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
        for _ in 0..<2_000 {
            check(mutate(Array(Sample.sentence.utf8), with: &random), "a.txt")
            check(mutate(utf16, with: &random), "a.txt")
            check((0..<Int.random(in: 1...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }, "a.txt")
        }
    }

    @Test(arguments: ["odt", "rtf", "xlsx", "csv", "eml"])
    func `of any other kind is a document or a refusal`(kind: String) {
        var random = Seeded(state: 15)
        for _ in 0..<20 {
            let document = RandomDocument(using: &random)
            let table = RandomTable(using: &random)
            let bytes =
                switch kind {
                case "odt": document.odt
                case "rtf": document.rtf
                case "xlsx": table.xlsx
                case "csv": table.csv(";")
                default: Self.mail + document.rtf + Array("\n--b--\n".utf8)
                }
            for _ in 0..<20 { check(mutate(bytes, with: &random), "a.\(kind)") }
        }
    }

    private static let mail = Array(
        "From: =?utf-8?Q?L=C3=AA?= <a@b>\nDate: Tue, 12 May 2026 08:30:00 +0700\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nchữ\n--b\nContent-Type: application/rtf; name=a.rtf\n\n"
            .utf8)

    @Test(arguments: ["content.xml", "xl/sheets/0.xml", "xl/styles.xml", "xl/workbook.xml"])
    func `with broken XML inside a sound archive, whichever part it is, is too`(part: String) throws {
        var random = Seeded(state: 16)
        let isText = part == "content.xml"
        let bytes = isText ? RandomDocument(using: &random).odt : RandomTable(using: &random).xlsx
        let archive = try ZIPArchive(bytes, limits: ReadingLimits())
        let names =
            isText
            ? ["mimetype", "content.xml"]
            : ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", "xl/sheets/0.xml"]
        for _ in 0..<250 {
            let members = try names.map { ($0, try archive.bytes(of: $0) ?? []) }
            check(Sample.zip(members.map { ($0.0, $0.0 == part ? mutate($0.1, with: &random) : $0.1) }), "a")
        }
    }
}
