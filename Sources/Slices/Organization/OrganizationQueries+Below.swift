import Core
import Storage

/// Keeping `org_unit_below` equal to what `org_unit_place` says, over all days.
extension OrganizationQueries {
    /// Which units a change may touch.
    enum Reach {
        case everything
        /// Some units and all that has ever hung under them.
        case under([OrgUnitID])
    }

    /// The statement to run before `rebuildBelow`, while the places still say which units are in reach.
    static func forgetBelow(_ reach: Reach) -> SQL {
        "DELETE FROM org_unit_below WHERE \(inReach(reach, column: "unit_id"))"
    }

    /// Writes the links of the units in reach over all days. A link over two steps holds on the days on which both steps do.
    static func rebuildBelow(_ reach: Reach) -> SQL {
        """
        INSERT INTO org_unit_below (above_id, unit_id, depth, from_day, until_day)
        \(links(reach)) SELECT above_id, unit_id, depth, from_day, until_day FROM link
        """
    }

    /// Links that are stored and should not be, or should be stored and are not. There must be none.
    static let strayLinks: SQL = """
        \(links(.everything)),
        stored (above_id, unit_id, depth, from_day, until_day) AS (SELECT above_id, unit_id, depth, from_day, until_day FROM org_unit_below),
        stray AS (
            SELECT * FROM (SELECT * FROM link EXCEPT SELECT * FROM stored) AS lost
            UNION SELECT * FROM (SELECT * FROM stored EXCEPT SELECT * FROM link) AS extra
        )
        SELECT unit_id, min(from_day) AS day FROM stray GROUP BY unit_id ORDER BY unit_id
        """

    private static func links(_ reach: Reach) -> SQL {
        """
        WITH RECURSIVE link (above_id, unit_id, depth, from_day, until_day) AS (
            SELECT id, id, CAST(0 AS \(.bigInteger)), from_day, until_day FROM org_unit WHERE \(inReach(reach, column: "id"))
            UNION ALL
            SELECT p.parent_id, link.unit_id, link.depth + 1,
                CASE WHEN p.from_day < link.from_day THEN link.from_day ELSE p.from_day END,
                CASE WHEN p.until_day IS NULL OR p.until_day > link.until_day THEN link.until_day ELSE p.until_day END
            FROM link JOIN org_unit_place p ON p.unit_id = link.above_id AND p.parent_id IS NOT NULL
                AND (p.until_day IS NULL OR p.until_day > link.from_day) AND (link.until_day IS NULL OR p.from_day < link.until_day)
        )
        """
    }

    private static func inReach(_ reach: Reach, column: SQL) -> SQL {
        switch reach {
        case .everything: "1 = 1"
        case .under(let ids):
            """
            \(column) IN (
                WITH RECURSIVE under (id) AS (
                    SELECT id FROM org_unit WHERE id IN \(list: ids)
                    UNION
                    SELECT p.unit_id FROM org_unit_place p JOIN under ON p.parent_id = under.id
                )
                SELECT id FROM under
            )
            """
        }
    }
}
