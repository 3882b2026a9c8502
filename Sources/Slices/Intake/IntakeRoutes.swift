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
        router.get("documents/:id/confirmation", use: listConfirmable)
        router.post("documents/:id/confirmation", use: confirmChosen)
        router.post("documents/:id/reopening", use: reopenLast)
        router.post("documents/:id/joining", use: joinPair)
        router.post("documents/:id/parting", use: partPair)
        router.get("documents/:id/figures/new", use: newFigure)
        router.post("documents/:id/figures", use: addFigure)
        router.get("proposals/:id", use: edit)
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
        let search = DocumentSearch(
            unit: context.query["of"].flatMap { OrgUnitID($0) }, state: context.query["state"].flatMap(DocumentSearch.State.init(rawValue:))
        )
        let page = max(1, min(context.query["page"].flatMap { Int($0) } ?? 1, 1_000_000))
        return try await database.read { db in
            let units = try ReceivingUnit.all(for: viewer, on: today, in: db)
            let (documents, count) = try DocumentSummary.all(search, page: page, visibleTo: viewer, in: db)
            let pages = (count + DocumentSummary.pageLength - 1) / DocumentSummary.pageLength
            return DocumentsPage(
                documents: documents.map(DocumentsPage.Line.init),
                filter: DocumentsPage.Filter(
                    units: try DocumentSummary.units(visibleTo: viewer, in: db).map { Field.Option($0.id.description, $0.name) },
                    unit: search.unit?.description ?? "", state: search.state?.rawValue ?? ""),
                page: ReviewPage.Place(number: page, count: pages),
                upload: units.isEmpty ? nil : UploadForm(units: units, windows: UploadForm.windows(on: today), typed: typed))
        }
    }

    private func review(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let person = try context.person
        let today = context.today
        let material = try await material(of: context.id(), context)
        let view = ReviewView(context.query)
        let learnt = try await database.read { db in
            try view.learnt.flatMap { try ReviewPage.Learnt.find($0, on: today, visibleTo: .person(person, on: today), in: db) }
        }
        return context.show(
            ReviewPage(material, view, for: person, cited: Range(inAddress: context.query["span"]), learnt: learnt))
    }

    private func original(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let id: DocumentID = try context.id()
        let viewer = Viewer.person(try context.person, on: context.today)
        let file = try await database.read { db in try StoredDocument.original(id, visibleTo: viewer, in: db) }
        return .download(file.bytes, named: file.name)
    }
}

extension DocumentsPage.Line {
    fileprivate init(_ summary: DocumentSummary) {
        self.init(
            name: summary.name, path: "/documents/\(summary.document)", unit: summary.unitName, window: summary.window.name,
            received: summary.receivedAt, figures: summary.figures, undecided: summary.undecidedFigures, doubtful: summary.doubtfulFigures)
    }
}
