import Accounts
import Core
import Journal
import Ledger
import Storage

/// Two confirmed figures that count events, of a document and of another one about the same: of one event, or of two.
package struct FigurePair: Hashable, Sendable {
    package let mine: Entry
    package let theirs: Entry
    package let indicator: Indicator
    /// The other document.
    package let match: EventMatch
    /// Whether they are counted once, as figures of one occasion.
    package var isOne: Bool { mine.figure.occasion != nil && mine.figure.occasion == theirs.figure.occasion }

    /// The pairs that a viewer may join or part: of one indicator that counts events, and of one window.
    package static func all(
        in document: DocumentID, matching matches: [EventMatch], visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [FigurePair] {
        guard !matches.isEmpty else { return [] }
        let mine = try Entry.from(document, visibleTo: viewer, in: db)
        guard !mine.isEmpty else { return [] }
        let counting = Dictionary(
            try Indicator.all(in: db).filter(\.countsOccasionsOnce).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let decided = Set(
            try db.rows(MatchQueries.decidable(matches.prefix(most).map(\.document), by: viewer)).map {
                try $0.get("id", as: DocumentID.self)
            })
        return try matches.prefix(most).filter { decided.contains($0.document) }.flatMap { match in
            let theirs = try Entry.from(match.document, visibleTo: viewer, in: db)
            return mine.flatMap { mine in
                theirs.filter { $0.figure.indicator == mine.figure.indicator && $0.figure.window == mine.figure.window }.compactMap {
                    theirs in
                    counting[mine.figure.indicator].map { FigurePair(mine: mine, theirs: theirs, indicator: $0, match: match) }
                }
            }
        }
    }

    /// Of more documents nobody reads the list.
    private static let most = 12

    /// Both become figures of one occasion, which counts once wherever they meet.
    package func join(as name: String, by actor: Actor, in db: any Connection) throws {
        try change(by: actor, in: db) { try Occasion.gather([mine.number, theirs.number], as: name, by: actor, in: db) }
    }

    /// The figure of this document counts by itself again.
    package func part(by actor: Actor, in db: any Connection) throws {
        try change(by: actor, in: db) { try Occasion.part([mine.number], by: actor, in: db) }
    }

    /// The proposals stand confirmed as before, by the entries that took the place of theirs.
    private func change(by actor: Actor, in db: any Connection, _ change: () throws -> [EntryNumber: EntryNumber]) throws {
        var proposals: [(EntryNumber, Proposal)] = []
        for entry in [mine, theirs].sorted(by: { $0.number < $1.number }) {
            proposals.append((entry.number, try Proposal.take(confirmedAs: entry, by: actor, in: db)))
        }
        let again = try change()
        for (number, proposal) in proposals {
            if let new = again[number] { try proposal.record(.confirmed, entry: new, by: actor, in: db) }
        }
    }
}

extension Proposal {
    /// Locks the proposal that stands confirmed as an entry. Refused where somebody has decided otherwise since.
    fileprivate static func take(confirmedAs entry: Entry, by actor: Actor, in db: any Connection) throws -> Proposal {
        guard case .span(let document, _, _) = entry.figure.source else { throw IntakeRefusal.notAFigure }
        let found = try StoredDocument.find(document, for: .fill, visibleTo: actor.viewer, in: db)
        guard try db.exists(DocumentQueries.mayReceive(from: entry.figure.unit, by: actor.viewer)) else {
            throw AccountRefusal.notPermitted
        }
        func standing() throws -> Proposal? {
            try Proposal.all(in: found.id, visibleTo: actor.viewer, in: db).first { $0.state == .confirmed(entry.number) }
        }
        guard let proposal = try standing() else { throw IntakeRefusal.alreadyDecided }
        try db.execute(ProposalQueries.lock(proposal.id))
        guard try standing() != nil else { throw IntakeRefusal.alreadyDecided }
        return proposal
    }
}

extension FigurePair {
    /// What the event is called, as far as the text says: "hội nghị giao ban ngày 14/03/2026".
    func eventName(among proposals: [Proposal]) -> String {
        let words = proposals.first { $0.state != .dropped && Reading.Event.isName($0) }?.words ?? "sự kiện"
        guard case .sameEvent(let day?, _) = match.ground else { return words }
        return "\(words) ngày \(day.onScreen)"
    }

    /// As a form says it.
    var key: String { "\(mine.number)-\(theirs.number)" }

    /// Nobody reads a longer name in a table.
    static let longestName = 200
}
