import Core
import VietnameseText

/// Reads what happened, who held it and where, from the title and the first paragraphs, where reports say so.
struct EventReader {
    let event: Reading.Event

    private let layout: Layout
    private let tokens: Tokens
    private let citations: [Range<Int>]

    init(_ layout: Layout, citations: [Citation]) {
        self.layout = layout
        tokens = layout.tokens
        self.citations = citations.map(\.tokens)
        event = Self.read(layout, citations.map(\.tokens))
    }

    private static func read(_ layout: Layout, _ citations: [Range<Int>]) -> Reading.Event {
        let tokens = layout.tokens
        let opening = Opening(layout)
        let (type, name) = EventNaming(tokens, citations: citations, opening: opening).result
        let date = EventDating(layout, opening: opening)
        let periods = EventPeriods(layout, opening: opening, type: type, citations: citations, eventDay: date.date?.day)
        let hosts = EventHosts(tokens, opening: opening)
        return Reading.Event(
            type: type, name: name.map { Reading.Passage(tokens, $0, confidence: 0.85) }, date: date.date, periods: periods.periods,
            hosts: hosts.hosts.map { Reading.Passage(tokens, $0, confidence: 0.75) },
            place: EventPlace(tokens, opening: opening).place.map { Reading.Passage(tokens, $0, confidence: 0.7) })
    }
}

/// The title and the first sentences of a report.
struct Opening {
    let title: Range<Int>?
    /// Sentences of the first paragraph, then of the two after it.
    let lead: [Range<Int>]
    let next: [Range<Int>]

    init(_ layout: Layout) {
        title = layout.title
        if layout.isOfficial {
            (lead, next) = ([], [])
            return
        }
        guard let first = layout.lead else {
            lead = layout.content.first.map { Sentences.ranges(in: layout.tokens, $0) } ?? []
            next = []
            return
        }
        let sentences = Sentences.ranges(in: layout.tokens, layout.lines[first].tokens)
        // "Thực hiện kế hoạch …. Sáng 5/3, … tổ chức …": the sentence that says when comes first.
        let dated = sentences.firstIndex { $0.contains { layout.tokens[$0].isNumber && WrittenDate(layout.tokens, at: $0)?.isAnnounced == true } } ?? 0
        lead = Array(sentences[dated...] + sentences[..<dated])
        next = layout.lines[(first + 1)...].filter { $0.kind == .body }.prefix(2).flatMap { Sentences.ranges(in: layout.tokens, $0.tokens) }
    }
}
