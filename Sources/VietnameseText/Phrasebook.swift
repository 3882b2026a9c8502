/// Phrases and what each means. Rules are written as Vietnamese, "sơ kết | tổng kết", and found by integer comparison.
public struct Phrasebook<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private var byFirst: [WordKey: [(keys: [WordKey], value: Value)]] = [:]

    /// Each value with its phrases, parted by a bar.
    public init(dictionaryLiteral elements: (Value, String)...) {
        self.init(elements)
    }

    public init(_ elements: [(Value, String)]) {
        for (value, phrases) in elements {
            for phrase in phrases.split(separator: "|") {
                let tokens = Tokens(String(phrase))
                guard tokens.count > 0 else { continue }
                byFirst[tokens[0].key, default: []].append((tokens.indices.map { tokens[$0].key }, value))
            }
        }
        byFirst = byFirst.mapValues { $0.sorted { $0.keys.count > $1.keys.count } }
    }

    /// The longest phrase that stands here, and how many tokens it takes.
    public func match(_ tokens: Tokens, at index: Int) -> (value: Value, count: Int)? {
        guard let candidates = byFirst[tokens[index].key] else { return nil }
        return candidates.first { tokens.has($0.keys, at: index) }.map { ($0.value, $0.keys.count) }
    }

    public func stands(_ tokens: Tokens, at index: Int) -> Bool { match(tokens, at: index) != nil }

    public func occurs(_ tokens: Tokens, in range: Range<Int>) -> Bool { first(in: tokens, range) != nil }

    /// The first phrase within these tokens, wholly inside them.
    public func first(in tokens: Tokens, _ range: Range<Int>) -> (value: Value, tokens: Range<Int>)? {
        for index in range {
            if let found = match(tokens, at: index), index + found.count <= range.upperBound {
                return (found.value, index..<index + found.count)
            }
        }
        return nil
    }

    /// A phrase that ends right before this token, the longest first.
    public func ending(_ tokens: Tokens, before index: Int, longest: Int) -> (Value, Int)? {
        for length in stride(from: min(longest, index), through: 1, by: -1) {
            if let found = match(tokens, at: index - length), found.count == length { return (found.value, length) }
        }
        return nil
    }

    /// Every phrase within these tokens, from left to right, none overlapping.
    public func all(in tokens: Tokens, _ range: Range<Int>) -> [(value: Value, tokens: Range<Int>)] {
        var found: [(Value, Range<Int>)] = []
        var index = range.lowerBound
        while let next = first(in: tokens, index..<max(index, range.upperBound)) {
            found.append((next.value, next.tokens))
            index = next.tokens.upperBound
        }
        return found
    }
}

/// Phrases that only need to be recognised.
public typealias PhraseSet = Phrasebook<Bool>

extension Phrasebook: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral
where Value == Bool {
    public init(stringLiteral phrases: String) {
        self.init([(true, phrases)])
    }

    /// How many tokens the longest phrase that stands here takes; zero when none does.
    public func length(_ tokens: Tokens, at index: Int) -> Int { match(tokens, at: index)?.count ?? 0 }
}
