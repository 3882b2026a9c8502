import Core
import VietnameseText

/// Reads what is to be done: one directive per clause, from what is planned, proposed or concluded.
struct TaskReader {
    private(set) var tasks: [Reading.Assignment] = []
    private let tokens: Tokens
    private var assignee: Range<Int>?

    init(_ layout: Layout, sections: [Reading.Section]) {
        tokens = layout.tokens
        for section in sections where [.plan, .conclusion, .recommendations].contains(section.kind) {
            assignee = nil
            var isAsking = section.kind == .plan
            let lines = layout.lines.filter { $0.kind == .body && $0.tokens.overlaps(section.tokens) }.map { $0.tokens.clamped(to: section.tokens) }
            for sentence in lines.flatMap({ Sentences.ranges(in: tokens, $0) }) { read(sentence, section.kind, &isAsking) }
        }
    }

    private mutating func read(_ sentence: Range<Int>, _ kind: Reading.Section.Kind, _ isAsking: inout Bool) {
        var body = sentence
        if let opening = opening(of: sentence) {
            body = opening.end..<sentence.upperBound
            isAsking = true
            if let named = opening.assignee { assignee = named }
        } else if kind == .recommendations {
            return
        } else if startsWithPraise(sentence) {
            return
        }
        for clause in clauses(body) { readClause(clause, isAsking: isAsking) }
    }

    /// "… đề nghị các ngành …", "… nhiệm vụ sau:": where the asking ends and what is asked begins, and who is asked.
    private func opening(of sentence: Range<Int>) -> (end: Int, assignee: Range<Int>?)? {
        let colon = sentence.first { tokens[$0].isMark(":") && !isInQuotes($0, sentence) }
        let request = TaskWords.requests.all(in: tokens, sentence.lowerBound..<min(colon ?? sentence.upperBound, sentence.upperBound)).first { isSaid($0.tokens.lowerBound, sentence) }
        var named: Range<Int>?
        var end: Int?
        if let request {
            let start = request.tokens.upperBound
            end = start
            if let body = subject(start..<sentence.upperBound) { (named, end) = (body, body.upperBound) }
        }
        if let colon, colon < sentence.upperBound - 3, colon - sentence.lowerBound < 80, TaskWords.lists.ending(tokens, before: colon, longest: 3) != nil || request != nil {
            return (colon + 1, named ?? lastSubject(before: colon, sentence))
        }
        return end.map { ($0, named) }
    }

    /// A request is made by someone: a person, an office or "hội nghị" stands before it; not "tham mưu, đề xuất".
    private func isSaid(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let before = tokens[index - 1]
        if before.isMark(",") , tokens[index].isCapitalised == false, TaskWords.verbs.stands(tokens, at: index), !SectionWords.speakers.occurs(tokens, in: sentence.lowerBound..<index) { return false }
        return SectionWords.speakers.occurs(tokens, in: sentence.lowerBound..<index) || SectionWords.debaters.occurs(tokens, in: sentence.lowerBound..<index) || sayers.occurs(tokens, in: sentence.lowerBound..<index)
            || !PersonMention.all(in: tokens, sentence.lowerBound..<index).isEmpty
    }

    private let sayers: PhraseSet = "hội nghị | đồng thời | tỉnh ủy | huyện ủy | lãnh đạo"

    /// The body before the first verb: "các ngành trong khối khoa giáo | tiếp tục …".
    private func subject(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, tokens[start].isMark(",") || tokens[start].isMark(":") { start += 1 }
        let prelude = TaskWords.afterwards.length(tokens, at: start)
        start += prelude
        if tokens[start].isMark(",") { start += 1 }
        guard TaskWords.assigneeHeads.stands(tokens, at: start) else { return nil }
        var end = start
        while end < range.upperBound, end - start < 40, !tokens[end].isMark(";"), !tokens[end].isMark(":"), !tokens[end].isMark(".") {
            if end > start, TaskWords.must.stands(tokens, at: end) || isVerb(end) { break }
            end += 1
        }
        guard end < range.upperBound, end > start + 1 || end > start && tokens[start].isAllCapitals, TaskWords.must.stands(tokens, at: end) || isVerb(end) || tokens[end].isMark(":") else { return nil }
        while tokens[end - 1].isMark(",") { end -= 1 }
        return start..<end
    }

    /// A directing verb, and not the noun that is spelled like one: "công tác tuyên truyền", "các tổ chức".
    private func isVerb(_ index: Int) -> Bool {
        guard TaskWords.verbs.stands(tokens, at: index), !tokens[index].isCapitalised else { return false }
        return nounsBefore.ending(tokens, before: index, longest: 3) == nil && !nounLike.stands(tokens, at: index)
    }

    private let nounsBefore: PhraseSet = """
        công tác | các | những | ban | cơ quan | ngành | việc | của | và | sự | hoạt động | cán bộ | về | tổ | sở | phòng | một số | lực lượng | đội ngũ | trung tâm | trong | cơ quan tham mưu , | người | làm | bộ phận
        """
    private let nounLike: PhraseSet = "báo cáo viên | tổ chức đảng | tổ chức chính trị | tổ chức đoàn thể | tổ chức cơ sở | giáo dục và đào tạo | thông tin và truyền thông | quản lý nhà nước | báo cáo chính trị | tuyên truyền viên | xây dựng đảng"

    private func lastSubject(before colon: Int, _ sentence: Range<Int>) -> Range<Int>? {
        for index in sentence.lowerBound..<colon where TaskWords.assigneeHeads.stands(tokens, at: index) && !tokens[index - 1].isWord {
            if let body = subject(index..<colon + 1) { return body }
        }
        return nil
    }

    private func startsWithPraise(_ sentence: Range<Int>) -> Bool {
        if TaskWords.verbs.stands(tokens, at: sentence.lowerBound) { return false }
        return TaskWords.praises.occurs(tokens, in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 24)) && !TaskWords.must.occurs(tokens, in: sentence)
    }

    /// Clauses end at semicolons, outside brackets and quotes.
    private func clauses(_ range: Range<Int>) -> [Range<Int>] {
        var (clauses, start, depth): ([Range<Int>], Int, Int) = ([], range.lowerBound, 0)
        for index in range {
            if tokens[index].isMark("(") { depth += 1 }
            if tokens[index].isMark(")") { depth = max(0, depth - 1) }
            if tokens[index].isMark(";"), depth == 0 {
                clauses.append(start..<index)
                start = index + 1
            }
        }
        clauses.append(start..<range.upperBound)
        return clauses.filter { !$0.isEmpty }
    }

    private mutating func readClause(_ clause: Range<Int>, isAsking: Bool) {
        var range = trimmed(clause)
        var isLed = isAsking
        while !range.isEmpty {
            let prelude = TaskWords.preludes.length(tokens, at: range.lowerBound) + (range.lowerBound == clause.lowerBound ? TaskWords.afterwards.length(tokens, at: range.lowerBound) : 0)
            guard prelude > 0, prelude < range.count else { break }
            range = trimmed(range.lowerBound + prelude..<range.upperBound)
            isLed = true
        }
        guard range.count >= 4 else { return }
        let startsWithVerb = TaskWords.verbs.stands(tokens, at: range.lowerBound) || TaskWords.must.stands(tokens, at: range.lowerBound)
        if !startsWithVerb, let body = subject(range) {
            assignee = body
            range = trimmed(body.upperBound..<range.upperBound)
        } else if !startsWithVerb {
            guard isLed, TaskWords.must.occurs(tokens, in: range) else { return }
        } else if !isLed {
            return
        }
        guard range.count >= 3 else { return }
        tasks.append(task(range, clause))
    }

    private func task(_ range: Range<Int>, _ clause: Range<Int>) -> Reading.Assignment {
        let deadline = WrittenDeadline.first(in: tokens, range)
        let after = TaskWords.afterwards.first(in: tokens, clause.lowerBound..<range.lowerBound)?.tokens
        let when: Range<Int>? = switch deadline?.end {
        case .date(let date)?: date.tokens
        case .window(let window)?: window.tokens
        case nil: after
        }
        let year: Int? = switch deadline?.end {
        case .date(let date)?: date.year
        case .window(let window)?: window.year
        case nil: nil
        }
        return Reading.Assignment(
            passage: Reading.Passage(tokens, range, confidence: 0.7), assignee: assignee.map { Reading.Passage(tokens, $0, confidence: 0.65) },
            deadline: when.map { Reading.Passage(tokens, $0, confidence: 0.6) }, lastDay: year.flatMap { deadline?.lastDay(in: $0) })
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isEdge(_ token: Token) -> Bool { token.isLineEnd || [",", ".", ";", ":", "…", "/", "-", "+", "•", "*"].contains { token.isMark($0) } }
        while start < end, isEdge(tokens[start]) { start += 1 }
        while start < end, isEdge(tokens[end - 1]) { end -= 1 }
        return start..<end
    }

    private func isInQuotes(_ index: Int, _ sentence: Range<Int>) -> Bool {
        (sentence.lowerBound..<index).count { tokens[$0].isMark("\"") } % 2 == 1
    }
}
