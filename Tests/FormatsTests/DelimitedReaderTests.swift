import Testing

@testable import Formats

@Suite struct `Reading values with something between them` {
    private func read(_ text: String, named name: String = "a.txt") throws -> ReadDocument {
        try DocumentReader().read(Array(text.utf8), named: name)
    }

    @Test(arguments: [",", ";", "\t"])
    func `makes one table of them`(delimiter: String) throws {
        let lines = ["Đơn vị,Số buổi,Lượt", "Tân Hòa,12,\"1.450\"", "\"Phú \"\"Lộc\"\", cũ;mới\",3,", ""]
        let text = lines.joined(separator: "\r\n").replacing(#/,(?=[^ ])|,$/#.anchorsMatchLineEndings(), with: delimiter)
        let document = try read(text)
        #expect(
            document.shown == ["0 [Đơn vị] [Số buổi] [Lượt]", "0 [Tân Hòa] [12] [1.450]", "0 [Phú \"Lộc\", cũ;mới] [3] []"])
        #expect(document.source == .csv)
    }

    @Test func `follows the name where titles and notes stand round the table`() throws {
        let text = "Biểu tổng hợp\nĐơn vị;Số\nTân Hòa;12\nPhú Lộc;3\nGhi chú\n"
        #expect(
            try read(text, named: "Biểu.CSV").shown == [
                "Biểu tổng hợp", "0 [Đơn vị] [Số]", "0 [Tân Hòa] [12]", "0 [Phú Lộc] [3]", "0 [Ghi chú]",
            ])
        #expect(try read(text).source == .plainText)
        #expect(try read("sep=;\na,b;c\nd;e\n", named: "a.csv").shown == ["0 [a,b] [c]", "0 [d] [e]"])
    }

    @Test(arguments: [
        "Kính gửi: Ban A, Ban B, Ban C\nĐồng kính gửi: D, E, F\nNơi nhận: G, H, I\n", "một,hai,ba\n", "a,b\nc,d\ne,f\n",
        "câu \"chưa đóng\n\"a,b,c\nd,e,f",
        "Tổ chức 12 buổi.\n\nCó 3 xã; 2 phường; 1 thị trấn.\n",
    ])
    func `leaves prose alone`(text: String) throws {
        #expect(try read(text).source == .plainText)
        #expect(try read(text).text == text)
    }

    @Test func `reads what old and new programs write`() throws {
        let rows = "Đơn vị\tSố buổi\tKết quả\nĐảng ủy xã\t12\tđạt\nBan tuyên giáo\t3\ttốt\n"
        let utf16: [UInt8] = [0xff, 0xfe] + rows.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] as [UInt8] }
        let tcvn3 = "§¬n vÞ\tSè buæi\tKÕt qu¶\n§¶ng ñy x·\t12\t®¹t\nBan tuyªn gi¸o\t3\ttèt\n"
        for bytes in [utf16, tcvn3.unicodeScalars.map { UInt8($0.value) }, Array(tcvn3.utf8)] {
            let document = try DocumentReader().read(bytes, named: "a.txt")
            #expect(document.source == .csv)
            #expect(document.shown == ["0 [Đơn vị] [Số buổi] [Kết quả]", "0 [Đảng ủy xã] [12] [đạt]", "0 [Ban tuyên giáo] [3] [tốt]"])
        }
    }

    @Test func `bounds the number of cells`() {
        var limits = ReadingLimits()
        limits.tableCells = 1_000
        let bytes = Array(String(repeating: "a\ta\ta\n", count: 400).utf8)
        #expect(throws: FormatRefusal.tooManyCells(1_000)) { _ = try DocumentReader(limits: limits).read(bytes, named: "a.tsv") }
    }
}
