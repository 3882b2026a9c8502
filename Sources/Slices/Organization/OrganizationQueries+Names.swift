import Core
import Storage

/// Finding units by their names over all days.
extension OrganizationQueries {
    private static let bearer: SQL = """
        SELECT n.unit_id, u.kind, n.name, n.full_name, n.bare_key, n.name_key, n.from_day AS name_from, n.until_day AS name_until,
               p.level, p.type, p.from_day AS place_from, p.until_day AS place_until
        FROM org_unit_name n JOIN org_unit u ON u.id = n.unit_id
        JOIN org_unit_place p ON p.unit_id = n.unit_id AND (p.until_day IS NULL OR p.until_day > n.from_day)
         AND (n.until_day IS NULL OR p.from_day < n.until_day)
        """

    /// Units of one of these bare names on any day, and bodies of one of these full names.
    static func bearers(ofKeys keys: [String], bodiesCalled names: [String]) -> SQL {
        """
        \(bearer) WHERE n.bare_key IN \(list: keys)
        UNION
        \(bearer) WHERE n.name_key IN \(list: names) AND u.kind = 'body'
        """
    }

    /// These units under all their names.
    static func bearers(_ units: [OrgUnitID]) -> SQL {
        "\(bearer) WHERE n.unit_id IN \(list: units)"
    }

    static func linksAbove(_ units: [OrgUnitID]) -> SQL {
        "SELECT unit_id, above_id, depth, from_day, until_day FROM org_unit_below WHERE unit_id IN \(list: units) AND depth > 0"
    }

    /// The units at and above one, those they came from and those that came after them, the centre aside.
    static func area(around id: OrgUnitID) -> SQL {
        """
        WITH RECURSIVE chain (id) AS (SELECT DISTINCT above_id FROM org_unit_below WHERE unit_id = \(id)),
        before (id) AS (
            SELECT id FROM chain UNION SELECT s.old_unit_id FROM before JOIN succession s ON s.new_unit_id = before.id
        ),
        after (id) AS (
            SELECT id FROM chain
            UNION SELECT s.new_unit_id FROM after JOIN succession s ON s.old_unit_id = after.id AND s.new_unit_id IS NOT NULL
        )
        SELECT DISTINCT p.unit_id, p.level FROM org_unit_place p
        WHERE p.unit_id IN (SELECT id FROM before UNION SELECT id FROM after) AND p.level <> 'central'
        """
    }

    /// Who is in the place of units on a day: themselves, the heirs of those that have ended, those that later ones were made of. An heir of
    /// land without people is none.
    static func counterparts(of units: [OrgUnitID], on day: Day) -> SQL {
        """
        WITH RECURSIVE after (asked_id, id) AS (
            SELECT id, id FROM org_unit WHERE id IN \(list: units)
            UNION
            SELECT after.asked_id, s.new_unit_id FROM after JOIN org_unit u ON u.id = after.id AND u.until_day <= \(day)
            JOIN succession s ON s.old_unit_id = after.id AND s.new_unit_id IS NOT NULL AND s.day >= u.until_day AND s.day <= \(day)
             AND (s.scope IS NULL OR s.scope NOT IN ('area_only', 'all_area_no_pop'))
        ),
        before (asked_id, id) AS (
            SELECT id, id FROM org_unit WHERE id IN \(list: units)
            UNION
            SELECT before.asked_id, s.old_unit_id FROM before JOIN org_unit u ON u.id = before.id AND u.from_day > \(day)
            JOIN succession s ON s.new_unit_id = before.id AND s.day > \(day)
        )
        SELECT asked_id, bearer.* FROM (SELECT asked_id, id FROM after UNION SELECT asked_id, id FROM before) AS met
        JOIN (\(bearer) WHERE n.from_day <= \(day) AND (n.until_day IS NULL OR n.until_day > \(day))
              AND p.from_day <= \(day) AND (p.until_day IS NULL OR p.until_day > \(day))) AS bearer ON bearer.unit_id = met.id
        ORDER BY bearer.full_name, bearer.unit_id
        """
    }

    static let allNames: SQL = "SELECT unit_id, from_day, name FROM org_unit_name"

    static func set(_ key: BareKey, of unit: OrgUnitID, from day: Day) -> SQL {
        "UPDATE org_unit_name SET bare_key = \(key.text) WHERE unit_id = \(unit) AND from_day = \(day)"
    }
}
