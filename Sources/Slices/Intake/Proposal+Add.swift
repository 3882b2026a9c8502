import Accounts
import Core
import Journal
import Storage

extension Proposal {
    /// A figure that reading has missed, from words a person chose. It is stored as any other proposal, and then to be confirmed.
    /// - Parameter quantity: what the words say, or what the person says they do.
    static func add(_ chosen: ChosenWords, quantity: Quantity, to document: StoredDocument, by actor: Actor, in db: any Connection) throws
        -> Proposal
    {
        guard try db.exists(DocumentQueries.mayReceive(from: document.unit, by: actor.viewer)) else { throw IntakeRefusal.unknownDocument }
        let figure = ProposedFigure(
            quantity: quantity, unitOfMeasure: chosen.unitOfMeasure, what: chosen.words, isResult: true, guesses: chosen.guesses)
        let proposal = Proposal(
            id: ProposalID(), document: document.id, kind: .figure, span: chosen.span, words: chosen.words, confidence: 1,
            detail: chosen.words, reason: Phrase("Người xem chọn trong văn bản", en: "Chosen in the text by a person"), figure: figure,
            state: .open, decision: nil, addedBy: actor.person)
        try db.execute(ProposalQueries.insert(proposal, place: try db.row(ProposalQueries.nextPlace(in: document.id))?.get("place") ?? 0))
        if !chosen.guesses.isEmpty { try db.execute(ProposalQueries.insert(chosen.guesses, for: proposal.id)) }
        try Journal.record(
            .proposalAdded, about: Subject("proposal", proposal.id), content: "span=\(chosen.span.inAddress)", by: actor, in: db)
        return proposal
    }
}

extension Act {
    package static let proposalAdded = Act("proposal-added")
}
