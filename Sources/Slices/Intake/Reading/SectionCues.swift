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
    let turn: Day?
    /// Some heading of the page tells what its part is about.
    private(set) var hasHeadings = false
    /// More than one line that ends in a colon tells what the part after it is about.
    private(set) var hasOpenHeadings = false
    private let isPlan: Bool
    /// Somebody met; where nobody did, what is asked of those below is what the page plans.
    private let isMeeting: Bool
    /// Where somebody concludes the meeting, in so many words.
    let closing: Int?

    init(_ layout: Layout, event: Reading.Event) {
        tokens = layout.tokens
        turn = event.date?.day?.adding(days: 15) ?? event.periods.first { $0.purpose == .review }?.window?.last
        (isPlan, isMeeting) = (layout.isPlan, event.name != nil)
        let lastWords = layout.lines.last { $0.kind == .body && SectionWords.lastWords.stands(layout.tokens, at: $0.tokens.lowerBound) }
        closing = lastWords?.tokens.lowerBound
        let openHeadings = layout.lines.count {
            $0.kind == .heading && layout.tokens[$0.tokens.upperBound - 1].isMark(":") && heading($0.tokens) != nil
        }
        hasOpenHeadings = openHeadings > 1
        hasHeadings = layout.lines.contains {
            $0.kind == .heading && heading($0.tokens) != nil || $0.kind == .body && runIn($0.tokens) != nil
        }
    }

    func heading(_ range: Range<Int>) -> Kind? {
        guard !EventWords.book.stands(tokens, at: range.lowerBound), !isDirective(range) else { return nil }
        let found = SectionWords.headings.all(in: tokens, range)
        if found.contains(where: { $0.value == .plan }), let last = found.last, last.value == .plan {
            return found.first?.value == .results && looksBehind(range) ? .results : .plan
        }
        return found.first?.value ?? (isPlan && SectionWords.planHeadings.occurs(tokens, in: range) ? .plan : nil)
    }

    /// "2. Báo cáo kết quả trước ngày 30/6.": a numbered line that asks for something, and is closed.
    private func isDirective(_ line: Range<Int>) -> Bool {
        tokens[line.upperBound - 1].isMark(".") && TaskWords.verbs.stands(tokens, at: line.first { tokens[$0].isWord } ?? line.lowerBound)
    }

    func runIn(_ line: Range<Int>) -> Kind? {
        RunInHeading(tokens, at: line).flatMap { $0.isOrder ? .conclusion : heading($0.words) }
    }

    /// Whether a paragraph opens with who leads the meeting to its end.
    func concludes(_ line: Range<Int>) -> Bool {
        let start = startOfWords(line)
        return SectionWords.lastWords.stands(tokens, at: start) || closes(line, start)
    }

    /// Where a sentence stands, and what is being told when it comes.
    struct Place {
        let sentence: Range<Int>
        let paragraph: Range<Int>
        let opensParagraph: Bool
        let current: Kind?
        /// Past list marks.
        fileprivate(set) var start = 0

        /// Its first words.
        func head(_ count: Int) -> Range<Int> { sentence.run(from: start, count) }
        fileprivate var isAlone: Bool { sentence.count >= paragraph.count - 1 }
    }

    func cue(_ place: Place) -> Cue {
        var place = place
        place.start = startOfWords(place.sentence)
        if let cue = spoken(place) ?? setAside(place) { return cue }
        if place.current == .conclusion, !place.opensParagraph { return .goesOn }
        return turning(place) ?? unmarked(place)
    }

    /// Who speaks, and what those who listen ask.
    private func spoken(_ place: Place) -> Cue? {
        let (sentence, start, current) = (place.sentence, place.start, place.current)
        if let aside = opening(sentence, start, opensParagraph: place.opensParagraph, current: current) { return aside }
        if opensSpeech(sentence, start, current: current, opensParagraph: place.opensParagraph) {
            // Leaders who met conclude; a body tells its system what it has set itself.
            let isPlanned = !Self.isAfter.stands(tokens, at: start) && demands(sentence, start, ofLeaders: !isMeeting)
            return .open(isPlanned ? .plan : .conclusion)
        }
        if Self.inNameOf.stands(tokens, at: start), let answer = hostsAnswer(sentence, start) { return answer }
        if current == .recommendations, SectionWords.answered.occurs(tokens, in: place.head(20)) { return .aside }
        if place.isAlone, current == nil || current == .results, onlyNamesReport(sentence, start) { return .aside }
        if SectionWords.after.stands(tokens, at: start), place.opensParagraph, current != nil { return .aside }
        if current == .results || current == .limits, asksInPassing(sentence, start) { return .open(.recommendations) }
        if place.opensParagraph, opensDebate(sentence, start) || hears(sentence, start) { return .open(.recommendations) }
        return tellsWhatWasHeard(sentence, start) ? .open(.results) : nil
    }

    /// What belongs to no part: awards, visits, who came.
    private func setAside(_ place: Place) -> Cue? {
        let (sentence, start, current) = (place.sentence, place.start, place.current)
        let head = sentence.run(from: sentence.lowerBound, 20)
        if afterMeeting(start) > start, SectionWords.awards.occurs(tokens, in: head) { return .aside }
        let isPraised = Self.isAfter.stands(tokens, at: start)
        if place.opensParagraph, current == .conclusion || current == .plan, givesAwards(place.head(isPraised ? 30 : 14)) { return .aside }
        let isAlso = SectionWords.also.stands(tokens, at: start) && withinMeeting(start) > start
        guard isAlso || SectionWords.asides.stands(tokens, at: start) || SectionWords.asides.stands(tokens, at: afterMeeting(start)) else {
            return nil
        }
        if current == .conclusion, SectionWords.directs.occurs(tokens, in: sentence) { return .goesOn }
        return SectionWords.hears.occurs(tokens, in: head) ? .hearing : .aside
    }

    /// From what was done to what is to be done, to what fell short, and back.
    private func turning(_ place: Place) -> Cue? {
        let (sentence, start, current, opensParagraph) = (place.sentence, place.start, place.current, place.opensParagraph)
        let head = sentence.run(from: sentence.lowerBound, 20)
        if opensParagraph, SectionWords.reports.stands(tokens, at: start), SectionWords.tellings.occurs(tokens, in: place.head(60)) {
            return .open(.results)
        }
        if opensPlan(sentence, head, start, opensParagraph: opensParagraph, current: current) { return .open(.plan) }
        if opensParagraph, current != .conclusion, conveys(sentence, start) { return .aside }
        if onlyTakesItsCourse(place) { return .aside }
        if opensParagraph || current != .conclusion, SectionWords.amendments.occurs(tokens, in: head) { return .open(.recommendations) }
        if current == .conclusion {
            let looksBack = reviews(sentence, start) || start == sentence.lowerBound && looksBehind(sentence, start)
            return opensParagraph && looksBack ? .open(.results) : nil
        }
        if opensParagraph, current == .results, findsFault(sentence, in: place.paragraph) { return .open(.limits) }
        if current == .plan {
            return opensParagraph && (looksBehind(sentence, start) || tellsOfWork(sentence, start)) ? .open(.results) : nil
        }
        if opensLimits(sentence, start) { return .open(.limits) }
        let isPast = looksBack(start) || current == nil && looksBehind(sentence, start)
        return (opensParagraph || current == nil) && isPast ? .open(.results) : nil
    }

    /// The meeting is opened, hears, votes, ends.
    private func onlyTakesItsCourse(_ place: Place) -> Bool {
        let isItsOwn = (place.current == .plan || place.current == .results) && SectionWords.meetings.stands(tokens, at: place.start)
        guard place.opensParagraph || isItsOwn, let isRoutine = proceeding(place.sentence, place.start) else { return false }
        return isRoutine || place.opensParagraph && place.current == .conclusion
    }

    /// No word says what it is about.
    private func unmarked(_ place: Place) -> Cue {
        let (sentence, start) = (place.sentence, place.start)
        guard place.opensParagraph else { return place.current != nil ? .goesOn : countsMuch(sentence) ? .open(.results) : .aside }
        switch place.current {
        case nil: return isAttendance(sentence) || !achieves(sentence, start) ? .aside : .open(.results)
        case .limits?: return SectionWords.shortcomings.occurs(tokens, in: sentence) ? .goesOn : .open(.results)
        // The items of a list of proposals.
        case .recommendations?:
            return start > sentence.lowerBound || TaskWords.preludes.stands(tokens, at: start) ? .goesOn : .aside
        default: return .goesOn
        }
    }

    /// "Huyện ủy tặng giấy khen cho …", not who "được tặng".
    private func givesAwards(_ head: Range<Int>) -> Bool {
        guard let award = SectionWords.awards.first(in: tokens, head)?.tokens else { return false }
        return !TaskWords.passives.stands(tokens, at: award.lowerBound - 1)
    }

    /// The address that opens the meeting, and a second announcement of it.
    private func opening(_ sentence: Range<Int>, _ start: Int, opensParagraph: Bool, current: Kind?) -> Cue? {
        if SectionWords.openings.stands(tokens, at: start) {
            return reviewsInOpening(sentence) ? .open(.results) : opensParagraph ? .asideParagraph : .aside
        }
        return current == nil && announcesAgain(sentence.run(from: start, 40)) ? .aside : nil
    }

    /// "Đại hội đã bầu …", "Với tinh thần dân chủ, kỳ họp đã thông qua …": how the meeting went, not what was reported to it.
    /// False for what opens a part of its own, unless the closing words have been spoken; nil where no meeting acts.
    private func proceeding(_ sentence: Range<Int>, _ start: Int) -> Bool? {
        let isLate = SectionWords.beforehand.stands(tokens, at: start)
        let head = isLate ? sentence.run(from: start, 17) : sentence.run(from: afterMeeting(start), SectionWords.longestMeeting)
        guard let meeting = SectionWords.meetings.first(in: tokens, head)?.tokens, isLate || meeting.lowerBound == head.lowerBound
        else { return nil }
        if let act = SectionWords.proceedings.first(in: tokens, sentence.run(from: meeting.upperBound, 10)) { return act.value }
        // "Đại hội Đại biểu Hội Người cao tuổi xã … lần thứ I, nhiệm kỳ … đã diễn ra …"
        let done = sentence.run(from: meeting.upperBound, 34).first { SectionWords.already.stands(tokens, at: $0) }
        return done.flatMap { SectionWords.proceedings.match(tokens, at: $0 + 1)?.value }
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
            || SectionWords.remedies.occurs(tokens, in: limit.tokens.upperBound..<sentence.upperBound)
    }

    func isAttendance(_ sentence: Range<Int>) -> Bool {
        guard !PersonMention.all(in: tokens, sentence).isEmpty else { return false }
        let deeds = deeds(sentence)
        if SectionWords.judging.occurs(tokens, in: sentence) { return false }
        return !deeds.contains(.report) || deeds.contains(.attend)
    }

    static let isAfter: PhraseSet =
        "ghi nhận | đánh giá cao | biểu dương | thống nhất với | đồng tình với | sau khi | qua | trên cơ sở | thay mặt | tiếp thu | chỉ đạo | tại"
    static let inNameOf: PhraseSet = "thay mặt"
    static let isDone: PhraseSet = "đã | được | đạt | có bước | có nhiều | có chuyển biến"
    static let goingOn: PhraseSet = """
        tiếp tục | tập trung | phấn đấu | sẽ | đẩy mạnh | tăng cường | chú trọng | triển khai thực hiện
        """
    static let willBe: PhraseSet = "sẽ"
    private static let bothWords: PhraseSet = "kết quả | ưu điểm | thành tích | mặt được"
}
