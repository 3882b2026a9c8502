import Core
import Storage

/// Reading the dated tree.
package enum OrganizationQueries {
    /// The units below one on a day, itself included, for `unit_id IN (\(…))`.
    package static func unitsBelow(_ id: OrgUnitID, on day: Day) -> SQL {
        "SELECT unit_id FROM org_unit_below WHERE above_id = \(id) AND from_day <= \(day) AND (until_day IS NULL OR until_day > \(day))"
    }

    /// The same for the unit of a query around it: `unit_id IN (\(unitsBelow(column: "seat.unit_id", on: day)))`.
    package static func unitsBelow(column above: SQL, on day: Day) -> SQL {
        """
        SELECT below.unit_id FROM org_unit_below below
        WHERE below.above_id = \(above) AND below.from_day <= \(day) AND (below.until_day IS NULL OR below.until_day > \(day))
        """
    }

    /// The lines of the journal that tell of a change of the tree. Written out, so that the index over just these lines is found.
    static let treeLines: SQL = """
        act IN ('unit-established', 'unit-ended', 'unit-moved', 'unit-renamed', 'unit-reclassified', 'succession-recorded',
                'shares-declared', 'catalogue-loaded', 'reorganisation-applied', 'reorganisation-reversed')
        """

    static let lastTreeLine: SQL = "SELECT max(number) AS line FROM journal_line WHERE \(treeLines)"

    private static let columns: SQL = """
        u.id, u.code, u.kind, u.from_day, u.until_day, n.name, n.full_name, p.level, p.type, p.parent_id
        """

    /// Units with the name and place they have on a day.
    private static func units(on day: Day) -> SQL {
        """
        SELECT \(columns) FROM org_unit u
        JOIN org_unit_name n ON n.unit_id = u.id AND n.from_day <= \(day) AND (n.until_day IS NULL OR n.until_day > \(day))
        JOIN org_unit_place p ON p.unit_id = u.id AND p.from_day <= \(day) AND (p.until_day IS NULL OR p.until_day > \(day))
        """
    }

    /// Nothing if the unit is not in force on that day, since its names and places end with it.
    static func unit(_ id: OrgUnitID, on day: Day) -> SQL {
        "\(units(on: day)) WHERE u.id = \(id)"
    }

    /// Units as they are on a day, those that have ended as they were when they did.
    static func lastKnown(_ ids: [OrgUnitID], by day: Day) -> SQL {
        """
        SELECT \(columns) FROM org_unit u
        JOIN org_unit_name n ON n.unit_id = u.id
         AND n.from_day = (SELECT max(m.from_day) FROM org_unit_name m WHERE m.unit_id = u.id AND m.from_day <= \(day))
        JOIN org_unit_place p ON p.unit_id = u.id
         AND p.from_day = (SELECT max(m.from_day) FROM org_unit_place m WHERE m.unit_id = u.id AND m.from_day <= \(day))
        WHERE u.id IN \(list: ids)
        """
    }

    static func unit(code: String, on day: Day) -> SQL {
        "\(units(on: day)) WHERE u.code = \(code)"
    }

    static func children(of id: OrgUnitID, on day: Day) -> SQL {
        "\(units(on: day)) WHERE p.parent_id = \(id) ORDER BY u.code\(.byteOrder)"
    }

    static func roots(on day: Day) -> SQL {
        "\(units(on: day)) WHERE p.parent_id IS NULL ORDER BY u.code\(.byteOrder)"
    }

    static func below(_ id: OrgUnitID, on day: Day) -> SQL {
        """
        \(units(on: day))
        JOIN org_unit_below b ON b.unit_id = u.id AND b.from_day <= \(day) AND (b.until_day IS NULL OR b.until_day > \(day))
        WHERE b.above_id = \(id) ORDER BY b.depth, u.code\(.byteOrder)
        """
    }

    static func ancestors(of id: OrgUnitID, on day: Day) -> SQL {
        """
        \(units(on: day))
        JOIN org_unit_below b ON b.above_id = u.id AND b.from_day <= \(day) AND (b.until_day IS NULL OR b.until_day > \(day))
        WHERE b.unit_id = \(id) AND b.depth > 0 ORDER BY b.depth
        """
    }

    static func life(_ id: OrgUnitID) -> SQL {
        "SELECT from_day, until_day FROM org_unit WHERE id = \(id)"
    }

    private static let byLevel: SQL = """
        CASE p.level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END, u.kind
        """

    /// The key holds letters, digits and spaces only, so nothing in it is a wildcard.
    static func search(_ key: NameKey, on day: Day, limit: Int) -> SQL {
        """
        \(units(on: day)) WHERE n.name_key LIKE \("%\(key.text)%")
        ORDER BY \(exactFirst(key)), \(byLevel), n.name_key, u.code\(.byteOrder) LIMIT \(limit)
        """
    }

    static func searchEveryDay(_ key: NameKey, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM org_unit u
        JOIN org_unit_name n ON n.unit_id = u.id
        JOIN org_unit_place p ON p.unit_id = u.id AND p.from_day <= n.from_day AND (p.until_day IS NULL OR p.until_day > n.from_day)
        WHERE n.name_key LIKE \("%\(key.text)%")
        ORDER BY \(exactFirst(key)), n.from_day DESC, \(byLevel), n.name_key, u.code\(.byteOrder) LIMIT \(limit)
        """
    }

    private static func exactFirst(_ key: NameKey) -> SQL {
        "CASE WHEN n.name_key = \(key.text) OR n.name_key LIKE \("% \(key.text)") THEN 0 ELSE 1 END"
    }
}
