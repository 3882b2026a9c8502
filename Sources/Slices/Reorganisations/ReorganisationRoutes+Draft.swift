import Core
import Hummingbird
import Organization
import Storage
import Web

extension ReorganisationRoutes {
    func showDraft(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(try await draftPage(for: context))
    }

    func draftPage(for context: OfficeContext, typed: ActForm.Typed = .init()) async throws -> ReorganisationDraftPage {
        let id: ReorganisationDraftID = try context.id()
        let (actor, page) = (try context.actor, context.page)
        return try await database.read { db in
            try ReorganisationDraftPage.read(id, page: page, typed: typed, for: actor, in: db)
        }
    }

    func addAct(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationDraftID = try context.id()
        let actor = try context.actor
        var typed = ActForm.Typed(form.fields)
        do {
            let sent = typed
            try await database.write { db in
                let draft = try ReorganisationDraft.take(id, for: actor, in: db)
                try draft.add(try sent.line(of: draft), in: db)
            }
            return .redirect(to: "\(id.path)#new-act")
        } catch ReorganisationRefusal.lines(let complaints, _) {
            typed.note(complaints)
            return context.show(try await draftPage(for: context, typed: typed), status: .unprocessableContent)
        }
    }

    func removeAct(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationDraftID = try context.id()
        let actor = try context.actor
        guard let line = context.parameters.get("line").flatMap({ Int($0) }) else { throw WebRefusal.noSuchPage }
        try await database.write { db in try ReorganisationDraft.take(id, for: actor, in: db).remove(line: line, in: db) }
        return .redirect(to: "\(id.path)#acts")
    }

    func discard(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationDraftID = try context.id()
        let actor = try context.actor
        try await database.write { db in try ReorganisationDraft.take(id, for: actor, in: db).discard(in: db) }
        return .redirect(to: "/reorganisations")
    }

    /// What was confirmed is what the page showed: its file, by its digest, and the tree it was held against.
    func apply(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationDraftID = try context.id()
        let actor = try context.actor
        guard let state = form["state"].flatMap({ Int64($0) }).map(TreeState.init(line:)), let digest = form["file"] else {
            throw WebRefusal.noSuchPage
        }
        do {
            let applied = try await database.write { db in
                let draft = try ReorganisationDraft.take(id, for: actor, in: db)
                guard draft.file?.digest == digest else { throw ReorganisationRefusal.draftChanged }
                return try draft.apply(seeing: state, by: actor, in: db)
            }
            return .redirect(to: "\(applied.path)?applied=1")
        } catch let refusal as ReorganisationRefusal where refusal.kind == .stale {
            var page = try await draftPage(for: context)
            page.stale = refusal
            return context.show(page, status: .conflict)
        } catch ReorganisationRefusal.lines {
            return context.show(try await draftPage(for: context), status: .unprocessableContent)
        }
    }
}
