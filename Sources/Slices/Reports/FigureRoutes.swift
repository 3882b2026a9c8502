import Accounts
import Core
import Hummingbird
import Ledger
import Storage
import Web

/// `/figures`: what a number opens into.
package struct FigureRoutes: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package func register(on router: OfficeRouter) {
        router.get("figures", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let viewer = Viewer.person(try context.person, on: context.today)
        guard let code = context.query["indicator"], let unit = context.query["unit"].flatMap({ OrgUnitID($0) }),
            let window = context.query["window"].flatMap({ Window($0) })
        else { throw ReportRefusal.unknownFigure }
        let lens = context.query["lens"].flatMap(Lens.init) ?? .asThen
        let provenance = try await database.read { db in
            try Provenance.read(.find(code, in: db), at: unit, within: window, through: lens, visibleTo: viewer, in: db)
        }
        return context.show(FigurePage(provenance))
    }
}
