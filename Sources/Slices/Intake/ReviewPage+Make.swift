import Core
import Ledger
import Web

extension ReviewPage {
    /// - Parameters:
    ///   - cited: The characters a number led here for.
    ///   - mistyped: What was typed for one figure and could not be accepted.
    init(
        _ material: ReviewMaterial, filter: ReviewFilter, cited: Range<Int>? = nil, mistyped: MistypedFigure? = nil, notice: Notice? = nil,
        learnt: Learnt? = nil
    ) {
        let document = material.document
        let path = "/documents/\(document.id)"
        let shown = material.proposals.filter { filter.kinds.contains($0.kind) }
        let recognised = material.recognised
        let maker = CardMaker(material, mistyped: mistyped)
        let figures = material.proposals.filter { $0.kind == .figure }
        self.init(
            title: Phrase(document.name), path: path, unit: material.unit, window: document.window.name,
            received: Phrase("nhận lúc \(document.receivedAt.onScreen)", en: "received at \(document.receivedAt.onScreen)"),
            filters: Self.filters(path, material.proposals), filter: filter,
            progress: Progress(
                figures: figures.count, open: figures.count { $0.state == .open }, clear: recognised.clear.count,
                repeated: recognised.repeated.count,
                mayDecide: material.mayDecide),
            text: ReviewText(document.text, shown.map(ReviewText.Highlight.init), cited: cited.flatMap { ReviewText.Cited($0, material) }),
            groups: filter.kinds.compactMap { kind in
                let cards = shown.filter { $0.kind == kind }.map(maker.card(for:))
                return cards.isEmpty ? nil : Group(kind: kind, cards: cards)
            },
            errors: mistyped?.errors ?? FormErrors(), notice: notice, remarks: DocumentRemarks(material, path: path), learnt: learnt)
    }

    private static func filters(_ path: String, _ proposals: [Proposal]) -> [Link] {
        let kinds: [ProposalKind] = [.figure, .event, .person, .citation, .task, .section]
        return [Link(Phrase("Tất cả", en: "All"), path: ReviewFilter.all.path(of: path), count: proposals.count)]
            + kinds.compactMap { kind in
                let count = proposals.count { $0.kind == kind }
                return count == 0 ? nil : Link(kind.phrase, path: ReviewFilter.kind(kind).path(of: path), count: count)
            }
    }

    /// The card that comes after one that has just been decided: the next open one in the order of the page, else the same.
    static func next(after decided: ProposalID, filter: ReviewFilter, among proposals: [Proposal]) -> ProposalID {
        let order = filter.kinds.flatMap { kind in proposals.filter { $0.kind == kind } }
        guard let place = order.firstIndex(where: { $0.id == decided }) else { return decided }
        return order[place...].first { $0.id != decided && $0.state == .open }?.id ?? decided
    }
}

extension ReviewText.Cited {
    /// Nil for characters the document does not have.
    fileprivate init?(_ span: Range<Int>, _ material: ReviewMaterial) {
        guard !span.isEmpty, span.upperBound <= material.document.text.unicodeScalars.count else { return nil }
        let entry = material.entries.first { $0.figure.source == .span(material.document.id, start: span.lowerBound, end: span.upperBound) }
        let proposal = material.proposals.first { $0.kind == .figure && $0.span == span }
        self.init(
            span: span,
            note: CitedNote(
                record: entry.flatMap(material.recorded(_:)), unit: material.unit, decided: proposal.flatMap(material.outcome(of:))))
    }
}

extension ReviewText.Highlight {
    fileprivate init(_ proposal: Proposal) {
        let state =
            switch proposal.state {
            case .open: "open"
            case .confirmed: "confirmed"
            case .dropped: "dropped"
            }
        self.init(key: proposal.id.description, kind: proposal.kind, span: proposal.span, state: state, title: proposal.headTitle)
    }
}

extension Proposal {
    /// What it is in a word: a section by its kind, anything else by the kind of proposal.
    var headTitle: Phrase {
        kind == .section ? Reading.Section.Kind(rawValue: detail)?.phrase ?? kind.phrase : kind.phrase
    }
}

extension Reading.Section.Kind {
    var phrase: Phrase {
        switch self {
        case .results: Phrase("Kết quả", en: "Results")
        case .limits: Phrase("Hạn chế", en: "Limits")
        case .causes: Phrase("Nguyên nhân", en: "Causes")
        case .plan: Phrase("Phương hướng, nhiệm vụ", en: "Next tasks")
        case .recommendations: Phrase("Kiến nghị, đề xuất", en: "Recommendations")
        case .conclusion: Phrase("Kết luận, chỉ đạo", en: "Conclusion")
        }
    }
}
