import Core

/// A number as written with digits: `12.000`, `97,55`, `2.941,86`, `2 728`, `05`.
///
/// A dot or a space before exactly three digits groups thousands, a comma begins decimals; a dot before any other number of
/// digits is a foreign keyboard's decimal mark.
public struct WrittenNumber: Sendable {
    /// All digits as one whole number: 9755 of `97,55`.
    public let digits: Int64
    /// How many of them are decimals: 2 of `97,55`.
    public let decimals: Int
    /// The digits and the marks between them.
    public let tokens: Range<Int>
    /// Thousands are set apart, so it cannot be a year, an ordinal or a telephone number.
    public let isGrouped: Bool
    /// One comma and exactly three digits: `2,071`. Decimals by rule, thousands when a noun that is counted follows.
    public let mayBeThousands: Bool

    /// The number that begins with this token, or nil.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        if let half = Self.vulgar(tokens, index) {
            (digits, decimals, self.tokens, isGrouped, mayBeThousands) = (half.digits, half.decimals, index..<index + 1, false, false)
            return
        }
        guard tokens[index].isNumber, var value = Self.value(tokens, index, index) else { return nil }
        var (end, groups, decimals) = (index + 1, 0, 0)
        let isShort = tokens[index].count <= 3 && tokens.digits(tokens[index]).first != UInt8(ascii: "0")
        func follows(_ mark: Unicode.Scalar, digits: Int? = nil) -> Bool {
            let (separator, part) = (tokens[end], tokens[end + 1])
            return separator.isMark(mark) && !separator.followsSpace && part.isNumber && !part.followsSpace
                && (digits == nil || part.count == digits)
        }
        func append(from part: Int) -> Bool {
            guard let next = Self.value(tokens, index, part, appendingTo: value) else { return false }
            (value, end) = (next, part + 1)
            return true
        }
        while isShort, follows(".", digits: 3), append(from: end + 1) { groups += 1 }
        while isShort, groups == 0 || Self.isGroupedBySpace(tokens, index), Self.isSpaceGroup(tokens, end), append(from: end) {
            groups += 1
        }
        if isShort, groups == 0, follows(",", digits: 3), tokens[end + 2].isMark(","), tokens[end + 3].count == 3, tokens[end + 3].isNumber
        {
            while follows(",", digits: 3), append(from: end + 1) { groups += 1 }
        } else if follows(",") || groups == 0 && follows(".") && !tokens[end + 2].isMark(".") {
            let part = end + 1
            if tokens[part].count <= 6, append(from: part) { decimals = tokens[part].count }
        }
        (digits, self.decimals, self.tokens, isGrouped) = (value, decimals, index..<end, groups > 0)
        mayBeThousands = decimals == 3 && groups == 0 && isShort && tokens[end - 2].isMark(",")
    }

    /// The amount, times a scale such as a million; nil where thousandths cannot hold it exactly.
    public func amount(times scale: Int64 = 1) -> Amount? {
        var (value, overflow) = digits.multipliedReportingOverflow(by: 1_000)
        guard !overflow else { return nil }
        (value, overflow) = value.multipliedReportingOverflow(by: scale)
        guard !overflow else { return nil }
        for _ in 0..<decimals {
            guard value % 10 == 0 else { return nil }
            value /= 10
        }
        return Amount(thousandths: value)
    }

    private static func value(_ tokens: Tokens, _ first: Int, _ part: Int, appendingTo value: Int64 = 0) -> Int64? {
        let token = tokens[part]
        guard token.isNumber, token.count <= 15 else { return nil }
        var value = value
        for digit in tokens.digits(token) {
            let (times, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow, times < .max - 10 else { return nil }
            value = times + Int64(digit) - 48
        }
        return value
    }

    /// ½, ¼, ¾ standing alone.
    private static func vulgar(_ tokens: Tokens, _ index: Int) -> (digits: Int64, decimals: Int)? {
        guard tokens[index].kind == .mark else { return nil }
        if tokens[index].isMark("½") { return (5, 1) }
        if tokens[index].isMark("¼") { return (25, 2) }
        return tokens[index].isMark("¾") ? (75, 2) : nil
    }

    private static func isSpaceGroup(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        return token.isNumber && token.followsSpace && token.count == 3 && token.start == tokens[index - 1].end + 1
    }

    private static func isGroupedBySpace(_ tokens: Tokens, _ index: Int) -> Bool { isSpaceGroup(tokens, index + 1) }
}
