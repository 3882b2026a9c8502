import Foundation
import Testing

@testable import Formats

@Suite struct `Reading a text file` {
    @Test(arguments: ["Một dòng.\r\nHai dòng.\n\n  Ba\u{a0}dòng. \n", "chỉ có một dòng", "\u{1f33e} vụ mùa"])
    func `in UTF-8 and NFC keeps every byte`(text: String) throws {
        #expect(Array(try read(Array(text.utf8), named: "a.txt").text.utf8) == Array(text.utf8))
        #expect(Array(try read([0xef, 0xbb, 0xbf] + Array(text.utf8), named: "a.txt").text.utf8) == Array(text.utf8))
    }

    @Test func `makes each line with words a paragraph`() throws {
        let document = try read(Array("  Một.\r\n\r\n\tHai. \nBa".utf8))
        #expect(document.pieces == ["Một.", "Hai.", "Ba"])
        #expect(document.blocks.allSatisfy { $0.kind == .paragraph })
    }

    @Test func `composes decomposed letters`() throws {
        let document = try read(Array(Sample.sentence.decomposedStringWithCanonicalMapping.utf8))
        #expect(Array(document.text.utf8) == Array(Sample.sentence.utf8))
    }

    @Test(arguments: [true, false], [true, false])
    func `knows UTF-16 with a mark and without`(isBigEndian: Bool, isMarked: Bool) throws {
        let units = (isMarked ? [0xfeff] : []) + Array(Sample.sentence.utf16)
        let bytes = units.flatMap { unit in [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] as [UInt8] }
        let swapped = units.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] as [UInt8] }
        #expect(try read(isBigEndian ? bytes : swapped).text == Sample.sentence)
    }

    @Test func `knows TCVN3`() throws {
        #expect(
            try read(latin1("§¶ng ñy x· ®· tæ chøc 12 buæi; phô n÷, thanh niªn dù ®ñ.")).text
                == "Đảng ủy xã đã tổ chức 12 buổi; phụ nữ, thanh niên dự đủ.")
    }

    @Test func `knows VNI`() throws {
        #expect(
            try read(latin1("Ñaûng uûy xaõ ñaõ toå chöùc 12 buoåi; ngöôøi döï ñaït tyû leä cao, TÆNH UÛY ñaùnh giaù toát."))
                .text == "Đảng ủy xã đã tổ chức 12 buổi; người dự đạt tỷ lệ cao, TỈNH ỦY đánh giá tốt.")
    }

    @Test func `knows Windows-1258`() throws {
        // Đảng ủy xã đã tổ chức: each tone is a byte of its own.
        let bytes: [UInt8] = [
            0xd0, 0x61, 0xd2, 0x6e, 0x67, 0x20, 0x75, 0xd2, 0x79, 0x20, 0x78, 0x61, 0xde, 0x20, 0xf0, 0x61, 0xde, 0x20, 0x74, 0xf4, 0xd2,
            0x20, 0x63, 0x68,
            0xfd, 0xec, 0x63,
        ]
        #expect(try read(bytes).text == "Đảng ủy xã đã tổ chức")
    }

    @Test func `knows VISCII`() throws {
        // Đảng ủy xã đã tổ chức: one byte for each letter.
        let bytes: [UInt8] = [
            0xd0, 0xe4, 0x6e, 0x67, 0x20, 0xfc, 0x79, 0x20, 0x78, 0xe3, 0x20, 0xf0, 0xe3, 0x20, 0x74, 0xb1, 0x20, 0x63, 0x68, 0xd1, 0x63,
        ]
        #expect(try read(bytes).text == "Đảng ủy xã đã tổ chức")
    }

    @Test func `repairs UTF-8 with a broken letter`() throws {
        var bytes = Array(Sample.sentence.utf8)
        bytes.removeLast()
        bytes.append(contentsOf: [0xe1, 0xbb])
        #expect(try read(bytes).text == Sample.sentence.dropLast() + "\u{fffd}")
    }

    @Test func `takes French for what it is`() throws {
        let text = "Le comité a été créé à Genève, où l’évêque était déjà présent."
        #expect(try read(Array(text.utf8)).text == text)
    }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
}
