import Accounts
import Core
import Storage

/// A report as a list shows it: with the names of its form and of its unit on the window's last day.
package struct ReportListing: Hashable, Sendable {
    package let report: Report
    package let formTitle: Phrase
    package let unitName: String

    package var title: Phrase { report.title(on: formTitle) }

    /// Which reports a list asks for.
    package enum State: String, Sendable, CaseIterable {
        case all, open, late, filed
    }

    /// One page of what a viewer may read: the latest window first, in it the consolidated report, then the units by name.
    package static func page(
        _ number: Int, of size: Int, state: State, window: Window?, today: Day, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [ReportListing] {
        let query = ReportListingQueries.page(number, of: size, state: state, window: window, today: today, visibleTo: viewer)
        return try db.rows(query).map(ReportListing.init(row:))
    }

    /// How many reports of a window there are in each state.
    package static func counts(window: Window?, today: Day, visibleTo viewer: Viewer, in db: any Connection) throws -> [State: Int] {
        guard let row = try db.row(ReportListingQueries.counts(window: window, today: today, visibleTo: viewer)) else { return [:] }
        let (all, open, late): (Int, Int, Int) = (try row.get("all_of_them"), try row.get("open_ones"), try row.get("late_ones"))
        return [.all: all, .open: open, .late: late, .filed: all - open]
    }

    /// The windows a viewer may read reports of, the latest first.
    package static func windows(visibleTo viewer: Viewer, in db: any Connection) throws -> [Window] {
        try db.rows(ReportListingQueries.windows(visibleTo: viewer)).compactMap {
            Window(from: try $0.get("first_day"), through: try $0.get("last_day"))
        }
    }

    init(row: Row) throws {
        report = try Report(row: row)
        formTitle = Phrase(try row.get("title_vi"), en: try row.get("title_en"))
        unitName = try row.get("unit_name")
    }
}

extension Report {
    /// "Báo cáo công tác tuyên giáo và dân vận 6 tháng đầu năm 2026"
    func title(on formTitle: Phrase) -> Phrase {
        Phrase("\(formTitle.vi) \(window.name.vi)", en: "\(formTitle.en), \(window.name.en)")
    }
}

enum ReportListingQueries {
    private static let isOpen: SQL = "NOT EXISTS (SELECT 1 FROM edition WHERE edition.report_id = report.id)"

    private static func matches(_ window: Window?, visibleTo viewer: Viewer) -> SQL {
        let readable = viewer.covers("report.unit_id", for: .read)
        guard let window else { return readable }
        return "\(readable) AND report.first_day = \(window.first) AND report.last_day = \(window.last)"
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
        SELECT \(ReportQueries.columns), form.title_vi, form.title_en, name.full_name AS unit_name FROM report
        JOIN form ON form.id = report.form_id
        JOIN org_unit_name name ON name.unit_id = report.unit_id
         AND name.from_day <= report.last_day AND (name.until_day IS NULL OR name.until_day > report.last_day)
        WHERE \(matches(window, visibleTo: viewer)) AND \(isIn(state, today: today))
        ORDER BY report.last_day DESC, CASE WHEN report.kind = 'consolidated' THEN 0 ELSE 1 END, name.name_key, report.id
        LIMIT \(size) OFFSET \((number - 1) * size)
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
