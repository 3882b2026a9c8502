import Accounts
import Core
import Hummingbird
import Journal
import Storage
import Web

/// `/forms/:id/assignment`: asking the units below one for their reports.
struct AssignmentRoutes: Sendable {
    let database: any Database

    func register(on router: OfficeRouter) {
        router.get("forms/:id/assignment", use: show)
        router.post("forms/:id/assignment", use: assign)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let id: FormID = try context.id()
        let (viewer, today) = (try context.viewer, context.today)
        let question = AssignmentPage.Question(context.query)
        return context.show(
            try await database.read { db in
                try AssignmentPage.read(question, on: .find(id, in: db), visibleTo: viewer, today: today, in: db)
            })
    }

    @Sendable private func assign(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: FormID = try context.id()
        let (actor, today) = (try context.actor, context.today)
        let question = AssignmentPage.Question(form.fields)
        guard let unit = question.unit, let window = question.window, let due = question.due else {
            let page = try await database.read { db in
                try AssignmentPage.read(question, on: .find(id, in: db), isSent: true, visibleTo: actor.viewer, today: today, in: db)
            }
            return context.show(page, status: .unprocessableContent)
        }
        let report = try await database.write { db in
            try Form.find(id, in: db).assign(below: unit, for: window, due: due, by: actor, in: db)
        }
        return .redirect(to: "/reports/\(report)")
    }
}
