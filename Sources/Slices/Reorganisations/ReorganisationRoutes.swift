import Accounts
import Core
import Formats
import Hummingbird
import Journal
import Organization
import Storage
import Web

/// `/reorganisations`: described or read from a file, looked at, applied, and seen afterwards. Only for administrators of the top of the tree.
package struct ReorganisationRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("reorganisations", use: list)
        router.upload("reorganisations/files", use: receive)
        router.post("reorganisations/drafts", use: begin)
        router.get("reorganisations/drafts/:id", use: showDraft)
        router.post("reorganisations/drafts/:id/acts", use: addAct)
        router.post("reorganisations/drafts/:id/acts/:line/removal", use: removeAct)
        router.post("reorganisations/drafts/:id/removal", use: discard)
        router.post("reorganisations/drafts/:id/application", use: apply)
        router.get("reorganisations/:id", use: show)
        router.get("reorganisations/:id/file.csv", use: download)
        router.get("reorganisations/:id/reversal", use: showReversal)
        router.post("reorganisations/:id/reversal", use: reverse)
        router.post("reorganisations/:id/restoration", use: restore)
        ShareRoutes(database: database).register(on: router)
    }

    /// The link to these pages, for those who may use them.
    package static func link(for person: PersonID, on day: Day, in db: any Connection) throws -> Link? {
        guard try db.exists(ReorganisationQueries.topUnits(on: day, for: .person(person, on: day))) else { return nil }
        return Link(Phrase("Sắp xếp đơn vị", en: "Reorganise units"), path: "/reorganisations")
    }

    @Sendable private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(try await listPage(for: context))
    }

    private func listPage(
        for context: OfficeContext, typed: ReorganisationListPage.Typed = .init(), complaints: ReorganisationRefusal? = nil
    ) async throws -> ReorganisationListPage {
        let (actor, today) = (try context.actor, context.today)
        return try await database.read { db in
            try ReorganisationListPage.read(typed: typed, complaints: complaints, for: actor.viewer, on: today, in: db)
        }
    }

    /// A file that cannot be read at all is told beside its field; lines that do not fit, above the page.
    private func receive(_ upload: PostedUpload, _ context: OfficeContext) async throws -> Response {
        let actor = try context.actor
        var typed = ReorganisationListPage.Typed()
        do {
            guard let file = upload.files.first(where: { $0.field == "file" }) else { throw ReorganisationRefusal.empty }
            guard file.size <= ReorganisationFile.mostBytes else { throw ReorganisationRefusal.tooLarge(megabytes: 8) }
            let read = try ReorganisationFile(file.bytes, named: file.name)
            let draft = try await database.write { db in try ReorganisationDraft.make(from: read, by: actor, in: db) }
            return .redirect(to: draft.id.path)
        } catch let refusal as ReorganisationRefusal {
            if case .lines = refusal {
                return context.show(try await listPage(for: context, complaints: refusal), status: .unprocessableContent)
            }
            if refusal.kind == .unknown { throw refusal }
            typed.errors.add("file", refusal)
        } catch let refusal as CSVRefusal {
            typed.errors.add("file", refusal)
        }
        return context.show(try await listPage(for: context, typed: typed), status: .unprocessableContent)
    }

    private func begin(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let actor = try context.actor
        var typed = ReorganisationListPage.Typed(day: form["day"] ?? "", basis: form["basis"] ?? "")
        let day = form.fields.day("day")
        if day == nil { typed.errors.add("day", OrgUnitRefusal.noSuchDay(typed.day)) }
        if typed.basis.isEmpty { typed.errors.add("basis", OrgUnitRefusal.noBasis) }
        guard let day, typed.errors.isEmpty else {
            return context.show(try await listPage(for: context, typed: typed), status: .unprocessableContent)
        }
        let basis = typed.basis
        let draft = try await database.write { db in try ReorganisationDraft.begin(on: day, basis: basis, by: actor, in: db) }
        return .redirect(to: draft.id.path)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationID = try context.id()
        let (actor, today) = (try context.actor, context.today)
        let (page, isNew) = (context.page, context.query["applied"] != nil)
        return context.show(
            try await database.read { db in
                try ReorganisationPage.read(id, page: page, isNew: isNew, for: actor.viewer, on: today, in: db)
            })
    }

    @Sendable private func download(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationID = try context.id()
        let (actor, today) = (try context.actor, context.today)
        let file = try await database.read { db in
            try Reorganisation.find(id, on: today, for: actor.viewer, in: db).file(in: db)
        }
        return .download(file.csv, named: "sap-xep-\(file.day.iso).csv", mediaType: "text/csv; charset=utf-8")
    }
}

extension ID where Of == Noun.ReorganisationDraft {
    var path: String { "/reorganisations/drafts/\(self)" }
}

extension ID where Of == Noun.Reorganisation {
    var path: String { "/reorganisations/\(self)" }
}

extension OfficeContext {
    var actor: Actor { get throws { Actor(person: try person, moment: now) } }

    /// The page of a long list that was asked for, counted from 1.
    var page: Int { query["page"].flatMap { Int($0) }.map { max(1, min($0, 10_000)) } ?? 1 }
}
