/// What a number counts or measures: `lượt người nghe`, `chỉ thị, nghị quyết`, `USD/kWh`, `%`, `m2`.
public struct WrittenUnit: Sendable {
    /// How the unit is known to be one.
    public enum Kind: Sendable {
        /// Named in the table below.
        case noun
        /// Percent, money, length, area, weight.
        case measure
        /// Some other noun, taken on trust because a number stands before it.
        case guess
        /// Time that passes: years, months, days. It says how long, not how many.
        case duration
    }

    /// How the unit is known to be one.
    public let kind: Kind
    /// The noun with what is counted together with it, or the measure.
    public let tokens: Range<Int>

    /// Counted one by one, rather than measured.
    public var isCounted: Bool { kind == .noun || kind == .guess }

    /// The unit that begins with this token; nil where the word cannot be counted.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        let noun = UnitNouns.all.match(tokens, at: index)?.count ?? 0
        // "07 đồng chí" are people, "07 đồng" is money: the longer reading holds.
        if let measure = Self.measure(tokens, at: index), measure - index >= noun {
            (kind, self.tokens) = (.measure, index..<Self.perEnd(tokens, measure))
            return
        }
        if noun > 0 {
            kind = .noun
            self.tokens = index..<Self.perEnd(tokens, Self.coordinatedEnd(tokens, from: index, index + noun))
            return
        }
        if let time = UnitNouns.durations.match(tokens, at: index) {
            (kind, self.tokens) = (.duration, index..<index + time.count)
            return
        }
        let token = tokens[index]
        guard token.isWord, token.followsSpace, !token.isCapitalised || token.isAllCapitals, !UnitNouns.neverUnits.stands(tokens, at: index)
        else { return nil }
        (kind, self.tokens) = (.guess, index..<Self.perEnd(tokens, index + 1))
    }

    private static func measure(_ tokens: Tokens, at index: Int) -> Int? {
        // "676.586.000đ": only written close is it money.
        if !tokens[index].followsSpace, dong.stands(tokens, at: index) { return index + 1 }
        if tokens[index].isMark("%") || tokens[index].isMark("‰") { return index + 1 }
        guard let found = UnitNouns.measures.match(tokens, at: index) else { return nil }
        let end = index + found.count
        // km², m2 and the "m 2" that a lost superscript leaves behind
        if found.value, tokens[end].isMark("²") || tokens[end].isMark("³") { return end + 1 }
        if found.value, tokens[end].isNumber, tokens[end].count == 1, let power = tokens.integer(at: end), (2...3).contains(power) {
            return end + 1
        }
        return end
    }

    private static let dong: PhraseSet = "đ"

    /// "05 chỉ thị, nghị quyết" is one count of two nouns; "03 chỉ thị, 01 nghị quyết" is two counts. Only kindred nouns are counted together.
    private static func coordinatedEnd(_ tokens: Tokens, from start: Int, _ end: Int) -> Int {
        guard let family = UnitNouns.families.first(where: { $0.stands(tokens, at: start) }) else { return end }
        var end = end
        while tokens[end].isMark(","), !tokens[end].followsSpace, family.stands(tokens, at: end + 1) {
            end += 1 + family.length(tokens, at: end + 1)
        }
        return end
    }

    /// "người/năm", "tập đoàn/tổng công ty", "đồng/người/năm".
    private static func perEnd(_ tokens: Tokens, _ start: Int) -> Int {
        var end = start
        while tokens[end].isMark("/"), tokens[end + 1].isWord,
            !tokens[end].followsSpace || !tokens[end + 1].followsSpace && UnitNouns.shares.stands(tokens, at: end + 1),
            let noun = [UnitNouns.all, UnitNouns.durations, UnitNouns.shares].lazy.map({ $0.length(tokens, at: end + 1) }).first(where: {
                $0 > 0
            })
                ?? UnitNouns.measures.match(tokens, at: end + 1)?.count
        { end += 1 + noun }
        return end
    }
}
