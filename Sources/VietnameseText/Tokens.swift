/// A text cut into tokens, with the scalars it was cut from. Everything that reads text reads this: one pass makes it,
/// and a look outside its bounds finds a line end instead of a trap, so that rules can look ahead freely.
public struct Tokens: Sendable {
    public let scalars: [Unicode.Scalar]
    @usableFromInline let tokens: [Token]

    public init(_ text: String) {
        self.init(scalars: UTF8Scalars.of(text))
    }

    public init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens = TokenScanner.tokens(of: scalars)
    }

    @inlinable public var count: Int { tokens.count }
    @inlinable public var indices: Range<Int> { 0..<tokens.count }

    @inlinable public subscript(index: Int) -> Token {
        UInt(bitPattern: index) < UInt(bitPattern: tokens.count) ? tokens[index] : Token.outside
    }

    /// The scalars that tokens cover, from the first one's start to the last one's end.
    public func span(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return self[range.lowerBound].start..<self[range.lowerBound].start }
        return self[range.lowerBound].start..<self[range.upperBound - 1].end
    }

    public func text(span: Range<Int>) -> String { UTF8Scalars.text(scalars[span]) }

    public func text(_ range: Range<Int>) -> String { text(span: span(range)) }

    /// Whether these very words stand at this place.
    public func has(_ keys: [WordKey], at index: Int) -> Bool { has(keys[...], at: index) }

    /// What rules compare, token by token.
    var keys: [WordKey] { tokens.map(\.key) }

    func has(_ keys: ArraySlice<WordKey>, at index: Int) -> Bool {
        guard index >= 0, index + keys.count <= count else { return false }
        var index = index
        for key in keys {
            if tokens[index].key != key { return false }
            index += 1
        }
        return true
    }

    /// A few scalars as one number; nil when it is not a run of digits or is longer than `limit`.
    public func integer(at index: Int, upTo limit: Int = 9) -> Int? {
        let token = self[index]
        guard token.isNumber, token.count <= limit else { return nil }
        return scalars[token.start..<token.end].reduce(0) { $0 * 10 + Int($1.value) - 48 }
    }

    /// The first token that starts at or after this scalar.
    public func index(from offset: Int) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
