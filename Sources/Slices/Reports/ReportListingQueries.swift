import Accounts
import Core
import Storage

enum ReportListingQueries {
    private static let isOpen: SQL = "NOT EXISTS (SELECT 1 FROM edition WHERE edition.report_id = report.id)"

    private static func matches(_ window: Window?, visibleTo viewer: Viewer) -> SQL {
        "\(viewer.covers("report.unit_id", for: .read)) AND \(lies(in: window))"
    }

    private static func lies(in window: Window?) -> SQL {
        window.map { "report.first_day = \($0.first) AND report.last_day = \($0.last)" } ?? "1 = 1"
    }

    private static func isIn(_ state: ReportListing.State, today: Day) -> SQL {
        switch state {
        case .all: "1 = 1"
        case .open: isOpen
        case .late: "\(isOpen) AND report.due_day < \(today)"
        case .filed: "NOT (\(isOpen))"
        }
    }

    static func page(
        _ number: Int, of size: Int, state: ReportListing.State, window: Window?, today: Day, visibleTo viewer: Viewer
    ) -> SQL {
        """
        \(listing) WHERE \(matches(window, visibleTo: viewer)) AND \(isIn(state, today: today))
        \(inOrder) LIMIT \(size) OFFSET \((number - 1) * size)
        """
    }

    static func of(
        _ units: [OrgUnitID], state: ReportListing.State, window: Window?, most: Int, today: Day, visibleTo viewer: Viewer
    ) -> SQL {
        """
        \(listing)
        WHERE report.unit_id IN \(list: units) AND \(viewer.coversEach("report.unit_id", for: .read)) AND \(isIn(state, today: today))
          AND \(lies(in: window)) \(inOrder) LIMIT \(most)
        """
    }

    private static let listing: SQL = """
        SELECT \(ReportQueries.columns), form.title_vi, form.title_en, name.full_name AS unit_name FROM report
        JOIN form ON form.id = report.form_id
        JOIN org_unit_name name ON name.unit_id = report.unit_id
         AND name.from_day <= report.last_day AND (name.until_day IS NULL OR name.until_day > report.last_day)
        """

    private static let inOrder: SQL = """
        ORDER BY report.last_day DESC, CASE WHEN report.kind = 'consolidated' THEN 0 ELSE 1 END, name.name_key, report.id
        """

    /// The latest windows are found along the index by window, whatever the years before them hold; then each of their forms is counted.
    static func coverage(of windows: Int, leavingOut units: [OrgUnitID], visibleTo viewer: Viewer) -> SQL {
        let others: SQL = units.isEmpty ? "1 = 1" : "report.unit_id NOT IN \(list: units)"
        let isBelow: SQL = "report.kind = 'unit' AND \(viewer.coversEach("report.unit_id", for: .read)) AND \(others)"
        return """
            SELECT report.form_id, form.title_vi, form.title_en, report.first_day, report.last_day, count(*) AS asked,
                CAST(sum(CASE WHEN \(isOpen) THEN 0 ELSE 1 END) AS \(.bigInteger)) AS filed
            FROM (
                SELECT last_day, first_day FROM report WHERE \(isBelow)
                GROUP BY last_day, first_day ORDER BY last_day DESC, first_day DESC LIMIT \(windows)
            ) AS latest
            JOIN report ON report.last_day = latest.last_day AND report.first_day = latest.first_day
            JOIN form ON form.id = report.form_id
            WHERE \(isBelow) GROUP BY report.last_day, report.first_day, report.form_id, form.code, form.title_vi, form.title_en
            ORDER BY report.last_day DESC, report.first_day DESC, form.code
            """
    }

    static func counts(window: Window?, today: Day, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT count(*) AS all_of_them, CAST(coalesce(sum(is_open), 0) AS \(.bigInteger)) AS open_ones,
               CAST(coalesce(sum(CASE WHEN due_day < \(today) THEN is_open ELSE 0 END), 0) AS \(.bigInteger)) AS late_ones
        FROM (SELECT due_day, CASE WHEN \(isOpen) THEN 1 ELSE 0 END AS is_open FROM report WHERE \(matches(window, visibleTo: viewer))) listed
        """
    }

    static func windows(visibleTo viewer: Viewer) -> SQL {
        """
        SELECT first_day, last_day FROM report WHERE \(viewer.covers("report.unit_id", for: .read))
        GROUP BY first_day, last_day ORDER BY last_day DESC, first_day
        """
    }
}
