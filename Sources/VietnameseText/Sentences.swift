/// Where one sentence ends and the next begins. A dot that shortens a word (TP. Vinh, PGS.TS, C.Mác) ends nothing.
public enum Sentences {
    /// The sentences of a text, without the blanks around them.
    public static func of(_ text: String) -> [Substring] {
        let tokens = Tokens(text)
        let scalars = text.unicodeScalars
        // Offsets rise from one sentence to the next, so one walk over the text finds all indices.
        var (index, offset) = (scalars.startIndex, 0)
        func walk(to target: Int) -> String.Index {
            index = scalars.index(index, offsetBy: target - offset)
            offset = target
            return index
        }
        return ranges(in: tokens, tokens.indices).map { range in
            let span = tokens.span(range)
            let start = walk(to: span.lowerBound)
            return text[start..<walk(to: span.upperBound)]
        }
    }

    /// The sentences among these tokens. A line's end ends a sentence unless the line breaks off at a comma or a dash
    /// or the next one goes on in small letters.
    public static func ranges(in tokens: Tokens, _ range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        append(to: &sentences, those: range, in: tokens)
        return sentences
    }

    /// The same after others that were cut before, for who cuts many lines.
    public static func append(to sentences: inout [Range<Int>], those range: Range<Int>, in tokens: Tokens) {
        var start = range.lowerBound
        func finish(at end: Int) {
            if start < end { sentences.append(start..<end) }
            start = end
        }
        var index = range.lowerBound
        while index < range.upperBound {
            if index - start >= longest { finish(at: index) }
            if tokens[index].isWord || tokens[index].isNumber {
                index += 1
                continue
            }
            if tokens[index].isLineEnd {
                if start == index || !isBrokenOff(tokens, at: index) {
                    finish(at: index)
                    start = index + 1
                }
            } else if isStop(tokens, index) {
                let end = endOfStops(tokens, index, limit: range.upperBound)
                if endsSentence(tokens, index, next: end, limit: range.upperBound) { finish(at: end) }
                index = end
                continue
            }
            index += 1
        }
        finish(at: range.upperBound)
    }

    /// What goes on longer is no sentence but a table or a torn text; cut, so that work on one sentence stays small.
    private static let longest = 400

    /// Whether a sentence goes on past the end of its line.
    public static func isBrokenOff(_ tokens: Tokens, at lineEnd: Int) -> Bool {
        let (before, after) = (tokens[lineEnd - 1], tokens[lineEnd + 1])
        if after.isLineEnd { return false }
        return before.isMark(",") || before.isMark("-") || before.isWord && after.isWord && !after.isCapitalised
    }

    @inline(__always)
    private static func isStop(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .mark && (token.isMark(".") || token.isMark("!") || token.isMark("?") || token.isMark("…"))
    }

    /// Past "…", "./." and a closing quote or bracket.
    private static func endOfStops(_ tokens: Tokens, _ index: Int, limit: Int) -> Int {
        var end = index + 1
        while end < limit, isStop(tokens, end) || tokens[end].isMark("/") && isStop(tokens, end + 1) { end += 1 }
        while end < limit, !tokens[end].followsSpace, tokens[end].isMark("\"") || tokens[end].isMark(")") { end += 1 }
        return end
    }

    private static func endsSentence(_ tokens: Tokens, _ stop: Int, next: Int, limit: Int) -> Bool {
        guard next < limit else { return true }
        let (before, after) = (tokens[stop - 1], tokens[next])
        if after.isLineEnd { return true }
        let isSingleDot = next == stop + 1 && tokens[stop].isMark(".")
        guard isSingleDot else { return after.isCapitalised || after.kind != .word }
        if !after.followsSpace { return isMissingSpace(tokens, stop, after) }
        if before.isNumber, startsLine(tokens, stop - 1) { return false }
        if abbreviations.stands(tokens, at: stop - 1) || before.isWord && before.count == 1 && before.isCapitalised { return false }
        return !(after.isWord && !after.isCapitalised)
    }

    /// "… đã xong.Các xã …": a forgotten space, unless the words around are short like abbreviations.
    private static func isMissingSpace(_ tokens: Tokens, _ stop: Int, _ after: Token) -> Bool {
        let before = tokens[stop - 1]
        return before.isWord && before.count > 2 && !before.isAllCapitals && !abbreviations.stands(tokens, at: stop - 1)
            && after.isCapitalised && !after.isAllCapitals && after.count > 1
    }

    private static func startsLine(_ tokens: Tokens, _ index: Int) -> Bool { index == 0 || tokens[index - 1].isLineEnd }

    private static let abbreviations: PhraseSet = """
        TP | TX | Tx | TT | PGS | GS | TS | ThS | Ths | BS | KS | CN | LS | TSKH | NSND | NSƯT | Tr | vv | Th | Q | P \
        | H | X | T
        """
}
