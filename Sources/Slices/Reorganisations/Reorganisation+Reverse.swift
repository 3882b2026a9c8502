import Core
import Journal
import Organization
import Storage

extension Reorganisation {
    /// Takes this one back from its own day, by another one with a basis of its own: the units it ended are in force again as if they had never
    /// ended, those it began have never been. Refused once anything hangs on these; then `restoring` makes a file for a later day.
    @discardableResult
    package static func reverse(
        _ id: ReorganisationID, basis: String, seeing state: TreeState, by actor: Actor, in db: any Connection
    ) throws -> ReorganisationID {
        guard !basis.isEmpty else { throw OrgUnitRefusal.noBasis }
        try TreeState.lock(in: db)
        try refuseStale(state, in: db)
        let reversal = try ReorganisationReversal(of: id, for: actor.viewer, on: actor.day, in: db)
        guard reversal.obstacles.isEmpty else {
            throw ReorganisationRefusal.lines(reversal.obstacles, inAll: reversal.obstaclesInAll)
        }
        try reversal.change.takeBack(in: db)
        return try record(reversal.file, basis: basis, reversing: id, as: .reorganisationReversed, by: actor, in: db)
    }
}
