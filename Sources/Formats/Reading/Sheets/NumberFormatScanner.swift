/// Takes the code of a number format apart: "#,##0;[Red]-#,##0;\"–\"".
struct NumberFormatScanner {
    private(set) var sections: [NumberFormat.Section] = []
    private var section = NumberFormat.Section()
    private var rest: Substring.UnicodeScalarView

    init(_ code: String) {
        rest = Substring(code).unicodeScalars
        while let scalar = rest.popFirst() { take(scalar) }
        endSection()
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case ";": endSection()
        case "\"": literal(String(String.UnicodeScalarView(upTo("\""))))
        case "\\": if let next = rest.popFirst() { literal(String(next)) }
        // A space as wide as the next character, and one that fills the cell with it.
        case "_", "*": _ = rest.popFirst()
        case "[": takeBracket(String(String.UnicodeScalarView(upTo("]"))))
        case "0", "#", "?": section.tokens.append(.digit(UInt8(ascii: scalar)))
        case ".": section.tokens.append(.point)
        case ",": section.tokens.append(.comma)
        case "%": section.tokens.append(.percent)
        case "@": section.tokens.append(.text)
        case "G" where takes("eneral"), "g" where takes("eneral"): section.tokens.append(.general)
        case "A" where takes("M/PM") || takes("/P"), "a" where takes("m/pm") || takes("/p"): date(.halfDay)
        case "E" where takes("+") || takes("-"), "e" where takes("+") || takes("-"): section.tokens = [.general]
        case "/" where section.tokens.contains(where: { if case .digit = $0 { true } else { false } }): section.tokens = [.general]
        default: if !takeDate(scalar) { literal(String(scalar)) }
        }
    }

    /// A run of one letter: "yyyy" is a year in four digits.
    private mutating func takeDate(_ scalar: Unicode.Scalar) -> Bool {
        guard let letter = UInt8(exactly: scalar.value | 0x20), scalar.isASCII, "ymdhs".utf8.contains(letter) else { return false }
        var count = 1
        while let next = rest.first, next.isASCII, UInt8(next.value) | 0x20 == letter {
            rest.removeFirst()
            count += 1
        }
        switch letter {
        case UInt8(ascii: "y"): date(.year(count))
        case UInt8(ascii: "d"): date(.day(count))
        case UInt8(ascii: "h"): date(.hour(count))
        case UInt8(ascii: "s"):
            // "mm" before seconds are minutes after all.
            if let index = lastDate, case .date(.month(let count)) = section.tokens[index], count <= 2 {
                section.tokens[index] = .date(.minute(count))
            }
            date(.second(count))
        default: date(count <= 2 && followsHour ? .minute(count) : .month(count))
        }
        return true
    }

    private var lastDate: Int? { section.tokens.lastIndex { if case .date = $0 { true } else { false } } }

    private var followsHour: Bool {
        guard let index = lastDate, case .date(let token) = section.tokens[index] else { return false }
        switch token {
        case .hour, .elapsed(UInt8(ascii: "h")): return true
        default: return false
        }
    }

    /// "[Red]", "[$₫-42A]", "[h]", "[>=1000]".
    private mutating func takeBracket(_ content: String) {
        let lowered = content.lowercased().utf8
        if let letter = lowered.first, "hms".utf8.contains(letter), lowered.allSatisfy({ $0 == letter }) {
            date(.elapsed(letter))
        } else if content.utf8.first == UInt8(ascii: "$") {
            literal(String(content.dropFirst().prefix { $0 != "-" }))
        } else {
            section.condition = Self.condition(content) ?? section.condition
        }
    }

    private static func condition(_ content: String) -> (compares: @Sendable (Double, Double) -> Bool, bound: Double)? {
        let signs: [(String, @Sendable (Double, Double) -> Bool)] = [
            (">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), ("<>", { $0 != $1 }), (">", { $0 > $1 }), ("<", { $0 < $1 }), ("=", { $0 == $1 }),
        ]
        guard let (sign, compares) = signs.first(where: { content.hasPrefix($0.0) }) else { return nil }
        return Double(content.dropFirst(sign.count)).map { (compares, $0) }
    }

    private mutating func date(_ token: NumberFormat.DateToken) { section.tokens.append(.date(token)) }
    private mutating func literal(_ text: String) { section.tokens.append(.literal(text)) }

    private mutating func endSection() {
        sections.append(section)
        section = NumberFormat.Section()
    }

    private mutating func upTo(_ end: Unicode.Scalar) -> Substring.UnicodeScalarView {
        let taken = rest.prefix { $0 != end }
        rest = rest.dropFirst(taken.count + 1)
        return taken
    }

    private mutating func takes(_ word: String) -> Bool {
        guard rest.starts(with: word.unicodeScalars) else { return false }
        rest = rest.dropFirst(word.unicodeScalars.count)
        return true
    }
}
