import VietnameseText

/// The title and the first sentences of a report.
struct Opening {
    /// How many tokens of a text are looked at for what the event was.
    static let reach = 20_000

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
            lead = layout.lines.first(where: \.isRead).map { Array(layout.sentences(of: $0).prefix(12)) } ?? []
            next = []
            return
        }
        let sentences = Array(layout.sentences(of: layout.lines[first]).prefix(12))
        // "Thực hiện kế hoạch …. Sáng 5/3, … tổ chức …": the sentence that says when comes first.
        let dated =
            sentences.firstIndex { $0.contains { layout.tokens[$0].isNumber && WrittenDate(layout.tokens, at: $0)?.isAnnounced == true } }
            ?? 0
        lead = Array(sentences[dated...] + sentences[..<dated])
        next = layout.lines[(first + 1)...].lazy.filter { $0.kind == .body }.prefix(2).flatMap { layout.sentences(of: $0).prefix(12) }
    }
}
