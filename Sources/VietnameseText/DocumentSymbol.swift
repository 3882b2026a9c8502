/// The number and sign of a document: `01-KL/TW`, `30/2020/NĐ-CP`, `77 - QĐ/TU`, `08 CT/TU`, or a bare `19` after "số".
struct DocumentSymbol {
    let tokens: Range<Int>
    /// The tokens with the digits and a letter that may follow them: 15b.
    let number: Range<Int>
    /// What follows the number, without the mark between them; nil for a bare number.
    let sign: Range<Int>?

    /// - Parameter mayBeMisread: Whether letters that scanners take digits for may stand in the number: O5, l9.
    init?(_ tokens: borrowing Tokens, at index: Int, mayBeMisread: Bool = false) {
        guard let digits = DocumentNumber.end(tokens, at: index, mayBeMisread: mayBeMisread) else { return nil }
        number = index..<digits
        var end = digits
        if tokens[end].isWord, tokens[end].followsSpace, DocumentType.codes.match(tokens, at: end) != nil, Self.isMark(tokens[end + 1]) {
            end = Self.partEnd(tokens, end) ?? end
        }
        while Self.isMark(tokens[end]), let part = Self.partEnd(tokens, tokens.pastBreak(end + 1)) { end = part }
        self.tokens = index..<end
        let start = Self.isMark(tokens[digits]) ? tokens.pastBreak(digits + 1) : digits
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
                || isInSmallLetters(tokens, index)
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

    /// "35-nq/tw": only where both code and organ are known ones.
    private static func isInSmallLetters(_ tokens: Tokens, _ index: Int) -> Bool {
        if DocumentType.codes.match(tokens, at: index) != nil {
            return isMark(tokens[index + 1]) && DocumentSign.commonOrgans.stands(tokens, at: index + 2)
        }
        return DocumentSign.commonOrgans.stands(tokens, at: index) && isMark(tokens[index - 1])
            && DocumentType.codes.match(tokens, at: index - 2) != nil
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

/// The number of a document: up to five digits, sometimes with a letter, sometimes with letters that a scanner took digits for.
enum DocumentNumber {
    /// Where the number that begins with this token ends; nil where none does.
    static func end(_ tokens: Tokens, at index: Int, mayBeMisread: Bool) -> Int? {
        if tokens[index].isNumber, tokens[index].count <= 5, !isMisread(tokens, index + 1) || !mayBeMisread {
            let letter = tokens[index + 1]
            let isLettered =
                letter.isWord && letter.count == 1 && !letter.isCapitalised && !letter.followsSpace
                && (tokens[index + 2].isMark("-") || tokens[index + 2].isMark("/"))
            return isLettered ? index + 2 : index + 1
        }
        guard mayBeMisread, tokens[index].isNumber || isLookAlike(tokens, index) else { return nil }
        var end = index + 1
        while isMisread(tokens, end) || tokens[end].isNumber && !tokens[end].followsSpace { end += 1 }
        let hasDigit = (index..<end).contains { tokens[$0].isNumber }
        return hasDigit && end - index <= 4 && (tokens[end].isMark("-") || tokens[end].isMark("/")) ? end : nil
    }

    /// As the author wrote it: O for 0, l and I for 1.
    static func text(_ tokens: Tokens, _ range: Range<Int>) -> String {
        guard range.count > 1, range.contains(where: { isLookAlike(tokens, $0) }) else { return tokens.text(range) }
        return tokens.text(range).replacing("O", with: "0").replacing("o", with: "0").replacing("l", with: "1").replacing("I", with: "1")
    }

    private static func isMisread(_ tokens: Tokens, _ index: Int) -> Bool { !tokens[index].followsSpace && isLookAlike(tokens, index) }

    private static func isLookAlike(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isWord && tokens[index].count <= 2
            && tokens.text(index..<index + 1).unicodeScalars.allSatisfy { "OoIl".unicodeScalars.contains($0) }
    }
}
