import VietnameseText

/// How heads and margins of tables say what is counted.
enum TableUnit {
    /// "Số buổi tuyên truyền" counts "buổi"; so does a head that begins with the noun.
    static func noun(_ tokens: Tokens, in head: Range<Int>) -> Range<Int>? {
        guard !head.isEmpty else { return nil }
        if let noun = noun(tokens, at: head.lowerBound, in: head) { return noun }
        for index in head {
            let length = TableWords.counting.length(tokens, at: index)
            if length > 0, let noun = noun(tokens, at: index + length, in: head) { return noun }
        }
        return nil
    }

    private static func noun(_ tokens: Tokens, at index: Int, in head: Range<Int>) -> Range<Int>? {
        guard let length = UnitNouns.all.match(tokens, at: index)?.count, index + length <= head.upperBound else { return nil }
        return index..<index + length
    }

    /// "(lượt người)", "(triệu đồng)", "(ĐVT: buổi)": the last brackets of a head, when they hold a unit.
    static func bracketed(_ tokens: Tokens, in head: Range<Int>) -> String? {
        guard let open = head.last(where: { tokens[$0].isMark("(") }), let close = head.last(where: { tokens[$0].isMark(")") }),
            open < close
        else { return nil }
        let inside = open + 1..<close
        return announced(tokens, in: inside) ?? unit(tokens, in: inside)
    }

    /// "Đơn vị tính: triệu đồng": the line over a table.
    static func announced(_ tokens: Tokens, in line: Range<Int>) -> String? {
        for index in line {
            let length = TableWords.measureHeads.length(tokens, at: index)
            guard length > 0, tokens[index + length].isMark(":") else { continue }
            let rest = index + length + 1..<line.upperBound
            return unit(
                tokens,
                in: rest
                    .lowerBound..<(rest.first { tokens[$0].isMark(")") || tokens[$0].isMark(";") || tokens[$0].isLineEnd }
                    ?? rest.upperBound))
        }
        return nil
    }

    /// Words that say a unit, a scale before it: "nghìn lượt".
    private static func unit(_ tokens: Tokens, in range: Range<Int>) -> String? {
        guard (1...5).contains(range.count) else { return nil }
        let (text, phrase) = (tokens.text(range), Tokens("1 " + tokens.text(range)))
        guard let quantity = WrittenQuantity(phrase, at: 0), let unit = quantity.unit, unit.kind != .guess,
            unit.tokens.upperBound == phrase.count
        else { return nil }
        return text
    }
}
