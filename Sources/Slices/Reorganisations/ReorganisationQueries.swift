import Accounts
import Core
import Journal
import Organization
import Storage

enum ReorganisationQueries {
    /// Units in force on a day or later, and whether the viewer administers them.
    static func standing(from day: Day, for viewer: Viewer) -> SQL {
        """
        SELECT org_unit.id, org_unit.code, org_unit.kind, org_unit.from_day, org_unit.until_day,
            CASE WHEN \(viewer.covers("org_unit.id", for: .administer)) THEN 1 ELSE 0 END AS is_ours
        FROM org_unit WHERE org_unit.until_day IS NULL OR org_unit.until_day > \(day)
        """
    }

    static func standingNames(from day: Day) -> SQL {
        "SELECT unit_id, name, full_name, from_day, until_day FROM org_unit_name WHERE until_day IS NULL OR until_day > \(day)"
    }

    static func standingPlaces(from day: Day) -> SQL {
        "SELECT unit_id, parent_id, level, type, from_day, until_day FROM org_unit_place WHERE until_day IS NULL OR until_day > \(day)"
    }

    /// The units at the top of the tree that the viewer administers: who has none reorganises nothing.
    static func topUnits(on day: Day, for viewer: Viewer) -> SQL {
        """
        SELECT place.unit_id FROM org_unit_place place
        WHERE place.parent_id IS NULL AND place.from_day <= \(day) AND (place.until_day IS NULL OR place.until_day > \(day))
          AND \(viewer.coversEach("place.unit_id", for: .administer)) LIMIT 1
        """
    }
}

extension ReorganisationQueries {
    /// The units of some codes that ended on a day.
    static func ended(_ codes: [String], on day: Day) -> SQL {
        "SELECT id FROM org_unit WHERE code IN \(list: codes) AND until_day = \(day)"
    }

    /// Reports that were never filed, of some units.
    static func openReports(of units: [OrgUnitID]) -> SQL {
        """
        SELECT report.id, report.unit_id, report.first_day, report.last_day, form.title_vi, form.title_en
        FROM report JOIN form ON form.id = report.form_id
        WHERE report.unit_id IN \(list: units)
          AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.report_id = report.id)
        ORDER BY report.last_day DESC, report.unit_id
        """
    }

    /// Roles held on some units on a day or later.
    static func seats(on units: [OrgUnitID], from day: Day) -> SQL {
        """
        SELECT seat.unit_id, seat.role, person.name, account.name AS account
        FROM seat JOIN person ON person.id = seat.person_id LEFT JOIN account ON account.person_id = seat.person_id
        WHERE seat.unit_id IN \(list: units) AND (seat.until_day IS NULL OR seat.until_day > \(day))
        ORDER BY seat.unit_id, person.name, seat.role
        """
    }

    private static let columns: SQL = """
        reorganisation.id, reorganisation.day, reorganisation.basis, reorganisation.reverses, reorganisation.lines, reorganisation.digest,
        reorganisation.recorded_by, reorganisation.recorded_at,
        (SELECT later.id FROM reorganisation later WHERE later.reverses = reorganisation.id) AS reversed_by
        """

    static let all: SQL = "SELECT \(columns) FROM reorganisation ORDER BY recorded_at DESC, id"

    static func find(_ id: ReorganisationID) -> SQL {
        "SELECT \(columns) FROM reorganisation WHERE reorganisation.id = \(id)"
    }

    static func file(of id: ReorganisationID) -> SQL {
        "SELECT file FROM reorganisation WHERE id = \(id)"
    }

    static func insert(
        _ id: ReorganisationID, _ file: ReorganisationFile, basis: String?, bytes: [UInt8], digest: String,
        reversing reversed: ReorganisationID?, by actor: Actor
    ) -> SQL {
        let bases = file.bases
        let basis = basis ?? (bases.count > 1 ? "\(bases[0]) (+\(bases.count - 1))" : bases[0])
        return """
            INSERT INTO reorganisation (id, day, basis, reverses, lines, file, digest, recorded_by, recorded_at)
            VALUES (\(id), \(file.day), \(basis), \(reversed), \(file.lines.count), \(bytes), \(digest), \(actor.person), \(actor.moment))
            """
    }

    /// How many records hang on each of some units: entries, reports, documents, rules, roles, and heirs that came later than its first day.
    static func uses(of units: [OrgUnitID], since day: Day) -> SQL {
        """
        SELECT unit_id, CAST(count(*) AS \(.bigInteger)) AS uses FROM (
            SELECT org_unit.id AS unit_id FROM posting JOIN org_unit ON org_unit.number = posting.unit WHERE org_unit.id IN \(list: units)
            UNION ALL SELECT unit_id FROM report WHERE unit_id IN \(list: units)
            UNION ALL SELECT unit_id FROM document WHERE unit_id IN \(list: units)
            UNION ALL SELECT unit_id FROM reading_rule WHERE unit_id IN \(list: units)
            UNION ALL SELECT meant_unit_id FROM reading_rule WHERE meant_unit_id IN \(list: units)
            UNION ALL SELECT unit_id FROM seat WHERE unit_id IN \(list: units)
            UNION ALL SELECT new_unit_id FROM succession WHERE new_unit_id IN \(list: units) AND day > \(day)
        ) AS used GROUP BY unit_id
        """
    }

    private static let undeclaredSplits: SQL = """
        SELECT old_unit_id, day, count(*) AS heirs FROM succession WHERE kind = 'split'
        GROUP BY old_unit_id, day HAVING count(share) < count(*)
        """

    static let undeclaredCount: SQL = "SELECT count(*) AS splits FROM (\(undeclaredSplits)) AS split"

    /// Units that were split without shares, the latest first, named as on their last day.
    static func undeclared(limit: Int, offset: Int) -> SQL {
        """
        SELECT split.old_unit_id, split.day, split.heirs, unit.code, name.full_name FROM (\(undeclaredSplits)) AS split
        JOIN org_unit unit ON unit.id = split.old_unit_id
        JOIN org_unit_name name ON name.unit_id = split.old_unit_id
         AND name.from_day < split.day AND (name.until_day IS NULL OR name.until_day >= split.day)
        ORDER BY split.day DESC, unit.code\(.byteOrder) LIMIT \(limit) OFFSET \(offset)
        """
    }
}
