/// Which one of a series, as written: `khóa XIII`, `lần thứ XI`, `lần thứ 3`, `đợt I`. The same ordinal means different things for
/// different bodies, so the words around it are the caller's.
public struct WrittenOrdinal: Sendable {
    /// What is counted off.
    public enum Series: Sendable {
        /// khóa: the term of a committee, council or assembly
        case term
        /// lần thứ: a congress, conference or session
        case occasion
        /// đợt
        case round
        /// tập
        case volume
    }

    /// What is counted off, by the word before the number.
    public let series: Series
    /// Its place, from 1.
    public let number: Int
    /// The word and the number.
    public let tokens: Range<Int>

    /// The ordinal whose first word is this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard let word = Self.words.match(tokens, at: index) else { return nil }
        let place = index + word.count
        guard
            let number = tokens.integer(at: place, upTo: 3) ?? RomanNumeral(tokens, at: place)?.value
                ?? SpelledNumber.ordinal(tokens, place),
            number > 0
        else { return nil }
        (series, self.number, self.tokens) = (word.value, number, index..<place + 1)
    }

    private static let words: Phrasebook<Series> = [
        .term: "khóa", .occasion: "lần thứ", .round: "đợt | đợt thứ", .volume: "tập | tập thứ",
    ]
}

/// A number in Roman numerals from I to XXXIX, in capitals.
public struct RomanNumeral: Sendable {
    /// From 1 to 39.
    public let value: Int

    /// The numeral that is this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        let token = tokens[index]
        guard token.isWord, token.isAllCapitals || token.count == 1 && token.isCapitalised, token.count <= 6,
            let value = Self.values[tokens.text(span: token.start..<token.end)]
        else { return nil }
        self.value = value
    }

    /// The numeral for a number; nil for one outside the range.
    public static func text(of value: Int) -> String? {
        guard (1...39).contains(value) else { return nil }
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: value / 10) + ones[value % 10]
    }

    private static let values: [String: Int] = Dictionary(
        uniqueKeysWithValues: (1...39).compactMap { value in text(of: value).map { ($0, value) } })
}
