import Testing

@testable import Formats

/// Pages as `pdftotext -bbox-layout` describes them.
private struct Sheet {
    private var output = ""

    mutating func page() { output += "  <page width=\"595.3\" height=\"841.9\">\n" }

    /// Words of one line, each as wide as its letters, from `left` on; `|` is a gap to the next of the places.
    mutating func line(_ text: String, _ places: Double..., top: Double, size: Double = 14, letter: Double = 0.5) {
        for (part, place) in zip(text.split(separator: "|"), places) {
            var left = place
            for word in part.split(separator: " ") {
                let right = left + Double(word.unicodeScalars.count) * letter * size
                output +=
                    "          <word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(top + 1.25 * size)\">\(word)</word>\n"
                left = right + 0.25 * size
            }
        }
    }

    func read() throws -> ReadDocument {
        guard case .document(let document) = try DocumentReader().answer(.pages(PagedMaterial(layout: Array(output.utf8), source: .pdf)))
        else {
            throw FormatRefusal.couldNotRead
        }
        return document
    }

    func answer() throws -> ReadingAnswer {
        try DocumentReader().answer(.pages(PagedMaterial(layout: Array(output.utf8), source: .pdf)))
    }
}

@Suite struct `A page of placed words` {
    private let filler = "Các chi bộ trực thuộc tiếp tục duy trì nề nếp sinh hoạt hằng tháng"

    @Test func `joins the lines of a paragraph and keeps paragraphs apart`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line("Trong sáu tháng đầu năm các đơn vị đã tổ chức nhiều buổi nói chuyện,", 106, top: 100)
        sheet.line("thu hút đông đảo người nghe ở các thôn và tổ dân phố trong toàn xã nhà", 85, top: 117)
        sheet.line("và các xã bên.", 85, top: 134)
        sheet.line(filler, 106, top: 151)
        #expect(
            try sheet.read().pieces == [
                "Trong sáu tháng đầu năm các đơn vị đã tổ chức nhiều buổi nói chuyện, thu hút đông đảo người nghe ở các thôn và tổ dân phố trong toàn xã nhà và các xã bên.",
                filler,
            ])
    }

    @Test func `takes a letterhead column by column and its title after it`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line("ĐẢNG ỦY XÃ TÂN HÒA", 90, top: 60, letter: 0.6)
        sheet.line("ĐẢNG CỘNG SẢN VIỆT NAM", 320, top: 68, letter: 0.6)
        sheet.line("BAN XÂY DỰNG ĐẢNG", 90, top: 77, letter: 0.6)
        sheet.line("Số 12-BC/BXDĐ|Tân Hòa, ngày 05 tháng 7 năm 2026", 100, 320, top: 94)
        sheet.line("BÁO CÁO", 270, top: 128)
        sheet.line(filler, 85, top: 162)
        #expect(
            try sheet.read().pieces == [
                "ĐẢNG ỦY XÃ TÂN HÒA", "BAN XÂY DỰNG ĐẢNG", "Số 12-BC/BXDĐ", "ĐẢNG CỘNG SẢN VIỆT NAM", "Tân Hòa, ngày 05 tháng 7 năm 2026",
                "BÁO CÁO", filler,
            ])
        #expect(try sheet.read().blocks[5].kind == .heading(level: 1))
    }

    @Test func `puts a table back together, cells of several lines too`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line(filler, 85, top: 60)
        sheet.line("TT|Đơn vị|Số buổi|Lượt người", 85, 140, 330, 420, top: 100)
        sheet.line("1|Xã Tân Hòa|12|1.450", 90, 120, 345, 440, top: 130)
        sheet.line("2|Xã Phú Lộc và phường|15|2.000", 90, 120, 345, 440, top: 160)
        sheet.line("Phú Lộc Thượng", 120, top: 177)
        sheet.line("|Tổng|27|3.450", 120, 345, 440, top: 207)
        sheet.line(filler, 85, top: 260)
        let read = try sheet.read()
        #expect(
            read.pieces.dropFirst().dropLast() == [
                "TT\tĐơn vị\tSố buổi\tLượt người", "1\tXã Tân Hòa\t12\t1.450", "2\tXã Phú Lộc và phường Phú Lộc Thượng\t15\t2.000",
                "\tTổng\t27\t3.450",
            ])
        #expect(read.pieces.first == filler && read.pieces.last == filler)
    }

    @Test func `drops page numbers and running heads, and reads on over the end of a page`() throws {
        var sheet = Sheet()
        for number in 1...4 {
            sheet.page()
            sheet.line("Báo cáo tháng \(number)", 400, top: 20, size: 10)
            sheet.line("\(number)", 295, top: 40)
            sheet.line("\(number == 1 ? "Đoạn" : "đoạn") này kể về trang \(number) và việc làm của các đơn vị trong tháng", 85, top: 100)
            sheet.line("và còn tiếp tục sang dòng sau cho đến tận cuối trang, rồi chuyển sang", 85, top: 117)
        }
        let text = try sheet.read().text
        #expect(!text.contains("Báo cáo tháng") && text.hasPrefix("Đoạn này kể"))
        #expect(try sheet.read().blocks.count == 1)
    }

    @Test func `tells headings, items and footnotes`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line("I. KẾT QUẢ THỰC HIỆN", 106, top: 100)
        sheet.line("1. Công tác tuyên truyền", 106, top: 125)
        sheet.line(filler, 106, top: 150)
        sheet.line("- Xã Tân Hòa: 12 buổi;", 106, top: 175)
        sheet.line("1 Theo báo cáo của các xã gửi về trước ngày 30 tháng 6.", 85, top: 760, size: 10)
        let read = try sheet.read()
        #expect(read.blocks.map(\.kind) == [.heading(level: 1), .heading(level: 2), .paragraph, .listItem, .note])
    }

    @Test func `mends words that a change of font cut, and letters of old fonts`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line("§¶ng ñy x· Phó Léc ®· tæ chøc 12 buæi tuyªn truyÒn miÖng cho c¸n bé", 85, top: 100)
        #expect(try sheet.read().text == "Đảng ủy xã Phú Lộc đã tổ chức 12 buổi tuyên truyền miệng cho cán bộ")
        let cut = """
            <page width="595" height="842">
            <word xMin="100" yMin="100" xMax="110" yMax="118">đ</word><word xMin="1"
            """
        #expect(throws: Never.self) { try DocumentReader().answer(.pages(PagedMaterial(layout: Array(cut.utf8), source: .pdf))) }
    }

    @Test func `without letters of its own asks for recognition`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line(filler, 85, top: 100)
        sheet.page()
        sheet.line("Ký số ngày 05/7", 400, top: 100)
        #expect(try sheet.answer() == .pagesToRecognise([2]))
        let scan = String(repeating: "<page width=\"1\" height=\"1\">\n", count: 101)
        #expect(throws: FormatRefusal.tooManyScannedPages(most: 100)) {
            try DocumentReader().answer(.pages(PagedMaterial(layout: Array(scan.utf8), source: .pdf)))
        }
        let book = String(repeating: "<page width=\"1\" height=\"1\">\n", count: 2_001)
        #expect(throws: FormatRefusal.tooManyPages(most: 2_000)) {
            try DocumentReader().answer(.pages(PagedMaterial(layout: Array(book.utf8), source: .pdf)))
        }
    }

    @Test func `that is stamped as a State secret is refused`() throws {
        var sheet = Sheet()
        sheet.page()
        sheet.line("MẬT", 85, top: 60)
        sheet.line(filler, 85, top: 100)
        #expect(throws: FormatRefusal.secret(mark: "MẬT")) { try sheet.read() }
    }
}
