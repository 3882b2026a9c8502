import Testing

@testable import Formats

/// A page as Tesseract tells of it in tab-separated lines: 300 dots per inch, a word as wide as its letters.
private struct Scan {
    private var output = "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"

    /// Words, each with how sure the program is of it, from `left` on.
    mutating func line(_ words: [(String, Double)], left: Int = 350, top: Int) {
        output += "4\t1\t1\t1\t1\t0\t\(left)\t\(top)\t1800\t50\t-1\t\n"
        var left = left
        for (word, confidence) in words {
            let width = 26 * word.unicodeScalars.count
            output += "5\t1\t1\t1\t1\t1\t\(left)\t\(top)\t\(width)\t50\t\(confidence)\t\(word)\n"
            left += width + 16
        }
    }

    func read() throws -> ReadDocument {
        let page = RecognisedPage(number: 1, words: Array(output.utf8))
        guard case .document(let document) = try DocumentReader().answer(.pages(PagedMaterial(recognised: [page], source: .image))) else {
            throw FormatRefusal.couldNotRead
        }
        return document
    }
}

extension ReadDocument {
    fileprivate var unsureWords: [String] {
        let scalars = Array(text.unicodeScalars)
        return unsure.map { String(String.UnicodeScalarView(scalars[$0])) }
    }
}

@Suite struct `A recognised word` {
    private let filler = "Các chi bộ trực thuộc duy trì nề nếp sinh hoạt hằng tháng".split(separator: " ").map { (String($0), 96.0) }

    @Test func `that was hard to make out is known by its place, whatever line or paragraph it came to stand in`() throws {
        var scan = Scan()
        scan.line(filler + [("đã", 96), ("mở", 79.9), ("nhiều", 96), ("lớp", 80), ("học,", 96)], top: 300)
        scan.line([("dự", 41), ("có", 96), ("nhiêu", 60), ("người", 96)], top: 370)
        scan.line(filler, top: 540)
        let read = try scan.read()
        #expect(read.text.contains("hằng tháng đã mở nhiều lớp học, dự có nhiêu người"))
        #expect(read.unsureWords == ["mở", "dự", "nhiêu"])
    }

    @Test func `with a digit in it must be surer`() throws {
        var scan = Scan()
        scan.line([("Đã", 94), ("mở", 94), ("05", 89), ("lớp", 94), ("và", 94), ("12", 90), ("buổi", 94)] + filler, top: 300)
        #expect(try scan.read().unsureWords == ["05"])
    }

    @Test func `keeps its letters together when accents come apart from them`() throws {
        var scan = Scan()
        scan.line(filler + [("tuye\u{302}n", 50), ("truye\u{302}\u{300}n", 50), ("a\u{ad}b", 50)], top: 300)
        #expect(try scan.read().unsureWords == ["tuyên", "truyền", "ab"])
    }

    @Test func `is found again in tables and lists, and none is where all were clear`() throws {
        var scan = Scan()
        scan.line(filler, top: 300)
        scan.line([("TT", 96)], left: 350, top: 420)
        scan.line([("Đơn", 96), ("vị", 96)], left: 600, top: 420)
        scan.line([("Số", 96), ("buổi", 96)], left: 1500, top: 420)
        for (number, row) in [("1", 500), ("2", 580)] {
            scan.line([(number, 96)], left: 350, top: row)
            scan.line([("Xã", 96), ("Tân", 60), ("Hòa", 96)], left: 600, top: row)
            scan.line([("1\(number)", 70)], left: 1500, top: row)
        }
        scan.line(filler, top: 760)
        let read = try scan.read()
        #expect(read.blocks.contains { if case .tableRow = $0.kind { true } else { false } })
        #expect(read.unsureWords == ["Tân", "11", "Tân", "12"])
        var clear = Scan()
        clear.line(filler, top: 300)
        #expect(try clear.read().unsure == [])
    }
}
