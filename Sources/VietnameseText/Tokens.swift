/// A text cut into tokens, with the scalars it was cut from. Everything that reads text reads this: one pass makes it,
/// and a look outside its bounds finds a line end instead of a trap, so that rules can look ahead freely.
public struct Tokens: Sendable {
    public let scalars: [Unicode.Scalar]
    private let tokens: [Token]

    public init(_ text: String) {
        self.init(scalars: Array(text.unicodeScalars))
    }

    public init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var scanner = TokenScanner(scalars)
        tokens = scanner.all()
    }

    public var count: Int { tokens.count }
    public var indices: Range<Int> { tokens.indices }

    public subscript(index: Int) -> Token {
        tokens.indices.contains(index) ? tokens[index] : Self.outside
    }

    /// The scalars that tokens cover, from the first one's start to the last one's end.
    public func span(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return self[range.lowerBound].start..<self[range.lowerBound].start }
        return self[range.lowerBound].start..<self[range.upperBound - 1].end
    }

    public func text(span: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[span]))
    }

    public func text(_ range: Range<Int>) -> String { text(span: span(range)) }

    /// Whether these very words stand at this place.
    public func has(_ keys: [WordKey], at index: Int) -> Bool {
        for (offset, key) in keys.enumerated() where self[index + offset].key != key { return false }
        return index + keys.count <= count
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

    private static let outside = Token(
        key: WordKey(mark: "\n"), kind: .lineEnd, isCapitalised: false, isAllCapitals: false, followsSpace: false, first: 0, past: 0)
}

/// Cuts scalars into tokens.
private struct TokenScanner {
    let scalars: [Unicode.Scalar]
    var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func all() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4)
        var followsSpace = false
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar != "\n", scalar != "\r", isBlank(scalar) {
                followsSpace = true
                position += 1
                continue
            }
            tokens.append(next(followsSpace))
            followsSpace = false
        }
        return tokens
    }

    private mutating func next(_ followsSpace: Bool) -> Token {
        let start = position
        var upper = 0
        var kind = Token.Kind.mark
        var key = WordKey(mark: plain(scalars[start]))
        if isDigit(scalars[start]) {
            while position < scalars.count, isDigit(scalars[position]) { position += 1 }
            (kind, key) = (.number, WordKey(hashing: scalars[start..<position]))
        } else if isLetter(scalars[start]) {
            (key, upper) = word()
            kind = .word
        } else {
            position += 1
            if scalars[start] == "\n" || scalars[start] == "\r" { (kind, key) = (.lineEnd, WordKey(mark: "\n")) }
        }
        let isCapitalised = kind == .word && (Letter(scalars[start])?.isUpper ?? scalars[start].properties.isUppercase)
        return Token(
            key: key, kind: kind, isCapitalised: isCapitalised, isAllCapitals: upper >= 2 && upper == position - start,
            followsSpace: followsSpace, first: Int32(start), past: Int32(position))
    }

    /// A run of letters, composed or with combining marks; how many of its scalars are capitals.
    private mutating func word() -> (WordKey, upper: Int) {
        let start = position
        var letters: [Letter] = []
        var (isForeign, upper) = (false, 0)
        while position < scalars.count, isLetter(scalars[position]) || isCombining(scalars[position]) {
            let scalar = scalars[position]
            if let letter = Letter(scalar) {
                letters.append(letter)
                if letter.isUpper { upper += 1 }
            } else if isCombining(scalar), let marked = letters.last?.marked(with: scalar) {
                letters[letters.count - 1] = marked
                if marked.isUpper { upper += 1 }
            } else {
                isForeign = true
                if scalar.properties.isUppercase { upper += 1 }
            }
            position += 1
        }
        return (isForeign ? WordKey(hashing: scalars[start..<position]) : WordKey(letters: letters), upper)
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 48 && scalar.value <= 57 }
    private func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        Letter(scalar) != nil || scalar.value >= 0xAA && scalar.properties.isAlphabetic
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x200B...0x200D, 0xFEFF, 0xAD: true
        case 0..<0x80: scalar.value < 0x20 && scalar.value != 0x0A && scalar.value != 0x0D
        default: scalar.properties.isWhitespace
        }
    }

    private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212: "-"
        case 0x201C...0x201E, 0xAB, 0xBB: "\""
        case 0x2018, 0x2019: "'"
        default: scalar
        }
    }
}
