import Core
import Web

extension ConfirmationPage {
    init(_ material: ReviewMaterial, _ view: ReviewView, refusal: (any Refusal)? = nil) {
        let document = material.document
        let path = "/documents/\(document.id)"
        let open = material.proposals.filter { $0.state == .open }
        let clear = Set(material.recognised.clear.map(\.id))
        let figures = open.compactMap { proposal -> Figure? in
            guard let figure = proposal.figure, figure.isResult, material.units.isClear(figure), material.echoes[proposal.id] == nil,
                let indicator = material.guess(for: figure)
            else { return nil }
            let place = material.units.owner(of: figure).place
            return Figure(
                value: StoredDocument.Chosen(proposal.id, indicator: indicator.code, unit: place?.id).inForm, words: proposal.words,
                unit: place?.name,
                answer: .quantity(figure.quantity), unitOfMeasure: figure.unitOfMeasure, indicator: indicator.label,
                isLikely: clear.contains(proposal.id) && proposal.confidence >= Proposal.doubtBelow)
        }
        let others = open.filter { $0.kind != .figure }.map { proposal in
            Other(
                value: StoredDocument.Chosen(proposal.id).inForm, kind: proposal.headTitle,
                words: String(String.UnicodeScalarView(proposal.words.unicodeScalars.prefix(160))),
                isLikely: proposal.confidence >= Proposal.doubtBelow)
        }
        self.init(
            document: Link(Phrase(document.name), path: view.path(of: path)), action: "\(path)/confirmation", view: view,
            window: document.window.name, figures: figures.filter(\.isLikely) + figures.filter { !$0.isLikely },
            unknown: open.count { $0.kind == .figure } - figures.count, others: others, back: view.path(of: path), refusal: refusal)
    }
}

extension StoredDocument.Chosen {
    /// As a form carries it: the proposal, and the indicator and the unit that stood beside it when the person ticked it.
    var inForm: String { [proposal.description, indicator, unit?.description].compactMap(\.self).joined(separator: " ") }

    init?(inForm text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard let proposal = parts.first.flatMap({ ProposalID($0) }), parts.count <= 3 else { return nil }
        let unit = parts.count == 3 ? OrgUnitID(parts[2]) : nil
        guard parts.count < 3 || unit != nil else { return nil }
        self.init(proposal, indicator: parts.count > 1 ? parts[1] : nil, unit: unit)
    }
}
