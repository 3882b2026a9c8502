import Core
import Journal
import Ledger
import Storage

/// The figures of a document that can be confirmed at once, and those that cannot.
struct RecognisedFigures: Sendable {
    /// Open results, each recognised as an indicator that nothing else in the document is.
    let clear: [Proposal]
    /// Open results whose indicator was read more than once: a total and its part, or the same figure said twice.
    let repeated: [Proposal]

    init(among proposals: [Proposal], entered: [Entry], catalogue: [Indicator], echoes: [ProposalID: EchoedFigure] = [:]) {
        let declarable = Set(catalogue.filter { !$0.isComputed }.map(\.code))
        let known = Dictionary(catalogue.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        var claims = Dictionary(entered.compactMap { known[$0.figure.indicator] }.map { ($0, 1) }, uniquingKeysWith: +)
        let open = proposals.filter { proposal in
            guard proposal.state == .open, let figure = proposal.figure, figure.isResult, let code = figure.indicator else { return false }
            return declarable.contains(code) && !figure.isBesideOthers && echoes[proposal.id] == nil
        }
        for proposal in open { claims[proposal.figure?.indicator ?? "", default: 0] += 1 }
        clear = open.filter { claims[$0.figure?.indicator ?? ""] == 1 }
        repeated = open.filter { claims[$0.figure?.indicator ?? "", default: 0] > 1 }
    }
}

extension ProposedFigure {
    /// In a table, of another unit or window than the document's, or the sum of others: never taken for the document's own without a look.
    var isBesideOthers: Bool { ofUnit != nil || window != nil || isTotal }
}

extension StoredDocument {
    /// One line of a list that a person has looked through: a proposal, and for a figure the indicator that stood beside it.
    package struct Chosen: Hashable, Sendable {
        package let proposal: ProposalID
        package let indicator: String?

        package init(_ proposal: ProposalID, indicator: String? = nil) {
            (self.proposal, self.indicator) = (proposal, indicator)
        }
    }

    /// Confirms everything a person chose, all or none: figures as they were read, for the window of the document.
    package func confirm(_ chosen: [Chosen], by actor: Actor, in db: any Connection) throws {
        let proposals = Dictionary(
            try Proposal.all(in: id, visibleTo: actor.viewer, in: db).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var figures: [ConfirmedFigure] = []
        for choice in chosen {
            guard let proposal = proposals[choice.proposal] else { throw IntakeRefusal.unknownProposal }
            guard let figure = proposal.figure else {
                try proposal.confirm(by: actor, in: db)
                continue
            }
            guard let code = choice.indicator else { throw IntakeRefusal.indicatorMissing }
            figures.append(
                try proposal.confirmed(as: Indicator.find(code, in: db), quantity: figure.quantity, within: window, by: actor))
        }
        if !figures.isEmpty { try figures.enter(by: actor, in: db) }
    }
}
