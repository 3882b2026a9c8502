import Accounts
import Core
import Journal
import Ledger
import Storage
import Web

/// What is wrong with the fields of a figure; the page is shown again with what was typed.
struct MistypedFigure: Error {
    let typed: FigureForm.Typed
    let errors: FormErrors
}

extension FigureForm.Typed {
    /// Confirms a proposed figure as typed. Throws `MistypedFigure` when a field is to be mended.
    ///
    /// Returns the rule that was learnt, where the person corrected the guess and wants it remembered.
    func confirm(_ proposal: Proposal, by actor: Actor, in db: any Connection) throws -> ReadingRuleID? {
        let document = try StoredDocument.find(proposal.document, visibleTo: actor.viewer, in: db)
        var errors = FormErrors()
        let indicator = try read(FigureForm.indicator, &errors) {
            guard let code = self.indicator ?? proposal.figure?.indicator, !code.isEmpty else { throw IntakeRefusal.indicatorMissing }
            return try Indicator.find(code, in: db)
        }
        let quantity = try read(FigureForm.quantity, &errors) {
            if let typed = self.quantity { return try Quantity(onScreen: typed) }
            guard let read = proposal.figure?.quantity else { throw IntakeRefusal.notAFigure }
            return read
        }
        let window = try read(FigureForm.window, &errors) {
            try self.window.map { try Window(typed: $0, on: actor.day) } ?? proposal.figure?.window ?? document.window
        }
        let words = try read(FigureForm.words, &errors) {
            guard let span else { return proposal.span }
            guard let chosen = ChosenWords(span, in: document) else { throw IntakeRefusal.noSuchWords }
            return chosen.span
        }
        guard let indicator, let quantity, let window, let words else { throw MistypedFigure(typed: self, errors: errors) }
        let unit = try read(otherUnit == nil ? UnitChoice.unit : FigureForm.otherUnit, &errors) {
            try whose(proposal, in: document, on: window.last, for: actor.viewer, in: db)
        }
        guard let unit else { throw MistypedFigure(typed: self, errors: errors) }
        do {
            try proposal.confirmed(as: indicator, quantity: quantity, within: window, of: unit, readFrom: words, by: actor).enter(in: db)
        } catch let refusal as LedgerRefusal {
            guard let field = Self.field(of: refusal) else { throw refusal }
            errors.add(field, refusal)
            throw MistypedFigure(typed: self, errors: errors)
        }
        let ofUnit = remembersUnit ? try ReadingRule.learn(unit, from: proposal, by: actor, in: db) : nil
        guard remembers, indicator.code != proposal.figure?.indicator else { return ofUnit?.id }
        return try ReadingRule.learn(.indicator(indicator.code), from: proposal, by: actor, in: db)?.id
    }

    /// Whose figure it is: the unit that was named or chosen; where nothing was sent, the one that was read.
    private func whose(_ proposal: Proposal, in document: StoredDocument, on day: Day, for viewer: Viewer, in db: any Connection) throws
        -> OrgUnitID
    {
        if let otherUnit { return try ReceivingUnit.named(otherUnit, for: viewer, on: day, in: db) }
        if let unit {
            guard let id = OrgUnitID(unit) else { throw IntakeRefusal.figureOfNoUnit }
            return id
        }
        guard let figure = proposal.figure, figure.ofUnit != nil else { return document.unit }
        let all = try Proposal.all(in: document.id, visibleTo: viewer, in: db)
        switch try FigureUnits(in: document, among: all, for: viewer, in: db).owner(of: figure) {
        case .document: return document.unit
        case .named(let place): return place.id
        case .open: throw IntakeRefusal.figureOfNoUnit
        }
    }

    /// The quantity that was typed, where the words hold none.
    func readQuantity() throws -> Quantity {
        var errors = FormErrors()
        let quantity = try read(FigureForm.quantity, &errors) { try Quantity(onScreen: self.quantity ?? "") }
        guard let quantity else { throw MistypedFigure(typed: self, errors: errors) }
        return quantity
    }

    private func read<Value>(_ field: String, _ errors: inout FormErrors, _ value: () throws -> Value) throws -> Value? {
        do {
            return try value()
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .unknown {
            errors.add(field, refusal)
            return nil
        }
    }

    /// Which field the ledger's refusal is about; nil where it is about none.
    private static func field(of refusal: LedgerRefusal) -> String? {
        switch refusal {
        case .computed, .unknownIndicator: FigureForm.indicator
        case .negative, .nothingToRecord: FigureForm.quantity
        case .unitGone, .otherWindow: FigureForm.window
        case .badCatalogue, .unknownEntry, .alreadyReversed, .unknownOccasion, .twoOccasions: nil
        }
    }
}
