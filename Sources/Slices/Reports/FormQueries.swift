import Accounts
import Core
import Storage

enum FormQueries {
    private static let columns: SQL = "id, code, title_vi, title_en"

    static let all: SQL = "SELECT \(columns) FROM form ORDER BY code"

    static func byID(_ id: FormID) -> SQL { "SELECT \(columns) FROM form WHERE id = \(id)" }

    static func byCode(_ code: String) -> SQL { "SELECT \(columns) FROM form WHERE code = \(code)" }

    static func rows(of id: FormID) -> SQL {
        "SELECT indicator_id, position FROM form_row WHERE form_id = \(id)"
    }

    static func insert(_ id: FormID, code: String, title: Phrase) -> SQL {
        "INSERT INTO form (id, code, title_vi, title_en) VALUES (\(id), \(code), \(title.vi), \(title.en))"
    }

    static func insertRow(_ id: FormID, position: Int, indicator: IndicatorID) -> SQL {
        "INSERT INTO form_row (form_id, position, indicator_id) VALUES (\(id), \(position), \(indicator))"
    }

    /// Asking is a leader's or a specialist's act, or an administrator's.
    static func mayAssign(_ unit: OrgUnitID, by viewer: Viewer) -> SQL {
        """
        SELECT org_unit.id FROM org_unit
        WHERE org_unit.id = \(unit) AND (\(viewer.coversEach("org_unit.id", for: .file)) OR \(viewer.coversEach("org_unit.id", for: .administer)))
        """
    }

    static func unitsToAsk(below unit: OrgUnitID, on day: Day) -> SQL {
        """
        SELECT unit_id FROM org_unit_place
        WHERE parent_id = \(unit) AND from_day <= \(day) AND (until_day IS NULL OR until_day > \(day)) ORDER BY unit_id
        """
    }
}
