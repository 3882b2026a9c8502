/// The number and sign of a document: `01-KL/TW`, `30/2020/NĐ-CP`, `77 - QĐ/TU`, `08 CT/TU`, or a bare `19` after "số".
struct DocumentSymbol {
    let tokens: Range<Int>
    /// The token with the digits.
    let number: Int
    /// What follows the number, without the mark between them; nil for a bare number.
    let sign: Range<Int>?

    init?(_ tokens: borrowing Tokens, at index: Int) {
        guard tokens[index].isNumber, tokens[index].count <= 5 else { return nil }
        number = index
        var end = index + 1
        if tokens[end].isWord, tokens[end].followsSpace, DocumentType.codes.match(tokens, at: end) != nil, Self.isMark(tokens[end + 1]) {
            end = Self.partEnd(tokens, end) ?? end
        }
        while Self.isMark(tokens[end]), let part = Self.partEnd(tokens, end + 1) { end = part }
        self.tokens = index..<end
        let start = Self.isMark(tokens[index + 1]) ? index + 2 : index + 1
        sign = start < end ? start..<end : nil
    }

    /// The code in the sign says what it is: the first word of it that is one.
    func type(_ tokens: Tokens) -> DocumentType? {
        guard let sign else { return nil }
        return sign.lazy.compactMap { DocumentType.codes.match(tokens, at: $0)?.value }.first
    }

    /// A code, then a mark, then an organ: enough to know it without a word before it.
    func standsAlone(_ tokens: Tokens) -> Bool {
        guard let sign, let code = sign.first(where: { DocumentType.codes.match(tokens, at: $0) != nil }) else { return false }
        return code + 2 < sign.upperBound + 1 && Self.isMark(tokens[code + 1]) && sign.contains(code + 2) && tokens[code].isCapitalised
    }

    private static func isMark(_ token: Token) -> Bool { token.isMark("-") || token.isMark("/") }

    /// The end of one part of a sign: a year, a code or an organ such as TW, T.Ư, QH15, SNgV, GD&ĐT.
    private static func partEnd(_ tokens: Tokens, _ index: Int) -> Int? {
        let token = tokens[index]
        if token.isNumber, token.count == 4, tokens[index - 1].isMark("/") { return index + 1 }
        guard token.isWord,
            isSign(tokens, index) || isDotted(tokens, index) || DocumentType.codes.match(tokens, at: index) != nil && token.isCapitalised
        else { return nil }
        var end = index + 1
        while !tokens[end].followsSpace {
            if tokens[end].isNumber {
                end += 1
            } else if tokens[end].isMark(".") || tokens[end].isMark("&"), tokens[end + 1].isCapitalised, !tokens[end + 1].followsSpace,
                tokens[end].isMark("&") || tokens[end + 1].count == 1
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// T.Ư
    private static func isDotted(_ tokens: Tokens, _ index: Int) -> Bool {
        let (first, dot, second) = (tokens[index], tokens[index + 1], tokens[index + 2])
        return first.count == 1 && first.isCapitalised && dot.isMark(".") && second.count == 1 && second.isCapitalised && !dot.followsSpace
            && !second.followsSpace
    }

    /// Two capitals or more: TW, CTr, SNgV, TTg.
    private static func isSign(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        return token.isAllCapitals
            || token.isCapitalised && (2...8).contains(token.count)
                && tokens.text(index..<index + 1).unicodeScalars.count { Letter($0)?.isUpper == true } >= 2
    }
}
