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

    /// Those of some units that a viewer may read, in the same order.
    package static func of(
        _ units: [OrgUnitID], state: State, window: Window? = nil, most: Int, today: Day, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [ReportListing] {
        if units.isEmpty { return [] }
        let query = ReportListingQueries.of(units, state: state, window: window, most: most, today: today, visibleTo: viewer)
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

/// How many of the units asked to answer a form over a window have filed.
package struct ReportCoverage: Hashable, Sendable {
    package let form: FormID
    package let formTitle: Phrase
    package let window: Window
    package let asked: Int
    package let filed: Int

    /// Those of so many latest windows for which units are asked that a viewer may read, but for those they work at.
    package static func latest(
        _ count: Int, below units: [OrgUnitID], visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [ReportCoverage] {
        try db.rows(ReportListingQueries.coverage(of: count, leavingOut: units, visibleTo: viewer)).compactMap { row in
            let window = Window(from: try row.get("first_day"), through: try row.get("last_day"))
            return try window.map { window in
                ReportCoverage(
                    form: try row.get("form_id"), formTitle: Phrase(try row.get("title_vi"), en: try row.get("title_en")), window: window,
                    asked: try row.get("asked"), filed: try row.get("filed"))
            }
        }
    }
}

extension Report {
    /// "Báo cáo công tác tuyên giáo và dân vận 6 tháng đầu năm 2026"
    func title(on formTitle: Phrase) -> Phrase {
        Phrase("\(formTitle.vi) \(window.name.vi)", en: "\(formTitle.en), \(window.name.en)")
    }
}
