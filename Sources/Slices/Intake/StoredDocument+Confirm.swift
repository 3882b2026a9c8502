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

    /// What one number is kept for: of two in a document one is too many.
    private struct Claim: Hashable {
        /// Nil for the unit the document is of.
        let unit: OrgUnitID?
        let indicator: String
    }

    init(
        among proposals: [Proposal], of units: FigureUnits, entered: [Entry], catalogue: [Indicator],
        echoes: [ProposalID: EchoedFigure] = [:]
    ) {
        let declarable = Set(catalogue.filter { $0.isDeclared }.map(\.code))
        let known = Dictionary(catalogue.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
        var claims: [Claim: Int] = [:]
        for entry in entered {
            guard let code = known[entry.figure.indicator] else { continue }
            claims[Claim(unit: units.named(entry.figure.unit), indicator: code), default: 0] += 1
        }
        let open: [(proposal: Proposal, claim: Claim)] = proposals.compactMap { proposal in
            guard proposal.state == .open, let figure = proposal.figure, figure.isResult, let code = figure.indicator,
                declarable.contains(code), units.isClear(figure), echoes[proposal.id] == nil
            else { return nil }
            return (proposal, Claim(unit: units.owner(of: figure).place?.id, indicator: code))
        }
        for (_, claim) in open { claims[claim, default: 0] += 1 }
        clear = open.filter { claims[$0.claim] == 1 }.map(\.proposal)
        repeated = open.filter { claims[$0.claim, default: 0] > 1 }.map(\.proposal)
    }
}

extension FigureUnits {
    /// Whether nothing speaks against recording it as it stands. In a table, a figure of another window than the document's, of a unit nobody
    /// knows, or the sum of others is never taken without a look.
    func isClear(_ figure: ProposedFigure) -> Bool {
        if case .open = owner(of: figure) { return false }
        return figure.window == nil && !figure.isTotal
    }
}

extension StoredDocument {
    /// One line of a list that a person has looked through: a proposal, and for a figure the indicator that stood beside it, and the unit
    /// where it is not the one the document is of.
    package struct Chosen: Hashable, Sendable {
        package let proposal: ProposalID
        package let indicator: String?
        package let unit: OrgUnitID?

        package init(_ proposal: ProposalID, indicator: String? = nil, unit: OrgUnitID? = nil) {
            (self.proposal, self.indicator, self.unit) = (proposal, indicator, unit)
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
                try proposal.confirmed(
                    as: Indicator.find(code, in: db), quantity: figure.quantity, within: window, of: choice.unit, by: actor))
        }
        if !figures.isEmpty { try figures.enter(by: actor, in: db) }
    }
}
