import Core
import Hummingbird
import Journal
import Ledger
import Organization
import Storage
import Web

/// Declaring the shares of splits: `/reorganisations/shares` and `/units/:id/shares`.
struct ShareRoutes: Sendable {
    let database: any Database

    func register(on router: OfficeRouter) {
        router.get("reorganisations/shares", use: list)
        router.get("units/:id/shares", use: show)
        router.post("units/:id/shares", use: declare)
    }

    private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let (actor, page) = (try context.actor, context.page)
        return context.show(
            try await database.read { db in
                try Reorganisation.refuseOthers(actor.viewer, on: actor.day, in: db)
                let count = try db.row(ReorganisationQueries.undeclaredCount)?.get("splits", as: Int.self) ?? 0
                let query = ReorganisationQueries.undeclared(limit: SharesListPage.onAPage, offset: (page - 1) * SharesListPage.onAPage)
                let splits = try db.rows(query).map { row in
                    let (id, day): (OrgUnitID, Day) = (try row.get("old_unit_id"), try row.get("day"))
                    let heirs: Int = try row.get("heirs")
                    return (
                        unit: "\(try row.get("full_name", as: String.self)) (\(try row.get("code", as: String.self)))",
                        path: "/units/\(id)/shares?on=\(day.iso)",
                        detail: Phrase("\(day.onScreen), \(heirs) đơn vị nhận", en: "\(day.onScreen), \(heirs) heirs")
                    )
                }
                return SharesListPage(splits: splits, count: count, page: page)
            })
    }

    private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        guard let day = context.query["on"].flatMap({ Day(typed: $0) }) else { throw WebRefusal.noSuchPage }
        return context.show(try await page(for: context, on: day))
    }

    private func page(for context: OfficeContext, on day: Day) async throws -> SharesPage {
        let id: OrgUnitID = try context.id()
        let actor = try context.actor
        return try await database.read { db in try SharesPage.read(id, on: day, for: actor.viewer, today: actor.day, in: db) }
    }

    private func declare(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: OrgUnitID = try context.id()
        let actor = try context.actor
        guard let day = form.fields.day("on") else { throw WebRefusal.noSuchPage }
        var page = try await page(for: context, on: day)
        page.typed.basis = form["basis"] ?? ""
        var shares: [OrgUnitID: Succession.Share] = [:]
        for heir in page.heirs {
            let text = form[heir.id.description] ?? ""
            page.typed.shares[heir.id] = text
            shares[heir.id] = Succession.Share(percent: text.replacing(",", with: "."))
            if shares[heir.id] == nil { page.typed.errors.add(heir.id.description, OrgUnitRefusal.notAShare(text)) }
        }
        guard page.typed.errors.isEmpty else { return context.show(page, status: .unprocessableContent) }
        do {
            let (basis, shares) = (page.typed.basis, shares)
            try await database.write { db in
                try Reorganisation.refuseOthers(actor.viewer, on: actor.day, in: db)
                try Succession.declareShares(shares, of: id, on: day, basis: basis, by: actor, in: db)
                try Ledger.recount(by: actor, in: db)
            }
            return .redirect(to: "/units/\(id)/shares?on=\(day.iso)")
        } catch let refusal as OrgUnitRefusal where refusal.kind == .unacceptable {
            page.typed.errors.add(refusal == .noBasis ? "basis" : page.heirs[0].id.description, refusal)
            return context.show(page, status: .unprocessableContent)
        }
    }
}
