import Testing

@testable import Formats

@Suite struct `Reading a mail` {
    private func document(_ lines: String...) throws -> ReadDocument {
        try read(Array(lines.joined(separator: "\r\n").utf8), named: "thư.txt")
    }

    private func shown(_ lines: String...) throws -> [String] { try read(Array(lines.joined(separator: "\r\n").utf8)).shown }

    private static let head = [
        "Received: from x by y; Tue, 12 May 2026 08:30:01 +0700",
        "From: =?UTF-8?B?VHLhuqduIFRo4buLIA==?= =?utf-8?Q?Lan_?= <lan@example.vn>",
        "Subject: =?UTF-8?Q?V/v_b=C3=A1o_c=C3?=", " =?UTF-8?Q?=A1o_th=C3=A1ng?= 5", "Date: Tue, 12 May 2026 08:30:00 +0700 (ICT)",
        "MIME-Version: 1.0",
    ].joined(separator: "\r\n")
    private static let first = ["Người gửi: Trần Thị Lan <lan@example.vn>", "Tiêu đề: V/v báo cáo tháng 5", "Ngày gửi: 12/05/2026 08:30"]

    private static func base64(_ bytes: [UInt8]) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            let bits = three.reduce(0) { $0 << 8 | Int($1) } << ((3 - three.count) * 8)
            for place in 0..<4 { output.append(place <= three.count ? signs[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
            if start % 57 == 54 { output.append(0x0a) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func attachment(_ name: String, _ bytes: [UInt8], type: String = "application/octet-stream") -> String {
        "--b\r\nContent-Type: \(type)\r\nContent-Disposition: attachment; \(name)\r\nContent-Transfer-Encoding: base64\r\n\r\n\(base64(bytes))\r\n"
    }

    @Test func `begins with who, about what and when`() throws {
        let document = try document(
            Self.head, "Content-Type: text/plain; charset=\"utf-8\"", "Content-Transfer-Encoding: quoted-printable", "",
            "=C4=90=E1=BA=A3ng =", "=E1=BB=A7y x=C3=A3 =3D 12", "")
        #expect(document.shown == Self.first + ["Đảng ủy xã = 12"])
        #expect(document.source == .email)
    }

    @Test(arguments: ["multipart/alternative", "multipart/related"])
    func `takes the page of two forms, and the text where the page is empty`(kind: String) throws {
        func mail(_ page: String) throws -> [String] {
            try shown(
                Self.head, "Content-Type: \(kind); boundary=b", "", "không thấy", "--b", "Content-Type: text/plain; charset=utf-8", "",
                "chữ thường",
                "--b", "Content-Type: text/html; charset=utf-8", "", page, "--b", "Content-Type: image/png", "Content-ID: <logo>", "", "x",
                "--b--",
                "không thấy")
        }
        let row = "0 [Xã] [12]"
        let table = "<html><table><tr><th>Xã</th><td>12</td></tr></table></html>"
        #expect(
            try mail(table) == Self.first + (kind == "multipart/related" ? ["chữ thường"] : []) + [row.replacing("[Xã]", with: "*[Xã]")])
        #expect(try mail("<html></html>") == Self.first + ["chữ thường"])
    }

    @Test func `reads attachments, each under its name, and says which could not be read`() throws {
        let word = Sample.docx(#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Kết quả</w:t></w:r></w:p>"#)
        let inner = Array("From: b@c\r\nDate: x\r\nSubject: bên trong\r\n\r\nlời".utf8)
        let body =
            Self.attachment("filename*=UTF-8''B%C3%A1o%20c%C3%A1o.docx", word)
            + Self.attachment("filename=\"anh.png\"", [0x89, 0x50, 0x4e, 0x47])
            + Self.attachment("filename*0=\"s\"; filename*1=\"o.csv\"", Array("a,b\nc,d".utf8))
            + Self.attachment("filename=\"=?utf-8?Q?th=C6=B0.eml?=\"", inner, type: "message/rfc822") + "--b--"
        let lines = try shown(Self.head, "Content-Type: multipart/mixed; boundary=\"b\"", "", "--b", "", "Kính gửi", body)
        let picture = FormatRefusal.unsupported(.image).sentence.vi
        #expect(
            lines == Self.first + [
                "Kính gửi", "h2 Báo cáo.docx", "h3 Kết quả", "h2 anh.png", "n Không đọc được tệp đính kèm này: \(picture)", "h2 so.csv",
                "0 [a] [b]", "0 [c] [d]", "h2 thư.eml", "Người gửi: b@c", "Tiêu đề: bên trong", "Ngày gửi: x", "lời",
            ])
    }

    @Test func `joins lines that the sender's program broke`() throws {
        #expect(
            try shown(Self.head, "Content-Type: text/plain; charset=utf-8; format=flowed", "", "Đảng ủy ", "xã Tân Hòa", " 12 buổi", "")
                == Self.first + [
                    "Đảng ủy xã Tân Hòa", "12 buổi",
                ])
    }

    @Test func `reads text in the encodings of old programs`() throws {
        let head = Array((Self.head + "\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n").utf8)
        let text = "§¶ng ñy x· T©n Hßa ®· tæ chøc 12 buæi tuyªn truyÒn".unicodeScalars.map { UInt8($0.value) }
        #expect(try read(head + text).shown.last == "Đảng ủy xã Tân Hòa đã tổ chức 12 buổi tuyên truyền")
        #expect(try read(head + [0x63, 0x61, 0x66, 0xe9]).shown.last == "café")
    }

    @Test func `refuses a secret inside, and mails inside mails without end`() throws {
        #expect(throws: FormatRefusal.secret(mark: "MẬT")) {
            try shown(
                Self.head, "Content-Type: multipart/mixed; boundary=b", "",
                Self.attachment("filename=a.txt", Array("MẬT\nbáo cáo".utf8)) + "--b--")
        }
        var mail = Array("From: a\r\nDate: b\r\n\r\nlõi".utf8)
        for _ in 0..<30 {
            mail = Array("From: a\r\nDate: b\r\nContent-Type: message/rfc822\r\nMIME-Version: 1.0\r\n\r\n".utf8) + mail
        }
        #expect(try read(mail).text.contains(FormatRefusal.nestedTooDeep.sentence.vi))
        let parts = (0..<30).map { "Content-Type: multipart/mixed; boundary=\"\($0)\"\r\n\r\n--\($0)" }
        #expect(throws: FormatRefusal.nestedTooDeep) { try shown("From: a", "Date: b", parts.joined(separator: "\r\n")) }
    }

    @Test func `reads so many attachments and counts the rest`() throws {
        let body = (0..<130).map { Self.attachment("filename=\($0).txt", Array("chữ \($0)".utf8)) }.joined() + "--b--"
        let lines = try shown(Self.head, "Content-Type: multipart/mixed; boundary=b", "", body)
        #expect(lines.suffix(3) == ["h2 99.txt", "chữ 99", "n Còn 30 tệp đính kèm chưa đọc."])
    }

    @Test(arguments: [
        "Từ: ai đó\nDate: hôm nay\n\nx", "From: một báo cáo\nđã có 12 buổi", "Nơi gửi: From\nFrom: a", "From: a\nSubject: b\n\nc",
    ])
    func `takes no other text for a mail`(text: String) throws {
        #expect(try read(Array(text.utf8)).source == .plainText)
    }
}
