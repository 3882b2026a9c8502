import Core
import Storage

extension OrganizationQueries {
    static func insertUnit(_ id: OrgUnitID, code: String, kind: OrgUnit.Kind, from day: Day) -> SQL {
        "INSERT INTO org_unit (id, code, kind, from_day, number) VALUES (\(id), \(code), \(kind), \(day), (\(nextNumber)))"
    }

    static let nextNumber: SQL = "SELECT coalesce(max(number), 0) + 1 AS number FROM org_unit"

    static func insertName(_ id: OrgUnitID, name: String, fullName: String, from day: Day, until: Day?, basis: String) -> SQL {
        """
        INSERT INTO org_unit_name (unit_id, name, full_name, name_key, bare_key, from_day, until_day, basis)
        VALUES (\(id), \(name), \(fullName), \(NameKey(fullName).text), \(BareKey(name).text), \(day), \(until), \(basis))
        """
    }

    static func insertPlace(_ id: OrgUnitID, parent: OrgUnitID?, level: Level, type: String, from day: Day, until: Day?, basis: String)
        -> SQL
    {
        """
        INSERT INTO org_unit_place (unit_id, parent_id, level, type, from_day, until_day, basis)
        VALUES (\(id), \(parent), \(level), \(type), \(day), \(until), \(basis))
        """
    }

    /// A unit that bears a code on the day or later: a new unit of that code would meet it.
    static func holder(ofCode code: String, from day: Day) -> SQL {
        "SELECT from_day FROM org_unit WHERE code = \(code) AND (until_day IS NULL OR until_day > \(day)) ORDER BY from_day"
    }

    static func closeNames(_ ids: [OrgUnitID], on day: Day) -> SQL {
        "UPDATE org_unit_name SET until_day = \(day) WHERE unit_id IN \(list: ids) AND (until_day IS NULL OR until_day > \(day))"
    }

    static func closePlaces(_ ids: [OrgUnitID], on day: Day) -> SQL {
        "UPDATE org_unit_place SET until_day = \(day) WHERE unit_id IN \(list: ids) AND (until_day IS NULL OR until_day > \(day))"
    }

    static func closeUnits(_ ids: [OrgUnitID], on day: Day) -> SQL {
        "UPDATE org_unit SET until_day = \(day) WHERE id IN \(list: ids) AND until_day IS NULL"
    }

    /// The last day on which the unit's name, or its place, was changed.
    static func lastRenaming(_ id: OrgUnitID) -> SQL {
        "SELECT max(from_day) AS day FROM org_unit_name WHERE unit_id = \(id)"
    }

    static func lastMove(_ id: OrgUnitID) -> SQL {
        "SELECT max(from_day) AS day FROM org_unit_place WHERE unit_id = \(id)"
    }

    /// Units that hang directly under one on a day or later.
    static func dependants(of id: OrgUnitID, from day: Day) -> SQL {
        """
        SELECT count(DISTINCT unit_id) AS units FROM org_unit_place
        WHERE parent_id = \(id) AND (until_day IS NULL OR until_day > \(day))
        """
    }

    /// Whether a unit stands below another on some day from this one on.
    static func everLink(from above: OrgUnitID, to id: OrgUnitID, since day: Day) -> SQL {
        """
        SELECT depth FROM org_unit_below
        WHERE above_id = \(above) AND unit_id = \(id) AND (until_day IS NULL OR until_day > \(day))
        """
    }

    static func insert(_ succession: Succession) -> SQL {
        """
        INSERT INTO succession (old_unit_id, new_unit_id, day, kind, scope, share, basis, confidence)
        VALUES (\(succession.old), \(succession.new), \(succession.day), \(succession.kind), \(succession.scope),
            \(succession.share?.millionths), \(succession.basis), \(succession.confidence))
        """
    }

    private static let successionColumns: SQL = "old_unit_id, new_unit_id, day, kind, scope, share, basis, confidence"

    static func successors(of id: OrgUnitID) -> SQL {
        "SELECT \(successionColumns) FROM succession WHERE old_unit_id = \(id) ORDER BY day, new_unit_id"
    }

    static func predecessors(of id: OrgUnitID) -> SQL {
        "SELECT \(successionColumns) FROM succession WHERE new_unit_id = \(id) ORDER BY day, old_unit_id"
    }

    static func sharesGiven(by id: OrgUnitID, on day: Day) -> SQL {
        "SELECT coalesce(CAST(sum(share) AS \(.bigInteger)), 0) AS millionths FROM succession WHERE old_unit_id = \(id) AND day = \(day)"
    }
}

extension Level: SQLBindable, SQLReadable {}
extension OrgUnit.Kind: SQLBindable, SQLReadable {}
extension Succession.Kind: SQLBindable, SQLReadable {}
extension Succession.Scope: SQLBindable, SQLReadable {}
