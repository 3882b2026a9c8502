import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage

extension Reorganisation {
    /// Applies a file, all of it or nothing, and counts every balance again. `state` is the tree that the person saw in the preview: whoever
    /// was first with another change has the second one look again.
    ///
    /// Nobody else changes the tree meanwhile; reading goes on.
    @discardableResult
    package static func apply(
        _ file: ReorganisationFile, seeing state: TreeState, reversing reversed: ReorganisationID? = nil, by actor: Actor,
        in db: any Connection
    ) throws -> ReorganisationID {
        try db.liftDeadlines()
        try TreeState.lock(in: db)
        try refuseStale(state, in: db)
        let plan = try ReorganisationPlan(file, for: actor.viewer, in: db)
        if let reversed, try find(reversed, on: actor.day, for: actor.viewer, in: db).reversedBy != nil {
            throw ReorganisationRefusal.alreadyReversed
        }
        let left = try plan.entriesAfter(in: db)
        guard left.isEmpty else { throw ReorganisationRefusal.lines(left, inAll: left.count) }
        try plan.change.write(in: db)
        return try record(file, reversing: reversed, as: .reorganisationApplied, by: actor, in: db)
    }

    static func refuseStale(_ state: TreeState, in db: any Connection) throws {
        guard try TreeState.current(in: db) != state else { return }
        let lines = try state.changesSince(in: db)
        let names = try PersonName.all(of: Set(lines.map(\.person)), in: db)
        throw ReorganisationRefusal.stale(
            lines.map { line in
                let (who, what) = (names[line.person] ?? "giaoban", line.act.treePhrase)
                return Phrase("\(who) \(what.vi) (\(line.content))", en: "\(who) \(what.en) (\(line.content))")
            })
    }

    /// The journal's head stays locked from its line on, so the counting comes before.
    static func record(
        _ file: ReorganisationFile, basis: String? = nil, reversing reversed: ReorganisationID?, as act: Act, by actor: Actor,
        in db: any Connection
    ) throws -> ReorganisationID {
        let id = ReorganisationID()
        let bytes = file.csv
        let digest = Digest.hex(of: bytes)
        try db.execute(
            ReorganisationQueries.insert(id, file, basis: basis, bytes: bytes, digest: digest, reversing: reversed, by: actor))
        try Ledger.recount(by: actor, in: db)
        try Journal.record(
            act, about: Subject("reorganisation", id), content: "\(file.day.onScreen), \(file.lines.count) dòng, \(digest)", by: actor,
            in: db)
        return id
    }
}
