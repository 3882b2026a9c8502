import Accounts
import Core
import Storage

enum ExploreQueries {
    /// The units that stood directly below one at some day of a window, each run of days by itself.
    static func directlyBelow(_ unit: OrgUnitID, within window: Window) -> SQL {
        """
        SELECT unit_id, from_day, until_day FROM org_unit_place
        WHERE parent_id = \(unit) AND from_day <= \(window.last) AND (until_day IS NULL OR until_day > \(window.first))
        ORDER BY unit_id, from_day
        """
    }

    /// The unit that bore a code on a day, or the last that bore it before.
    static func bearer(of code: String, by day: Day) -> SQL {
        "SELECT id FROM org_unit WHERE code = \(code) AND from_day <= \(day) ORDER BY from_day DESC LIMIT 1"
    }

    /// How many units at or below one were succeeded by others on each day of a window.
    static func successions(below unit: OrgUnitID, within window: Window) -> SQL {
        """
        SELECT succession.day, count(DISTINCT succession.old_unit_id) AS units FROM succession
        WHERE succession.day BETWEEN \(window.first) AND \(window.last)
          AND (EXISTS (SELECT 1 FROM org_unit_below old WHERE old.unit_id = succession.old_unit_id AND old.above_id = \(unit)
                       AND old.from_day < succession.day AND (old.until_day IS NULL OR old.until_day >= succession.day))
            OR EXISTS (SELECT 1 FROM org_unit_below new WHERE new.unit_id = succession.new_unit_id AND new.above_id = \(unit)
                       AND new.from_day <= succession.day AND (new.until_day IS NULL OR new.until_day > succession.day)))
        GROUP BY succession.day ORDER BY succession.day
        """
    }
}
