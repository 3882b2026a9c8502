import Accounts
import Core
import Hummingbird
import Intake
import Organization
import Storage
import Web

/// `/`: what the person who is signed in owes.
package struct HomeRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let (person, today) = (try context.person, context.today)
        return context.show(try await database.read { db in try HomePage.read(for: person, on: today, in: db) })
    }
}

extension HomePage {
    /// More than anybody owes at a time.
    private static let most = 200
    private static let windowsShown = 3
    private static let doneShown = 5

    static func read(for person: PersonID, on today: Day, in db: any Connection) throws -> HomePage {
        let viewer = Viewer.person(person, on: today)
        let seats = try Seat.held(by: person, on: today, in: db)
        let working = Set(seats.filter { Deed.fill.roles.contains($0.role) }.map(\.unit)).sorted()
        // Of all reports of the country, none is below a commune: nobody has to look.
        let oversees = try seats.contains { try !OrgUnit.children(of: $0.unit, on: today, in: db).isEmpty }
        let open = try ReportListing.of(working, state: .open, most: most, today: today, visibleTo: viewer, in: db)
        let done = try ReportListing.of(working, state: .filed, most: doneShown, today: today, visibleTo: viewer, in: db)
        let documents = working.isEmpty ? [] : try DocumentSummary.latest(visibleTo: viewer, in: db).filter { $0.undecidedFigures > 0 }
        return HomePage(
            owed: open.sorted { $0.report.due < $1.report.due }.map { Item($0, on: today) } + documents.map(Item.init),
            below: try ReportCoverage.latest(oversees ? windowsShown : 0, below: working, visibleTo: viewer, in: db).map { below in
                let ours = try ReportListing.of(
                    working, state: .all, window: below.window, most: most, today: today, visibleTo: viewer, in: db)
                return Coverage(below, consolidated: ours.first { $0.report.kind == .consolidated && $0.report.form == below.form })
            },
            done: done.map { Item($0, on: today) })
    }
}

extension HomePage.Coverage {
    fileprivate init(_ below: ReportCoverage, consolidated: ReportListing?) {
        let window = below.window
        self.init(
            title: Phrase("Đơn vị cấp dưới, \(window.name.vi)", en: "Units below, \(window.name.en)"), form: below.formTitle,
            answered: below.filed, asked: below.asked, missingPath: "/reports?window=\(window)&state=open",
            consolidatedPath: consolidated.map { "/reports/\($0.report.id)" })
    }
}

extension HomePage.Item {
    fileprivate init(_ listing: ReportListing, on today: Day) {
        let report = listing.report
        let state = ReportState(report, on: today)
        let due = report.due.onScreen
        self.init(
            title: listing.title, path: "/reports/\(report.id)",
            detail: Phrase("\(listing.unitName) · hạn \(due)", en: "\(listing.unitName) · due \(due)"), state: state.words, tone: state.tone
        )
    }

    fileprivate init(_ document: DocumentSummary) {
        let count = document.undecidedFigures
        self.init(
            title: Phrase("Duyệt số liệu đọc từ \(document.name)", en: "Review the figures read from \(document.name)"),
            path: "/documents/\(document.document)",
            detail: Phrase("\(document.unitName) · \(document.window.name.vi)", en: "\(document.unitName) · \(document.window.name.en)"),
            state: Phrase("chờ \(count) quyết định", en: "\(count) to decide"), tone: .waiting)
    }
}
