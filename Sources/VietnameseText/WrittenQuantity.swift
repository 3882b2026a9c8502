import Core

/// A quantity as written: `hơn 12.000 lượt người nghe`, `7/10 xã`, `8,5 - 9%`, `2 tỷ 450 triệu đồng`, `từ 80% trở lên`.
public struct WrittenQuantity: Sendable {
    public let quantity: Quantity
    /// The upper end of a range: 9 in `8,5 - 9%`.
    public let upper: Amount?
    /// The whole of a ratio: 10 in `7/10 xã`.
    public let denominator: Amount?
    /// The digits and scale words alone.
    public let number: Range<Int>
    public let unit: WrittenUnit?
    /// Qualifying word, number and unit: the words a report can print again.
    public let tokens: Range<Int>
    public let isGrouped: Bool
    /// A scale word (nghìn, triệu, tỷ) or decimals: no ordinal looks like that.
    public let isScaled: Bool
    /// "996 triệu": money, though no unit says so.
    public let hasScaleWord: Bool

    /// The quantity whose number begins with this token; a qualifying word before it is found by looking back.
    public init?(_ tokens: Tokens, at index: Int) {
        guard let first = ScaledNumber(tokens, at: index) else { return nil }
        var end = first.tokens.upperBound
        var (upper, denominator): (ScaledNumber?, ScaledNumber?) = (nil, nil)
        if let part = Self.part(tokens, after: end, marks: Self.ratioMarks), tokens[end].isMark("/") {
            denominator = part
        } else if let part = Self.part(tokens, after: end, marks: Self.rangeMarks), Self.isRange(tokens, first, part) {
            upper = part
        }
        end = (denominator ?? upper)?.tokens.upperBound ?? end
        let unit = WrittenUnit(tokens, at: end)
        let isCounted = unit?.isCounted == true
        guard let amount = first.amount(sharing: upper, countingThings: isCounted) else { return nil }
        self.upper = upper?.amount(sharing: nil, countingThings: isCounted)
        self.denominator = denominator?.amount(sharing: nil, countingThings: isCounted)
        self.unit = unit
        number = index..<end
        let before = Self.qualifier(tokens, before: index)
        let past = unit?.tokens.upperBound ?? end
        let after = Self.following.match(tokens, at: past)
        quantity = Quantity(amount, after?.value ?? before.qualifier)
        self.tokens = before.start..<(unit?.tokens.upperBound ?? end)
        isGrouped = first.number.isGrouped
        hasScaleWord = first.scale > 1
        isScaled = first.scale > 1 || first.number.decimals > 0
    }

    private static let ratioMarks: PhraseSet = "/"
    private static let rangeMarks: PhraseSet = "- | đến | tới"

    private static func part(_ tokens: Tokens, after end: Int, marks: PhraseSet) -> ScaledNumber? {
        guard marks.stands(tokens, at: end) else { return nil }
        if tokens[end].isMark("/"), tokens[end].followsSpace || tokens[end + 1].followsSpace { return nil }
        return ScaledNumber(tokens, at: end + 1)
    }

    /// Two years with a dash between them are a period, and a range rises.
    private static func isRange(_ tokens: Tokens, _ low: ScaledNumber, _ high: ScaledNumber) -> Bool {
        let isYear = low.number.decimals == 0 && !low.number.isGrouped && (1900...2100).contains(low.number.digits)
        guard !isYear, let from = low.amount(sharing: high, countingThings: false),
            let to = high.amount(sharing: nil, countingThings: false)
        else {
            return false
        }
        return from < to
    }

    private static func qualifier(_ tokens: Tokens, before index: Int) -> (qualifier: Qualifier, start: Int) {
        var (found, start): (Qualifier, Int) = (.exact, index)
        for _ in 0..<2 {
            guard let (word, length) = preceding.ending(tokens, before: start, longest: 2) else { break }
            found = found == .exact ? word : .about
            start -= length
        }
        // "ước đạt 12 tỷ": the estimate governs the number but is not part of it.
        if found == .exact, estimates.ending(tokens, before: index, longest: 3) != nil { found = .about }
        return (found, start)
    }

    private static let preceding: Phrasebook<Qualifier> = [
        .over: "hơn | trên | tối thiểu | ít nhất | không dưới",
        .under: "gần | dưới | chưa đến | chưa tới | tối đa | không quá",
        .about: "khoảng | xấp xỉ | ước | chừng | ước khoảng | dự kiến",
    ]
    private static let estimates: PhraseSet = "ước đạt | ước tính | ước thực hiện | ước tính đạt | dự kiến đạt | dự kiến có"
    private static let following: Phrasebook<Qualifier> = [.over: "trở lên", .under: "trở xuống"]
}
