import Core

/// A quantity that names no number: `hàng trăm lượt người`, `vài chục người`, `nhiều văn bản`. Nothing is invented for it: it has
/// bounds at most.
public struct VagueQuantity: Sendable {
    /// Between which whole numbers it lies; nil where the words say nothing of it.
    public let bounds: ClosedRange<Int64>?
    /// What is counted.
    public let unit: WrittenUnit?
    /// The vague words and the unit.
    public let tokens: Range<Int>

    /// The quantity that begins with this token.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard let word = Self.words.match(tokens, at: index), !Self.comparisons.stands(tokens, at: index) else { return nil }
        var end = index + word.count
        switch word.value {
        case .many:
            bounds = nil
        case .few, .some:
            let scale = Self.scale(tokens, &end)
            // "hàng hóa", "mấy giờ": without a scale only "vài" counts.
            guard word.value == .few || scale > 1 else { return nil }
            bounds = word.value == .few ? 2 * scale...9 * scale : scale...10 * scale - 1
        }
        unit = WrittenUnit(tokens, at: end)
        guard unit != nil || bounds != nil else { return nil }
        self.tokens = index..<(unit?.tokens.upperBound ?? end)
    }

    /// Past chục, trăm, nghìn …, each times the one before: "chục nghìn".
    private static func scale(_ tokens: Tokens, _ end: inout Int) -> Int64 {
        var scale: Int64 = 1
        while scale < 1_000_000_000_000, let word = scales.match(tokens, at: end) {
            scale *= word.value
            end += word.count
        }
        return scale
    }

    private enum Word { case many, few, some }
    private static let words: Phrasebook<Word> = [
        .many: "nhiều | một số | rất nhiều | một vài", .few: "vài | vài ba | dăm ba | đôi ba", .some: "hàng",
    ]
    private static let comparisons: PhraseSet = "nhiều nhất | nhiều hơn | nhiều lần | nhiều mặt"
    private static let scales: Phrasebook<Int64> = [
        10: "chục", 100: "trăm", 1_000: "nghìn | ngàn", 10_000: "vạn", 1_000_000: "triệu", 1_000_000_000: "tỷ",
    ]
}
