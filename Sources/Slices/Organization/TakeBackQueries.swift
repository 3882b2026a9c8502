import Core
import Storage

/// Undoing what was written for a day. The tables of the tree are not append-only: the reorganisation and its reversal are.
enum TakeBackQueries {
    static func forgetHeirs(of ids: [OrgUnitID], on day: Day) -> SQL {
        "DELETE FROM succession WHERE old_unit_id IN \(list: ids) AND day = \(day)"
    }

    static func forgetNames(of ids: [OrgUnitID], from day: Day) -> SQL {
        "DELETE FROM org_unit_name WHERE unit_id IN \(list: ids) AND from_day = \(day)"
    }

    static func forgetPlaces(of ids: [OrgUnitID], from day: Day) -> SQL {
        "DELETE FROM org_unit_place WHERE unit_id IN \(list: ids) AND from_day = \(day)"
    }

    static func forgetUnits(_ ids: [OrgUnitID]) -> SQL {
        "DELETE FROM org_unit WHERE id IN \(list: ids)"
    }

    static func reopenUnits(_ ids: [OrgUnitID], endedOn day: Day) -> SQL {
        "UPDATE org_unit SET until_day = NULL WHERE id IN \(list: ids) AND until_day = \(day)"
    }

    /// What was closed on the day holds again for as long as the unit lives.
    static func reopenNames(of ids: [OrgUnitID], closedOn day: Day) -> SQL {
        """
        UPDATE org_unit_name SET until_day = (SELECT unit.until_day FROM org_unit unit WHERE unit.id = org_unit_name.unit_id)
        WHERE unit_id IN \(list: ids) AND until_day = \(day)
        """
    }

    static func reopenPlaces(of ids: [OrgUnitID], closedOn day: Day) -> SQL {
        """
        UPDATE org_unit_place SET until_day = (SELECT unit.until_day FROM org_unit unit WHERE unit.id = org_unit_place.unit_id)
        WHERE unit_id IN \(list: ids) AND until_day = \(day)
        """
    }
}
