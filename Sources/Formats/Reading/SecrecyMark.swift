/// The stamp of a State secret. Such a document must not enter a networked system at all.
enum SecrecyMark {
    private static let marks = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]

    /// Looks among the first lines, where the rules of layout put the stamp: alone on its line or in its cell.
    static func refuse(in text: String) throws {
        var lines = 0
        for line in text.utf8.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }) {
            let words = line.split(whereSeparator: isOrnament)
            guard !words.isEmpty else { continue }
            lines += 1
            guard lines <= 40 else { return }
            if let mark = mark(words) { throw FormatRefusal.secret(mark: mark) }
        }
    }

    private static func mark(_ words: [Substring.UTF8View.SubSequence]) -> String? {
        // Comparing strings is quadratic in marks piled on one letter; a stamp is short.
        guard words.count <= 4, words.allSatisfy({ $0.count <= 16 }) else { return nil }
        let line = words.map { String(Substring($0)) }.joined(separator: " ")
        return marks.first { line == $0 || line == "ĐỘ MẬT \($0)" || line == "Độ mật \($0)" }
    }

    /// Spaces and what people draw round a stamp.
    private static func isOrnament(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "."),
            UInt8(ascii: ":"),
            UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
