import Testing

@testable import Formats

@Suite struct `What was written is read` {
    @Test(arguments: 0..<20)
    func `from Word, OpenDocument, rich text and pages alike`(seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        for _ in 0..<4 {
            let document = RandomDocument(using: &random)
            for (name, bytes) in [("docx", document.docx), ("odt", document.odt), ("rtf", document.rtf), ("html", document.html)] {
                let shown = try read(bytes, named: "a").shown
                #expect(shown == document.shown, "\(name), seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func `from spreadsheets and values with something between them`(seed: Int) throws {
        var random = Seeded(state: UInt64(1_000 + seed))
        for _ in 0..<4 {
            let table = RandomTable(using: &random)
            #expect(try read(table.xlsx).shown == table.shown(number: 0, hasHeads: false), "seed \(seed)")
            for delimiter in [",", ";", "\t"] {
                #expect(try read(table.csv(delimiter), named: "a.csv").shown == table.shownWithoutMerges, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<10)
    func `from a mail with the page as its text and the others attached`(seed: Int) throws {
        var random = Seeded(state: UInt64(2_000 + seed))
        let (page, word) = (RandomDocument(using: &random), RandomDocument(using: &random))
        let html = page.html.map { byte -> String in
            let hex = String(byte, radix: 16, uppercase: true)
            let isPlain = (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20 || byte == 0x0a
            return isPlain ? String(Unicode.Scalar(byte)) : "=" + (hex.utf8.count < 2 ? "0" + hex : hex) + (byte == 0x3c ? "=\n" : "")
        }
        let head =
            "From: Lan <lan@example.vn>\nDate: x\nContent-Type: multipart/mixed; boundary=\"=_b\"\n\n--=_b\nContent-Type: text/html; charset=utf-8\n"
        let body =
            "Content-Transfer-Encoding: quoted-printable\n\n\(html.joined())\n--=_b\nContent-Type: application/octet-stream; name=báo.docx\n\n"
        let mail = Array((head + body).utf8) + word.docx + Array("\n--=_b--\n".utf8)
        let read = try FormatsTests.read(mail)
        #expect(read.pieces.count == 3 + page.shown.count + word.shown.count, "seed \(seed)")
        #expect(read.shown.prefix(2 + page.shown.count) == ["Người gửi: Lan <lan@example.vn>", "Ngày gửi: x"] + page.shown[...])
        #expect(read.shown[2 + page.shown.count] == "h2 báo.docx")
    }
}
