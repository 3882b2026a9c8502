import Core

/// The proposals of a document in the order a person is led through them, cut into pages.
struct ReviewList: Sendable {
    /// How much a proposal asks of a person.
    enum Attention: Int, Sendable, CaseIterable, Comparable {
        case look, likely, decided

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    /// Enough to work through without waiting, and few enough for a poor line.
    static let pageLength = 40

    /// In the order of the list, over all pages.
    let proposals: [Proposal]
    private let attention: [ProposalID: Attention]
    private let places: [ProposalID: Int]
    let order: ReviewOrder

    init(_ view: ReviewView, _ material: ReviewMaterial) {
        let rank = Dictionary(view.filter.kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let clear = Set(material.recognised.clear.map(\.id))
        let shown = material.proposals.filter { rank[$0.kind] != nil }
        let attention = Dictionary(
            shown.map { ($0.id, Self.attention(for: $0, isClear: clear.contains($0.id))) }, uniquingKeysWith: { first, _ in first })
        proposals =
            view.order == .place
            ? shown
            : shown.enumerated().sorted { one, other in
                let keys = [one, other].map { place, proposal in
                    let attention = attention[proposal.id] ?? .look
                    let certainty = attention == .look ? Int(proposal.confidence * 100) : 0
                    return [attention.rawValue, rank[proposal.kind] ?? 0, proposal.figure?.isResult == false ? 1 : 0, certainty, place]
                }
                return keys[0].lexicographicallyPrecedes(keys[1])
            }.map(\.element)
        order = view.order
        self.attention = attention
        places = Dictionary(proposals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func attention(for proposal: Proposal, isClear: Bool) -> Attention {
        guard proposal.state == .open else { return .decided }
        if proposal.confidence < Proposal.doubtBelow { return .look }
        return proposal.figure == nil || isClear ? .likely : .look
    }

    func attention(for proposal: Proposal) -> Attention { attention[proposal.id] ?? .look }

    func count(_ attention: Attention) -> Int { self.attention.values.count { $0 == attention } }

    var pages: Int { max(1, (proposals.count + Self.pageLength - 1) / Self.pageLength) }

    /// The page that holds a proposal; nil when the list does not.
    func page(of proposal: ProposalID) -> Int? { places[proposal].map { $0 / Self.pageLength + 1 } }

    func proposals(on page: Int) -> ArraySlice<Proposal> {
        let start = min(max(page - 1, 0) * Self.pageLength, proposals.count)
        return proposals[start..<min(start + Self.pageLength, proposals.count)]
    }

    /// What to look at after something has been decided: the next open proposal of the list as it was before, else the first open one.
    func next(after decided: ProposalID) -> ProposalID? {
        guard let place = places[decided] else { return nil }
        let isOpen: (Proposal) -> Bool = { $0.id != decided && $0.state == .open }
        return (proposals[place...].first(where: isOpen) ?? proposals.first(where: isOpen))?.id
    }
}

extension Proposal {
    /// Below this a proposal is wrong so often that a person should look at it before the others.
    static let doubtBelow = 0.75
}
