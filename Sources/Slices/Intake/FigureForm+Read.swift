import Core
import Journal
import Ledger
import Storage
import Web

/// What is wrong with the fields of one proposal; the page is shown again with what was typed.
struct MistypedFigure: Error {
    let proposal: ProposalID
    let typed: FigureForm.Typed
    let errors: FormErrors
}

extension FigureForm.Typed {
    /// Confirms a proposed figure as typed. Throws `MistypedFigure` when a field is to be mended.
    ///
    /// Returns the rule that was learnt, where the person corrected the guess and wants it remembered.
    func confirm(_ proposal: Proposal, by actor: Actor, in db: any Connection) throws -> ReadingRuleID? {
        let names = FigureForm.Names(of: proposal.id.description)
        var errors = FormErrors()
        let indicator = try read(names.indicator, &errors) {
            if self.indicator.isEmpty { throw IntakeRefusal.indicatorMissing }
            return try Indicator.find(self.indicator, in: db)
        }
        let quantity = try read(names.quantity, &errors) { try Quantity(onScreen: self.quantity) }
        let window = try read(names.window, &errors) { try Window(typed: self.window, on: actor.day) }
        guard let indicator, let quantity, let window else { throw MistypedFigure(proposal: proposal.id, typed: self, errors: errors) }
        do {
            try proposal.confirmed(as: indicator, quantity: quantity, within: window, by: actor).enter(in: db)
        } catch let refusal as LedgerRefusal {
            guard let field = names.field(of: refusal) else { throw refusal }
            errors.add(field, refusal)
            throw MistypedFigure(proposal: proposal.id, typed: self, errors: errors)
        }
        guard remembers, indicator.code != proposal.figure?.indicator else { return nil }
        return try ReadingRule.learn(.indicator(indicator.code), from: proposal, by: actor, in: db)?.id
    }

    private func read<Value>(_ field: String, _ errors: inout FormErrors, _ value: () throws -> Value) throws -> Value? {
        do {
            return try value()
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .unknown {
            errors.add(field, refusal)
            return nil
        }
    }
}

extension FigureForm.Names {
    /// Which field the ledger's refusal is about; nil where it is about none.
    fileprivate func field(of refusal: LedgerRefusal) -> String? {
        switch refusal {
        case .computed, .unknownIndicator: indicator
        case .negative, .nothingToRecord: quantity
        case .unitGone: window
        case .badCatalogue, .unknownEntry, .alreadyReversed: nil
        }
    }
}
