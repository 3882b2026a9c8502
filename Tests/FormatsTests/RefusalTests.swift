import Core
import Testing

@testable import Formats

@Suite struct `Refusing a file` {
    private func refusal(_ bytes: [UInt8], named name: String = "báo cáo.docx", limits: ReadingLimits = ReadingLimits()) -> FormatRefusal? {
        do {
            _ = try DocumentReader(limits: limits).read(bytes, named: name)
            return nil
        } catch {
            return error as? FormatRefusal
        }
    }

    @Test func `that is empty, blank or no text`() {
        #expect(refusal([]) == .empty)
        #expect(refusal(Array(" \n\t ".utf8)) == .noText)
        #expect(refusal(Sample.docx("<w:p/>")) == .noText)
        #expect(refusal(Array("a\0b".utf8)) == .notText)
        #expect(refusal((0..<400).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) | 1 }) != nil)
        #expect(refusal([0xff, 0xfe, 0x41]) == .damaged)
        #expect(refusal([0xc3, 0xe9, 0xe9, 0x20, 0xdf, 0xfc]) == .unknownEncoding)
    }

    @Test func `that is another format says which`() {
        #expect(refusal(Array("%PDF-1.7 …".utf8)) == .unsupported(.pdf))
        #expect(refusal([0xff, 0xd8, 0xff, 0xe0]) == .unsupported(.image))
        #expect(refusal(Sample.zip([("xl/workbook.bin", [])])) == .unsupported(.spreadsheet))
        #expect(refusal(Sample.zip([("ppt/presentation.xml", [])])) == .unsupported(.slides))
        #expect(refusal(Sample.odt("", root: "drawing")) == .unsupported(.openDocument))
        #expect(refusal(Sample.odt("", root: "presentation")) == .unsupported(.slides))
        #expect(refusal(Sample.odt("", root: "spreadsheet")) == .unsupported(.spreadsheet))
        #expect(refusal(Sample.zip([("a.txt", [0x61])])) == .unsupported(.archive))
        #expect(refusal(compound("WordDocument")) == .unsupported(.oldWord))
        #expect(refusal(compound("__nameid_version1.0")) == .unsupported(.outlookMail))
        #expect(refusal(Array("<?xml version=\"1.0\"?><svg><text>chữ</text></svg>".utf8), named: "a.docx") == .unsupported(.xml))
        #expect(refusal(compound("EncryptedPackage")) == .passwordProtected)
        #expect(refusal(compound("Other")) == .damaged)
    }

    @Test func `that is read by its content whatever its name`() throws {
        #expect(try read(Sample.docx(Sample.paragraph("a")), named: "a.txt").source == .docx)
        #expect(try read(Array("<html><p>a</p></html>".utf8), named: "a.docx").source == .html)
        #expect(try read(Array("chỉ là chữ".utf8), named: "a.docx").source == .plainText)
    }

    @Test func `that is too large`() {
        var limits = ReadingLimits()
        limits.fileBytes = 1 << 20
        limits.textScalars = 1_000
        #expect(refusal([UInt8](repeating: 0x61, count: (1 << 20) + 1), limits: limits) == .fileTooLarge(megabytes: 1))
        #expect(refusal([UInt8](repeating: 0x61, count: 1_001), limits: limits) == .textTooLong(scalars: 1_000))
        let long = String(repeating: "đ", count: 1_001)
        #expect(refusal(Sample.docx(Sample.paragraph(long)), limits: limits) == .textTooLong(scalars: 1_000))
        #expect(refusal(Array("<html>\(long)".utf8), limits: limits) == .textTooLong(scalars: 1_000))
        #expect(FormatRefusal.fileTooLarge(megabytes: 1).kind == .tooLarge)
    }

    @Test func `that declares entities, or lies in too many tables`() {
        let bomb = #"<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><d>&b;</d>"#
        #expect(refusal(Sample.zip([("word/document.xml", Array(bomb.utf8))])) == .declaresEntities)
        #expect(refusal(Sample.zip([("word/document.xml", Array("<d>&xxe;</d>".utf8))])) == .damaged)
        #expect(refusal(Sample.docx(String(repeating: "<w:tbl><w:tr><w:tc>", count: 60))) == .nestedTooDeep)
        #expect(refusal(Sample.docx(String(repeating: "<w:sdt>", count: 300))) == .nestedTooDeep)
        #expect(refusal(Array(("<html>" + String(repeating: "<table><tr><td>", count: 80)).utf8)) == .nestedTooDeep)
    }

    @Test(arguments: ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
    func `that is stamped as a State secret`(mark: String) {
        #expect(refusal(Array("HUYỆN ỦY TÂN HÒA\n[ \(mark) ]\nBÁO CÁO".utf8), named: "a.txt") == .secret(mark: mark))
        #expect(refusal(Sample.docx(Sample.paragraph("Độ mật: \(mark)"))) == .secret(mark: mark))
        #expect(
            refusal(Sample.docx(Sample.paragraph("Báo cáo"), [("header1", Sample.part("hdr", Sample.paragraph(mark)))]))
                == .secret(mark: mark))
        #expect(refusal(Array("Tài liệu họp\n\(mark.lowercased())\nvà sổ sách".utf8), named: "a.txt") == nil)
        #expect(refusal(Array("Quy định về bảo vệ bí mật, tài liệu \(mark) và sổ sách".utf8), named: "a.txt") == nil)
    }

    @Test func `that is stamped so in a legacy encoding`() {
        let text = "HuyÖn ñy\nTuyÖt MËT\nTUYÖT MËT\nB¸o c¸o kÕt qu¶ c«ng t¸c".unicodeScalars.map { UInt8($0.value) }
        #expect(refusal(text, named: "a.txt") == .secret(mark: "TUYỆT MẬT"))
    }

    @Test func `says what happened and what to do, in both languages`() {
        let all: [FormatRefusal] =
            [
                .empty, .noText, .fileTooLarge(megabytes: 32), .textTooLong(scalars: 8_000_000), .tooManyCells(2_000_000), .notText,
                .unknownEncoding,
                .passwordProtected, .damaged,
                .unpacksTooLarge, .declaresEntities, .nestedTooDeep, .secret(mark: "MẬT"), .couldNotRead, .tookTooLong(seconds: 30),
                .tooManyReadings,
                .pictureNotPNG, .cannotDraw,
            ] + [.noRoom, .tooManyPages(most: 2_000), .tooManyScannedPages(most: 100)]
            + OptionalProgram.allCases.map(FormatRefusal.programMissing) + ForeignFormat.allCases.map(FormatRefusal.unsupported)
        for refusal in all {
            for phrase in [refusal.sentence, refusal.remedy] {
                #expect(phrase.vi.hasSuffix(".") && phrase.en.hasSuffix(".") && phrase.vi != phrase.en)
            }
        }
    }

    private func compound(_ name: String) -> [UInt8] {
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + [UInt8](repeating: 0, count: 504) + name.utf8.flatMap { [$0, 0] as [UInt8] }
            + [UInt8](repeating: 0, count: 256)
    }
}
