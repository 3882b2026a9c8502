import Accounts
import Core
import Hummingbird
import Ledger
import Storage
import Web

/// `/explore`: any question to the ledger, as a page with an address.
package struct ExploreRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("explore", use: show)
        router.get("explore/table.csv", use: csv)
        router.get("explore/table.xlsx", use: spreadsheet)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let viewer = Viewer.person(try context.person, on: context.today)
        let (fields, today) = (context.query, context.today)
        do {
            let query = try ExploreQuery(fields)
            let page = try await database.read { db in
                let whole = try Exploration.read(query, visibleTo: viewer, on: today, in: db)
                return (whole.query.path, try ExplorePage(whole, in: db))
            }
            // What a form sent has a shorter address, worth keeping and passing on.
            if ExploreQuery.isOfForm(fields) { return .redirect(to: page.0) }
            return context.show(page.1)
        } catch let refusal as ExploreRefusal {
            let page = try await database.read { db in ExplorePage(form: try ExploreForm(fields, refusal, in: db), answer: nil) }
            return context.show(page, status: .unprocessableContent)
        }
    }
}

extension ExploreRoutes {
    @Sendable private func csv(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let file = try await file(for: context)
        return .download(file.csv, named: "\(file.name).csv", mediaType: "text/csv; charset=utf-8")
    }

    @Sendable private func spreadsheet(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let file = try await file(for: context)
        return .download(
            file.spreadsheet.xlsx(), named: "\(file.name).xlsx",
            mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }

    private func file(for context: OfficeContext) async throws -> ExploreFile {
        let (viewer, today) = (Viewer.person(try context.person, on: context.today), context.today)
        let query = try ExploreQuery(context.query)
        let whole = try await database.read { db in try Exploration.read(query, visibleTo: viewer, on: today, in: db) }
        return ExploreFile(whole, in: context.language)
    }
}

extension ExplorePage {
    init(_ whole: Exploration, in db: any Connection) throws {
        self.init(
            form: try ExploreForm(whole, in: db),
            answer: Answered(
                query: whole.query,
                above: whole.above.map { unit in
                    Link(Phrase(unit.name), path: whole.query.with { $0.unit = whole.address(of: unit) }.path)
                }, charts: ExploreCharts(whole), table: ExploreTable(whole), subtitle: whole.subtitle,
                windows: whole.shown.windows.count < whole.windows.count
                    ? whole.windows.map { Field.Option($0.description, whole.name(of: $0)) } : [],
                window: whole.window.description, counting: ExploreCounting(whole)))
    }
}

extension Exploration {
    /// Windows and calendar, in one line.
    fileprivate var subtitle: Phrase {
        let span = columnsSpan.name
        let left = indicators.count - shown.indicators.count
        let rest =
            left > 0 ? Phrase(" · cách xem này chỉ lấy chỉ tiêu đầu tiên", en: " · this view is of the first indicator only") : Phrase("")
        return Phrase("\(calendar.name.vi) · \(span.vi)\(rest.vi)", en: "\(calendar.name.en) · \(span.en)\(rest.en)")
    }
}
