import Accounts
import Core
import Storage

enum ReportQueries {
    static let columns: SQL = """
        report.id, report.kind, report.form_id, report.unit_id, report.first_day, report.last_day, report.due_day, report.revision,
        (SELECT max(edition.number) FROM edition WHERE edition.report_id = report.id) AS editions
        """

    static func find(_ id: ReportID, for deed: Deed, visibleTo viewer: Viewer) -> SQL {
        "SELECT \(columns) FROM report WHERE report.id = \(id) AND \(viewer.coversEach("report.unit_id", for: deed))"
    }

    static func same(_ kind: ReportKind, form: FormID, unit: OrgUnitID, window: Window) -> SQL {
        """
        SELECT id FROM report WHERE form_id = \(form) AND unit_id = \(unit) AND first_day = \(window.first) AND last_day = \(window.last)
          AND kind = \(kind)
        """
    }

    static func insert(_ id: ReportID, kind: ReportKind, form: FormID, unit: OrgUnitID, window: Window, due: Day) -> SQL {
        """
        INSERT INTO report (id, kind, form_id, unit_id, first_day, last_day, due_day, revision)
        VALUES (\(id), \(kind), \(form), \(unit), \(window.first), \(window.last), \(due), 0)
        """
    }

    static func lock(_ id: ReportID) -> SQL {
        "SELECT revision FROM report WHERE id = \(id) \(.lockingRow)"
    }

    static func advance(_ id: ReportID) -> SQL {
        "UPDATE report SET revision = revision + 1 WHERE id = \(id)"
    }

    static func owed(by viewer: Viewer) -> SQL {
        """
        SELECT * FROM (SELECT \(columns) FROM report WHERE \(viewer.covers("report.unit_id", for: .read))) owed
        ORDER BY CASE WHEN editions IS NULL THEN 0 ELSE 1 END, CASE WHEN kind = 'consolidated' THEN 0 ELSE 1 END, due_day, unit_id LIMIT 500
        """
    }

    /// The reports on the same form and window of the units that stood below on the window's last day, by their names.
    static func parts(of report: Report) -> SQL {
        """
        SELECT \(columns) FROM report
        JOIN org_unit_place place ON place.unit_id = report.unit_id AND place.parent_id = \(report.unit)
         AND place.from_day <= \(report.window.last) AND (place.until_day IS NULL OR place.until_day > \(report.window.last))
        JOIN org_unit_name name ON name.unit_id = report.unit_id
         AND name.from_day <= \(report.window.last) AND (name.until_day IS NULL OR name.until_day > \(report.window.last))
        WHERE report.form_id = \(report.form) AND report.kind = 'unit'
          AND report.first_day = \(report.window.first) AND report.last_day = \(report.window.last)
        ORDER BY name.name_key, report.unit_id
        """
    }
}
