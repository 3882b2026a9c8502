import Core
import VietnameseText

/// What the event looked back on and ahead to: one period each.
struct EventPeriods {
    private(set) var periods: [Reading.Period] = []

    private let tokens: Tokens
    /// Documents that are cited; unless the event reviews them, what they are about is not what it is about.
    private let citations: [Range<Int>]
    private let eventDay: Day?
    private let event: Gathering

    /// How an event bears on time.
    enum Gathering {
        /// No event but a paper that looks ahead.
        case plan
        /// Looks back on a period, and ahead to the next of its kind.
        case review
        /// Any conference: what period it is about must be said.
        case conference
        /// Ends one term of office and begins another.
        case congress
        case other

        init(_ layout: Layout, type: Reading.EventType, name: Range<Int>?) {
            let (tokens, name) = (layout.tokens, name.map { $0.lowerBound } ?? -1)
            switch type {
            case .other where layout.isOfficial: self = layout.isPlan ? .plan : .review
            case .interimReview, .finalReview, .briefing, .workingSession: self = .review
            case .conference: self = .conference
            case .other where EventWords.congresses.stands(tokens, at: name): self = .congress
            case .other where EventWords.sessions.stands(tokens, at: name): self = .review
            case .workshop, .training, .other: self = .other
            }
        }
    }

    init(_ layout: Layout, opening: Opening, event: Gathering, citations: [Citation], eventDay: Day?) {
        tokens = layout.tokens
        self.citations = citations.map {
            $0.tokens.lowerBound..<max($0.tokens.upperBound, event == .other ? $0.subject?.upperBound ?? 0 : 0)
        }
        self.eventDay = eventDay
        self.event = event
        // "Hội nghị nhằm đánh giá …, đề ra …": the second sentence often says what for.
        let purposes = opening.lead.dropFirst().prefix(2).filter { SectionWords.meetings.stands(tokens, at: $0.lowerBound) }
        let announcing = [opening.lead.first, opening.title].compactMap(\.self) + purposes
        for purpose in [Reading.Period.Purpose.review, .plan] {
            if let period = announcing.compactMap({ first(purpose, in: $0) }).first { periods.append(period) }
        }
        // A review often names one of its two periods only further down: look there for one of the same length.
        guard event != .other, periods.count < 2, event != .conference || !periods.isEmpty else { return }
        // What a conference spreads word of has periods too; only where results are told do they belong to it.
        let lines = layout.content.prefix { $0.upperBound <= Opening.reach }
        let body = lines.filter { event != .conference || tellsResults($0) }.flatMap { all(in: $0) }
        if periods.isEmpty, let review = (opening.lead.dropFirst() + opening.next).compactMap({ first(.review, in: $0) }).first {
            periods.append(review)
        }
        if periods.isEmpty, event == .congress, let term = opening.next.compactMap({ first(.plan, in: $0) }).first { periods.append(term) }
        guard let known = periods.first else { return }
        let missing = body.first {
            $0.purpose != known.purpose && isSameLength($0, known) && (known.purpose == .review ? follows($0, known) : follows(known, $0))
        }
        if let missing { periods.insert(missing, at: known.purpose == .review ? 1 : 0) }
    }

    private func tellsResults(_ line: Range<Int>) -> Bool {
        SectionWords.results.stands(tokens, at: line.lowerBound)
            || SectionWords.hears.occurs(tokens, in: line.run(from: line.lowerBound, 16))
    }

    private func first(_ purpose: Reading.Period.Purpose, in sentence: Range<Int>) -> Reading.Period? {
        all(in: sentence).first { $0.purpose == purpose }
    }

    private func all(in sentence: Range<Int>) -> [Reading.Period] {
        var start = sentence.lowerBound
        return WrittenWindow.all(in: tokens, sentence).compactMap { window in
            defer { start = window.tokens.upperBound }
            guard !citations.contains(where: { $0.overlaps(window.tokens) }),
                EventWords.limits.ending(tokens, before: window.tokens.lowerBound, longest: 2) == nil
            else { return nil }
            let before = start..<window.tokens.lowerBound
            if window.spansYears, event != .congress,
                !EventWords.spans.occurs(tokens, in: sentence.lowerBound..<window.tokens.lowerBound)
            {
                return nil
            }
            let year = window.year ?? self.year(of: window, in: sentence)
            guard let purpose = purpose(before, year.flatMap { window.window(in: $0) }) else { return nil }
            return Reading.Period(
                written: window, year: year, purpose: purpose, passage: Reading.Passage(tokens, window.tokens, on: .period))
        }
    }

    /// The last word before the period that looks back or ahead decides; failing that, a period that outlasts the event lies ahead.
    private func purpose(_ before: Range<Int>, _ window: Window?) -> Reading.Period.Purpose? {
        let told = EventWords.purposes.all(in: tokens, before)
        if let last = told.last(where: { !EventWords.weakPurposes.stands(tokens, at: $0.tokens.lowerBound) }) ?? told.last {
            return last.value
        }
        guard event != .other || before.isEmpty else { return nil }
        if event == .plan { return .plan }
        guard let window else { return .review }
        if event == .congress { return eventDay.map { window.last.year <= $0.year } == true ? .review : .plan }
        return eventDay.map { window.last > $0.adding(days: 15) } == true ? .plan : .review
    }

    /// A period without a year takes the one beside it, else the year that puts it nearest to the event.
    private func year(of window: WrittenWindow, in sentence: Range<Int>) -> Int? {
        guard let eventDay else {
            return WrittenWindow.all(in: tokens, sentence).compactMap(\.year).first
        }
        return [eventDay.year - 1, eventDay.year, eventDay.year + 1].min { distance(window, $0, eventDay) < distance(window, $1, eventDay) }
    }

    private func distance(_ window: WrittenWindow, _ year: Int, _ day: Day) -> Int {
        guard let window = window.window(in: year) else { return .max }
        return min(abs(Int(window.first.number - day.number)), abs(Int(window.last.number - day.number)))
    }

    private func isSameLength(_ one: Reading.Period, _ other: Reading.Period) -> Bool {
        switch (one.written.kind, other.written.kind) {
        case (.month, .month), (.quarter, .quarter), (.half, .half), (.year, .year), (.schoolYear, .schoolYear), (.years, .years): true
        default: false
        }
    }

    private func follows(_ plan: Reading.Period, _ review: Reading.Period) -> Bool {
        guard let ahead = plan.window, let back = review.window else { return false }
        return ahead.first > back.first && ahead.first <= back.last.adding(days: 2)
    }
}
