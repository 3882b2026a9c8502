import Core
import Journal
import Storage

enum ShareQueries {
    static func declare(
        _ share: Succession.Share, of old: OrgUnitID, to heir: OrgUnitID, on day: Day, basis: String, by actor: Actor
    ) -> SQL {
        """
        INSERT INTO declared_share (old_unit_id, new_unit_id, day, share, basis, declared_by, declared_at)
        VALUES (\(old), \(heir), \(day), \(share.millionths), \(basis), \(actor.person), \(actor.moment))
        """
    }

    /// What today's view counts with.
    static func set(_ share: Succession.Share, of old: OrgUnitID, to heir: OrgUnitID, on day: Day) -> SQL {
        "UPDATE succession SET share = \(share.millionths) WHERE old_unit_id = \(old) AND new_unit_id = \(heir) AND day = \(day)"
    }

    static func declared(of old: OrgUnitID, on day: Day) -> SQL {
        """
        SELECT new_unit_id, share, basis, declared_by, declared_at FROM declared_share WHERE old_unit_id = \(old) AND day = \(day)
        ORDER BY number DESC
        """
    }
}
