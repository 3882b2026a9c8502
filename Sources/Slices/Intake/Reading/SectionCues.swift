import Core
import VietnameseText

/// What a heading or a sentence says about the part of a report it stands in.
struct SectionCues {
    typealias Kind = Reading.Section.Kind

    enum Cue {
        case open(Kind), goesOn, aside, asideParagraph
        /// A report is named; if it is told next, it begins here.
        case hearing
    }

    let tokens: Tokens
    /// The last day that the report can look back on.
    private let turn: Day?
    /// Some heading of the page tells what its part is about.
    private(set) var hasHeadings = false
    private let isPlan: Bool
    /// Where somebody concludes the meeting, in so many words.
    let closing: Int?

    init(_ layout: Layout, event: Reading.Event) {
        tokens = layout.tokens
        turn = event.date?.day?.adding(days: 15) ?? event.periods.first { $0.purpose == .review }?.window?.last
        isPlan = layout.isPlan
        let lastWords = layout.lines.last { $0.kind == .body && SectionWords.lastWords.stands(layout.tokens, at: $0.tokens.lowerBound) }
        closing = lastWords?.tokens.lowerBound
        hasHeadings = layout.lines.contains {
            $0.kind == .heading && heading($0.tokens) != nil || $0.kind == .body && runIn($0.tokens) != nil
        }
    }

    func heading(_ range: Range<Int>) -> Kind? {
        let found = SectionWords.headings.all(in: tokens, range)
        if found.contains(where: { $0.value == .plan }), let last = found.last, last.value == .plan { return .plan }
        return found.first?.value ?? (isPlan && SectionWords.planHeadings.occurs(tokens, in: range) ? .plan : nil)
    }

    func runIn(_ line: Range<Int>) -> Kind? {
        RunInHeading(tokens, at: line).flatMap { $0.isOrder ? .conclusion : heading($0.words) }
    }

    /// Whether a paragraph opens with who leads the meeting to its end.
    func concludes(_ line: Range<Int>) -> Bool {
        let start = startOfWords(line)
        return SectionWords.lastWords.stands(tokens, at: start) || closes(line, start)
    }

    func cue(_ sentence: Range<Int>, opensParagraph: Bool, current: Kind?) -> Cue {
        let start = startOfWords(sentence)
        if let aside = opening(sentence, start, opensParagraph: opensParagraph, current: current) { return aside }
        if opensSpeech(sentence, start, current: current, opensParagraph: opensParagraph) { return .open(.conclusion) }
        if Self.inNameOf.stands(tokens, at: start), let answer = hostsAnswer(sentence, start) { return answer }
        if current == .recommendations, SectionWords.answered.occurs(tokens, in: sentence.run(from: start, 20)) { return .aside }
        if opensParagraph, opensDebate(sentence, start) || hears(sentence, start) { return .open(.recommendations) }
        if tellsWhatWasHeard(sentence, start) { return .open(.results) }
        let head = sentence.run(from: sentence.lowerBound, 20)
        if afterMeeting(start) > start, SectionWords.awards.occurs(tokens, in: head) { return .aside }
        if opensParagraph, current == .conclusion || current == .plan, givesAwards(sentence.run(from: start, 14)) { return .aside }
        let isAlso = SectionWords.also.stands(tokens, at: start) && withinMeeting(start) > start
        if isAlso || SectionWords.asides.stands(tokens, at: start) || SectionWords.asides.stands(tokens, at: afterMeeting(start)) {
            return SectionWords.hears.occurs(tokens, in: head) ? .hearing : .aside
        }
        if current == .conclusion, !opensParagraph { return .goesOn }
        if opensPlan(sentence, head, start, opensParagraph: opensParagraph, current: current) { return .open(.plan) }
        if opensParagraph, let isRoutine = proceeding(sentence, start), isRoutine || current == .conclusion { return .aside }
        if opensParagraph || current != .conclusion, SectionWords.amendments.occurs(tokens, in: head) { return .open(.recommendations) }
        if opensLimits(sentence, start), current != .plan, current != .conclusion { return .open(.limits) }
        if opensParagraph, current == .plan, looksBehind(sentence, start) { return .open(.results) }
        if opensParagraph || current == nil, current != .conclusion, current != .plan, looksBack(start) {
            return .open(.results)
        }
        guard opensParagraph else { return current != nil ? .goesOn : countsMuch(sentence) ? .open(.results) : .aside }
        return paragraph(sentence, start, after: current)
    }

    /// A paragraph without a word that says what it is about.
    private func paragraph(_ sentence: Range<Int>, _ start: Int, after current: Kind?) -> Cue {
        switch current {
        case nil: isAttendance(sentence) ? .aside : .open(.results)
        case .limits?: SectionWords.shortcomings.occurs(tokens, in: sentence) ? .goesOn : .open(.results)
        // The items of a list of proposals.
        case .recommendations?: start > sentence.lowerBound || TaskWords.preludes.stands(tokens, at: start) ? .goesOn : .aside
        default: .goesOn
        }
    }

    /// "Huyện ủy tặng giấy khen cho …", not who "được tặng".
    private func givesAwards(_ head: Range<Int>) -> Bool {
        guard let award = SectionWords.awards.first(in: tokens, head)?.tokens else { return false }
        return !TaskWords.passives.stands(tokens, at: award.lowerBound - 1)
    }

    private func looksBack(_ start: Int) -> Bool {
        SectionWords.results.stands(tokens, at: start)
            || SectionWords.spans.match(tokens, at: start).map { tokens[start + $0.count].isNumber } == true
    }

    /// Several figures in a sentence that names nobody who came.
    private func countsMuch(_ sentence: Range<Int>) -> Bool {
        sentence.count { tokens[$0].isNumber && WrittenUnit(tokens, at: $0 + 1).map { $0.kind != .duration } == true } >= 2
            && !EventWords.presences.occurs(tokens, in: sentence)
    }

    /// The address that opens the meeting, and a second announcement of it.
    private func opening(_ sentence: Range<Int>, _ start: Int, opensParagraph: Bool, current: Kind?) -> Cue? {
        if SectionWords.openings.stands(tokens, at: start) { return opensParagraph ? .asideParagraph : .aside }
        return current == nil && announcesAgain(sentence.run(from: start, 40)) ? .aside : nil
    }

    /// "Đại hội đã bầu …", "Với tinh thần dân chủ, kỳ họp đã thông qua …": how the meeting went, not what was reported to it.
    /// False for what opens a part of its own, unless the closing words have been spoken; nil where no meeting acts.
    private func proceeding(_ sentence: Range<Int>, _ start: Int) -> Bool? {
        let isLate = SectionWords.beforehand.stands(tokens, at: start)
        let head = isLate ? sentence.run(from: start, 17) : sentence.run(from: afterMeeting(start), SectionWords.longestMeeting)
        guard let meeting = SectionWords.meetings.first(in: tokens, head)?.tokens, isLate || meeting.lowerBound == head.lowerBound
        else { return nil }
        return SectionWords.proceedings.first(in: tokens, sentence.run(from: meeting.upperBound, 10))?.value
    }

    /// "… đã nghe báo cáo …, trong đó …": the report itself, told in the sentence that names it.
    private func tellsWhatWasHeard(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let head = sentence.run(from: start, 16)
        guard let hearing = SectionWords.hears.first(in: tokens, head) else { return false }
        return SectionWords.tellings.occurs(tokens, in: hearing.tokens.upperBound..<sentence.upperBound)
    }

    /// Past "Tại hội nghị," and past list marks.
    func startOfWords(_ sentence: Range<Int>) -> Int {
        var start = sentence.lowerBound
        while start < sentence.upperBound, !tokens[start].isWord, !tokens[start].isNumber { start += 1 }
        return start
    }

    /// "Ngày 27/6, … tổ chức …": many pages say it twice.
    private func announcesAgain(_ head: Range<Int>) -> Bool {
        head.contains { tokens[$0].isNumber && WrittenDate(tokens, at: $0)?.isAnnounced == true }
            && EventWords.holds.occurs(tokens, in: head)
    }

    /// What people do in these words, names of offices and bodies left out.
    func deeds(_ range: Range<Int>) -> [Reading.Person.Part] {
        RoleWords.parts.all(in: tokens, range).filter { !RoleWords.decoys.stands(tokens, at: $0.tokens.lowerBound) }.map(\.value)
    }

    /// Past "Tại hội nghị,", "Tại buổi đối thoại,".
    func afterMeeting(_ start: Int) -> Int {
        let index = max(start + SectionWords.atMeeting.length(tokens, at: start), withinMeeting(start))
        guard index > start else { return start }
        return (index..<index + 4).first { tokens[$0].isMark(",") }.map { $0 + 1 } ?? index
    }

    /// Past "Cũng trong buổi lễ", "Tại lớp tập huấn": which meeting it is matters to nobody.
    private func withinMeeting(_ start: Int) -> Int {
        let within = SectionWords.within.length(tokens, at: start)
        let meeting = within > 0 ? SectionWords.meetings.length(tokens, at: start + within) : 0
        return meeting > 0 ? start + within + meeting : start
    }

    private func opensPlan(_ sentence: Range<Int>, _ head: Range<Int>, _ start: Int, opensParagraph: Bool, current: Kind?) -> Bool {
        if opensParagraph, SectionWords.planOpenings.stands(tokens, at: start) { return true }
        if opensParagraph, SectionWords.bases.stands(tokens, at: start) {
            let rest = sentence.run(from: start, 40)
            if Self.goingOn.occurs(tokens, in: rest), !Self.isDone.occurs(tokens, in: start + 6..<max(start + 6, rest.upperBound)) {
                return true
            }
        }
        if setsItself(sentence, start) { return true }
        guard let plan = SectionWords.plans.first(in: tokens, head) else {
            return announcesTasks(sentence) || looksAhead(sentence, start, opensParagraph: opensParagraph)
        }
        if current == .conclusion { return plan.tokens.lowerBound <= start + 2 }
        return !SectionWords.limits.occurs(tokens, in: head)
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
    private func looksBehind(_ sentence: Range<Int>, _ start: Int) -> Bool {
        if SectionWords.pasts.occurs(tokens, in: sentence.run(from: start, 8)) { return true }
        guard let window = WrittenWindow.all(in: tokens, sentence.run(from: start, 6)).first, !liesAhead(window) else { return false }
        return SectionWords.achieved.occurs(tokens, in: sentence.run(from: window.tokens.upperBound, 18))
    }

    private func liesAhead(_ written: WrittenWindow) -> Bool {
        guard let turn, let window = written.year.flatMap({ written.window(in: $0) }) else { return false }
        return window.last > turn
    }

    private func opensLimits(_ sentence: Range<Int>, _ start: Int) -> Bool {
        if SectionWords.strongLimits.occurs(tokens, in: sentence) {
            return !isBoth(sentence) || SectionWords.openLimits.stands(tokens, at: start)
        }
        guard SectionWords.openLimits.stands(tokens, at: start) else { return false }
        // Families, places and roads are hard up too, and hardships are overcome.
        return SectionWords.limits.all(in: tokens, sentence).contains {
            SectionWords.hardUp.ending(tokens, before: $0.tokens.lowerBound, longest: 2) == nil
        }
    }

    /// "những kết quả, hạn chế, khó khăn": a list of what a report holds is not itself about limits.
    private func isBoth(_ sentence: Range<Int>) -> Bool {
        guard let limit = SectionWords.limits.first(in: tokens, sentence) else { return false }
        return Self.bothWords.occurs(tokens, in: sentence.lowerBound..<limit.tokens.lowerBound)
    }

    private func isAttendance(_ sentence: Range<Int>) -> Bool {
        guard !PersonMention.all(in: tokens, sentence).isEmpty else { return false }
        let deeds = deeds(sentence)
        if SectionWords.judging.occurs(tokens, in: sentence) { return false }
        return !deeds.contains(.report) || deeds.contains(.attend)
    }

    static let isAfter: PhraseSet =
        "ghi nhận | đánh giá cao | biểu dương | thống nhất với | đồng tình với | sau khi | qua | trên cơ sở | thay mặt | tiếp thu | tại"
    static let inNameOf: PhraseSet = "thay mặt"
    static let isDone: PhraseSet = "đã | được | đạt | có bước | có nhiều | có chuyển biến"
    private static let goingOn: PhraseSet = """
        tiếp tục | tập trung | phấn đấu | sẽ | đẩy mạnh | tăng cường | chú trọng | triển khai thực hiện
        """
    private static let willBe: PhraseSet = "sẽ"
    private static let bothWords: PhraseSet = "kết quả | ưu điểm | thành tích | mặt được"
}
