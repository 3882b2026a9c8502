import Core
import Organization
import Storage

extension Viewer {
    /// Whether this viewer may read what is counted and reported at a unit.
    package func mayRead(_ unit: OrgUnitID, in db: any Connection) throws -> Bool {
        try db.exists(SeatQueries.readable(unit, by: self))
    }

    /// The units that stood above one on a day, or on its own last day if it had ended by then, as far as this viewer may read them: the
    /// highest first.
    package func readable(above unit: OrgUnit, on day: Day, in db: any Connection) throws -> [OrgUnit] {
        let lastDay = min(day, unit.validity.until?.adding(days: -1) ?? day)
        return try OrgUnit.ancestors(of: unit.id, on: lastDay, in: db).reversed().filter { try mayRead($0.id, in: db) }
    }
}
