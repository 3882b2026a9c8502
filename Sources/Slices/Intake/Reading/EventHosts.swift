import VietnameseText

/// Who held the event: the body before "tổ chức", those it worked with, or the one after "do".
struct EventHosts {
    private(set) var hosts: [Range<Int>] = []
    private let tokens: Tokens

    init(_ tokens: Tokens, opening: Opening) {
        self.tokens = tokens
        for sentence in opening.lead + [opening.title].compactMap(\.self) + opening.next {
            hosts = read(sentence)
            if !hosts.isEmpty { return }
        }
    }

    private func read(_ sentence: Range<Int>) -> [Range<Int>] {
        for index in sentence {
            // "do Ban Tuyên giáo Trung ương tổ chức"
            if EventWords.by.stands(tokens, at: index), let body = body(from: index + 1, in: sentence),
                EventWords.holds.stands(tokens, at: body.upperBound) || tokens[body.upperBound].isMark(",")
            {
                return [body] + partners(after: body.upperBound, in: sentence)
            }
            guard EventWords.holds.stands(tokens, at: index), let body = body(before: index, in: sentence) else { continue }
            return [body] + partners(after: index, in: sentence)
        }
        return []
    }

    /// Walks back over the words before a verb to where a body's name begins.
    private func body(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = end
        while end > sentence.lowerBound, Self.fillers.stands(tokens, at: end - 1) || tokens[end - 1].isMark(",") { end -= 1 }
        var (index, start): (Int, Int?) = (end, nil)
        while index > sentence.lowerBound, end - index < 30 {
            index -= 1
            if EventWords.bodies.stands(tokens, at: index), tokens[index].isCapitalised || isBoundary(index - 1, sentence) || start == nil, isBoundary(index - 1, sentence) || tokens[index].isCapitalised {
                if start == nil || isBoundary(index - 1, sentence) || !isSplit(between: index, start ?? end) { start = index }
            }
            if isBoundary(index - 1, sentence), start != nil, !continuesOverComma(index - 1) { break }
            if tokens[index].isMark(":") || tokens[index].isMark("\"") || WrittenDate(tokens, at: index)?.isAnnounced == true { break }
        }
        guard let start, start < end else { return nil }
        return start..<end
    }

    private func body(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard EventWords.bodies.stands(tokens, at: start) else { return nil }
        var end = start
        while end < sentence.upperBound, tokens[end].isWord || continuesOverComma(end) || isBracket(end),
            !EventWords.holds.stands(tokens, at: end), !Self.stops.stands(tokens, at: end)
        { end += 1 }
        while end > start, Self.fillers.stands(tokens, at: end - 1) { end -= 1 }
        return end > start ? start..<end : nil
    }

    private func partners(after index: Int, in sentence: Range<Int>) -> [Range<Int>] {
        var place = index
        while place < min(index + 3, sentence.upperBound), !EventWords.holdsTogether.stands(tokens, at: place) { place += 1 }
        let length = EventWords.holdsTogether.length(tokens, at: place)
        guard length > 0, place <= index + 2, let partner = body(from: place + length, in: sentence) else { return [] }
        guard EventWords.joins.stands(tokens, at: partner.upperBound), let second = body(from: partner.upperBound + 1, in: sentence),
            EventWords.holds.stands(tokens, at: second.upperBound)
        else { return [partner] }
        return [partner, second]
    }

    /// "Sở Văn hóa, Thể thao và Du lịch": a comma inside a name has a capital after it and no body's name.
    private func continuesOverComma(_ index: Int) -> Bool {
        tokens[index].isMark(",") && tokens[index + 1].isCapitalised && !EventWords.bodies.stands(tokens, at: index + 1) && Self.ministryParts.stands(tokens, at: index + 1)
    }

    private func isBracket(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isMark("(") || token.isMark(")") || token.isMark("-") || token.isMark("'") || token.isMark("&") || token.isNumber
    }

    private func isBoundary(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index >= sentence.lowerBound else { return true }
        let token = tokens[index]
        if token.isMark("-") { return tokens[index + 1].followsSpace && !tokens[index + 1].isWord || isDateline(index, sentence) }
        return token.isMark(",") || token.isMark(";") || token.isMark(":") || token.isNumber || token.isMark("\"") || Self.leads.stands(tokens, at: index)
    }

    /// "LCĐT - ", "(BGĐT) –": the paper's mark before a report.
    private func isDateline(_ index: Int, _ sentence: Range<Int>) -> Bool { index - sentence.lowerBound <= 4 }

    /// A comma or "và" between two bodies parts them; nothing between them makes one the inner part of the other.
    private func isSplit(between left: Int, _ right: Int) -> Bool { (left..<right).contains { tokens[$0].isMark(",") && !continuesOverComma($0) } }

    private static let fillers: PhraseSet = "đã | vừa | cũng | sẽ | trọng thể | long trọng"
    private static let leads: PhraseSet = "của | ngày | sáng | chiều | tối | qua | nay | khi | để | nhằm | đồng chí | dự | có"
    private static let stops: PhraseSet = "tại | vào | về | nhằm | để | trong | đã | vừa | sáng | chiều | ngày | với | cho | dưới | có | là"
    private static let ministryParts: PhraseSet = "thể thao | gia đình | thanh niên | thiếu niên | lịch sử | báo chí | môi trường | dân tộc | phát thanh | truyền hình | khoa học"
}
