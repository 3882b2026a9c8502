import Core
import Storage

/// Many rows at a time. An end that is already recorded stands: files may end what is open, never reopen or shift.
enum CatalogueQueries {
    static let holders: SQL = "SELECT id, code, from_day FROM org_unit"

    /// Units that are there already keep their numbers.
    static func insert(units: ArraySlice<Catalogue.Unit>, numberedFrom first: Int) -> SQL {
        """
        INSERT INTO org_unit (id, code, kind, from_day, until_day, number)
        VALUES \(rows: zip(units, first...).map { [$0.id, $0.code, $0.kind, $0.validity.from, $0.validity.until, $1] })
        ON CONFLICT (id) DO UPDATE SET until_day = coalesce(org_unit.until_day, excluded.until_day)
        """
    }

    static func insert(names: [(OrgUnitID, Catalogue.Name)]) -> SQL {
        """
        INSERT INTO org_unit_name (unit_id, name, full_name, name_key, bare_key, from_day, until_day, basis)
        VALUES \(rows: names.map { id, name in
            [id, name.name, name.fullName, NameKey(name.fullName).text, BareKey(name.name).text, name.validity.from, name.validity.until, name.basis]
        })
        ON CONFLICT (unit_id, from_day) DO UPDATE SET until_day = coalesce(org_unit_name.until_day, excluded.until_day)
        """
    }

    static func insert(places: [(OrgUnitID, Catalogue.Place)]) -> SQL {
        """
        INSERT INTO org_unit_place (unit_id, parent_id, level, type, from_day, until_day, basis)
        VALUES \(rows: places.map { [$0, $1.parent, $1.level, $1.type, $1.validity.from, $1.validity.until, $1.basis] })
        ON CONFLICT (unit_id, from_day) DO UPDATE SET until_day = coalesce(org_unit_place.until_day, excluded.until_day)
        """
    }

    /// A link that is there keeps the weight it has; a file may fill in one that was missing.
    static func insert(successionsWithHeir successions: [Succession]) -> SQL {
        """
        \(insertion(successions))
        ON CONFLICT (old_unit_id, day, new_unit_id) DO UPDATE SET share = coalesce(succession.share, excluded.share)
        """
    }

    static func insert(successionsWithoutHeir successions: [Succession]) -> SQL {
        "\(insertion(successions)) ON CONFLICT (old_unit_id, day) WHERE new_unit_id IS NULL DO NOTHING"
    }

    private static func insertion(_ successions: [Succession]) -> SQL {
        """
        INSERT INTO succession (old_unit_id, new_unit_id, day, kind, scope, share, basis, confidence)
        VALUES \(rows: successions.map { [$0.old, $0.new, $0.day, $0.kind, $0.scope, $0.share?.millionths, $0.basis, $0.confidence] })
        """
    }
}

extension OrganizationQueries {
    /// Two units of one code, two names or two places of one unit on the same day. There must be none.
    static let overlaps: SQL = """
        SELECT code, day FROM (
            SELECT a.code, b.from_day AS day FROM org_unit a JOIN org_unit b ON b.code = a.code AND b.from_day > a.from_day
            WHERE a.until_day IS NULL OR b.from_day < a.until_day
            UNION ALL
            SELECT u.code, b.from_day FROM org_unit_name a
            JOIN org_unit_name b ON b.unit_id = a.unit_id AND b.from_day > a.from_day JOIN org_unit u ON u.id = a.unit_id
            WHERE a.until_day IS NULL OR b.from_day < a.until_day
            UNION ALL
            SELECT u.code, b.from_day FROM org_unit_place a
            JOIN org_unit_place b ON b.unit_id = a.unit_id AND b.from_day > a.from_day JOIN org_unit u ON u.id = a.unit_id
            WHERE a.until_day IS NULL OR b.from_day < a.until_day
        ) AS overlap ORDER BY code, day
        """
}
