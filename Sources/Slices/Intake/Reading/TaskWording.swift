import VietnameseText

/// How a sentence asks: who speaks, who is asked, where what is asked begins.
struct TaskWording {
    let tokens: Tokens

    /// "… đề nghị các ngành …", "… nhiệm vụ sau:": where the asking ends and what is asked begins, and who is asked.
    func opening(of sentence: Range<Int>) -> (end: Int, assignee: Range<Int>?)? {
        let prelude = prelude(sentence)
        let colon = sentence.first { tokens[$0].isMark(":") && !isInQuotes($0, sentence) }
        let startsWithVerb = startsDirective(prelude.end..<sentence.upperBound)
        let request = request(
            in: sentence.lowerBound..<min(colon ?? sentence.upperBound, sentence.upperBound), startsWithVerb: startsWithVerb)
        var (named, end): (Range<Int>?, Int?) = (nil, nil)
        if let request {
            (named, end) = subject(request.upperBound..<sentence.upperBound).map { ($0, $0.upperBound) } ?? (nil, request.upperBound)
        }
        if let colon, colon < sentence.upperBound - 3, colon - sentence.lowerBound < 80,
            request == nil
                ? !praisesWhatWasDone(before: colon, sentence)
                    && TaskWords.lists.ending(tokens, before: endOfList(before: colon), longest: 3) != nil
                : asks(colon + 1..<sentence.upperBound)
        {
            return (colon + 1, named ?? lastSubject(before: colon, sentence))
        }
        return end.map { ($0, named) }
    }

    /// "… đánh giá cao những việc huyện đã thực hiện như:"
    private func praisesWhatWasDone(before colon: Int, _ sentence: Range<Int>) -> Bool {
        let end = max(sentence.lowerBound, colon - 8)..<colon
        return TaskWords.done.occurs(tokens, in: end) && TaskWords.praises.occurs(tokens, in: sentence.lowerBound..<colon)
    }

    /// Whether directives follow a colon, and not things that the directive before it is about.
    private func asks(_ range: Range<Int>) -> Bool {
        let start = prelude(range)
        let rest = start.end..<range.upperBound
        return start.isCounting || startsDirective(rest) || subject(rest) != nil
    }

    /// "nhiệm vụ trọng tâm trong nhiệm kỳ 2025-2030:": a period may stand between the word and the colon.
    private func endOfList(before colon: Int) -> Int {
        for start in max(colon - 7, 0)..<colon where WrittenWindow(tokens, at: start)?.tokens.upperBound == colon {
            return TaskWords.within.stands(tokens, at: start - 1) ? start - 1 : start
        }
        return colon
    }

    /// The first verb by which someone asks something of somebody.
    private func request(in range: Range<Int>, startsWithVerb: Bool) -> Range<Int>? {
        TaskWords.requests.all(in: tokens, range).first { verb in
            let index = verb.tokens.lowerBound
            // "Đề nghị Tỉnh ủy …" at the head of a recommendation.
            if index == prelude(range).end, verb.value == .plain, TaskWords.assigneeHeads.stands(tokens, at: verb.tokens.upperBound) {
                return true
            }
            guard index > range.lowerBound, index - range.lowerBound < 60 else { return false }
            if TaskWords.passives.stands(tokens, at: index - 1) { return false }
            let before = (startsWithVerb ? max(range.lowerBound, index - 12) : range.lowerBound)..<index
            if startsWithVerb, verb.value == .weak { return false }
            let isAddressed =
                TaskWords.assigneeHeads.stands(tokens, at: verb.tokens.upperBound) || tokens[verb.tokens.upperBound].isMark(",")
                || TaskWords.must.stands(tokens, at: verb.tokens.upperBound) || tokens[verb.tokens.upperBound].isMark(":")
            // "lãnh đạo, chỉ đạo", "tham mưu, đề xuất": one of several deeds, not a request.
            if verb.value == .weak,
                !isAddressed || tokens[index - 1].isMark(",") || TaskWords.nounsBefore.ending(tokens, before: index, longest: 3) != nil
            {
                return false
            }
            if tokens[index - 1].isMark(","), !isAddressed { return false }
            return SectionWords.speakers.occurs(tokens, in: before) || SectionWords.debaters.occurs(tokens, in: before)
                || TaskWords.sayers.occurs(tokens, in: before) || isAddressed && EventWords.bodies.occurs(tokens, in: before)
                || !PersonMention.all(in: tokens, before).isEmpty
        }?.tokens
    }

    /// The body before the first verb: "các xã, thị trấn | tiếp tục …".
    func subject(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, tokens[start].isMark(",") || tokens[start].isMark(":") { start += 1 }
        // "… yêu cầu, trong năm 2024, xã …"
        if start > range.lowerBound { start = prelude(start..<range.upperBound).end }
        start += max(TaskWords.afterwards.length(tokens, at: start), TaskWords.preludes.length(tokens, at: start))
        if tokens[start].isMark(",") { start += 1 }
        guard TaskWords.assigneeHeads.stands(tokens, at: start), !TaskWords.notAssignees.stands(tokens, at: start) else { return nil }
        var end = start
        while end < range.upperBound, end - start < 40, !tokens[end].isMark(";"), !tokens[end].isMark(":"), !tokens[end].isMark(".") {
            if end > start, TaskWords.must.stands(tokens, at: end) || isVerb(end) || TaskWords.auxiliaries.stands(tokens, at: end) { break }
            if TaskWords.judgements.stands(tokens, at: end) { return nil }
            end += 1
        }
        let isNamed = end > start + 1 || end > start && (tokens[start].isAllCapitals || TaskWords.levels.stands(tokens, at: start))
        guard end < range.upperBound, isNamed,
            TaskWords.must.stands(tokens, at: end) || isVerb(end) || TaskWords.auxiliaries.stands(tokens, at: end)
                || tokens[end].isMark(":")
        else { return nil }
        while tokens[end - 1].isMark(",") { end -= 1 }
        return start..<end
    }

    /// "…; đề nghị UBND tỉnh xem xét …": what stands behind a request that opens a clause.
    func plea(_ range: Range<Int>) -> Range<Int>? {
        guard let request = TaskWords.requests.match(tokens, at: range.lowerBound), request.count < range.count,
            TaskWords.assigneeHeads.stands(tokens, at: range.lowerBound + request.count)
        else { return nil }
        return range.dropFirst(request.count)
    }

    /// A place or a body of which only the name stands before "cần": "…, Ea Trang cần …".
    func place(endingAt must: Int, in range: Range<Int>) -> Range<Int>? {
        var start = must
        while start > range.lowerBound, tokens[start - 1].isWord && tokens[start - 1].isCapitalised || tokens[start - 1].isMark(".") {
            start -= 1
        }
        let opens = start == range.lowerBound || tokens[start - 1].isMark(",") || tokens[start - 1].isMark(":")
        guard start < must, opens, must - start >= 2 || tokens[start].isAllCapitals, PersonalName(tokens, at: start) == nil else {
            return nil
        }
        return start..<must
    }

    /// The body right before "cần", back to the last comma before it.
    func subject(endingAt must: Int, in range: Range<Int>) -> Range<Int>? {
        let must = must - (TaskWords.findings.ending(tokens, before: must, longest: 3)?.1 ?? 0)
        var start = must
        while start > range.lowerBound, tokens[start - 1].isWord || tokens[start - 1].isNumber { start -= 1 }
        // "Các xã, thị trấn cần …": the comma may be the body's own.
        while start > range.lowerBound + 1,
            !TaskWords.assigneeHeads.stands(tokens, at: start)
                || tokens[start - 2].isWord && TaskWords.listHeads.stands(tokens, at: start - 2), tokens[start - 1].isMark(",")
        {
            start -= 1
            while start > range.lowerBound, tokens[start - 1].isWord { start -= 1 }
        }
        guard must > start + 1, TaskWords.assigneeHeads.stands(tokens, at: start), !TaskWords.notAssignees.stands(tokens, at: start) else {
            return nil
        }
        return start..<must
    }

    /// The body that is named before a list of directives: "…, các cấp Hội đã đề ra nhiệm vụ:".
    func lastSubject(before end: Int, _ sentence: Range<Int>) -> Range<Int>? {
        for start in sentence.lowerBound..<end where TaskWords.assigneeHeads.stands(tokens, at: start) && !tokens[start - 1].isWord {
            guard !TaskWords.notAssignees.stands(tokens, at: start) else { continue }
            let stop = (start + 1..<end).first { TaskWords.undertakings.stands(tokens, at: $0) || isVerb($0) }
            if let stop, stop > start + 1 { return start..<stop }
        }
        return nil
    }

    /// "… một số nhiệm vụ sau:" at the end of a line: what is asked stands on the next ones.
    func announcesList(_ sentence: Range<Int>) -> Bool {
        tokens[sentence.upperBound - 1].isMark(":") && TaskWords.lists.ending(tokens, before: sentence.upperBound - 1, longest: 3) != nil
    }

    /// Whether a clause only announces what follows.
    func announces(_ range: Range<Int>) -> Bool {
        TaskWords.announcements.ending(tokens, before: range.upperBound, longest: 9) != nil
    }

    func startsDirective(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        return (TaskWords.verbs.stands(tokens, at: range.lowerBound) || TaskWords.must.stands(tokens, at: range.lowerBound))
            && !TaskWords.nounLike.stands(tokens, at: range.lowerBound)
    }

    /// A directing verb, and not the noun that is spelled like one: "công tác tuyên truyền", "các tổ chức".
    private func isVerb(_ index: Int) -> Bool {
        guard TaskWords.verbs.length(tokens, at: index) > 1, !tokens[index].isCapitalised else { return false }
        if TaskWords.neverNouns.stands(tokens, at: index) { return true }
        return TaskWords.nounsBefore.ending(tokens, before: index, longest: 3) == nil && !TaskWords.nounLike.stands(tokens, at: index)
    }

    /// "tỷ lệ hộ nghèo giảm còn 2%", "mỗi năm kết nạp 30 đảng viên": a mark to reach is a task though no verb begins it.
    func isTarget(_ range: Range<Int>) -> Bool {
        guard TaskWords.targetHeads.stands(tokens, at: range.lowerBound) || tokens[range.lowerBound].isNumber else { return false }
        return range.contains { tokens[$0].isNumber && WrittenUnit(tokens, at: $0 + 1).map { $0.kind != .duration } == true }
    }

    /// Whoever is named right before a verb that is never a noun: "bậc tiểu học toàn tỉnh | tiếp tục …".
    func doer(_ range: Range<Int>) -> Range<Int>? {
        guard let verb = TaskWords.neverNouns.first(in: tokens, range)?.tokens, (1...14).contains(verb.lowerBound - range.lowerBound),
            !TaskWords.passives.stands(tokens, at: verb.upperBound),
            (range.lowerBound..<verb.lowerBound).allSatisfy({ tokens[$0].isWord || tokens[$0].isMark(",") }),
            !TaskWords.judgements.occurs(tokens, in: range.lowerBound..<verb.lowerBound)
        else { return nil }
        return range.lowerBound..<verb.lowerBound
    }

    /// What is said before a clause without being part of it; "Một là" and its like also say that a directive follows.
    func prelude(_ range: Range<Int>) -> (end: Int, isCounting: Bool) {
        var (end, isCounting) = (range.lowerBound, false)
        while end < range.upperBound {
            let index = end
            if end == range.lowerBound, isItemNumber(end) {
                end += 2
                isCounting = true
            } else if let phrase = TaskWords.preludes.match(tokens, at: end), end + phrase.count < range.upperBound {
                end += phrase.count
                isCounting = true
            } else if TaskWords.afterwards.stands(tokens, at: end) {
                end += TaskWords.afterwards.length(tokens, at: end)
            } else if let window = WrittenWindow(tokens, at: end + (TaskWords.within.stands(tokens, at: end) ? 1 : 0)),
                tokens[window.tokens.upperBound].isMark(",")
            {
                end = window.tokens.upperBound
            } else if TaskWords.topics.stands(tokens, at: end), let comma = endOfTopic(end..<min(end + 25, range.upperBound)) {
                end = comma
            }
            while end < range.upperBound,
                tokens[end].isMark(",") || tokens[end].isMark("-") || tokens[end].isMark("+") || tokens[end].isMark(":") && isCounting
            { end += 1 }
            if end == index { break }
        }
        // "…; 2.": what is trimmed off a clause may be part of its number.
        return (min(end, range.upperBound), isCounting)
    }

    /// "1.", "2)", "a)" at the head of an item.
    private func isItemNumber(_ index: Int) -> Bool {
        tokens[index].count <= 2 && (tokens[index].isNumber || tokens[index].count == 1)
            && (tokens[index + 1].isMark(".") || tokens[index + 1].isMark(")")) && !tokens[index + 1].followsSpace
    }

    /// The comma after which a directive or a body that is asked begins.
    private func endOfTopic(_ range: Range<Int>) -> Int? {
        if TaskWords.towards.stands(tokens, at: range.lowerBound), TaskWords.assigneeHeads.stands(tokens, at: range.lowerBound + 2) {
            return range.lowerBound + 2
        }
        let commas = range.filter { tokens[$0].isMark(",") }
        // "Để tiếp tục ứng dụng …, chuyển đổi số …, HĐND huyện …": what it is for may be a list of verbs.
        if TaskWords.purposes.stands(tokens, at: range.lowerBound), let body = commas.first(where: { asksBody($0 + 1) }) { return body }
        return commas.first { startsDirective($0 + 1..<$0 + 3) || asksBody($0 + 1) } ?? commas.first
    }

    private func asksBody(_ index: Int) -> Bool {
        guard TaskWords.assigneeHeads.stands(tokens, at: index) else { return false }
        return tokens[index].isCapitalised || TaskWords.levels.stands(tokens, at: index) && isVerb(index + 1)
    }

    /// Praise, thanks and judgement ask for nothing.
    func isPraise(_ sentence: Range<Int>) -> Bool {
        let start = prelude(sentence).end
        if startsDirective(start..<sentence.upperBound) { return false }
        let head = start..<min(sentence.upperBound, start + 24)
        return TaskWords.praises.occurs(tokens, in: head) && !TaskWords.must.occurs(tokens, in: sentence)
    }

    private func isInQuotes(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (sentence.lowerBound..<index).count { tokens[$0].isMark("\"") } % 2 == 1
    }
}
