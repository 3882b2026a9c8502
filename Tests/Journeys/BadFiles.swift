import Accounts
import Core
import Fixtures
import Foundation
import Intake
import Server
import Storage
import Testing

@testable import Formats

@Suite(.serialized) struct `A file that cannot be read` {
    @Test(arguments: Engine.available)
    func `is refused with a sentence and a remedy in both languages, and leaves nothing behind`(engine: Engine) async throws {
        let office = try await BadOffice(engine)
        for file in BadFile.all {
            let (vi, en) = (try await office.send(file), try await office.send(file, in: .english))
            for (answer, language) in [(vi, Language.vietnamese), (en, .english)] {
                #expect(answer.status == 422, "\(file.name): \(answer.status)")
                for phrase in [file.refusal.sentence, file.refusal.remedy] {
                    let words = language == .vietnamese ? phrase.vi : phrase.en
                    let count = answer.text.ranges(of: words).count
                    #expect(count == 1, "\(file.name) says \(count) times “\(words)”")
                }
            }
        }
        try await office.checkThatNothingIsThere()
    }

    @Test(arguments: Engine.available)
    func `does not stop the server, however it was sent`(engine: Engine) async throws {
        let office = try await BadOffice(engine)
        let huge = try await office.send(BadFile("anh-chup.docx", [UInt8](repeating: 0x41, count: 40 << 20), .empty))
        #expect(huge.status == 422)
        #expect(huge.text.contains("lớn hơn 32 MB") && huge.text.contains("Tách tài liệu"))
        let whole = "--paper\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nx\r\n"
        let wrong = [
            ("multipart/form-data", whole + "--paper--\r\n"), ("multipart/form-data; boundary=other", whole + "--paper--\r\n"),
            ("multipart/form-data; boundary=paper", whole), ("application/json", "{}"), ("multipart/form-data; boundary=paper", ""),
        ]
        for (type, body) in wrong {
            let answer = try await office.browser.ask(.post, "/documents", headers: [.contentType: type], body: Array(body.utf8))
            #expect(answer.status == 422, "\(type): \(answer.status)")
            #expect(
                answer.text.contains("Máy chủ không đọc được biểu mẫu vừa gửi.") && answer.text.contains("Quay lại trang trước và gửi lại.")
            )
        }
        try await office.checkThatNothingIsThere()
    }
}

@Suite(.serialized) struct `A text in an old encoding` {
    private static let text = "Trong quý II, Đảng ủy xã Phú Lộc đã tổ chức 12 buổi tuyên truyền miệng."

    @Test(arguments: Engine.available)
    func `comes in as the same text that everybody reads`(engine: Engine) async throws {
        let office = try await BadOffice(engine)
        let ways: [(String, [UInt8])] = [
            ("utf16.txt", [0xFF, 0xFE] + Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }),
            ("nfd.txt", Array(Self.text.decomposedStringWithCanonicalMapping.utf8)),
            ("tcvn3.txt", "Trong quý II, §¶ng ñy x· Phó Léc ®· tæ chøc 12 buæi tuyªn truyÒn miÖng.".unicodeScalars.map { UInt8($0.value) }),
            ("windows-1258.txt", Self.windows1258(Self.text)),
        ]
        for (name, bytes) in ways {
            let answer = try await office.send(BadFile(name, bytes, .empty))
            let path = try #require(answer.location, "\(name) was refused: \(answer.text)")
            let id = try #require(DocumentID(String(path.dropFirst("/documents/".count))))
            let viewer = office.province.actor(office.province.minh).viewer
            let stored = try await office.place.withDatabase { database in
                try await database.read { db in try StoredDocument.find(id, visibleTo: viewer, in: db).text }
            }
            #expect(Array(stored.utf8) == Array(Self.text.utf8), "\(name): \(stored)")
        }
    }

    /// Letters of the code page, each tone a byte of its own after its vowel.
    private static func windows1258(_ text: String) -> [UInt8] {
        let tones: [Unicode.Scalar: UInt8] = ["\u{300}": 0xCC, "\u{301}": 0xEC, "\u{303}": 0xDE, "\u{309}": 0xD2, "\u{323}": 0xF2]
        let letters: [Unicode.Scalar: UInt8] = ["Đ": 0xD0, "đ": 0xF0, "ă": 0xE3, "ơ": 0xF5, "ư": 0xFD, "â": 0xE2, "ê": 0xEA, "ô": 0xF4]
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if let letter = letters[scalar] { return [letter] }
            var bytes: [UInt8] = []
            var tone: UInt8?
            var base = ""
            for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
                if let mark = tones[part] { tone = mark } else { base.unicodeScalars.append(part) }
            }
            for part in base.precomposedStringWithCanonicalMapping.unicodeScalars { bytes.append(letters[part] ?? UInt8(part.value)) }
            return bytes + (tone.map { [$0] } ?? [])
        }
    }
}

/// A file and what must be said about it.
private struct BadFile {
    let name: String
    let bytes: [UInt8]
    let refusal: FormatRefusal

    init(_ name: String, _ bytes: [UInt8], _ refusal: FormatRefusal) {
        (self.name, self.bytes, self.refusal) = (name, bytes, refusal)
    }

    static let all = [
        BadFile("rong.docx", [], .empty),
        BadFile("khong-phai-word.docx", Array("PK\u{3}\u{4} không phải tệp nén".utf8), .damaged),
        BadFile("co-mat-khau.docx", encrypted, .passwordProtected),
        BadFile("bom.docx", bomb, .unpacksTooLarge),
        BadFile("thuc-the.docx", entities, .declaresEntities),
        BadFile("nen.docx", Array("Rar!\u{1A}\u{7}".utf8), .unsupported(.archive)),
    ]

    /// The compound file that Word writes around a document with a password.
    private static let encrypted =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] } + [UInt8](repeating: 0, count: 256)

    /// Three hundred megabytes of blanks in three hundred kilobytes.
    private static var bomb: [UInt8] {
        var writer = ZIPWriter()
        writer.add("word/document.xml", [UInt8](repeating: 0x20, count: 300 << 20))
        return writer.finish()
    }

    /// Ten entities, each ten times the one before.
    private static var entities: [UInt8] {
        let levels = (1...9).map { level in "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">" }.joined()
        var writer = ZIPWriter()
        writer.add("word/document.xml", Array("<!DOCTYPE d [<!ENTITY e0 \"a\">\(levels)]><d>&e9;</d>".utf8))
        return writer.finish()
    }
}

/// The real server on the small province, and Minh before a browser.
private struct BadOffice {
    let place: DatabasePlace
    let province: Province
    let server: RunningServer
    let browser: TextBrowser

    init(_ engine: Engine) async throws {
        place = try await engine.place()
        province = try await place.withDatabase { try await Province.make(in: $0) }
        server = try RunningServer(executable: try Giaoban.built(), database: place.address)
        browser = try await TextBrowser(server).signedIn("minh")
    }

    func send(_ file: BadFile, in language: Language = .vietnamese) async throws -> TextBrowser.Answer {
        browser.keep("giaoban_language=\(language.rawValue)")
        defer { browser.keep("giaoban_language=") }
        return try await browser.upload("/documents", [("unit", Province.phuLoc.description)], files: [("files", file.name, file.bytes)])
    }

    func checkThatNothingIsThere() async throws {
        #expect(try await browser.get("/documents").status == 200, "the server still answers")
        let viewer = province.actor(province.minh).viewer
        let documents = try await place.withDatabase { database in
            try await database.read { db in try DocumentSummary.latest(visibleTo: viewer, in: db) }
        }
        #expect(documents.isEmpty)
    }
}
