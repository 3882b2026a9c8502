import Accounts
import Core
import Journal
import Organization
import Storage

/// A reorganisation on its way: described act by act, or read from a file, and looked at until it is applied or thrown away. It changes nothing.
package struct ReorganisationDraft: Hashable, Sendable {
    package let id: ReorganisationDraftID
    package let day: Day
    /// What a new act rests on, unless it says otherwise.
    package let basis: String
    package let madeBy: PersonID
    package let madeAt: Moment
    /// The reorganisation it takes back, if it was made for that.
    package let reverses: ReorganisationID?
    package let lines: [ReorganisationLine]

    /// Nil while there is no act in it.
    package var file: ReorganisationFile? { lines.isEmpty ? nil : ReorganisationFile(day: day, lines: lines) }

    /// An empty one, to be filled act by act.
    package static func begin(on day: Day, basis: String, by actor: Actor, in db: any Connection) throws -> ReorganisationDraft {
        try make(day, basis, [], by: actor, in: db)
    }

    /// One that takes a reorganisation back from a later day on: figures recorded since at the units it began stay there, and today's view carries
    /// them to the units that are restored.
    package static func restoring(
        _ id: ReorganisationID, from day: Day, basis: String, by actor: Actor, in db: any Connection
    ) throws -> ReorganisationDraft {
        let file = try ReorganisationFile(restoring: id, from: day, basis: basis, for: actor.viewer, on: actor.day, in: db)
        return try make(day, basis, file.lines, reversing: id, by: actor, in: db)
    }

    package static func make(from file: ReorganisationFile, by actor: Actor, in db: any Connection) throws -> ReorganisationDraft {
        try make(file.day, file.bases[0], file.lines, by: actor, in: db)
    }

    private static func make(
        _ day: Day, _ basis: String, _ lines: [ReorganisationLine], reversing reversed: ReorganisationID? = nil, by actor: Actor,
        in db: any Connection
    ) throws -> ReorganisationDraft {
        try Reorganisation.refuseOthers(actor.viewer, on: actor.day, in: db)
        let draft = ReorganisationDraft(
            id: ReorganisationDraftID(), day: day, basis: basis, madeBy: actor.person, madeAt: actor.moment, reverses: reversed,
            lines: lines)
        try db.execute(ReorganisationDraftQueries.insert(draft))
        return draft
    }

    package static func find(_ id: ReorganisationDraftID, for viewer: Viewer, on day: Day, in db: any Connection) throws
        -> ReorganisationDraft
    {
        try Reorganisation.refuseOthers(viewer, on: day, in: db)
        guard let row = try db.row(ReorganisationDraftQueries.find(id)) else { throw ReorganisationRefusal.unknown }
        return try ReorganisationDraft(row: row)
    }

    /// The same, for a change: somebody else who changes it waits.
    package static func take(_ id: ReorganisationDraftID, for actor: Actor, in db: any Connection) throws -> ReorganisationDraft {
        try db.execute(ReorganisationDraftQueries.lock(id))
        return try find(id, for: actor.viewer, on: actor.day, in: db)
    }

    /// All there are, the latest first.
    package static func all(for viewer: Viewer, on day: Day, in db: any Connection) throws -> [ReorganisationDraft] {
        try Reorganisation.refuseOthers(viewer, on: day, in: db)
        return try db.rows(ReorganisationDraftQueries.all).map(ReorganisationDraft.init(row:))
    }

    package func add(_ line: ReorganisationLine, in db: any Connection) throws {
        try write(lines + [line], in: db)
    }

    /// Takes out the act that stands on a line of its file.
    package func remove(line number: Int, in db: any Connection) throws {
        try write(lines.filter { $0.number != number }, in: db)
    }

    private func write(_ lines: [ReorganisationLine], in db: any Connection) throws {
        try db.execute(ReorganisationDraftQueries.write(id, ReorganisationFile(day: day, lines: lines).csv))
    }

    package func discard(in db: any Connection) throws {
        try db.execute(ReorganisationDraftQueries.discard(id))
    }

    /// Applies it as it was seen, and is no more.
    package func apply(seeing state: TreeState, by actor: Actor, in db: any Connection) throws -> ReorganisationID {
        guard let file else { throw ReorganisationRefusal.empty }
        try discard(in: db)
        return try Reorganisation.apply(file, seeing: state, reversing: reverses, by: actor, in: db)
    }
}

extension ReorganisationDraft {
    fileprivate init(row: Row) throws {
        let bytes: [UInt8] = try row.get("file")
        var lines: [ReorganisationLine] = []
        do { lines = try ReorganisationFile(bytes, named: "draft.csv").lines } catch ReorganisationRefusal.empty {}
        self.init(
            id: try row.get("id"), day: try row.get("day"), basis: try row.get("basis"), madeBy: try row.get("made_by"),
            madeAt: try row.get("made_at"), reverses: try row.find("reverses"), lines: lines)
    }
}
