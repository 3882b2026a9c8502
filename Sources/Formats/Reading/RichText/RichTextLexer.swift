/// Takes a rich text file (Microsoft's specification 1.9.1) apart into groups, control words and text.
struct RichTextLexer {
    enum Token {
        case open, close
        case control(String, Int?)
        /// A control of one sign: "\~".
        case symbol(UInt8)
        /// A byte of text, written "\'e1" or as it is.
        case byte(UInt8)
        case text(ArraySlice<UInt8>)
    }

    /// The specification's bound for a word is 32 letters.
    private static let longestWord = 32

    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Nil at the end.
    mutating func next() -> Token? {
        while let byte = rest.first {
            switch byte {
            case 0x20...0x7f where byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}"): return text()
            default: rest.removeFirst()
            }
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): if let token = control() { return token }
            case 0x09: return .control("tab", nil)
            case 0x80...: return .byte(byte)
            default: continue
            }
        }
        return nil
    }

    private mutating func text() -> Token {
        let run = rest.prefix { byte in
            (0x20...0x7f).contains(byte) && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}")
        }
        rest = rest[run.endIndex...]
        return .text(run)
    }

    private mutating func control() -> Token? {
        guard let first = rest.first else { return nil }
        guard isLetter(first) else {
            rest.removeFirst()
            switch first {
            case UInt8(ascii: "'"):
                let code = TransferEncoding.hexByte(rest)
                rest = rest.dropFirst(2)
                return code.map { .byte($0) }
            case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return .text([first])
            case 0x0a, 0x0d: return .control("par", nil)
            case 0x09: return .control("tab", nil)
            default: return .symbol(first)
            }
        }
        let letters = rest.prefix(while: isLetter)
        rest = rest[letters.endIndex...]
        let parameter = number()
        if rest.first == 0x20 { rest.removeFirst() }
        let word = String(decoding: letters.prefix(Self.longestWord), as: UTF8.self)
        guard word == "bin" else { return .control(word, parameter) }
        rest = rest.dropFirst(max(0, parameter ?? 0))
        return nil
    }

    /// Held to nine digits, so that none overflows.
    private mutating func number() -> Int? {
        var sign = 1
        var digits = rest
        if digits.first == UInt8(ascii: "-") {
            sign = -1
            digits.removeFirst()
        }
        let run = digits.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !run.isEmpty else { return nil }
        rest = rest[run.endIndex...]
        return sign * run.prefix(9).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
