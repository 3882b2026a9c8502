import Accounts
import Core
import Hummingbird
import Journal
import Storage
import Web

/// `/calendars`: how an office cuts the days into windows.
package struct CalendarRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("calendars", use: list)
        router.post("calendars", use: add)
        router.post("calendars/:id/withdrawal", use: withdraw)
    }

    @Sendable private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        context.show(try await page(for: context))
    }

    @Sendable private func add(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let typed = CalendarForm.Typed(form)
        let actor = Actor(person: try context.person, moment: context.now)
        do {
            guard let unit = OrgUnitID(typed.unit) else { throw CalendarRefusal.unitMissing }
            let calendar = try typed.calendar
            try await database.write { db in try OfficeCalendar.make(typed.name, calendar, for: unit, by: actor, in: db) }
            return .redirect(to: "/calendars")
        } catch let refusal as CalendarRefusal {
            var errors = FormErrors()
            errors.add(Self.field(of: refusal), refusal)
            return context.show(try await page(for: context, typed: typed, errors: errors), status: .unprocessableContent)
        }
    }

    private static func field(of refusal: CalendarRefusal) -> String {
        switch refusal {
        case .badName, .nameTaken: "name"
        case .cutsNothing: "length"
        case .unitMissing, .unknown: "unit"
        }
    }

    @Sendable private func withdraw(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: CalendarID = try context.id()
        let actor = Actor(person: try context.person, moment: context.now)
        try await database.write { db in
            try OfficeCalendar.find(id, for: .administer, visibleTo: actor.viewer, in: db).withdraw(by: actor, in: db)
        }
        return .redirect(to: "/calendars")
    }

    private func page(
        for context: OfficeContext, typed: CalendarForm.Typed? = nil, errors: FormErrors = FormErrors()
    ) async throws -> CalendarsPage {
        let (today, viewer) = (context.today, Viewer.person(try context.person, on: context.today))
        return try await database.read { db in
            try CalendarsPage.read(typed: typed, errors: errors, visibleTo: viewer, on: today, in: db)
        }
    }
}
