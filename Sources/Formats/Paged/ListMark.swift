/// What opens a numbered paragraph or an item of a list.
enum ListMark {
    /// The whole of it is a mark: "1.", "2.1.", "a)", "IV.", "-", "•". A bare number is none: it may be the first column of a table.
    static func isMark(_ text: [UInt8]) -> Bool {
        guard (1...8).contains(text.count), let last = text.last else { return false }
        if isBullet(text) { return true }
        guard last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else { return false }
        let body = text.dropLast()
        return body.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") } && body.first.map(isDigit) == true || isRoman(body)
            || body.count == 1 && body.allSatisfy { (0x61...0x7a).contains($0) } || Array(body) == Array("đ".utf8)
    }

    static func isBullet(_ text: [UInt8]) -> Bool { bullets.contains { Array($0.utf8) == text } }

    static func isRoman(_ text: ArraySlice<UInt8>) -> Bool {
        (1...5).contains(text.count) && text.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
    }

    private static let bullets = ["-", "–", "—", "+", "•", "●", "▪", "■", "○", "", "*", "·"]

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension ListMark {
    /// Whether a text begins with a mark and goes on after it.
    static func opens(_ text: [UInt8]) -> Bool {
        let first = Array(text.prefix(12).prefix { $0 != 0x20 })
        return first.count < text.count && isMark(first) || isOpening(first, "phần") || isOpening(first, "điều")
            || isOpening(first, "chương")
    }

    private static func isOpening(_ word: [UInt8], _ wanted: String) -> Bool {
        String(decoding: word, as: UTF8.self).lowercased() == wanted && word.first.map { $0 < 0x61 || $0 > 0x7a } == true
    }

    /// 1 for "I." and "PHẦN", 2 for "1.", 3 for "1.1."; nil for what opens no heading.
    static func headingLevel(of text: [UInt8]) -> Int? {
        let first = text.prefix(12).prefix { $0 != 0x20 }
        guard first.count < text.count, let last = first.last else { return nil }
        if isOpening(Array(first), "phần") || isOpening(Array(first), "chương") { return 1 }
        guard last == UInt8(ascii: ".") || last == UInt8(ascii: ")") || first.contains(UInt8(ascii: ".")) else { return nil }
        let body = last == UInt8(ascii: ".") || last == UInt8(ascii: ")") ? first.dropLast() : first
        if isRoman(body), last == UInt8(ascii: ".") { return 1 }
        let parts = body.split(separator: UInt8(ascii: "."))
        guard last != UInt8(ascii: ")"), !parts.isEmpty, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(isDigit) }) else { return nil }
        return min(parts.count + 1, 4)
    }
}
