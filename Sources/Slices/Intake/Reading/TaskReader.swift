import Core
import VietnameseText

/// Reads what is to be done: one directive per clause, from what is planned, proposed or concluded. Once a body has been
/// named it is asked for everything that follows, until another is named.
struct TaskReader {
    private(set) var tasks: [Reading.Assignment] = []
    private let tokens: Tokens
    private let wording: TaskWording
    private var assignee: Range<Int>?
    private var isAsking = false
    /// "sau hội nghị", said before what is asked.
    private var afterwards: Range<Int>?

    init(_ layout: Layout, sections: [Reading.Section]) {
        tokens = layout.tokens
        wording = TaskWording(tokens: layout.tokens)
        var nextLine = 0
        for section in sections where [.plan, .conclusion, .recommendations].contains(section.kind) {
            (assignee, isAsking) = (nil, section.kind == .plan)
            while nextLine < layout.lines.count, layout.lines[nextLine].tokens.upperBound <= section.tokens.lowerBound { nextLine += 1 }
            for line in layout.lines[nextLine...] {
                guard line.tokens.lowerBound < section.tokens.upperBound else { break }
                guard line.kind == .body else { continue }
                for sentence in layout.sentences(of: line) where section.tokens.contains(sentence.lowerBound) {
                    read(sentence, section.kind)
                }
            }
        }
    }

    private mutating func read(_ sentence: Range<Int>, _ kind: Reading.Section.Kind) {
        var body = sentence
        if wording.announcesList(sentence) {
            if let named = wording.opening(of: sentence)?.assignee { assignee = named }
            isAsking = true
            return
        }
        afterwards = TaskWords.afterwards.first(in: tokens, sentence)?.tokens
        if let opening = wording.opening(of: sentence) {
            body = opening.end..<sentence.upperBound
            isAsking = true
            if let named = opening.assignee { assignee = named }
        } else if kind == .recommendations && !isAsking || wording.isPraise(sentence) {
            return
        }
        var hasBegun = false
        for part in clauses(body) {
            // "…; gặp mặt các gia đình …": what names no one and begins with no verb goes on with the clause before.
            guard hasBegun, goesOn(part) else {
                hasBegun = readClause(part)
                continue
            }
            if let last = tasks.popLast() {
                let start = tokens.index(from: last.passage.span.lowerBound)
                tasks.append(task(trimmed(start..<part.upperBound)))
            }
        }
    }

    private func goesOn(_ part: Range<Int>) -> Bool {
        let range = trimmed(wording.prelude(part).end..<part.upperBound)
        return !range.isEmpty && wording.plea(range) == nil && !wording.startsDirective(range) && !wording.isTarget(range)
            && wording.subject(range) == nil
            && !TaskWords.must.occurs(tokens, in: range) && !TaskWords.focuses.occurs(tokens, in: range)
    }

    /// Clauses end at semicolons outside brackets, and where a verb that opens nothing but directives comes after a comma.
    private func clauses(_ range: Range<Int>) -> [Range<Int>] {
        var (clauses, start, depth): ([Range<Int>], Int, Int) = ([], range.lowerBound, 0)
        for index in range where tokens[index].kind == .mark {
            if tokens[index].isMark("(") { depth += 1 }
            if tokens[index].isMark(")") { depth = max(0, depth - 1) }
            let opensAnother = tokens[index].isMark(",") && TaskWords.openers.stands(tokens, at: index + 1)
            if tokens[index].isMark(";") || opensAnother, depth == 0 {
                clauses.append(start..<index)
                start = index + 1
            }
        }
        return (clauses + [start..<range.upperBound]).filter { !$0.isEmpty }
    }

    /// Whether the clause asked for something.
    private mutating func readClause(_ clause: Range<Int>) -> Bool {
        var range = trimmed(clause)
        let prelude = wording.prelude(range)
        range = trimmed(prelude.end..<range.upperBound)
        if let asked = wording.plea(range) {
            range = asked
            isAsking = true
        }
        let isLed = isAsking || prelude.isCounting
        guard range.count >= 3 else { return false }
        if wording.announces(range), let body = wording.lastSubject(before: range.upperBound, range) {
            (assignee, isAsking) = (body, true)
            return false
        }
        if wording.startsDirective(range) || isLed && wording.isTarget(range) {
            guard isLed else { return false }
        } else if isLed, let body = wording.subject(range) {
            assignee = body
            range = trimmed(body.upperBound + TaskWords.auxiliaries.length(tokens, at: body.upperBound)..<range.upperBound)
        } else if let must = TaskWords.must.first(in: tokens, range)?.tokens.lowerBound {
            if let body = wording.subject(endingAt: must, in: range) ?? wording.place(endingAt: must, in: range) {
                assignee = body
                range = trimmed(must..<range.upperBound)
            } else if !isLed {
                return false
            }
            isAsking = true
        } else if isLed, let body = wording.doer(range) {
            assignee = body
            range = body.upperBound..<range.upperBound
        } else if isLed, let focus = TaskWords.focuses.first(in: tokens, range) {
            range = trimmed(focus.tokens.upperBound..<range.upperBound)
        } else {
            return false
        }
        guard range.count >= 3 else { return false }
        tasks.append(task(range))
        return true
    }

    private func task(_ range: Range<Int>) -> Reading.Assignment {
        let deadline = WrittenDeadline.first(in: tokens, range)
        var (when, year): (Range<Int>?, Int?) = (nil, nil)
        switch deadline?.end {
        case .date(let date)?: (when, year) = (date.tokens, date.year)
        case .window(let window)?: (when, year) = (window.tokens, window.year)
        case .every(let recurrence)?: when = recurrence.tokens
        case nil: when = afterwards
        }
        return Reading.Assignment(
            passage: Reading.Passage(tokens, range, on: .directive),
            assignee: assignee.map { Reading.Passage(tokens, $0, on: .assignee) },
            deadline: when.map { Reading.Passage(tokens, $0, on: .deadline) }, lastDay: year.flatMap { deadline?.lastDay(in: $0) })
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
        while start < end, isEdge(start) || isHalfQuote(start, in: start..<end) { start += 1 }
        while start < end, isEdge(end - 1) || isHalfQuote(end - 1, in: start..<end) { end -= 1 }
        return start..<end
    }

    /// A quotation mark that nothing in the clause answers.
    private func isHalfQuote(_ index: Int, in range: Range<Int>) -> Bool {
        tokens[index].isMark("\"") && range.count { tokens[$0].isMark("\"") } % 2 == 1
    }

    private func isEdge(_ index: Int) -> Bool {
        tokens[index].isLineEnd || tokens[index].kind == .mark && Self.edges.stands(tokens, at: index)
    }

    private static let edges: PhraseSet = ", | . | ; | : | … | / | - | + | • | *"
}
