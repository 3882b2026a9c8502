import Core
import VietnameseText

/// What is still to be done, and which periods lie ahead.
extension SectionCues {
    func opensPlan(_ sentence: Range<Int>, _ head: Range<Int>, _ start: Int, opensParagraph: Bool, current: Kind?) -> Bool {
        if opensParagraph, SectionWords.planOpenings.stands(tokens, at: start) || buildsOnResults(sentence, start) { return true }
        if opensParagraph || current == .results || current == .limits, buildsFurther(sentence, start) { return true }
        if setsItself(sentence, start) { return true }
        guard let plan = SectionWords.plans.first(in: tokens, head) else {
            return announcesTasks(sentence) || looksAhead(sentence, start, opensParagraph: opensParagraph)
        }
        if current == .conclusion { return plan.tokens.lowerBound <= start + 2 }
        return !SectionWords.limits.occurs(tokens, in: head)
    }

    /// "Trên cơ sở kết quả đạt được, … tiếp tục …"
    private func buildsFurther(_ sentence: Range<Int>, _ start: Int) -> Bool {
        guard SectionWords.bases.stands(tokens, at: start),
            let comma = sentence.run(from: start, 40).first(where: { tokens[$0].isMark(",") })
        else { return false }
        let rest = sentence.run(from: comma + 1, 34)
        return (Self.goingOn.occurs(tokens, in: rest) || SectionWords.aims.occurs(tokens, in: rest))
            && !Self.isDone.occurs(tokens, in: rest)
    }

    /// "Đại hội đã đề ra 18 chỉ tiêu", "thảo luận đề ra những giải pháp thực hiện nhiệm vụ".
    func setsItself(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let head = sentence.run(from: start, 22)
        guard let verb = SectionWords.settings.first(in: tokens, head)?.tokens else { return false }
        return SectionWords.aims.occurs(tokens, in: sentence.run(from: verb.upperBound, 5))
            && !SectionWords.pasts.occurs(tokens, in: head) && !SectionWords.hears.occurs(tokens, in: start..<verb.lowerBound)
    }

    /// "… định hướng công tác thời gian tới: …"
    private func announcesTasks(_ sentence: Range<Int>) -> Bool {
        let colon = sentence.prefix(45).first { tokens[$0].isMark(":") }
        return colon.map { SectionWords.plans.ending(tokens, before: $0, longest: 4) != nil } ?? false
    }

    /// "Năm 2019, … tiếp tục …": a period at the head and a verb of going on. Inside a paragraph the period must lie ahead,
    /// or the verb be "sẽ", to turn the page.
    private func looksAhead(_ sentence: Range<Int>, _ start: Int, opensParagraph: Bool) -> Bool {
        guard let window = WrittenWindow.all(in: tokens, sentence.run(from: start, 8)).first else { return false }
        let after = sentence.run(from: window.tokens.upperBound, 18)
        let slogan = sentence.run(from: window.tokens.upperBound, 34)
        switch window.kind {
        case .half(2): return opensParagraph || Self.goingOn.occurs(tokens, in: after)
        case .half, .firstMonths: return false
        default: break
        }
        if let undertaking = SectionWords.undertakings.first(in: tokens, slogan), opensParagraph || liesAhead(window) {
            return !Self.isDone.occurs(tokens, in: slogan.lowerBound..<undertaking.tokens.lowerBound)
        }
        return (opensParagraph || liesAhead(window) ? Self.goingOn : Self.willBe).occurs(tokens, in: after)
            && !Self.isDone.occurs(tokens, in: after)
    }

    /// "Trong 5 năm qua, …", "Năm 2023, toàn huyện đã …".
    func looksBehind(_ sentence: Range<Int>, _ start: Int) -> Bool {
        if SectionWords.pasts.occurs(tokens, in: sentence.run(from: start, 8)) { return true }
        guard let window = WrittenWindow.all(in: tokens, sentence.run(from: start, 6)).first, !liesAhead(window) else { return false }
        return SectionWords.achieved.occurs(tokens, in: sentence.run(from: window.tokens.upperBound, 18))
    }

    /// "Kết quả thực hiện nhiệm vụ 6 tháng đầu năm": the last period that is named has passed.
    func looksBehind(_ heading: Range<Int>) -> Bool {
        guard let window = WrittenWindow.all(in: tokens, heading).last else { return false }
        return window.kind == .half(1) || window.year != nil && !liesAhead(window)
    }

    func liesAhead(_ written: WrittenWindow) -> Bool {
        guard let turn, let window = written.year.flatMap({ written.window(in: $0) }) else { return false }
        return window.last > turn
    }
}
