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
    /// Whose figure it is; nil for the unit the document is of.
    let unit: OrgUnitID?
    /// The characters it was read from: those of the proposal, or others that the person chose.
    let span: Range<Int>
    let actor: Actor
}

extension Proposal {
    /// The only way from a proposal to a figure: through a person.
    /// - Parameters:
    ///   - unit: whose figure it is; nil for the unit the document is of.
    ///   - words: the characters of the document that say so; nil for those of the proposal.
    package func confirmed(
        as indicator: Indicator, quantity: Quantity, within window: Window, of unit: OrgUnitID? = nil, readFrom words: Range<Int>? = nil,
        by actor: Actor
    ) throws -> ConfirmedFigure {
        guard figure != nil else { throw IntakeRefusal.notAFigure }
        return ConfirmedFigure(
            proposal: self, indicator: indicator, quantity: quantity, window: window, unit: unit, span: words ?? span, actor: actor)
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
        try [Proposal.find(id, for: .fill, visibleTo: actor.viewer, in: db)].reopen(by: actor, in: db)
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

    func record(_ verdict: Verdict, entry: EntryNumber?, by actor: Actor, in db: any Connection) throws {
        try db.execute(ProposalQueries.decide(id, verdict, entry: entry, by: actor))
        let content = verdict.rawValue + (entry.map { " entry=\($0)" } ?? "")
        try Journal.record(.proposalDecided, about: Subject("proposal", id), content: content, by: actor, in: db)
    }
}

extension [Proposal] {
    /// Opens questions again, and takes back at once the entries that were made from them. Those that are open stay so.
    func reopen(by actor: Actor, in db: any Connection) throws {
        let entries = compactMap { if case .confirmed(let entry?) = $0.state { entry } else { nil } }
        let reason = map { "proposal=\($0.id)" }.first ?? ""
        if !entries.isEmpty { try Ledger.reverse(entries, reason: reason, by: actor, in: db) }
        for proposal in self where proposal.state != .open { try proposal.record(.reopened, entry: nil, by: actor, in: db) }
    }
}

extension ConfirmedFigure {
    /// Enters the figure in the ledger; its source is the span of the stored document.
    @discardableResult
    package func enter(in db: any Connection) throws -> EntryNumber {
        try [self].enter(by: actor, in: db)[0]
    }
}

extension [ConfirmedFigure] {
    /// Enters figures in the ledger, all or none, in one posting; their numbers come back in order.
    @discardableResult
    func enter(by actor: Actor, in db: any Connection) throws -> [EntryNumber] {
        for confirmed in self { try confirmed.proposal.claim(by: actor, in: db) }
        let units = try units(visibleTo: actor.viewer, in: db)
        for unit in Set(compactMap(\.unit)) where try !db.exists(DocumentQueries.mayReceive(from: unit, by: actor.viewer)) {
            throw AccountRefusal.notPermitted
        }
        let figures = compactMap { confirmed in
            units[confirmed.proposal.document].map { unit in
                Figure(
                    unit: confirmed.unit ?? unit, indicator: confirmed.indicator.id, window: confirmed.window,
                    answer: .quantity(confirmed.quantity),
                    source: .span(confirmed.proposal.document, start: confirmed.span.lowerBound, end: confirmed.span.upperBound))
            }
        }
        let entries = try Ledger.record(figures, by: actor, in: db)
        for (confirmed, entry) in zip(self, entries) { try confirmed.proposal.record(.confirmed, entry: entry, by: actor, in: db) }
        return entries
    }

    private func units(visibleTo viewer: Viewer, in db: any Connection) throws -> [DocumentID: OrgUnitID] {
        try Set(map(\.proposal.document)).reduce(into: [:]) { units, document in
            units[document] = try StoredDocument.find(document, visibleTo: viewer, in: db).unit
        }
    }
}

enum Verdict: String, Sendable, SQLBindable {
    case confirmed, dropped, reopened
}

extension Act {
    package static let proposalDecided = Act("proposal-decided")
}
