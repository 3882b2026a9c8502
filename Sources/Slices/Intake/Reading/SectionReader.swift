import VietnameseText

/// Divides the body into what was achieved, what fell short, what is planned, what was proposed and what was concluded. Each
/// sentence either opens a part or goes on with the one before it.
struct SectionReader {
    typealias Kind = Reading.Section.Kind

    private(set) var sections: [Reading.Section] = []
    private let tokens: Tokens

    private enum Cue { case open(Kind), aside, goesOn }

    init(_ layout: Layout, event: Reading.Event) {
        tokens = layout.tokens
        guard let lead = layout.lead else { return }
        var (current, open): (Kind?, Range<Int>?) = (nil, nil)
        var sections: [Reading.Section] = []
        func close() {
            if let kind = current, let range = open { sections.append(Self.section(kind, layout.tokens, range)) }
            open = nil
        }
        func enter(_ kind: Kind?, _ range: Range<Int>) {
            if kind == current, let run = open {
                open = run.lowerBound..<range.upperBound
                return
            }
            close()
            current = kind
            open = kind == nil ? nil : range
        }
        for (position, line) in layout.lines.enumerated() where position >= lead {
            switch line.kind {
            case .body:
                let announced = position == lead ? Self.announcement(layout, line.tokens, event) : line.tokens.lowerBound
                if layout.isOfficial, let kind = current {
                    enter(kind, line.tokens)
                    continue
                }
                for (offset, sentence) in Sentences.ranges(in: tokens, line.tokens).enumerated() {
                    if sentence.lowerBound < announced { continue }
                    switch cue(sentence, opensParagraph: offset == 0, current: current) {
                    case .open(let kind): enter(kind, sentence)
                    case .aside: enter(nil, sentence)
                    case .goesOn: enter(current, sentence)
                    }
                }
            case .heading:
                if let kind = heading(line.tokens) ?? (layout.isOfficial ? current : nil) { enter(kind, line.tokens) }
            default: break
            }
        }
        close()
        self.sections = sections
    }

    private static func section(_ kind: Kind, _ tokens: Tokens, _ range: Range<Int>) -> Reading.Section {
        Reading.Section(kind: kind, passage: Reading.Passage(tokens, range, confidence: 0.7), tokens: range)
    }

    /// How much of the first paragraph only announces the event: to the end of the sentence that names its day or its host.
    private static func announcement(_ layout: Layout, _ line: Range<Int>, _ event: Reading.Event) -> Int {
        let tokens = layout.tokens
        let told = [event.date?.passage].compactMap(\.self) + event.hosts
        let sentences = Sentences.ranges(in: tokens, line)
        return sentences.last { sentence in told.contains { tokens.span(sentence).contains($0.span.lowerBound) } }?.upperBound
            ?? line.lowerBound
    }

    private func heading(_ range: Range<Int>) -> Kind? {
        let found = SectionWords.headings.all(in: tokens, range)
        if found.contains(where: { $0.value == .plan }), let last = found.last, last.value == .plan { return .plan }
        return found.first?.value
    }

    private func cue(_ sentence: Range<Int>, opensParagraph: Bool, current: Kind?) -> Cue {
        let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 16)
        let start = startOfWords(sentence)
        if SectionWords.openings.stands(tokens, at: start) || current == nil && announcesAgain(start..<min(sentence.upperBound, start + 40))
        {
            return .aside
        }
        if opensSpeech(sentence, start, current: current, opensParagraph: opensParagraph) { return .open(.conclusion) }
        if opensParagraph, opensDebate(sentence, start) || hears(sentence, start) { return .open(.recommendations) }
        if afterMeeting(start) > start, SectionWords.awards.occurs(tokens, in: head) { return .aside }
        if SectionWords.asides.stands(tokens, at: start) || SectionWords.asides.stands(tokens, at: afterMeeting(start)) { return .aside }
        if current == .conclusion, !opensParagraph { return .goesOn }
        if opensPlan(sentence, head, start, opensParagraph: opensParagraph, current: current) { return .open(.plan) }
        if opensParagraph || current != .conclusion, SectionWords.amendments.occurs(tokens, in: head) { return .open(.recommendations) }
        if opensLimits(sentence, start), current != .plan, current != .conclusion { return .open(.limits) }
        if opensParagraph || current == nil, current != .conclusion, current != .plan, SectionWords.results.stands(tokens, at: start) {
            return .open(.results)
        }
        guard opensParagraph else { return current == nil ? .aside : .goesOn }
        switch current {
        case nil: return isAttendance(sentence) ? .aside : .open(.results)
        case .limits?: return .open(.results)
        case .recommendations?: return .aside
        default: return .goesOn
        }
    }

    /// Past "Tại hội nghị," and past list marks.
    private func startOfWords(_ sentence: Range<Int>) -> Int {
        var start = sentence.lowerBound
        while start < sentence.upperBound, !tokens[start].isWord, !tokens[start].isNumber { start += 1 }
        return start
    }

    /// "Ngày 27/6, … tổ chức …": many pages say it twice.
    private func announcesAgain(_ head: Range<Int>) -> Bool {
        head.contains { tokens[$0].isNumber && WrittenDate(tokens, at: $0)?.isAnnounced == true }
            && EventWords.holds.occurs(tokens, in: head)
    }

    /// Someone who leads the meeting asks, stresses or concludes.
    private func opensSpeech(_ sentence: Range<Int>, _ start: Int, current: Kind?, opensParagraph: Bool) -> Bool {
        if SectionWords.speeches.stands(tokens, at: start) { return true }
        guard opensParagraph || current == nil else { return false }
        var index = afterMeeting(start)
        let limit = isAfter.stands(tokens, at: start) ? sentence.upperBound : min(sentence.upperBound, index + 40)
        let speaker = PersonMention.all(in: tokens, index..<limit).first
        guard SectionWords.speakers.stands(tokens, at: index) || speaker != nil && isAfter.stands(tokens, at: start) else { return false }
        index = speaker?.tokens.upperBound ?? index
        guard let verb = SectionWords.directs.first(in: tokens, index..<min(sentence.upperBound, index + 30)) else { return false }
        return !deeds(index..<verb.tokens.lowerBound).contains { $0 != .speak }
    }

    /// What people do in these words, names of offices and bodies left out.
    private func deeds(_ range: Range<Int>) -> [Reading.Person.Part] {
        RoleWords.parts.all(in: tokens, range).filter { !RoleWords.decoys.stands(tokens, at: $0.tokens.lowerBound) }.map(\.value)
    }

    /// Past "Tại hội nghị,".
    private func afterMeeting(_ start: Int) -> Int {
        let index = start + atMeeting.length(tokens, at: start)
        return index > start && tokens[index].isMark(",") ? index + 1 : index
    }

    private func opensPlan(_ sentence: Range<Int>, _ head: Range<Int>, _ start: Int, opensParagraph: Bool, current: Kind?) -> Bool {
        if opensParagraph, SectionWords.planOpenings.stands(tokens, at: start) { return true }
        if opensParagraph, SectionWords.bases.stands(tokens, at: start) {
            let rest = start..<min(sentence.upperBound, start + 40)
            if goingOn.occurs(tokens, in: rest), !isDone.occurs(tokens, in: start + 6..<max(start + 6, rest.upperBound)) { return true }
        }
        guard let plan = SectionWords.plans.first(in: tokens, head) else {
            return looksAhead(sentence, start, opensParagraph: opensParagraph)
        }
        if current == .conclusion { return plan.tokens.lowerBound <= start + 2 }
        return !SectionWords.limits.occurs(tokens, in: head)
    }

    /// "Năm 2019, … tiếp tục …": a period at the head and a verb of going on. Inside a paragraph only "sẽ" or a year's end turns the page.
    private func looksAhead(_ sentence: Range<Int>, _ start: Int, opensParagraph: Bool) -> Bool {
        guard let window = WrittenWindow.all(in: tokens, start..<min(sentence.upperBound, start + 8)).first else { return false }
        let after = window.tokens.upperBound..<min(sentence.upperBound, window.tokens.upperBound + 18)
        switch window.kind {
        case .half(2): return opensParagraph || goingOn.occurs(tokens, in: after)
        case .half, .firstMonths: return false
        default: return (opensParagraph ? goingOn : willBe).occurs(tokens, in: after) && !isDone.occurs(tokens, in: after)
        }
    }

    private func opensLimits(_ sentence: Range<Int>, _ start: Int) -> Bool {
        if SectionWords.strongLimits.occurs(tokens, in: sentence) {
            return !isBoth(sentence) || SectionWords.openLimits.stands(tokens, at: start)
        }
        return SectionWords.openLimits.stands(tokens, at: start) && SectionWords.limits.occurs(tokens, in: sentence)
    }

    /// "những kết quả, hạn chế, khó khăn": a list of what a report holds is not itself about limits.
    private func isBoth(_ sentence: Range<Int>) -> Bool {
        guard let limit = SectionWords.limits.first(in: tokens, sentence) else { return false }
        return bothWords.occurs(tokens, in: sentence.lowerBound..<limit.tokens.lowerBound)
    }

    private func opensDebate(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let index = afterMeeting(start)
        return SectionWords.debaters.stands(tokens, at: index)
            && SectionWords.debates.occurs(tokens, in: index..<min(sentence.upperBound, index + 24))
    }

    /// "Hội nghị đã nghe 11 ý kiến, kiến nghị …"
    private func hears(_ sentence: Range<Int>, _ start: Int) -> Bool {
        let length = SectionWords.hearings.length(tokens, at: start)
        return length > 0 && SectionWords.opinions.occurs(tokens, in: start + length..<min(sentence.upperBound, start + length + 6))
    }

    private func isAttendance(_ sentence: Range<Int>) -> Bool {
        guard !PersonMention.all(in: tokens, sentence).isEmpty else { return false }
        let deeds = deeds(sentence)
        return !deeds.contains(.report) || deeds.contains(.attend)
    }

    private let atMeeting: PhraseSet =
        """
        tại hội nghị | tại buổi làm việc | tại hội thảo | tại cuộc họp | tại đây | tại buổi lễ | tại đại hội \
        | tại kỳ họp | tại phiên họp | tại lễ tổng kết | tại tọa đàm | tại lớp tập huấn
        """
    private let isAfter: PhraseSet = "sau khi | qua | trên cơ sở | thay mặt | tiếp thu | tại"
    private let isDone: PhraseSet = "đã | được | đạt | có bước | có nhiều | có chuyển biến"
    private let goingOn: PhraseSet = """
        tiếp tục | tập trung | phấn đấu | sẽ | đẩy mạnh | tăng cường | chú trọng | triển khai thực hiện
        """
    private let willBe: PhraseSet = "sẽ"
    private let bothWords: PhraseSet = "kết quả | ưu điểm | thành tích | mặt được"
}
