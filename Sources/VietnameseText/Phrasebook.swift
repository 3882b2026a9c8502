/// Phrases and what each means. Rules are written as Vietnamese, "sơ kết | tổng kết", and found by integer comparison.
/// Making one costs as much as reading a page: keep it in a `static let`.
public struct Phrasebook<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    @usableFromInline let index: PhraseIndex
    @usableFromInline let values: [Value]

    /// Each value with its phrases, parted by a bar.
    public init(dictionaryLiteral elements: (Value, String)...) {
        self.init(elements)
    }

    /// Each value with its phrases, parted by a bar.
    public init(_ elements: [(Value, String)]) {
        let entries = elements.flatMap { value, phrases in
            phrases.split(separator: "|").map { (value, Self.keys(of: String($0))) }
        }
        index = PhraseIndex(entries.map(\.1))
        values = entries.map(\.0)
    }

    private static func keys(of phrase: String) -> [WordKey] {
        let tokens = Tokens(phrase)
        return tokens.keys(tokens.indices)
    }

    /// The longest phrase that stands here, and how many tokens it takes.
    @inlinable
    public func match(_ tokens: Tokens, at index: Int) -> (value: Value, count: Int)? {
        guard let found = self.index.match(tokens, at: index) else { return nil }
        return (values[found.entry], found.count)
    }

    /// Whether a phrase may stand here: one bit that is rarely set where none does. For rules that ask several things of every word.
    @inlinable
    public func mayBegin(_ tokens: Tokens, at index: Int) -> Bool { self.index.mayBegin(with: tokens[index].key) }

    @inlinable
    /// Whether one of the phrases begins with this token.
    public func stands(_ tokens: Tokens, at index: Int) -> Bool { self.index.match(tokens, at: index) != nil }

    @inlinable
    /// Whether one of the phrases lies wholly inside these tokens.
    public func occurs(_ tokens: Tokens, in range: Range<Int>) -> Bool { index.first(in: tokens, range) != nil }

    /// The first phrase within these tokens, wholly inside them.
    @inlinable
    public func first(in tokens: Tokens, _ range: Range<Int>) -> (value: Value, tokens: Range<Int>)? {
        guard let found = index.first(in: tokens, range) else { return nil }
        return (values[found.match.entry], found.at..<found.at + found.match.count)
    }

    /// A phrase that ends right before this token, the longest first.
    @inlinable
    public func ending(_ tokens: Tokens, before index: Int, longest: Int) -> (Value, Int)? {
        var length = min(longest, index)
        while length > 0 {
            if let found = self.index.match(tokens, at: index - length), found.count == length { return (values[found.entry], length) }
            length -= 1
        }
        return nil
    }

    /// Every phrase within these tokens, from left to right, none overlapping.
    @inlinable
    public func all(in tokens: Tokens, _ range: Range<Int>) -> [(value: Value, tokens: Range<Int>)] {
        var found: [(value: Value, tokens: Range<Int>)] = []
        var start = range.lowerBound
        while let next = first(in: tokens, start..<max(start, range.upperBound)) {
            found.append(next)
            start = next.tokens.upperBound
        }
        return found
    }
}

/// Phrases that only need to be recognised.
public typealias PhraseSet = Phrasebook<Bool>

extension Phrasebook: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral
where Value == Bool {
    /// Phrases parted by a bar.
    public init(stringLiteral phrases: String) {
        self.init([(true, phrases)])
    }

    /// How many tokens the longest phrase that stands here takes; zero when none does.
    @inlinable
    public func length(_ tokens: Tokens, at index: Int) -> Int { self.index.match(tokens, at: index)?.count ?? 0 }
}
