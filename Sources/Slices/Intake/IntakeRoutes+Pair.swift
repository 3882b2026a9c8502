import Accounts
import Core
import Hummingbird
import Journal
import Ledger
import Storage
import Web

extension IntakeRoutes {
    /// Two figures are of one event.
    func joinPair(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let typed = form["name"] ?? ""
        return try await change(form, context) { pair, material, actor, db in
            let name = typed.isEmpty ? pair.eventName(among: material.proposals) : typed
            try pair.join(as: String(name.prefix(FigurePair.longestName)), by: actor, in: db)
        }
    }

    /// Two figures are of two events after all.
    func partPair(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        try await change(form, context) { pair, _, actor, db in try pair.part(by: actor, in: db) }
    }

    /// Only pairs that stand on the page as it is now are changed. What cannot be done is said on the page itself.
    private func change(
        _ form: PostedForm, _ context: OfficeContext,
        _ change: @escaping @Sendable (FigurePair, ReviewMaterial, Actor, any Connection) throws -> Void
    ) async throws -> Response {
        let id: DocumentID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        let (asked, view) = (form["pair"], ReviewView(form.fields))
        do {
            try await database.write { db in
                let material = try ReviewMaterial.load(id, for: actor.viewer, in: db)
                guard let pair = material.pairs.first(where: { $0.key == asked }) else {
                    throw IntakeRefusal.pairGone
                }
                try change(pair, material, actor, db)
            }
            return .redirect(to: view.path(of: "/documents/\(id)"))
        } catch let refusal as any Refusal where refusal.kind == .unacceptable || refusal.kind == .stale {
            return try await show(refusal, in: id, view, card: nil, context)
        }
    }
}
