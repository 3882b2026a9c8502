import VietnameseText

/// What kind of event it was: the most telling word of the sentence that announces it.
struct EventNaming {
    private(set) var result: (type: Reading.EventType, name: Range<Int>?) = (.other, nil)

    private let tokens: Tokens
    private let citations: [Range<Int>]

    init(_ tokens: Tokens, citations: [Range<Int>], opening: Opening) {
        self.tokens = tokens
        self.citations = citations
        let announcing = opening.lead.prefix(2) + [opening.title].compactMap(\.self)
        var best: (rank: Int, type: Reading.EventType, name: Range<Int>)?
        for (position, sentence) in (announcing + opening.next.prefix(3)).enumerated() {
            if position >= announcing.count, best?.rank ?? 0 > 1 { break }
            guard let found = name(in: sentence), found.rank > best?.rank ?? 0 else { continue }
            best = found
            if found.rank == 3 { break }
        }
        if let best { result = (best.type, best.name) }
    }

    /// Rank 3 for a word that says the kind, 2 for a settled name or a conference, 1 for any gathering.
    private func name(in sentence: Range<Int>) -> (rank: Int, type: Reading.EventType, name: Range<Int>)? {
        var best: (rank: Int, type: Reading.EventType, name: Range<Int>)?
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let citation = citations.first(where: { $0.contains(index) }) {
                index = citation.upperBound
                continue
            }
            let decoy = EventWords.decoys.length(tokens, at: index)
            guard decoy == 0, let found = EventWords.book.match(tokens, at: index) else {
                index += max(decoy, 1)
                continue
            }
            let name = index..<index + found.count
            switch found.value {
            case .specific(let type):
                return (
                    3, type,
                    best.map { $0.type == .conference && $0.name.upperBound == index ? $0.name.lowerBound..<name.upperBound : name } ?? name
                )
            case .settled where best == nil && opens(name.lowerBound, in: sentence): return (3, .other, name)
            case .settled: break
            case .general(.conference): if best?.rank ?? 0 < 2 { best = (2, .conference, name) }
            case .general(let type): if best == nil { best = (1, type, name) }
            }
            index = name.upperBound
        }
        return best
    }

    /// A congress or a session that is held, opened or closed here; not one that is only mentioned.
    private func opens(_ index: Int, in sentence: Range<Int>) -> Bool {
        index - sentence.lowerBound <= 4
            || (max(sentence.lowerBound, index - 4)..<index).contains {
                EventWords.holds.stands(tokens, at: $0) || EventWords.opens.stands(tokens, at: $0)
            }
    }
}
