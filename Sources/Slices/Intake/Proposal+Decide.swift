import Accounts
import Core
import Journal
import Ledger
import Storage

/// What a person says a proposed figure is. It has one maker, `Proposal.confirmed(by:as:)`, so nothing enters the ledger unread.
package struct ConfirmedFigure: Hashable, Sendable {
    let proposal: Proposal
    let indicator: Indicator
    let quantity: Quantity
    let window: Window
    let actor: Actor
}

extension Proposal {
    /// The only way from a proposal to a figure: through a person.
    package func confirmed(as indicator: Indicator, quantity: Quantity, within window: Window, by actor: Actor) throws -> ConfirmedFigure {
        guard figure != nil else { throw IntakeRefusal.notAFigure }
        return ConfirmedFigure(proposal: self, indicator: indicator, quantity: quantity, window: window, actor: actor)
    }

    /// Confirms anything that is not a figure: it was read rightly. It stays with the document.
    package func confirm(by actor: Actor, in db: any Connection) throws {
        guard figure == nil else { throw IntakeRefusal.indicatorMissing }
        try decide(.confirmed, entry: nil, by: actor, in: db)
    }

    package func drop(by actor: Actor, in db: any Connection) throws {
        try decide(.dropped, entry: nil, by: actor, in: db)
    }

    /// Opens the question again. An entry that was made from it is taken back.
    package func reopen(by actor: Actor, in db: any Connection) throws {
        let current = try Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db)
        if case .open = current.state { return }
        if case .confirmed(let entry?) = current.state { try Ledger.reverse([entry], reason: "proposal=\(id)", by: actor, in: db) }
        try record(.reopened, entry: nil, by: actor, in: db)
    }

    private func decide(_ verdict: Verdict, entry: EntryNumber?, by actor: Actor, in db: any Connection) throws {
        try claim(by: actor, in: db)
        try record(verdict, entry: entry, by: actor, in: db)
    }

    /// Locks the proposal and refuses one that has been decided already.
    fileprivate func claim(by actor: Actor, in db: any Connection) throws {
        try db.execute(ProposalQueries.lock(id))
        guard case .open = try Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db).state else {
            throw IntakeRefusal.alreadyDecided
        }
    }

    fileprivate func record(_ verdict: Verdict, entry: EntryNumber?, by actor: Actor, in db: any Connection) throws {
        try db.execute(ProposalQueries.decide(id, verdict, entry: entry, by: actor))
        let content = verdict.rawValue + (entry.map { " entry=\($0)" } ?? "")
        try Journal.record(.proposalDecided, about: Subject("proposal", id), content: content, by: actor, in: db)
    }
}

extension ConfirmedFigure {
    /// Enters the figure in the ledger; its source is the span of the stored document.
    @discardableResult
    package func enter(in db: any Connection) throws -> EntryNumber {
        try proposal.claim(by: actor, in: db)
        let document = try StoredDocument.find(proposal.document, visibleTo: actor.viewer, in: db)
        let source = EntrySource.span(document.id, start: proposal.span.lowerBound, end: proposal.span.upperBound)
        let figure = Figure(unit: document.unit, indicator: indicator.id, window: window, answer: .quantity(quantity), source: source)
        let entry = try Ledger.record([figure], by: actor, in: db)[0]
        try proposal.record(.confirmed, entry: entry, by: actor, in: db)
        return entry
    }
}

enum Verdict: String, Sendable, SQLBindable {
    case confirmed, dropped, reopened
}

extension Act {
    package static let proposalDecided = Act("proposal-decided")
}
