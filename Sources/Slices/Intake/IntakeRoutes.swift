import Accounts
import Core
import Formats
import Hummingbird
import Journal
import Storage
import Web

/// Documents in, a person's decisions on what was read from them.
package struct IntakeRoutes: Sendable {
    let database: any Database
    let reader: IsolatedReader

    /// - Parameter reader: reads strangers' files outside this process.
    package init(database: any Database, reader: IsolatedReader) {
        self.database = database
        self.reader = reader
    }

    package func register(on router: OfficeRouter) {
        router.get("documents", use: list)
        router.upload("documents", use: receive)
        router.get("documents/:id", use: review)
        router.get("documents/:id/original", use: original)
        router.post("documents/:id/confirmation", use: confirmRecognised)
        router.post("proposals/:id/confirmation", use: confirm)
        router.post("proposals/:id/dismissal", use: dismiss)
        router.post("proposals/:id/reopening", use: reopen)
        RulesRoutes(database: database).register(on: router)
    }

    private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(try await documentsPage(for: context))
    }

    /// - Parameter typed: the upload form as it was sent and could not be accepted.
    func documentsPage(for context: OfficeContext, typed: UploadForm.Typed = .init()) async throws -> DocumentsPage {
        let today = context.today
        let viewer = Viewer.person(try context.person, on: today)
        return try await database.read { db in
            let units = try ReceivingUnit.all(for: viewer, on: today, in: db)
            return DocumentsPage(
                documents: try DocumentSummary.latest(visibleTo: viewer, in: db).map(DocumentsPage.Line.init),
                upload: units.isEmpty ? nil : UploadForm(units: units, windows: UploadForm.windows(on: today), typed: typed))
        }
    }

    private func review(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let id: DocumentID = try context.id()
        let today = context.today
        let viewer = Viewer.person(try context.person, on: today)
        let rule = context.query["rule"].flatMap { ReadingRuleID($0) }
        let (material, learnt) = try await database.read { db in
            (
                try ReviewMaterial.load(id, for: viewer, in: db),
                try rule.flatMap { try ReviewPage.Learnt.find($0, on: today, visibleTo: viewer, in: db) }
            )
        }
        return context.show(
            ReviewPage(
                material, filter: ReviewFilter(context.query["kind"]), cited: Self.span(context.query["span"]), learnt: learnt))
    }

    private func original(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let id: DocumentID = try context.id()
        let viewer = Viewer.person(try context.person, on: context.today)
        let file = try await database.read { db in try StoredDocument.original(id, visibleTo: viewer, in: db) }
        return .download(file.bytes, named: file.name)
    }

    /// `827-835`; nil for anything else.
    private static func span(_ text: String?) -> Range<Int>? {
        let ends = text?.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) } ?? []
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
        return start..<end
    }
}

extension DocumentsPage.Line {
    fileprivate init(_ summary: DocumentSummary) {
        self.init(
            name: summary.name, path: "/documents/\(summary.document)", unit: summary.unitName, window: summary.window.name,
            received: summary.receivedAt, figures: summary.figures, undecided: summary.undecidedFigures)
    }
}
