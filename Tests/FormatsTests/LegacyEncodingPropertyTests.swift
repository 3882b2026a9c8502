import Fixtures
import Testing
import VietnameseText

@testable import Formats

/// Whatever Vietnamese is typed in an old encoding comes back as it was meant.
@Suite struct `A text in an old encoding` {
    @Test(arguments: LegacyEncoding.allCases)
    func `is recognised and read back letter by letter`(encoding: LegacyEncoding) throws {
        var random = SeededGenerator(seed: 1_258)
        let codes = Inverse(of: encoding)
        for _ in 0..<150 {
            let text = LegacySample.text(of: Int.random(in: 20...60, using: &random), using: &random)
            let bytes = try #require(codes.encode(text), "\(text)")
            let decoded = ComposedForm.of(utf8: try TextDecoding.decode(bytes))
            #expect(String(decoding: decoded, as: UTF8.self) == text)
        }
    }

    @Test(arguments: [LegacyEncoding.tcvn3, .vni])
    func `is recognised in disguise, as the Latin letters of its codes`(encoding: LegacyEncoding) throws {
        var random = SeededGenerator(seed: 5_712)
        let codes = Inverse(of: encoding)
        for _ in 0..<100 {
            let text = LegacySample.text(of: 30, using: &random)
            let bytes = try #require(codes.encode(text))
            let disguised = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            #expect(LegacyEncoding.disguised(in: disguised) == encoding)
            #expect(String(decoding: ComposedForm.of(utf8: encoding.undisguised(Array(disguised.utf8))), as: UTF8.self) == text)
        }
    }

    @Test(arguments: LegacySample.foreign)
    func `is not seen where there is none`(text: String) throws {
        #expect(LegacyEncoding.disguised(in: text) == nil)
        #expect(try TextDecoding.decode(Array(text.utf8)) == Array(text.utf8))
    }

    @Test func `is not seen in Vietnamese of today`() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<100 {
            let text = LegacySample.text(of: 25, using: &random)
            #expect(LegacyEncoding.disguised(in: text) == nil)
            #expect(try TextDecoding.decode(Array(text.utf8)) == Array(text.utf8))
        }
    }

    /// Latin-1 is none of ours: it is refused, not turned into Vietnamese that nobody wrote.
    @Test(arguments: LegacySample.foreign.filter { $0.unicodeScalars.allSatisfy { $0.value < 256 } && !$0.utf8.allSatisfy { $0 < 0x80 } })
    func `is not invented for another one`(text: String) {
        #expect(throws: FormatRefusal.unknownEncoding) { try TextDecoding.decode(text.unicodeScalars.map { UInt8($0.value) }) }
    }
}

/// An encoding turned round: every letter that one or two of its codes give.
private struct Inverse {
    private var codes: [Unicode.Scalar: [UInt8]] = [:]

    init(of encoding: LegacyEncoding) {
        func enter(_ bytes: [UInt8]) {
            let letters = Array(String(decoding: ComposedForm.of(utf8: encoding.decode(bytes)), as: UTF8.self).unicodeScalars)
            if letters.count == 1, codes[letters[0]] == nil { codes[letters[0]] = bytes }
        }
        let vowels = (UInt8.min...UInt8.max).filter { byte in
            encoding.decode([byte]).count <= 2 && Letter(Unicode.Scalar(byte)) != nil || byte >= 0x80
        }
        for first in vowels {
            for second in UInt8(0x80)...UInt8.max { enter([first, second]) }
        }
        // VNI's lone marks look like Latin letters: a letter takes its pair first.
        for byte in UInt8.min...UInt8.max { enter([byte]) }
    }

    /// Nil where the encoding lacks a letter.
    func encode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let code = codes[scalar] else { return nil }
            bytes += code
        }
        return bytes
    }
}

/// Texts of our own.
enum LegacySample {
    /// So many words of the genre in no order; capitals only where the poorest of the encodings has them.
    static func text(of count: Int, using random: inout SeededGenerator) -> String {
        let words = (0..<count).compactMap { _ in syllables.randomElement(using: &random) }
        return "Ngày " + words.joined(separator: " ") + ". Đã họp."
    }

    private static let syllables = """
        công tác tuyên giáo đảng ủy huyện xã phường tổ chức hội nghị sơ kết quý một lớp bồi dưỡng kiến thức mới cho cán bộ hội viên được đánh \
        giá cao những mặt còn hạn chế khắc phục ngay trong tháng tới đẩy mạnh thông tin cổ động trực quan băng rôn khẩu hiệu loa truyền thanh \
        người dân đồng tình ủng hộ xây dựng nông thôn kiểu mẫu giữ vững trật tự lễ hội truyền thống bản sắc dân tộc thiểu số vùng cao biên giới \
        nghĩa tình thắp sáng đường quê sạch đẹp vườn rẫy mía ngọt lũy tre kỹ năng số hóa dữ liệu thủ tục gọn nhẹ quỹ khuyến học
        """.split(separator: " ").map(String.init)

    static let foreign = [
        "The provincial committee met on Tuesday to review the first half of the year and to set tasks for the second.",
        "Le comité provincial a été réuni mardi à Genève pour évaluer l’année écoulée et préparer la suivante, très chargée.",
        "La réunion a été ouverte à l'hôtel de ville; où était déjà présenté le bilan des élèves reçus à l'école.",
        "Die Behörde prüfte am Dienstag die Ergebnisse des ersten Halbjahres und beschloss weitere Maßnahmen für später.",
        "El comité se reunió el martes para revisar el año pasado y señalar las tareas del próximo, según informó la señora Muñoz.",
    ]
}
