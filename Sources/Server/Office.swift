import Accounts
import Calendars
import Core
import Explore
import Formats
import Hummingbird
import Intake
import Logging
import Organization
import Reorganisations
import Reports
import Storage
import StoragePostgres
import Web

/// The web application: every slice's routes behind one edge. It keeps no state of its own between requests.
package struct Office: Sendable {
    package let database: any Database
    private let replica: Replica?
    private let reader: IsolatedReader

    /// - Parameters:
    ///   - replica: what pages are read from while it keeps up.
    ///   - reader: reads uploads in a process of its own; the program that serves is that process too, under another name.
    package init(
        database: any Database, replica: Replica? = nil, reader: IsolatedReader = IsolatedReader(arguments: ["read-document"])
    ) {
        self.database = database
        self.replica = replica
        self.reader = reader
    }

    private static let navigation = [
        NavigationItem(Phrase("Việc của tôi", en: "My work"), path: "/"),
        NavigationItem(Phrase("Báo cáo", en: "Reports"), path: "/reports"),
        NavigationItem(Phrase("Khai thác", en: "Explore"), path: "/explore"),
        NavigationItem(Phrase("Văn bản", en: "Documents"), path: "/documents"),
        NavigationItem(Phrase("Đơn vị", en: "Units"), path: "/units"),
    ]

    /// All routes, to be served or to be asked in a test.
    package func router(clock: @escaping Arrival.Clock = Arrival.systemClock) -> OfficeRouter {
        router(over: database, clock: clock)
    }

    private func router(over database: any Database, clock: @escaping Arrival.Clock = Arrival.systemClock) -> OfficeRouter {
        let accounts = AccountRoutes(database: database)
        let router = OfficeRouter(frame: Frame(navigation: Self.navigation), clock: clock, recognise: accounts.recognise)
        accounts.register(on: router)
        HomeRoutes(database: database).register(on: router)
        UnitRoutes(database: database, further: ReorganisationRoutes.link).register(on: router)
        IntakeRoutes(database: database, reader: reader).register(on: router)
        CalendarRoutes(database: database).register(on: router)
        FigureRoutes(database: database).register(on: router)
        ReportRoutes(database: database).register(on: router)
        ReorganisationRoutes(database: database).register(on: router)
        ExploreRoutes(database: database).register(on: router)
        return router
    }

    private var responder: OfficeResponder {
        OfficeResponder(
            primary: router().buildResponder(), database: database,
            copy: replica.map { OfficeResponder.Copy(responder: router(over: $0.database).buildResponder(), replica: $0) })
    }

    /// Serves until the process is told to stop (SIGTERM, SIGINT); requests under way are finished first.
    package func serve(host: String, port: Int, logger: Logger, onReady: @escaping @Sendable (Int) async -> Void) async throws {
        FreedMemory.keep()
        var application = Application(
            responder: responder, configuration: .init(address: .hostname(host, port: port), serverName: "GiaoBan"),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) }, logger: logger)
        application.addServices(CarryingWatch(database: database, logger: logger))
        if let replica { application.addServices(ReplicaWatch(replica: replica, logger: logger)) }
        try await application.runService()
    }
}
