import Accounts
import Core
import Hummingbird
import Intake
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
    /// More than anybody owes or oversees in one period.
    private static let most = 2_000
    private static let windowsShown = 3
    private static let doneShown = 5

    static func read(for person: PersonID, on today: Day, in db: any Connection) throws -> HomePage {
        let viewer = Viewer.person(person, on: today)
        let working = Set(try Seat.held(by: person, on: today, in: db).filter { Deed.fill.roles.contains($0.role) }.map(\.unit))
        let listings = try ReportListing.page(1, of: most, state: .all, window: nil, today: today, visibleTo: viewer, in: db)
        let mine = listings.filter { working.contains($0.report.unit) }
        let open = mine.filter { $0.report.editions == 0 }.sorted { $0.report.due < $1.report.due }
        let documents = working.isEmpty ? [] : try DocumentSummary.latest(visibleTo: viewer, in: db).filter { $0.undecidedFigures > 0 }
        return HomePage(
            owed: open.map { Item($0, on: today) } + documents.map(Item.init),
            below: coverages(of: listings.filter { $0.report.kind == .unit && !working.contains($0.report.unit) }, consolidated: mine),
            done: mine.filter { $0.report.editions > 0 }.prefix(doneShown).map { Item($0, on: today) })
    }

    /// The latest windows for which units below are asked.
    private static func coverages(of parts: [ReportListing], consolidated: [ReportListing]) -> [Coverage] {
        Dictionary(grouping: parts) { $0.report.window }.sorted { $0.key.last > $1.key.last }.prefix(windowsShown).map { window, parts in
            let upper = consolidated.first { $0.report.kind == .consolidated && $0.report.window == window }
            return Coverage(
                title: Phrase("Đơn vị cấp dưới, \(window.name.vi)", en: "Units below, \(window.name.en)"),
                answered: parts.count { $0.report.editions > 0 }, asked: parts.count, missingPath: "/reports?window=\(window)&state=open",
                consolidatedPath: upper.map { "/reports/\($0.report.id)" })
        }
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
