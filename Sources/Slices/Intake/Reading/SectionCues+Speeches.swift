import VietnameseText

/// Who speaks at a meeting: those who lead it, those who answer them.
extension SectionCues {
    /// Someone who leads the meeting asks, stresses or concludes.
    func opensSpeech(_ sentence: Range<Int>, _ start: Int, current: Kind?, opensParagraph: Bool) -> Bool {
        if SectionWords.speeches.stands(tokens, at: start) {
            if standsForHosts(sentence, start) { return false }
            if Self.inNameOf.stands(tokens, at: start), !SectionWords.directs.occurs(tokens, in: sentence),
                !deeds(sentence).contains(.speak)
            {
                return false
            }
            // Somebody concludes later; who only tells of something here leads nobody.
            if let closing, start < closing, SectionWords.earlier.stands(tokens, at: start),
                !SectionWords.directs.occurs(tokens, in: sentence)
            {
                return false
            }
            return !namesSpeaker(sentence, start)
        }
        guard opensParagraph || current == nil else { return false }
        if opensParagraph {
            if closes(sentence, start) { return true }
            if SectionWords.planOpenings.stands(tokens, at: start), !Self.isAfter.stands(tokens, at: start) { return false }
            if demands(sentence, start) { return true }
        }
        var index = afterMeeting(start)
        guard SectionWords.speakers.stands(tokens, at: index) || Self.isAfter.stands(tokens, at: start) else { return false }
        let reach = sentence.run(from: index, Self.isAfter.stands(tokens, at: start) ? sentence.count : 40)
        if Self.isAfter.stands(tokens, at: start), let comma = reach.first(where: { isSpeakerAfterComma($0) }) { index = comma + 1 }
        let speaker = PersonMention.all(in: tokens, reach).first
        guard SectionWords.speakers.stands(tokens, at: index) || speaker != nil && Self.isAfter.stands(tokens, at: start) else {
            return false
        }
        index = speaker?.tokens.upperBound ?? index
        let verbs = SectionWords.directs.all(in: tokens, sentence.run(from: index, 30))
        guard
            let verb = verbs.first(where: {
                SectionWords.directionNouns.ending(tokens, before: $0.tokens.lowerBound, longest: 2) == nil
                    && SectionWords.comings.ending(tokens, before: $0.tokens.lowerBound, longest: 3) == nil
            })
        else { return false }
        return !deeds(index..<verb.tokens.lowerBound).contains { $0 != .speak }
    }

    /// "Tổng kết hội thảo, đồng chí …"
    func closes(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let verb = start + SectionWords.closings.length(tokens, at: start)
        guard verb > start else { return false }
        let meeting = verb + SectionWords.within.length(tokens, at: verb)
        guard SectionWords.meetings.stands(tokens, at: meeting) else { return false }
        let head = sentence.run(from: meeting, 36)
        return SectionWords.speakers.occurs(tokens, in: head) || !PersonMention.all(in: tokens, head).isEmpty
    }

    /// "Thay mặt Ban Chỉ đạo, đồng chí … báo cáo", "… cảm ơn sự quan tâm": those who were looked at speak, not those who lead.
    private func standsForHosts(_ sentence: Range<Int>, _ start: Int) -> Bool {
        Self.inNameOf.stands(tokens, at: start) && hostsAnswer(sentence, start) != nil
    }

    func hostsAnswer(_ sentence: Range<Int>, _ start: Int) -> Cue? {
        let head = sentence.run(from: start, 60)
        let answers = SectionWords.answers.all(in: tokens, head)
        guard let answer = answers.first(where: { $0.value != nil }) ?? answers.first else { return nil }
        let lead = SectionWords.directs.all(in: tokens, start..<answers[0].tokens.lowerBound).first {
            SectionWords.directionNouns.ending(tokens, before: $0.tokens.lowerBound, longest: 2) == nil
        }
        guard lead == nil else { return nil }
        // Those who were asked thank for the questions and answer them.
        if answer.value == nil, SectionWords.answered.occurs(tokens, in: answer.tokens.upperBound..<sentence.upperBound) {
            return .open(.conclusion)
        }
        return answer.value.map(Cue.open) ?? .aside
    }

    /// "Ban Tuyên giáo Tỉnh ủy yêu cầu …", at the head or after a comma: a body, or who leads it, speaks to those below.
    func demands(_ sentence: Range<Int>, _ start: Int, ofLeaders: Bool = true) -> Bool {
        func demands(at head: Int) -> Bool {
            let isBody = tokens[head].isCapitalised && EventWords.bodies.stands(tokens, at: head)
            return (isBody || ofLeaders && SectionWords.leaders.stands(tokens, at: head))
                && SectionWords.demands.occurs(tokens, in: sentence.run(from: head, 10))
        }
        return demands(at: start) || demands(at: afterMeeting(start))
            || demands(at: start + SectionWords.firstly.length(tokens, at: start))
            || sentence.run(from: start, SectionWords.purposes.stands(tokens, at: start) ? 90 : 24)
                .contains { tokens[$0].isMark(",") && demands(at: $0 + 1) }
    }

    /// "Sau khi nghe các ý kiến, lãnh đạo huyện …"
    private func isSpeakerAfterComma(_ index: Int) -> Bool {
        tokens[index].isMark(",") && SectionWords.speakers.stands(tokens, at: index + 1)
    }

    /// "Đến dự và phát biểu có đồng chí …": who spoke, and nothing of what was said.
    private func namesSpeaker(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let head = sentence.run(from: start, 12)
        guard let presence = SectionWords.presences.first(in: tokens, head) else { return false }
        return !SectionWords.directs.occurs(tokens, in: presence.tokens.upperBound..<sentence.upperBound)
    }
}
