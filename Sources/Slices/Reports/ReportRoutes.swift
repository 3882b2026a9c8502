import Accounts
import Core
import Hummingbird
import Journal
import Storage
import Web

/// `/reports` and everything below it: what is owed, the form, the check before filing, the editions, the consolidated report and its file.
package struct ReportRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("reports", use: list)
        router.get("reports/:id", use: show)
        router.get("reports/:id/check", use: check)
        router.get("reports/:id/matrix", use: matrix)
        router.get("reports/:id/editions/:number", use: edition)
        router.get("reports/:id/document.docx", use: document)
        router.post("reports/:id/draft", use: saveDraft)
        router.post("reports/:id/editions", use: file)
        router.post("reports/:id/sentences", use: chooseSentences)
        AssignmentRoutes(database: database).register(on: router)
    }

    /// Reads one report in one consistent view.
    func read<Value: Sendable>(
        _ context: OfficeContext, _ body: @escaping @Sendable (Report, Viewer, any Connection) throws -> Value
    ) async throws -> Value {
        let id: ReportID = try context.id()
        let viewer = try context.viewer
        return try await database.read { db in try body(Report.find(id, visibleTo: viewer, in: db), viewer, db) }
    }

    @Sendable private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let (viewer, today) = (try context.viewer, context.today)
        let question = ReportListPage.Question(context.query)
        return context.show(try await database.read { db in try ReportListPage.read(question, visibleTo: viewer, on: today, in: db) })
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let today = context.today
        let chart = context.query["chart"]
        let notice: ReportFormPage.Notice? = context.query["saved"] == nil ? nil : .saved
        return try await read(context) { report, viewer, db in
            switch report.kind {
            case .unit: context.show(try ReportFormPage.read(report, notice: notice, visibleTo: viewer, on: today, in: db))
            case .consolidated: context.show(try ConsolidatedPage.read(report, chart: chart, visibleTo: viewer, on: today, in: db))
            }
        }
    }

    @Sendable private func check(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let today = context.today
        let page = try await read(context) { report, viewer, db in
            guard report.kind == .unit else { throw ReportRefusal.consolidatedIsComposed }
            return try ReportCheckPage.read(report, visibleTo: viewer, on: today, in: db)
        }
        return context.show(page)
    }

    @Sendable private func matrix(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let today = context.today
        let page = try await read(context) { report, viewer, db in
            guard report.kind == .consolidated else { throw ReportRefusal.unknown }
            return try MatrixPage.read(report, visibleTo: viewer, on: today, in: db)
        }
        return context.show(page)
    }

    @Sendable private func edition(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let number = try context.editionNumber
        let today = context.today
        let filing = context.query["filed"].flatMap(EditionPage.Filing.init(rawValue:))
        let page = try await read(context) { report, viewer, db in
            try EditionPage.read(number, of: report, filing: filing, visibleTo: viewer, on: today, in: db)
        }
        return context.show(page)
    }

    @Sendable private func document(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let today = context.today
        let edition = try context.query["edition"].map { text in
            guard let number = Int(text) else { throw WebRefusal.noSuchPage }
            return number
        }
        let document = try await read(context) { report, viewer, db in
            try ReportDocument.compose(report, edition: edition, visibleTo: viewer, on: today, in: db)
        }
        let bytes = try document.paper.docx()
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                .contentDisposition: "attachment; filename=\"\(document.fileName)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension OfficeContext {
    /// On whose behalf a page is read.
    var viewer: Viewer { get throws { .person(try person, on: today) } }
    var actor: Actor { get throws { Actor(person: try person, moment: now) } }

    fileprivate var editionNumber: Int {
        get throws {
            guard let number = parameters.get("number").flatMap({ Int($0) }) else { throw WebRefusal.noSuchPage }
            return number
        }
    }
}
