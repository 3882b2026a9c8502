import Core
import Storage

/// What the pages of the tree ask: a unit over all days, and how many units stand where on one.
extension OrganizationQueries {
    static let firstDay: SQL = "SELECT min(from_day) AS day FROM org_unit"

    static func identity(_ id: OrgUnitID) -> SQL {
        "SELECT code, kind, from_day, until_day FROM org_unit WHERE id = \(id)"
    }

    static func names(of id: OrgUnitID) -> SQL {
        "SELECT full_name, from_day, until_day, basis FROM org_unit_name WHERE unit_id = \(id) ORDER BY from_day DESC"
    }

    /// The unit above is named as on the first day it stood there.
    static func places(of id: OrgUnitID) -> SQL {
        """
        SELECT p.parent_id, p.level, p.type, p.from_day, p.until_day, p.basis, n.full_name AS parent_name
        FROM org_unit_place p LEFT JOIN org_unit_name n
            ON n.unit_id = p.parent_id AND n.from_day <= p.from_day AND (n.until_day IS NULL OR n.until_day > p.from_day)
        WHERE p.unit_id = \(id) ORDER BY p.from_day DESC
        """
    }

    private static let linkColumns: SQL = """
        s.old_unit_id, s.new_unit_id, s.day, s.kind, s.scope, s.share, s.basis, s.confidence, n.full_name AS other_name
        """

    /// Heirs, named as on the day they inherited.
    static func namedSuccessors(of id: OrgUnitID) -> SQL {
        """
        SELECT \(linkColumns) FROM succession s LEFT JOIN org_unit_name n
            ON n.unit_id = s.new_unit_id AND n.from_day <= s.day AND (n.until_day IS NULL OR n.until_day > s.day)
        WHERE s.old_unit_id = \(id) ORDER BY s.day, n.name_key
        """
    }

    /// Those inherited from, named as on the day before.
    static func namedPredecessors(of id: OrgUnitID) -> SQL {
        """
        SELECT \(linkColumns) FROM succession s LEFT JOIN org_unit_name n
            ON n.unit_id = s.old_unit_id AND n.from_day < s.day AND (n.until_day IS NULL OR n.until_day >= s.day)
        WHERE s.new_unit_id = \(id) ORDER BY s.day, n.name_key
        """
    }

    /// How many units of each level and kind stand below one on a day, itself not included.
    static func census(below id: OrgUnitID, on day: Day) -> SQL {
        """
        SELECT p.level, u.kind, count(*) AS units FROM org_unit_below b
        JOIN org_unit u ON u.id = b.unit_id
        JOIN org_unit_place p ON p.unit_id = b.unit_id AND p.from_day <= \(day) AND (p.until_day IS NULL OR p.until_day > \(day))
        WHERE b.above_id = \(id) AND b.depth > 0 AND b.from_day <= \(day) AND (b.until_day IS NULL OR b.until_day > \(day))
        GROUP BY p.level, u.kind
        """
    }

    /// How many units stand below each of those directly under one on a day.
    static func sizes(under id: OrgUnitID, on day: Day) -> SQL {
        """
        SELECT p.unit_id, count(*) AS units FROM org_unit_place p
        JOIN org_unit_below b ON b.above_id = p.unit_id AND b.depth > 0 AND b.from_day <= \(day) AND (b.until_day IS NULL OR b.until_day > \(day))
        WHERE p.parent_id = \(id) AND p.from_day <= \(day) AND (p.until_day IS NULL OR p.until_day > \(day))
        GROUP BY p.unit_id
        """
    }
}
