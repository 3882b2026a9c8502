import Accounts
import Core
import Storage

enum AssignmentQueries {
    /// The units on a day that have others directly below them and that a viewer may ask for reports, those with most below first.
    static func upperUnits(for viewer: Viewer, on day: Day) -> SQL {
        """
        SELECT org_unit.id, name.full_name FROM org_unit
        JOIN org_unit_name name ON name.unit_id = org_unit.id
         AND name.from_day <= \(day) AND (name.until_day IS NULL OR name.until_day > \(day))
        JOIN org_unit_below below ON below.above_id = org_unit.id AND below.depth >= 1
         AND below.from_day <= \(day) AND (below.until_day IS NULL OR below.until_day > \(day))
        WHERE \(viewer.covers("org_unit.id", for: .file)) OR \(viewer.covers("org_unit.id", for: .administer))
        GROUP BY org_unit.id, name.full_name ORDER BY count(*) DESC, name.full_name LIMIT 200
        """
    }

    static func asked(_ form: FormID, for window: Window) -> SQL {
        """
        SELECT unit_id FROM report
        WHERE form_id = \(form) AND kind = 'unit' AND first_day = \(window.first) AND last_day = \(window.last)
        """
    }
}
