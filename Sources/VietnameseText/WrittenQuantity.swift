import Core

/// A quantity as written: `hơn 12.000 lượt người nghe`, `7/10 xã`, `8,5 - 9%`, `2 tỷ 450 triệu đồng`, `từ 80% trở lên`.
///
/// `init(_:at:)` reads numbers in figures, `init(inWords:at:)` those in words.
public struct WrittenQuantity: Sendable {
    /// The amount, never negative, and what may be claimed of it; `signed` knows of "giảm".
    public let quantity: Quantity
    /// Finer than the quantity's qualifier: "ít nhất" and "hơn" are both over.
    public let relation: Relation
    /// The upper end of a range: 9 in `8,5 - 9%`.
    public let upper: Amount?
    /// The whole of a ratio: 10 in `7/10 xã`.
    public let denominator: Amount?
    /// The digits and scale words alone.
    public let number: Range<Int>
    /// What is counted or measured; nil where nothing follows that can be.
    public let unit: WrittenUnit?
    /// Qualifying word, number and unit: the words a report can print again.
    public let tokens: Range<Int>
    /// Thousands are set apart: no year or ordinal looks like that.
    public let isGrouped: Bool
    /// A scale word (nghìn, triệu, tỷ) or decimals: no ordinal looks like that.
    public let isScaled: Bool
    /// "996 triệu": money, though no unit says so.
    public let hasScaleWord: Bool
    /// The number is written in words: less sure to be a count than digits are.
    public let isInWords: Bool
    /// One comma before three digits was taken for thousands, because a counted noun follows; worth a second look.
    public let isDoubtful: Bool

    /// The quantity whose digits begin with this token; a qualifying word before it is found by looking back.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard let first = ScaledNumber(tokens, at: index) else { return nil }
        var end = Self.skippingRepeat(tokens, from: first.tokens.upperBound)
        var (upper, denominator): (ScaledNumber?, ScaledNumber?) = (nil, nil)
        if let part = Self.part(tokens, after: end, marks: Self.ratioMarks), tokens[end].isMark("/") {
            denominator = part
        } else if let part = Self.part(tokens, after: end, marks: Self.rangeMarks), Self.isRange(tokens, first, part) {
            upper = part
        }
        end = (denominator ?? upper)?.tokens.upperBound ?? end
        var unit = WrittenUnit(tokens, at: denominator == nil ? end : Self.skippingWhole(tokens, from: end))
        if upper == nil, denominator == nil, let lower = unit, let repeated = Self.repeated(tokens, lower, from: index) {
            (upper, unit) = (repeated.upper, repeated.unit)
            end = repeated.upper.tokens.upperBound
        }
        let isCounted = unit?.isCounted == true
        guard let amount = first.amount(sharing: upper, countingThings: isCounted) else { return nil }
        let words = Self.relation(tokens, before: index, after: unit?.tokens.upperBound ?? end)
        quantity = Quantity(amount, words.qualifier)
        relation = words.relation
        self.upper = upper?.amount(sharing: nil, countingThings: isCounted)
        self.denominator = denominator?.amount(sharing: nil, countingThings: isCounted)
        self.unit = unit
        number = index..<end
        self.tokens = words.start..<(unit?.tokens.upperBound ?? end)
        isGrouped = first.number.isGrouped
        hasScaleWord = first.scale > 1
        isScaled = first.scale > 1 || first.number.decimals > 0
        isInWords = false
        isDoubtful = isCounted && first.scale == 1 && first.number.mayBeThousands
    }

    /// The quantity whose first number word is this token: `hai mươi lăm đại biểu`, `một phần ba số xã`, `ba năm rưỡi`.
    public init?(inWords tokens: borrowing Tokens, at index: Int) {
        guard let spelled = SpelledNumber(tokens, at: index) else { return nil }
        var end = spelled.tokens.upperBound
        var upper: SpelledNumber?
        if Self.rangeMarks.stands(tokens, at: end), let part = SpelledNumber(tokens, at: end + 1), spelled.amount < part.amount {
            (upper, end) = (part, part.tokens.upperBound)
        }
        let unit = WrittenUnit(tokens, at: spelled.denominator == nil ? end : Self.skippingWhole(tokens, from: end))
        let past = unit?.tokens.upperBound ?? end
        // "hai năm rưỡi": half of what is measured.
        let isHalved = unit.map { $0.kind == .duration || $0.kind == .measure } == true && Self.half.stands(tokens, at: past)
        let words = Self.relation(tokens, before: index, after: past)
        quantity = Quantity(Amount(thousandths: spelled.amount.thousandths + (isHalved ? 500 : 0)), words.qualifier)
        relation = words.relation
        (self.upper, denominator, self.unit) = (upper?.amount, spelled.denominator, unit)
        number = index..<end
        self.tokens = words.start..<(isHalved ? past + 1 : past)
        (isGrouped, isScaled, hasScaleWord) = (false, spelled.amount >= Amount(thousandths: 1_000_000), false)
        (isInWords, isDoubtful) = (true, false)
    }

    private static func relation(_ tokens: Tokens, before index: Int, after end: Int) -> RelationWords {
        var words = RelationWords(tokens, before: index)
        words.read(tokens, after: end)
        return words
    }

    private static let ratioMarks: PhraseSet = "/"
    private static let rangeMarks: PhraseSet = "- | đến | tới"
    private static let half: PhraseSet = "rưỡi"
    private static let wholes: PhraseSet = "số | tổng số"
    private static let from: PhraseSet = "từ"
    private static let moves: PhraseSet = "tăng | giảm | nâng | lên | xuống | hạ | đưa"

    private static func part(_ tokens: Tokens, after end: Int, marks: PhraseSet) -> ScaledNumber? {
        guard marks.stands(tokens, at: end) else { return nil }
        if tokens[end].isMark("/"), tokens[end].followsSpace || tokens[end + 1].followsSpace { return nil }
        return ScaledNumber(tokens, at: end + 1)
    }

    /// "5% - 7%", "từ 3 người đến 5 người": the unit is said twice. "tăng từ 85% đến 97%" are two quantities.
    private static func repeated(_ tokens: Tokens, _ unit: WrittenUnit, from index: Int) -> (upper: ScaledNumber, unit: WrittenUnit)? {
        let end = unit.tokens.upperBound
        guard rangeMarks.stands(tokens, at: end),
            tokens[end].isMark("-") || from.stands(tokens, at: index - 1) && !moves.stands(tokens, at: index - 2),
            let upper = ScaledNumber(tokens, at: end + 1), let again = WrittenUnit(tokens, at: upper.tokens.upperBound),
            again.tokens.count == unit.tokens.count, zip(again.tokens, unit.tokens).allSatisfy({ tokens[$0].key == tokens[$1].key }),
            let low = ScaledNumber(tokens, at: index), isRange(tokens, low, upper)
        else { return nil }
        return (upper, again)
    }

    /// "2/3 số xã": what it is a share of.
    private static func skippingWhole(_ tokens: Tokens, from end: Int) -> Int { end + wholes.length(tokens, at: end) }

    /// "01 (một) bản chính": the number again, in words and brackets.
    private static func skippingRepeat(_ tokens: Tokens, from end: Int) -> Int {
        guard tokens[end].isMark("("), let spelled = SpelledNumber(tokens, at: end + 1), tokens[spelled.tokens.upperBound].isMark(")")
        else { return end }
        return spelled.tokens.upperBound + 1
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
}

extension WrittenQuantity {
    /// Every quantity among these tokens, in figures or in words, from left to right. What is a date, a document's number or an ordinal is
    /// the caller's to leave out: read those first.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [WrittenQuantity] {
        var (found, index): ([WrittenQuantity], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            if let quantity = WrittenQuantity(tokens, at: index) ?? WrittenQuantity(inWords: tokens, at: index),
                quantity.tokens.upperBound <= range.upperBound
            {
                found.append(quantity)
                index = max(index + 1, quantity.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return found
    }
}
