import Core

/// What the words around a quantity make of it: a rise or a fall, a factor, something that recurs, an average.
public struct QuantityContext: Sendable {
    /// Which way a quantity went.
    public enum Change: Sendable { case rise, fall }

    /// tăng, giảm: the quantity is a difference, or with "lần" a factor.
    public let change: Change?
    /// `gấp 1,5 lần`, `tăng 2 lần`: what it was is multiplied.
    public let isFactor: Bool
    /// What it is compared with: `cùng kỳ năm trước` after "so với".
    public let base: Range<Int>?
    /// Each of these: `tháng` in `mỗi tháng 2 buổi`, `2 buổi mỗi tháng`, `2 buổi/tháng`.
    public let per: Range<Int>?
    /// bình quân, trung bình
    public let isAverage: Bool

    /// Looks at the words before and after a quantity that was read from these tokens.
    public init(of quantity: WrittenQuantity, in tokens: Tokens) {
        let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        let before = Self.changes.ending(tokens, before: start, longest: 3)
        isFactor =
            Self.multiplied.stands(tokens, at: start - 1)
            || quantity.unit.map { Self.times.stands(tokens, at: $0.tokens.lowerBound) } == true
                && (before != nil || Self.multiples.ending(tokens, before: start, longest: 2) != nil)
        change = before?.0 ?? (isFactor ? .rise : nil)
        base = Self.base(tokens, from: end)
        per = Self.slashed(tokens, quantity.unit) ?? Self.each(tokens, before: start) ?? Self.each(tokens, after: end)
        let head = start - (before?.1 ?? 0)
        isAverage =
            Self.averages.ending(tokens, before: head, longest: 3) != nil
            || per.map { Self.averages.ending(tokens, before: $0.lowerBound - 1, longest: 3) != nil } == true
    }

    /// The difference with its sign: −5,2 for `giảm 5,2%`. A factor keeps none.
    public func signed(_ amount: Amount) -> Amount { change == .fall && !isFactor ? amount.negated : amount }

    private static func base(_ tokens: Tokens, from end: Int) -> Range<Int>? {
        guard tokens[end].isWord, comparing.stands(tokens, at: end) else { return nil }
        let start = end + comparing.length(tokens, at: end)
        var last = start
        while last < start + 8, tokens[last].isWord || tokens[last].isNumber || tokens[last].isMark("/") { last += 1 }
        return last > start ? start..<last : nil
    }

    private static func slashed(_ tokens: Tokens, _ unit: WrittenUnit?) -> Range<Int>? {
        guard let unit, let slash = unit.tokens.first(where: { tokens[$0].isMark("/") }) else { return nil }
        return slash + 1..<unit.tokens.upperBound
    }

    private static func each(_ tokens: Tokens, before start: Int) -> Range<Int>? {
        for length in 1...4 where eachWords.stands(tokens, at: start - length - 1) {
            let noun = noun(tokens, start - length)
            if noun?.upperBound == start { return noun }
        }
        return nil
    }

    private static func each(_ tokens: Tokens, after end: Int) -> Range<Int>? {
        eachWords.stands(tokens, at: end) ? noun(tokens, end + 1) : nil
    }

    private static func noun(_ tokens: Tokens, _ index: Int) -> Range<Int>? {
        let length = max(UnitNouns.all.length(tokens, at: index), UnitNouns.durations.length(tokens, at: index))
        return length > 0 ? index..<index + length : nil
    }

    private static let changes: Phrasebook<Change> = [
        .rise: "tăng | tăng thêm | tăng lên | tăng được | cao hơn", .fall: "giảm | giảm bớt | giảm được | giảm đi | thấp hơn",
    ]
    private static let multiplied: PhraseSet = "gấp"
    private static let multiples: PhraseSet = "gấp | gấp hơn | gấp gần | bằng"
    private static let times: PhraseSet = "lần"
    private static let comparing: PhraseSet = "so với | so"
    private static let eachWords: PhraseSet = "mỗi | từng | một | hằng | hàng"
    private static let averages: PhraseSet = "bình quân | trung bình | bình quân đạt | trung bình đạt | bình quân có"
}
