import VietnameseText

/// What is asked at a meeting, and of whom.
extension SectionCues {
    func opensDebate(_ sentence: Range<Int>, _ start: Int) -> Bool {
        debates(sentence, start) && !setsItself(sentence, start) && !assertsResults(sentence)
    }

    /// "… nhận định, năm học vừa qua …": those who take part judge what was done and ask for nothing.
    private func assertsResults(_ sentence: Range<Int>) -> Bool {
        SectionWords.assertions.occurs(tokens, in: sentence.run(from: sentence.lowerBound, 24))
            && SectionWords.pasts.occurs(tokens, in: sentence.run(from: sentence.lowerBound, 34))
            && !SectionWords.pleas.occurs(tokens, in: sentence)
    }

    private func debates(_ sentence: Range<Int>, _ first: Int) -> Bool {
        var start = first
        // "Trên cơ sở đó, …": a text may pile up as many as it likes.
        while case let length = SectionWords.links.length(tokens, at: start), length > 0, tokens[start + length].isMark(",") {
            start += length + 1
        }
        let index = SectionWords.beforehand.stands(tokens, at: start) ? afterClause(start, sentence) : afterMeeting(start)
        if index > start, asksAbove(sentence.run(from: index, 12)) { return true }
        for comma in sentence.run(from: start, 30)
        where tokens[comma].isMark(",") && tokens[comma + 1].isCapitalised && EventWords.bodies.stands(tokens, at: comma + 1) {
            if asksAbove(sentence.run(from: comma + 1, 10)) { return true }
        }
        if EventWords.bodies.stands(tokens, at: index), index > start {
            return SectionWords.pleas.occurs(tokens, in: sentence.run(from: index, 10))
        }
        return SectionWords.debaters.stands(tokens, at: index)
            && SectionWords.debates.occurs(tokens, in: sentence.run(from: index, 24))
    }

    /// "huyện Ea Trang cũng kiến nghị và đề xuất một số vấn đề": a place asks those above it.
    private func asksAbove(_ head: Range<Int>) -> Bool {
        guard let plea = SectionWords.pleas.first(in: tokens, head)?.tokens, !tokens[head.lowerBound].isMark(",") else { return false }
        let asking = head.lowerBound..<plea.lowerBound
        return asking.count >= 2 && asking.contains { tokens[$0].isCapitalised } && !SectionWords.speakers.occurs(tokens, in: asking)
            && !SectionWords.debates.occurs(tokens, in: asking) && !Self.isDone.occurs(tokens, in: asking)
            && SectionWords.answered.first(in: tokens, asking) == nil
    }

    /// "Lãnh đạo tỉnh đề xuất Quốc hội …", "…, tỉnh đề xuất …": without a name, in the middle of what is told of the place itself.
    func asksInPassing(_ sentence: Range<Int>, _ start: Int) -> Bool {
        guard let plea = SectionWords.pleas.first(in: tokens, sentence.run(from: start, 18))?.tokens.lowerBound else { return false }
        return (max(start, plea - 4)..<plea).contains { head in
            (head == start || tokens[head - 1].isMark(",")) && SectionWords.askers.stands(tokens, at: head)
        }
    }

    /// Past "Sau khi nghe các báo cáo,".
    private func afterClause(_ start: Int, _ sentence: Range<Int>) -> Int {
        let commas = sentence.run(from: start, 24).filter { tokens[$0].isMark(",") }
        return (commas.first { SectionWords.debaters.stands(tokens, at: $0 + 1) } ?? start - 1) + 1
    }

    /// "Hội nghị đã nghe 11 ý kiến, kiến nghị …"
    func hears(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let length = SectionWords.hearings.length(tokens, at: start)
        return length > 0 && SectionWords.opinions.occurs(tokens, in: sentence.run(from: start + length, 6))
    }
}
