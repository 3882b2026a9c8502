import Accounts
import Core
import Journal
import Storage

enum CalendarQueries {
    private static let columns: SQL = """
        office_calendar.id, office_calendar.unit_id, office_calendar.code, office_calendar.name, office_calendar.rhythm,
        office_calendar.made_by, office_calendar.made_at, office_calendar.withdrawn_at
        """

    /// The calendars of a unit and of those that are or have been above it, the nearest first; those in force before withdrawn ones.
    static func holding(for unit: OrgUnitID) -> SQL {
        """
        SELECT \(columns) FROM office_calendar
        JOIN (SELECT above_id, min(depth) AS depth FROM org_unit_below WHERE unit_id = \(unit) GROUP BY above_id) above
          ON above.above_id = office_calendar.unit_id
        ORDER BY CASE WHEN office_calendar.withdrawn_at IS NULL THEN 0 ELSE 1 END, above.depth, office_calendar.name, office_calendar.id
        """
    }

    /// Calendars of the offices a viewer covers, those in force first.
    static func all(visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM office_calendar WHERE \(viewer.covers("office_calendar.unit_id", for: .read))
        ORDER BY CASE WHEN office_calendar.withdrawn_at IS NULL THEN 0 ELSE 1 END, office_calendar.name, office_calendar.id LIMIT 500
        """
    }

    static func find(_ id: CalendarID, for deed: Deed, visibleTo viewer: Viewer) -> SQL {
        "SELECT \(columns) FROM office_calendar WHERE office_calendar.id = \(id) AND \(viewer.coversEach("office_calendar.unit_id", for: deed))"
    }

    static func named(_ code: String, of unit: OrgUnitID) -> SQL {
        "SELECT id FROM office_calendar WHERE unit_id = \(unit) AND code = \(code)"
    }

    static func mayMake(at unit: OrgUnitID, _ viewer: Viewer) -> SQL {
        "SELECT org_unit.id FROM org_unit WHERE org_unit.id = \(unit) AND \(viewer.coversEach("org_unit.id", for: .administer))"
    }

    static func insert(_ calendar: OfficeCalendar) -> SQL {
        """
        INSERT INTO office_calendar (id, unit_id, code, name, rhythm, made_by, made_at)
        VALUES (\(calendar.id), \(calendar.unit), \(calendar.code), \(calendar.name), \(calendar.calendar.description),
                \(calendar.madeBy), \(calendar.madeAt))
        """
    }

    static func withdraw(_ id: CalendarID, by actor: Actor) -> SQL {
        """
        UPDATE office_calendar SET withdrawn_by = \(actor.person), withdrawn_at = \(actor.moment) WHERE id = \(id) AND withdrawn_at IS NULL
        """
    }
}
