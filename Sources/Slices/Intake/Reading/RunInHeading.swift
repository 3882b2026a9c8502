import VietnameseText

/// A heading on the line of what it heads: "1. Ưu điểm: Chi bộ đã …", "2. Ban Thường vụ yêu cầu: …", "- Hạn chế: …".
struct RunInHeading {
    let words: Range<Int>
    /// A body asks something of those below it.
    let isOrder: Bool

    init?(_ tokens: Tokens, at line: Range<Int>) {
        var start = line.lowerBound
        while start < line.upperBound, tokens[start].kind == .mark || tokens[start].isNumber { start += 1 }
        guard start > line.lowerBound, let colon = line.run(from: start, 14).first(where: { tokens[$0].isMark(":") }) else { return nil }
        words = start..<colon
        let isNumbered = tokens[line.lowerBound].isNumber
        isOrder =
            isNumbered && EventWords.bodies.stands(tokens, at: start)
            && SectionWords.orders.ending(tokens, before: colon, longest: 2) != nil
        let first = start + SectionWords.someOf.length(tokens, at: start)
        guard isOrder || SectionWords.headings.stands(tokens, at: first) && (isNumbered || words.count <= 6) else { return nil }
    }
}
