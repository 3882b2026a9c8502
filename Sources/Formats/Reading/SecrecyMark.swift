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
        var spoken = words.map { String(Substring($0)).uppercased() }
        var stamp = words[...]
        if spoken.starts(with: ["ĐỘ", "MẬT"]), words.count > 2 {
            spoken.removeFirst(2)
            stamp = stamp.dropFirst(2)
        }
        // A stamp is in capitals; but TCVN3 has no capital Ậ, so a converted one reads "MậT".
        guard stamp.allSatisfy({ isCapital($0.first) && isCapital($0.last) }) else { return nil }
        let line = spoken.joined(separator: " ")
        return marks.first { $0 == line }
    }

    private static func isCapital(_ byte: UInt8?) -> Bool {
        byte.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
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
