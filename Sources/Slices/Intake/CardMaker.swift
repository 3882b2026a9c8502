import Core
import Ledger
import Web

/// Puts proposals into words.
struct CardMaker {
    private let material: ReviewMaterial
    private let list: ReviewList
    private let view: ReviewView
    private let repeated: Set<ProposalID>
    private let text: [Unicode.Scalar]

    init(_ material: ReviewMaterial, _ list: ReviewList, _ view: ReviewView) {
        self.material = material
        self.list = list
        self.view = view
        text = Array(material.document.text.unicodeScalars)
        repeated = Set(material.recognised.repeated.map(\.id))
    }

    /// - Parameter span: where the words of the proposal are marked.
    func card(for proposal: Proposal, span: String) -> ProposalCard {
        ProposalCard(
            key: proposal.id.description, kind: kind(of: proposal), headline: headline(of: proposal),
            details: proposal.state == .open ? details(of: proposal) : [], state: state(of: proposal),
            warnings: warnings(about: proposal), span: span)
    }

    private func kind(of proposal: Proposal) -> Phrase? {
        proposal.kind == .section || view.filter == .all && proposal.kind != .figure ? proposal.headTitle : nil
    }

    private func headline(of proposal: Proposal) -> ProposalCard.Headline {
        if let figure = proposal.figure { return .quantity(.quantity(figure.quantity), unitOfMeasure: figure.unitOfMeasure) }
        let isLong = proposal.words.unicodeScalars.count > 240
        return .words(isLong ? String(String.UnicodeScalarView(proposal.words.unicodeScalars.prefix(200))) + "…" : proposal.words)
    }

    private func details(of proposal: Proposal) -> [Phrase] {
        let confidence = Self.words(for: proposal.confidence)
        let reason = proposal.reason.vi.isEmpty ? confidence : confidence.explained(by: proposal.reason)
        guard let figure = proposal.figure else {
            return proposal.kind == .section || proposal.detail.isEmpty ? [reason] : [Phrase(proposal.detail), reason]
        }
        let indicator = figure.guesses.first.map { guess in [Self.words(for: guess.confidence).explained(by: guess.reason)] }
        return source(of: proposal, figure) + [reason] + (indicator ?? []) + remarks(on: proposal, figure)
    }

    /// What speaks against taking a figure for the document's own, once.
    private func remarks(on proposal: Proposal, _ figure: ProposedFigure) -> [Phrase] {
        let unit = figure.ofUnit.map { words in
            let name = material.units.owner(of: figure).place?.name ?? words
            return Phrase("Số liệu của \(name)", en: "A figure of \(name)")
        }
        let window = figure.window.map { Phrase("Kỳ trong bảng: \($0.name.vi)", en: "Window in the table: \($0.name.en)") }
        let total = figure.isTotal ? Phrase("Là tổng của các số khác trong bảng", en: "Adds up other figures of the table") : nil
        return [unit, window, total, material.echoes[proposal.id]?.reason].compactMap(\.self)
    }

    /// The words a figure was read from and what it counts, where they say more than the figure itself.
    private func source(of proposal: Proposal, _ figure: ProposedFigure) -> [Phrase] {
        let said = "\(figure.quantity.phrase.vi) \(figure.unitOfMeasure)"
        let words = proposal.words == said ? nil : "“\(proposal.words)”"
        let what = figure.what.isEmpty || figure.what == figure.unitOfMeasure ? nil : figure.what
        let parts = [words, what].compactMap(\.self)
        return parts.isEmpty ? [] : [Phrase(parts.joined(separator: " · "))]
    }

    private static func words(for confidence: Double) -> Phrase {
        switch confidence {
        case 0.9...: Phrase("Rất chắc", en: "Very likely")
        case Proposal.doubtBelow..<0.9: Phrase("Khá chắc", en: "Likely")
        case 0.5..<Proposal.doubtBelow: Phrase("Nên xem lại", en: "Better look again")
        default: Phrase("Cần xem kỹ", en: "Look closely")
        }
    }

    private func state(of proposal: Proposal) -> ProposalCard.State {
        let by = material.outcome(of: proposal) ?? Phrase("")
        switch proposal.state {
        case .open:
            return list.attention(for: proposal) == .look
                ? .open(question(about: proposal), Phrase("cần xem", en: "needs a look"), .waiting)
                : .open(question(about: proposal), Phrase("có vẻ đúng", en: "likely right"), .active)
        case .confirmed:
            return .confirmed(
                material.entry(of: proposal).flatMap(material.recorded(_:)), by: by, changes: changes(to: proposal),
                mayReopen: material.mayDecide)
        case .dropped: return .dropped(by: by, mayReopen: material.mayDecide)
        }
    }

    private func question(about proposal: Proposal) -> ProposalCard.Question {
        guard material.mayDecide else { return .none }
        guard let figure = proposal.figure else { return .isRight }
        let window = (figure.window ?? material.document.window).name
        let targets = figure.guesses.compactMap { guess in
            material.indicator(of: guess).map { ProposalCard.Target(code: $0.code, label: $0.label, window: window) }
        }
        let likeliest = figure.isResult && figure.indicator == targets.first?.code ? targets.first : nil
        return .indicator(
            likeliest, others: Array(targets.drop { $0.code == likeliest?.code }), whose: UnitChoice(figure, material),
            memory: RuleOffer(proposal, in: text), editing: view.with { $0.part = nil }.path(of: "/proposals/\(proposal.id)"))
    }

    /// What the person who confirmed a figure recorded otherwise than it was read.
    private func changes(to proposal: Proposal) -> [Phrase] {
        guard let correction = Correction(of: proposal, in: material) else { return [] }
        return [Phrase("Người xác nhận đã sửa: \(correction.phrase.vi)", en: "Changed by who confirmed it: \(correction.phrase.en)")]
    }

    private func warnings(about proposal: Proposal) -> [Phrase] {
        var warnings: [Phrase] = []
        if let figure = proposal.figure, !figure.isResult {
            warnings.append(
                Phrase(
                    "Có vẻ là kế hoạch hoặc bối cảnh, không phải kết quả của kỳ.",
                    en: "Looks like a plan or background, not a result of the window."))
        }
        if let figure = proposal.figure, case .open(let reason, _) = material.units.owner(of: figure) { warnings.append(reason) }
        if repeated.contains(proposal.id) {
            warnings.append(
                Phrase(
                    "Chỉ tiêu này còn ở số liệu khác trong văn bản: chỉ xác nhận một lần, hoặc xác nhận các phần không trùng nhau.",
                    en: "Another figure of the document has this indicator: confirm only one, or parts that do not overlap."))
        }
        return warnings
    }
}

extension Phrase {
    /// "Khá chắc: ‘buổi’ + ‘tuyên truyền’ → BC03".
    fileprivate func explained(by reason: Phrase) -> Phrase { Phrase("\(vi): \(reason.vi)", en: "\(en): \(reason.en)") }
}
