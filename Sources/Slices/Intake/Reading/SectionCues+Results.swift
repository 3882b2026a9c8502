import VietnameseText

/// What was achieved, told apart from how a meeting went.
extension SectionCues {
    func looksBack(_ start: Int) -> Bool {
        SectionWords.results.stands(tokens, at: start) && !SectionWords.speakers.stands(tokens, at: start + 2) || looksBackOverYears(start)
    }

    /// "Qua 5 năm triển khai, …"
    private func looksBackOverYears(_ start: Int) -> Bool {
        SectionWords.spans.match(tokens, at: start).map { tokens[start + $0.count].isNumber } == true
    }

    /// "Qua 5 năm thực hiện, … đã đạt …", after what somebody said of it.
    func reviews(_ sentence: Range<Int>, _ start: Int) -> Bool {
        looksBackOverYears(start) && SectionWords.achieved.occurs(tokens, in: sentence)
            && !SectionWords.directs.occurs(tokens, in: sentence)
    }

    /// "Phát biểu khai mạc, … nhấn mạnh: Nhiệm kỳ qua, …", "… nhấn mạnh, mặc dù … nhưng … đã …"
    func reviewsInOpening(_ sentence: Range<Int>) -> Bool {
        guard let verb = SectionWords.directs.first(in: tokens, sentence.run(from: sentence.lowerBound, 40))?.tokens else { return false }
        let said = verb.upperBound + (tokens[verb.upperBound].isWord ? 0 : 1)
        return SectionWords.pasts.occurs(tokens, in: sentence.run(from: said, 5))
            || SectionWords.despite.stands(tokens, at: said) && SectionWords.achieved.occurs(tokens, in: sentence.run(from: said, 80))
    }

    /// Something was done, and not only by the meeting itself: "Đảng ủy đã lãnh đạo …", "sản lượng tăng …".
    func achieves(_ sentence: Range<Int>, _ start: Int) -> Bool {
        guard SectionWords.done.occurs(tokens, in: sentence) || countsMuch(sentence) else { return false }
        let head = sentence.run(from: start, 24)
        guard !SectionWords.occasions.stands(tokens, at: start), !SectionWords.purposes.stands(tokens, at: start),
            !SectionWords.awards.occurs(tokens, in: head), !announcesEvent(sentence)
        else { return false }
        return !meetingActs(head) && !SectionWords.background.occurs(tokens, in: head) && !SectionWords.yetToCome.occurs(tokens, in: head)
    }

    /// "Các cơ quan đã đẩy mạnh …", among what is to be done: not what was decided, but what was carried out.
    func tellsOfWork(_ sentence: Range<Int>, _ start: Int) -> Bool {
        guard let done = sentence.run(from: start, 24).first(where: { SectionWords.already.stands(tokens, at: $0) }) else { return false }
        return TaskWords.neverNouns.stands(tokens, at: done + 1) && achieves(sentence, start)
    }

    /// Several figures in a sentence that names nobody who came.
    func countsMuch(_ sentence: Range<Int>) -> Bool {
        sentence.count { tokens[$0].isNumber && WrittenUnit(tokens, at: $0 + 1).map { $0.kind != .duration } == true } >= 2
            && !EventWords.presences.occurs(tokens, in: sentence)
    }

    /// "Chi bộ 2 đã tổ chức Đại hội …"
    private func announcesEvent(_ sentence: Range<Int>) -> Bool {
        EventWords.holds.all(in: tokens, sentence.run(from: sentence.lowerBound, 40)).contains {
            EventWords.book.first(in: tokens, sentence.run(from: $0.tokens.upperBound, 4)) != nil
        }
    }

    /// "Hội nghị đã …"
    private func meetingActs(_ head: Range<Int>) -> Bool {
        SectionWords.meetings.all(in: tokens, head).contains { Self.isDone.stands(tokens, at: $0.tokens.upperBound) }
    }

    /// "… truyền đạt các nội dung …": what was made known at the meeting, not what had been done.
    func conveys(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let after = afterMeeting(start)
        return after > start && SectionWords.conveyed.occurs(tokens, in: sentence.run(from: after, 30))
    }

    /// "Tại buổi làm việc, đồng chí … đã báo cáo kết quả …", and nothing of what was reported.
    func onlyNamesReport(_ sentence: Range<Int>, _ start: Int) -> Bool {
        guard
            afterMeeting(start) > start || SectionWords.speakers.stands(tokens, at: start) || SectionWords.after.stands(tokens, at: start),
            deeds(sentence).contains(.report) || SectionWords.judging.occurs(tokens, in: sentence)
        else { return false }
        return !sentence.contains { tokens[$0].isMark(":") } && !countsMuch(sentence) && !SectionWords.hears.occurs(tokens, in: sentence)
            && !SectionWords.tellings.occurs(tokens, in: sentence)
    }

    /// A paragraph that finds fault from its first sentence on, again and again, and hardly praises.
    func findsFault(_ sentence: Range<Int>, in paragraph: Range<Int>) -> Bool {
        guard SectionWords.faults.occurs(tokens, in: sentence) else { return false }
        let faults = SectionWords.faults.all(in: tokens, paragraph).count
        return faults >= 3 && faults > 2 * SectionWords.achieved.all(in: tokens, paragraph).count
    }

    /// "Những kết quả đó là tiền đề để …": they are looked back on for what is to come.
    func buildsOnResults(_ sentence: Range<Int>, _ start: Int) -> Bool {
        SectionWords.theseResults.stands(tokens, at: start) && SectionWords.foundations.occurs(tokens, in: sentence)
    }
}
