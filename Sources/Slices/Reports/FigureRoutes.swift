import Accounts
import Core
import Hummingbird
import Ledger
import Storage
import Web

/// `/figures`: what a number opens into; `/figures/then`: what it was known to be on a day.
package struct FigureRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("figures", use: show)
        router.get("figures/then", use: showThen)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let viewer = Viewer.person(try context.person, on: context.today)
        let asked = try Asked(context.query)
        let provenance = try await database.read { db in
            try Provenance.read(
                .find(asked.indicator, in: db), at: asked.unit, within: asked.window, through: asked.lens, visibleTo: viewer, in: db)
        }
        return context.show(FigurePage(provenance))
    }

    @Sendable private func showThen(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let viewer = Viewer.person(try context.person, on: context.today)
        let asked = try Asked(context.query)
        guard let day = context.query.day("on") else { throw ReportRefusal.noSuchDay(context.query["on"] ?? "") }
        let known = try await database.read { db in
            try FigureThen.read(
                .find(asked.indicator, in: db), at: asked.unit, within: asked.window, through: asked.lens, on: day, visibleTo: viewer,
                in: db)
        }
        return context.show(FigureThenPage(known))
    }

    /// Which number an address names.
    private struct Asked {
        let indicator: String
        let unit: OrgUnitID
        let window: Window
        let lens: Lens

        init(_ fields: FormFields) throws {
            guard let code = fields["indicator"], let unit = fields["unit"].flatMap({ OrgUnitID($0) }),
                let window = fields["window"].flatMap({ Window($0) })
            else { throw ReportRefusal.unknownFigure }
            (indicator, self.unit, self.window) = (code, unit, window)
            lens = fields["lens"].flatMap(Lens.init) ?? .asThen
        }
    }
}
