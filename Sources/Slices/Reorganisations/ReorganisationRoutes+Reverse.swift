import Core
import Hummingbird
import Organization
import Storage
import Web

extension ReorganisationRoutes {
    func showReversal(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(try await reversalPage(for: context))
    }

    private func reversalPage(for context: OfficeContext) async throws -> ReversalPage {
        let id: ReorganisationID = try context.id()
        let actor = try context.actor
        return try await database.read { db in
            ReversalPage(try ReorganisationReversal(of: id, for: actor.viewer, on: actor.day, in: db))
        }
    }

    func reverse(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationID = try context.id()
        let actor = try context.actor
        guard let state = form["state"].flatMap({ Int64($0) }).map(TreeState.init(line:)) else { throw WebRefusal.noSuchPage }
        let basis = form["basis"] ?? ""
        do {
            let reversal = try await database.write { db in
                try Reorganisation.reverse(id, basis: basis, seeing: state, by: actor, in: db)
            }
            return .redirect(to: "\(reversal.path)?applied=1")
        } catch OrgUnitRefusal.noBasis {
            var page = try await reversalPage(for: context)
            page.typed.errors.add("basis", OrgUnitRefusal.noBasis)
            return context.show(page, status: .unprocessableContent)
        } catch ReorganisationRefusal.lines {
            return context.show(try await reversalPage(for: context), status: .unprocessableContent)
        }
    }

    /// Drafts the opposite, to be looked at like any other.
    func restore(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReorganisationID = try context.id()
        let actor = try context.actor
        var page = try await reversalPage(for: context)
        (page.typed.day, page.typed.laterBasis) = (form["later-day"] ?? "", form["later-basis"] ?? "")
        let (day, basis) = (form.fields.day("later-day"), page.typed.laterBasis)
        if basis.isEmpty { page.typed.errors.add("later-basis", OrgUnitRefusal.noBasis) }
        if day == nil { page.typed.errors.add("later-day", OrgUnitRefusal.noSuchDay(page.typed.day)) }
        if let day, day <= page.day { page.typed.errors.add("later-day", ReorganisationRefusal.notLater(than: page.day)) }
        guard let day, page.typed.errors.isEmpty else { return context.show(page, status: .unprocessableContent) }
        let draft = try await database.write { db in
            try ReorganisationDraft.restoring(id, from: day, basis: basis, by: actor, in: db)
        }
        return .redirect(to: draft.id.path)
    }
}
