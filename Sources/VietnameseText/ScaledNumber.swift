import Core

/// A number with its scale words: `12 tỷ 350 triệu`, `2 triệu rưỡi`.
struct ScaledNumber {
    let number: WrittenNumber
    let scale: Int64
    let tokens: Range<Int>
    private let rest: Int64

    init?(_ tokens: borrowing Tokens, at index: Int) {
        guard let number = WrittenNumber(tokens, at: index) else { return nil }
        self.number = number
        var end = number.tokens.upperBound
        guard let word = Self.scales.match(tokens, at: end), !Self.startsPlace(tokens, end) else {
            (scale, rest, self.tokens) = (1, 0, index..<end)
            return
        }
        end += word.count
        scale = word.value
        var (rest, least): (Int64, Int64) = (0, word.value)
        while let part = WrittenNumber(tokens, at: end), part.decimals == 0, part.digits < 1_000_000,
            let smaller = Self.scales.match(tokens, at: part.tokens.upperBound), smaller.value < least
        {
            rest += part.digits * smaller.value
            (least, end) = (smaller.value, part.tokens.upperBound + smaller.count)
        }
        if Self.half.stands(tokens, at: end) {
            rest += least / 2
            end += 1
        }
        self.rest = rest
        self.tokens = index..<end
    }

    /// In `8 - 9 triệu` the scale belongs to both ends.
    func amount(sharing upper: ScaledNumber?, countingThings: Bool) -> Amount? {
        let scale = self.scale == 1 ? upper?.scale ?? 1 : self.scale
        if number.mayBeThousands, scale == 1, countingThings { return try? Amount(whole: number.digits) }
        guard let amount = number.amount(times: scale) else { return nil }
        let (sum, overflow) = amount.thousandths.addingReportingOverflow(rest * 1_000)
        return overflow ? nil : Amount(thousandths: sum)
    }

    /// Triệu Sơn, Tỷ Vạn: a capital makes it a name.
    private static func startsPlace(_ tokens: Tokens, _ index: Int) -> Bool { tokens[index].isCapitalised && !tokens[index].isAllCapitals }

    private static let scales: Phrasebook<Int64> = [
        1_000: "nghìn | ngàn", 10_000: "vạn", 1_000_000: "triệu", 1_000_000_000: "tỷ", 1_000_000_000_000: "nghìn tỷ | ngàn tỷ",
    ]
    private static let half: PhraseSet = "rưỡi"
}
