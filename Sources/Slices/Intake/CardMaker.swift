import Core
import Ledger
import Web

/// Puts proposals into words.
struct CardMaker {
    private let material: ReviewMaterial
    private let mistyped: MistypedFigure?
    private let choices: [FigureForm.Choices]
    private let repeated: Set<ProposalID>
    private let text: [Unicode.Scalar]

    init(_ material: ReviewMaterial, mistyped: MistypedFigure?) {
        self.material = material
        self.mistyped = mistyped
        choices = FigureForm.choices(from: material.catalogue)
        text = Array(material.document.text.unicodeScalars)
        repeated = Set(material.recognised.repeated.map(\.id))
    }

    func card(for proposal: Proposal) -> ProposalCard {
        ProposalCard(
            key: proposal.id.description, kind: proposal.kind == .section ? proposal.headTitle : nil, headline: headline(of: proposal),
            details: proposal.state == .open ? details(of: proposal) : [], state: state(of: proposal),
            warnings: warnings(about: proposal), form: form(for: proposal))
    }

    private func headline(of proposal: Proposal) -> ProposalCard.Headline {
        if let figure = proposal.figure { return .quantity(.quantity(figure.quantity), unitOfMeasure: figure.unitOfMeasure) }
        let isLong = proposal.words.unicodeScalars.count > 240
        return .words(isLong ? String(proposal.words.unicodeScalars.prefix(200)) + "…" : proposal.words)
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
        let unit = figure.ofUnit.map { Phrase("Số liệu của \($0)", en: "A figure of \($0)") }
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
        case 0.75..<0.9: Phrase("Khá chắc", en: "Likely")
        case 0.5..<0.75: Phrase("Nên xem lại", en: "Better look again")
        default: Phrase("Cần xem kỹ", en: "Look closely")
        }
    }

    private func state(of proposal: Proposal) -> ProposalCard.State {
        let by = material.outcome(of: proposal) ?? Phrase("")
        switch proposal.state {
        case .open: return .open(mayDecide: material.mayDecide)
        case .confirmed(let entry): return .confirmed(material.recorded(entry), by: by, mayReopen: material.mayDecide)
        case .dropped: return .dropped(by: by, mayReopen: material.mayDecide)
        }
    }

    private func warnings(about proposal: Proposal) -> [Phrase] {
        var warnings: [Phrase] = []
        if let figure = proposal.figure, !figure.isResult {
            warnings.append(
                Phrase(
                    "Có vẻ là kế hoạch hoặc bối cảnh, không phải kết quả của kỳ.",
                    en: "Looks like a plan or background, not a result of the window."))
        }
        if repeated.contains(proposal.id) {
            warnings.append(
                Phrase(
                    "Chỉ tiêu này còn ở số liệu khác trong văn bản: chỉ xác nhận một lần, hoặc xác nhận các phần không trùng nhau.",
                    en: "Another figure of the document has this indicator: confirm only one, or parts that do not overlap."))
        }
        return warnings
    }

    /// The indicators it may be stand first.
    private func choices(for figure: ProposedFigure) -> [FigureForm.Choices] {
        let likely = figure.guesses.compactMap { material.indicator($0.code) }.filter { !$0.isComputed }
        guard likely.count > 1 else { return choices }
        let first = FigureForm.Choices(group: "Có thể là", indicators: likely.map { Field.Option($0.code, $0.label) })
        return [first] + FigureForm.choices(from: material.catalogue.filter { !likely.contains($0) })
    }

    private func form(for proposal: Proposal) -> FigureForm? {
        guard let figure = proposal.figure else { return nil }
        let guess = material.indicator(figure.indicator).flatMap { $0.isComputed ? nil : $0 }
        let target = guess.map { guess in
            Phrase("\(guess.label), \(material.document.window.name.vi)", en: "\(guess.label), \(material.document.window.name.en)")
        }
        let memory = RuleOffer(proposal, in: text)
        let read = FigureForm.Typed(
            indicator: guess?.code ?? "", quantity: figure.quantity.phrase.vi, window: material.document.window.name.vi,
            remembers: memory?.isUsual ?? false)
        let mistyped = mistyped.flatMap { $0.proposal == proposal.id ? $0 : nil }
        return FigureForm(
            proposal: proposal.id.description, typed: mistyped?.typed ?? read, choices: choices(for: figure),
            memory: memory, target: figure.isResult ? target : nil,
            errors: mistyped?.errors ?? FormErrors())
    }
}

extension Phrase {
    /// "Khá chắc: ‘buổi’ + ‘tuyên truyền’ → BC03".
    fileprivate func explained(by reason: Phrase) -> Phrase { Phrase("\(vi): \(reason.vi)", en: "\(en): \(reason.en)") }
}
