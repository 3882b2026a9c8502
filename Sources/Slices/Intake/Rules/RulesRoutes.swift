import Accounts
import Core
import Hummingbird
import Journal
import Ledger
import Organization
import Storage
import Web

/// The rules an office has taught the reader: seen, mended, taken back and carried away.
struct RulesRoutes: Sendable {
    let database: any Database

    func register(on router: OfficeRouter) {
        router.get("reading-rules", use: list)
        router.get("reading-rules/export", use: export)
        router.post("reading-rules", use: add)
        router.post("reading-rules/:id/revision", use: revise)
        router.post("reading-rules/:id/withdrawal", use: withdraw)
        router.post("reading-rules/:id/restoration", use: restore)
    }

    private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(try await page(for: context))
    }

    private func add(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let typed = RuleForm.Typed(form, key: "")
        return try await change(typed, key: "", context) { meaning, actor, db in
            guard let office = OrgUnitID(typed.office) else { throw IntakeRefusal.unitMissing }
            return try ReadingRule.make(typed.phrase, means: meaning, for: office, by: actor, in: db)
        }
    }

    private func revise(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReadingRuleID = try context.id()
        let typed = RuleForm.Typed(form, key: "-\(id)")
        return try await change(typed, key: "-\(id)", context) { meaning, actor, db in
            let rule = try ReadingRule.find(id, for: .fill, visibleTo: actor.viewer, in: db)
            return try rule.revise(phrase: typed.phrase, means: meaning, by: actor, in: db)
        }
    }

    private typealias Change = @Sendable (ReadingRule.Meaning, Actor, any Connection) throws -> ReadingRule

    /// What cannot be accepted is said beside the field, with what was typed.
    private func change(_ typed: RuleForm.Typed, key: String, _ context: OfficeContext, _ change: @escaping Change) async throws -> Response
    {
        let actor = Actor(person: try context.person, moment: context.now)
        do {
            let rule = try await database.write { db in
                try change(try typed.read(for: actor.viewer, on: actor.day, in: db), actor, db)
            }
            return .redirect(to: "/reading-rules#rule-\(rule.id)")
        } catch let refusal as any Refusal where refusal.kind == .unacceptable {
            var errors = FormErrors()
            errors.add(Self.field(of: refusal) + key, refusal)
            return context.show(try await page(for: context, mistyped: (key, typed, errors)), status: .unprocessableContent)
        }
    }

    private static func field(of refusal: any Refusal) -> String {
        switch refusal as? IntakeRefusal {
        case .badPhrase?: "phrase"
        case .unitMissing?, .noSuchUnit?, .severalUnits?: "unit"
        default: "meaning"
        }
    }

    private func withdraw(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        try await decide(context) { try $0.withdraw(by: $1, in: $2) }
    }

    private func restore(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        try await decide(context) { try $0.restore(by: $1, in: $2) }
    }

    private func decide(
        _ context: OfficeContext, _ decision: @escaping @Sendable (ReadingRule, Actor, any Connection) throws -> Void
    ) async throws -> Response {
        let id: ReadingRuleID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        try await database.write { db in try decision(try ReadingRule.find(id, for: .fill, visibleTo: actor.viewer, in: db), actor, db) }
        return .redirect(to: "/reading-rules#rule-\(id)")
    }

    private func export(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let viewer = Viewer.person(try context.person, on: context.today)
        let file = try await database.read { db in try RuleFile.written(visibleTo: viewer, on: context.today, in: db) }
        return context.query["format"] == "json"
            ? .download(Array(try file.json.utf8), named: "quy-tac-doc.json", mediaType: "application/json")
            : .download(Array(file.csv.utf8), named: "quy-tac-doc.csv", mediaType: "text/csv; charset=utf-8")
    }

    private func page(
        for context: OfficeContext, mistyped: (key: String, typed: RuleForm.Typed, errors: FormErrors)? = nil
    ) async throws -> RulesPage {
        let today = context.today
        let viewer = Viewer.person(try context.person, on: today)
        return try await database.read { db in
            let material = try RulesMaterial.load(for: viewer, on: today, in: db)
            let maker = RulesPageMaker(material, mistyped: mistyped)
            return maker.page
        }
    }
}
