/// A text cut into tokens, with the UTF-8 it was cut from. Everything that reads text reads this: one pass makes it,
/// and a look outside its bounds finds a line end instead of a trap, so that rules can look ahead freely.
public struct Tokens: Sendable {
    private let utf8: [UInt8]
    @usableFromInline let tokens: [Token]

    /// Cuts a text, which should be in composed form, in one pass over its UTF-8.
    public init(_ text: String) {
        utf8 = Array(text.utf8)
        tokens = TokenScanner.tokens(of: utf8)
    }

    /// How many tokens there are.
    @inlinable public var count: Int { tokens.count }
    /// The places of all tokens.
    @inlinable public var indices: Range<Int> { 0..<tokens.count }

    /// The token at this place; a line end outside the text.
    @inlinable public subscript(index: Int) -> Token {
        UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index] : Token.outside
    }

    /// The scalars that tokens cover, from the first one's start to the last one's end.
    public func span(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return self[range.lowerBound].start..<self[range.lowerBound].start }
        return self[range.lowerBound].start..<self[range.upperBound - 1].end
    }

    /// The text between two offsets in Unicode scalars.
    public func text(span: Range<Int>) -> String {
        let start = byte(of: span.lowerBound)
        return string(start..<byte(past: span.count, from: start))
    }

    /// The text that these tokens cover, with what stands between them.
    public func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty, indices.contains(range) else { return text(span: span(range)) }
        return string(bytes(range))
    }

    /// The text that these tokens cover, line breaks and runs of blanks as one space.
    public func singleSpaced(_ range: Range<Int>) -> String {
        guard !range.isEmpty, indices.contains(range) else { return "" }
        let bytes = bytes(range)
        return isSingleSpaced(bytes) ? string(bytes) : string(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a tab stands among these tokens.
    public func hasTab(_ range: Range<Int>) -> Bool {
        !range.isEmpty && indices.contains(range) && utf8[bytes(range)].contains(UInt8(ascii: "\t"))
    }

    /// Of tokens that there are.
    private func bytes(_ range: Range<Int>) -> Range<Int> {
        let last = tokens[range.upperBound - 1]
        return Int(tokens[range.lowerBound].byte)..<byte(past: last.count, from: Int(last.byte))
    }

    /// Bytes between two scalars of a valid text are valid: they need not be looked through again.
    private func string(_ bytes: Range<Int>) -> String {
        String(copying: UTF8Span(unchecked: utf8.span.extracting(bytes)))
    }

    /// Whether nothing blank stands among these bytes but spaces, one at a time.
    private func isSingleSpaced(_ bytes: Range<Int>) -> Bool {
        var last: UInt8 = 0
        for index in bytes {
            let byte = utf8[index]
            if byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
            // Letters of Vietnamese; other leads may begin a blank.
            if byte >= 0xC0, !(0xC3...0xC6).contains(byte), byte != 0xE1 { return false }
            if last == 0xE1, byte != 0xBA, byte != 0xBB { return false }
            last = byte
        }
        return true
    }

    /// Whether these very words stand at this place.
    public func has(_ keys: [WordKey], at index: Int) -> Bool {
        guard index >= 0, index + keys.count <= count else { return false }
        for (offset, key) in keys.enumerated() where tokens[index + offset].key != key { return false }
        return true
    }

    /// The same for runs of the same words and numbers, whatever marks stand between them, and for few others.
    public func fingerprint(_ range: Range<Int>) -> UInt64 {
        var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range where tokens[index].isWord || tokens[index].isNumber {
            mixed = (mixed ^ tokens[index].key.bits) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 32
        }
        return mixed
    }

    /// What rules compare, token by token.
    public func keys(_ range: Range<Int>) -> [WordKey] { tokens[range].map(\.key) }

    /// A few digits as one number; nil when it is not a run of digits or is longer than `limit`.
    public func integer(at index: Int, upTo limit: Int = 9) -> Int? {
        let token = self[index]
        guard token.isNumber, token.count <= limit else { return nil }
        return digits(token).reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// The digits of a number, "0" to "9" in ASCII.
    public func digits(_ number: Token) -> ArraySlice<UInt8> { utf8[Int(number.byte)..<Int(number.byte) + number.count] }

    /// The first token that starts at or after this scalar.
    public func index(from offset: Int) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where a scalar begins among the bytes.
    private func byte(of scalar: Int) -> Int {
        let next = index(from: scalar)
        if next < count, tokens[next].start == scalar { return Int(tokens[next].byte) }
        guard next > 0 else { return byte(past: scalar, from: 0) }
        return byte(past: scalar - tokens[next - 1].start, from: Int(tokens[next - 1].byte))
    }

    private func byte(past scalars: Int, from start: Int) -> Int {
        var (byte, left) = (start, scalars)
        while byte < utf8.count {
            if utf8[byte] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            byte += 1
        }
        return byte
    }
}
