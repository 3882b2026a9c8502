/// The clauses of a sentence: what semicolons part, outside brackets and quotation marks. Lists of duties are written that way, each clause
/// one duty.
public enum Clauses {
    /// The clauses among these tokens, without the semicolons between them.
    public static func ranges(in tokens: Tokens, _ sentence: Range<Int>) -> [Range<Int>] {
        var (clauses, start, depth, isQuoted): ([Range<Int>], Int, Int, Bool) = ([], sentence.lowerBound, 0, false)
        for index in sentence where tokens[index].kind == .mark {
            if tokens[index].isMark("(") { depth += 1 }
            if tokens[index].isMark(")") { depth = max(0, depth - 1) }
            if tokens[index].isMark("\"") { isQuoted.toggle() }
            if tokens[index].isMark(";"), depth == 0, !isQuoted {
                clauses.append(start..<index)
                start = index + 1
            }
        }
        // A bracket or quotation mark that never closes hides nothing.
        guard depth == 0, !isQuoted else { return plain(tokens, sentence) }
        return (clauses + [start..<sentence.upperBound]).filter { !$0.isEmpty }
    }

    /// The clauses of a text, sentence by sentence.
    public static func of(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return Sentences.ranges(in: tokens, tokens.indices).flatMap { ranges(in: tokens, $0) }.map { tokens.text($0) }
    }

    private static func plain(_ tokens: Tokens, _ sentence: Range<Int>) -> [Range<Int>] {
        var (clauses, start): ([Range<Int>], Int) = ([], sentence.lowerBound)
        for index in sentence where tokens[index].isMark(";") {
            clauses.append(start..<index)
            start = index + 1
        }
        return (clauses + [start..<sentence.upperBound]).filter { !$0.isEmpty }
    }
}
