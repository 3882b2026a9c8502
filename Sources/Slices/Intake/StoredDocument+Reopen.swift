import Accounts
import Core
import Journal
import Storage

extension StoredDocument {
    /// Opens again what a person decided at one moment: one proposal, or all that were confirmed at once. Entries made from them are
    /// taken back. Returns the first of them.
    ///
    /// What somebody has decided anew since stays as it is; when nothing is left, it is refused.
    /// - Parameter moment: as `Proposal.Decision.at` says.
    @discardableResult
    package func reopen(decidedAt moment: Moment, by actor: Actor, in db: any Connection) throws -> Proposal {
        let document = try StoredDocument.find(id, for: .fill, visibleTo: actor.viewer, in: db)
        let theirs = try Proposal.all(in: document.id, visibleTo: actor.viewer, in: db).filter {
            $0.state != .open && $0.decision == Proposal.Decision(person: actor.person, at: moment)
        }
        guard let first = theirs.first else { throw IntakeRefusal.nothingToTakeBack }
        try theirs.reopen(by: actor, in: db)
        return first
    }
}
