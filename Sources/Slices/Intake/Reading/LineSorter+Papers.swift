import VietnameseText

/// Official papers: a letterhead, parts with numbers, recipients and a signature.
extension LineSorter {
    /// An official paper has no menus: what is not a heading is body, up to the recipients and the signature.
    mutating func sortOfficialPaper() {
        let title = lines.indices.first {
            $0 < lead ?? 0 && words($0) >= 6 && !PageWords.letterhead.occurs(tokens, in: lines[$0].tokens)
                && WrittenWindow.all(in: tokens, lines[$0].tokens).first != nil
        }
        for index in lines.indices where index < lead ?? 0 && lines[index].kind != .tableRow {
            lines[index].kind = index == title ? .title : .caption
        }
        let recipients = lines.indices.first { PageWords.recipients.stands(tokens, at: lines[$0].tokens.lowerBound) }
        guard let end = recipients ?? endOfPaper else { return }
        for index in end..<lines.count where lines[index].kind != .tableRow { lines[index].kind = .caption }
    }

    /// Past the "./." that closes a paper, when only recipients and names come after it.
    private var endOfPaper: Int? {
        guard let last = lines.lastIndex(where: { closesPaper($0.tokens) }), last + 2 < lines.count,
            lines[(last + 1)...].allSatisfy({ $0.words <= 12 && $0.kind != .tableRow })
        else { return nil }
        return last + 1
    }

    private func closesPaper(_ range: Range<Int>) -> Bool {
        let marks = range.suffix(3)
        return marks.count == 3 && tokens[marks.startIndex].isMark(".") && tokens[marks.startIndex + 1].isMark("/")
            && tokens[marks.startIndex + 2].isMark(".")
    }

    var hasLetterhead: Bool {
        lines.prefix(30).contains { PageWords.letterhead.occurs(tokens, in: $0.tokens) }
    }

    /// "II. …" opens a part of a paper.
    func isPart(_ index: Int) -> Bool {
        let start = lines[index].tokens.lowerBound
        return PageWords.romans.stands(tokens, at: start) && tokens[start + 1].kind == .mark && !tokens[start + 1].followsSpace
    }

    /// "II. HẠN CHẾ", "2. Nguyên nhân": numbered and not closed like a sentence, or all in capitals.
    func opensHeading(_ index: Int) -> Bool {
        let range = lines[index].tokens
        if namesPart(index) { return true }
        return !closesSentence(range)
            && (tokens[range.lowerBound].isNumber || PageWords.romans.stands(tokens, at: range.lowerBound)
                || range.allSatisfy { !tokens[$0].isWord || tokens[$0].isAllCapitals || tokens[$0].count == 1 })
    }
}
