import Core
import Formats
import Ledger
import Web

extension ReviewPage {
    /// - Parameters:
    ///   - person: who looks, and may take back what they decided last.
    ///   - cited: The characters a number led here for.
    init(
        _ material: ReviewMaterial, _ view: ReviewView, for person: PersonID, cited: Range<Int>? = nil, notice: Notice? = nil,
        learnt: Learnt? = nil
    ) {
        let document = material.document
        let path = "/documents/\(document.id)"
        let list = ReviewList(view, material)
        let page = min(view.page ?? view.at.flatMap(list.page(of:)) ?? 1, list.pages)
        let shown = list.proposals(on: page)
        let parts = TextParts(document.outline.blocks, list.proposals)
        let looked = cited ?? (view.at.flatMap { at in list.proposals.first { $0.id == at } } ?? shown.first)?.span
        let part = min(view.part ?? looked.map { parts.part(of: $0) } ?? 1, parts.count)
        let addresses = Addresses(path, view, list, page: page, parts, part: part)
        self.init(
            title: Phrase(document.name), path: path, unit: material.unit, window: document.window.name,
            received: Phrase("nhận lúc \(document.receivedAt.onScreen)", en: "received at \(document.receivedAt.onScreen)"),
            filters: Self.filters(path, view, material.proposals),
            view: view.with { ($0.page, $0.at, $0.learnt) = (page == 1 ? nil : page, nil, nil) },
            progress: Progress(material, list, for: person),
            text: ReviewText(
                document.text, document.outline, parts.blocks(of: part),
                list.proposals.map { ReviewText.Highlight($0, card: addresses.card(of: $0)) },
                cited: cited.flatMap { ReviewText.Cited($0, material) }),
            part: Place(number: part, count: parts.count),
            groups: Self.groups(of: shown, in: list, CardMaker(material, list, view), addresses),
            page: Place(number: page, count: list.pages), notice: notice, remarks: DocumentRemarks(material, path: path), learnt: learnt)
    }

    private static func filters(_ path: String, _ view: ReviewView, _ proposals: [Proposal]) -> [Link] {
        let view = view.with { ($0.page, $0.at, $0.part) = (nil, nil, nil) }
        let kinds: [ProposalKind] = [.figure, .event, .person, .citation, .task, .section]
        return [Link(Phrase("Tất cả", en: "All"), path: view.with { $0.filter = .all }.path(of: path), count: proposals.count)]
            + kinds.compactMap { kind in
                let count = proposals.count { $0.kind == kind }
                return count == 0 ? nil : Link(kind.phrase, path: view.with { $0.filter = .kind(kind) }.path(of: path), count: count)
            }
    }

    private static func groups(
        of shown: ArraySlice<Proposal>, in list: ReviewList, _ maker: CardMaker, _ addresses: Addresses
    ) -> [Group] {
        let card: (Proposal) -> ProposalCard = { maker.card(for: $0, span: addresses.span(of: $0)) }
        guard list.order == .attention else {
            let title = Phrase("Theo thứ tự văn bản (\(list.proposals.count))", en: "As in the text (\(list.proposals.count))")
            return shown.isEmpty ? [] : [Group(title: title, cards: shown.map(card))]
        }
        return ReviewList.Attention.allCases.compactMap { attention in
            let cards = shown.filter { list.attention(for: $0) == attention }.map(card)
            return cards.isEmpty ? nil : Group(title: attention.title(list.count(attention)), cards: cards)
        }
    }

    /// Where cards and words are: on this page, on another page of the list, in another part of the text.
    struct Addresses {
        private let path: String
        private let view: ReviewView
        private let list: ReviewList
        private let page: Int
        private let parts: TextParts
        private let part: Int

        init(_ path: String, _ view: ReviewView, _ list: ReviewList, page: Int, _ parts: TextParts, part: Int) {
            (self.path, self.view, self.list) = (path, view.with { $0.at = nil }, list)
            (self.page, self.parts, self.part) = (page, parts, part)
        }

        func card(of proposal: Proposal) -> String {
            let there = list.page(of: proposal.id) ?? 1
            return there == page ? "#card-\(proposal.id)" : view.with { $0.page = there }.path(of: path) + "#card-\(proposal.id)"
        }

        func span(of proposal: Proposal) -> String {
            let there = parts.part(of: proposal.span)
            let here = view.with { ($0.page, $0.part) = (page, there) }
            return there == part ? "#span-\(proposal.id)" : here.path(of: path) + "#span-\(proposal.id)"
        }
    }
}

extension ReviewList.Attention {
    func title(_ count: Int) -> Phrase {
        switch self {
        case .look: Phrase("Cần xem (\(count))", en: "Needs a look (\(count))")
        case .likely: Phrase("Có vẻ đúng (\(count))", en: "Likely right (\(count))")
        case .decided: Phrase("Đã xử lý (\(count))", en: "Decided (\(count))")
        }
    }
}

extension ReviewPage.Progress {
    init(_ material: ReviewMaterial, _ list: ReviewList, for person: PersonID) {
        let figures = material.proposals.filter { $0.kind == .figure }
        let likely = material.recognised.clear.count { $0.confidence >= Proposal.doubtBelow }
        let open = figures.count { $0.state == .open }
        let last = material.mayDecide ? material.lastDecided(by: person) : []
        self.init(
            figures: figures.count, open: open, look: open - likely, likely: likely, mayDecide: material.mayDecide,
            last: last.first.flatMap { first in
                first.decision.map { Last(words: Self.words(for: last, first), moment: $0.at.milliseconds) }
            },
            next: material.next.map { "/documents/\($0)" })
    }

    private static func words(for last: [Proposal], _ first: Proposal) -> Phrase {
        let (done, didEn) = first.state == .dropped ? ("bỏ", "dropped") : ("xác nhận", "confirmed")
        if last.count > 1 { return Phrase("Bạn vừa \(done) \(last.count) đề xuất.", en: "You have just \(didEn) \(last.count) proposals.") }
        let words = String(String.UnicodeScalarView(first.words.unicodeScalars.prefix(60)))
        return Phrase("Bạn vừa \(done) “\(words)”.", en: "You have just \(didEn) “\(words)”.")
    }
}

extension ReviewText.Cited {
    /// Nil for characters the document does not have.
    fileprivate init?(_ span: Range<Int>, _ material: ReviewMaterial) {
        guard !span.isEmpty, span.upperBound <= material.document.text.unicodeScalars.count else { return nil }
        let source = EntrySource.span(material.document.id, start: span.lowerBound, end: span.upperBound)
        let entry = material.entries.first { $0.figure.source == source }
        let proposal = material.proposals.first {
            $0.kind == .figure && ($0.span == span || material.entry(of: $0)?.number == entry?.number)
        }
        self.init(
            span: span,
            note: CitedNote(
                record: entry.flatMap(material.recorded(_:)), unit: material.unit, decided: proposal.flatMap(material.outcome(of:))))
    }
}

extension ReviewText.Highlight {
    fileprivate init(_ proposal: Proposal, card: String) {
        let state =
            switch proposal.state {
            case .open: "open"
            case .confirmed: "confirmed"
            case .dropped: "dropped"
            }
        self.init(
            key: proposal.id.description, kind: proposal.kind, span: proposal.span, state: state, title: proposal.headTitle, card: card)
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
