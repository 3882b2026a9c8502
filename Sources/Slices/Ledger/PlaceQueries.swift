import Accounts
import Core
import Organization
import Storage

/// Where units stand, by their numbers.
enum PlaceQueries {
    /// A unit and all above it on a day, the nearest first; nothing if it did not exist then.
    static func chain(from unit: OrgUnitID, on day: Day) -> SQL {
        """
        SELECT above.number FROM org_unit_below b JOIN org_unit above ON above.id = b.above_id
        WHERE b.unit_id = \(unit) AND \(holds(on: day)) ORDER BY b.depth
        """
    }

    static func chain(from number: Int, on day: Day) -> SQL {
        """
        SELECT above.number FROM org_unit unit JOIN org_unit_below b ON b.unit_id = unit.id JOIN org_unit above ON above.id = b.above_id
        WHERE unit.number = \(number) AND \(holds(on: day)) ORDER BY b.depth
        """
    }

    static func end(of unit: OrgUnitID) -> SQL { "SELECT until_day FROM org_unit WHERE id = \(unit)" }

    private static func holds(on day: Day) -> SQL { "b.from_day <= \(day) AND (b.until_day IS NULL OR b.until_day > \(day))" }

    /// Which of some units a viewer may read.
    static func readable(_ units: [OrgUnitID], by viewer: Viewer) -> SQL {
        "SELECT id, number FROM org_unit WHERE id IN \(list: units) AND \(viewer.coversEach("org_unit.id", for: .read))"
    }

    static func ids(_ numbers: [Int]) -> SQL {
        "SELECT id, number FROM org_unit WHERE number IN \(list: numbers)"
    }

    static let allUnits: SQL = "SELECT id, number FROM org_unit"

    static let everyLife: SQL = "SELECT id, number, from_day, until_day FROM org_unit"

    /// The units that stood directly below one at some day of a window, each run of days by itself.
    static func directlyBelow(_ unit: Int, within window: Window) -> SQL {
        """
        SELECT unit.id, unit.number, b.from_day, \(endUnlessLast) FROM org_unit above
        JOIN org_unit_place b ON b.parent_id = above.id JOIN org_unit unit ON unit.id = b.unit_id
        WHERE above.number = \(unit) AND b.from_day <= \(window.last)
          AND (b.until_day IS NULL OR b.until_day = unit.until_day OR b.until_day > \(window.first))
        ORDER BY unit.id, b.from_day
        """
    }

    /// The units that have stood at or below some others up to a day, each run of days by itself. A unit's last place is without end: what
    /// it declared ahead counts there too.
    static func below(_ units: [Int], until day: Day) -> SQL {
        """
        SELECT above.number AS above, unit.number AS unit, b.from_day, \(endUnlessLast), b.until_day AS until_exactly FROM org_unit above
        JOIN org_unit_below b ON b.above_id = above.id JOIN org_unit unit ON unit.id = b.unit_id
        WHERE above.number IN \(list: units) AND b.from_day <= \(day)
        """
    }

    /// The units of one level that stand at or below some others on a day, by these.
    static func units(of level: Level, below upper: [Int], on day: Day) -> SQL {
        """
        SELECT above.id AS above, unit.id AS unit_id, unit.number FROM org_unit above
        JOIN org_unit_below b ON b.above_id = above.id JOIN org_unit unit ON unit.id = b.unit_id
        JOIN org_unit_place p ON p.unit_id = unit.id AND p.from_day <= \(day) AND (p.until_day IS NULL OR p.until_day > \(day))
        WHERE above.number IN \(list: upper) AND p.level = \(level.rawValue) AND \(holds(on: day)) ORDER BY unit.id
        """
    }

    /// Which of some units stand below which of some others on a day.
    static func standing(_ units: [Int], below upper: [Int], on day: Day) -> SQL {
        """
        SELECT above.number AS above, unit.number AS unit FROM org_unit above
        JOIN org_unit_below b ON b.above_id = above.id JOIN org_unit unit ON unit.id = b.unit_id
        WHERE above.number IN \(list: upper) AND unit.number IN \(list: units) AND b.depth > 0 AND \(holds(on: day))
        """
    }

    private static let endUnlessLast: SQL = "CASE WHEN b.until_day = unit.until_day THEN NULL ELSE b.until_day END AS until_day"

    /// Who stood above whom, and when; each unit above itself left out.
    static let everyAbove: SQL = """
        SELECT unit.number AS unit, above.number AS above, b.from_day, \(endUnlessLast) FROM org_unit_below b
        JOIN org_unit unit ON unit.id = b.unit_id JOIN org_unit above ON above.id = b.above_id
        WHERE b.depth > 0 ORDER BY unit.number, b.depth
        """

    /// The first days of all runs on which a unit stood where it stood and its figures are carried as they are.
    static let runs: SQL = """
        SELECT unit.number AS unit, b.from_day FROM org_unit_below b JOIN org_unit unit ON unit.id = b.unit_id
        UNION SELECT unit, from_day FROM org_unit_carried
        """

    /// The days that the entries are of, from the first to the last.
    static let firstAndLastDay: SQL = "SELECT min(first_day) AS first_day, max(last_day) AS last_day FROM posting"
}
