import Core
import VietnameseText

/// What the event looked back on and ahead to: one period each.
struct EventPeriods {
    private(set) var periods: [Reading.Period] = []

    private let tokens: Tokens
    private let citations: [Range<Int>]
    private let eventDay: Day?

    init(_ layout: Layout, opening: Opening, type: Reading.EventType, citations: [Range<Int>], eventDay: Day?) {
        tokens = layout.tokens
        self.citations = citations
        self.eventDay = eventDay
        let reviews: Set<Reading.EventType> = [.interimReview, .finalReview, .briefing, .conference, .workingSession]
        let announcing = [opening.lead.first, opening.title].compactMap(\.self)
        let body = reviews.contains(type) ? Array(opening.lead.dropFirst() + opening.next) : []
        for purpose in [Reading.Period.Purpose.review, .plan] {
            let source = announcing + (purpose == .review || !periods.isEmpty ? body : [])
            if let period = source.compactMap({ first(purpose, in: $0) }).first { periods.append(period) }
        }
        if periods.count == 1, let review = periods.first, review.purpose == .review, reviews.contains(type) {
            if let plan = layout.content.flatMap({ all(in: $0) }).first(where: { $0.purpose == .plan && follows($0, review) }) { periods.append(plan) }
        }
    }

    private func first(_ purpose: Reading.Period.Purpose, in sentence: Range<Int>) -> Reading.Period? {
        all(in: sentence).first { $0.purpose == purpose }
    }

    private func all(in sentence: Range<Int>) -> [Reading.Period] {
        var start = sentence.lowerBound
        return WrittenWindow.all(in: tokens, sentence).compactMap { window in
            defer { start = window.tokens.upperBound }
            guard !citations.contains(where: { $0.overlaps(window.tokens) }) else { return nil }
            let before = start..<window.tokens.lowerBound
            if case .years = window.kind, !EventWords.spans.occurs(tokens, in: sentence.lowerBound..<window.tokens.lowerBound) { return nil }
            let year = window.year ?? self.year(of: window, in: sentence)
            guard let year else { return nil }
            return Reading.Period(written: window, year: year, purpose: purpose(before), passage: Reading.Passage(tokens, window.tokens, confidence: 0.8))
        }
    }

    /// The last word before the period that looks back or ahead decides.
    private func purpose(_ before: Range<Int>) -> Reading.Period.Purpose {
        let back = EventWords.looksBack.all(in: tokens, before).last?.tokens.lowerBound ?? -1
        let ahead = EventWords.looksAhead.all(in: tokens, before).last?.tokens.lowerBound ?? -1
        return ahead > back ? .plan : .review
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

    private func follows(_ plan: Reading.Period, _ review: Reading.Period) -> Bool {
        guard let ahead = plan.window, let back = review.window else { return false }
        return ahead.first > back.first && ahead.first <= back.last.adding(days: 2)
    }
}
