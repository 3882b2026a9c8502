import Fixtures
import Foundation
import SampleProvince
import Server
import Storage
import Testing

/// Everything that is tried in a real browser: one server on the sample province, one Chromium, a tab for each test.
@Suite(
    .serialized, .inChromium,
    .enabled(if: Chromium.isInstalled, "\(Chromium.path) is not installed; `make test` installs it"))
struct `In a browser` {}

extension Trait where Self == InChromium {
    static var inChromium: InChromium { InChromium() }
}

/// Starts the server and the browser before the suite's first test, and stops both after its last.
struct InChromium: SuiteTrait, TestScoping {
    @TaskLocal static var house: House?

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        let house = try await House()
        do {
            try await Self.$house.withValue(house) { try await function() }
        } catch {
            await house.close()
            throw error
        }
        await house.close()
    }

    struct House: Sendable {
        private let place: DatabasePlace
        private let server: RunningServer
        private let chromium: Chromium

        init() async throws {
            let executable = try Giaoban.built()
            place = try await Engine.sqlite.place()
            try await place.withDatabase { database in
                try await database.migrate(Schema.migrations)
                try await SampleProvince.make(in: database)
            }
            server = try RunningServer(executable: executable, database: place.address)
            chromium = try Chromium()
        }

        func close() async {
            await chromium.stop()
            server.kill()
        }

        func tab() async throws -> BrowserTab { try await BrowserTab(in: chromium, office: server.address) }
    }
}

/// Lets a test have a tab in which somebody of the sample is signed in.
func withTab(of name: String, _ work: (BrowserTab) async throws -> Void) async throws {
    let tab = try await #require(InChromium.house).tab()
    try await tab.signIn(name)
    try await work(tab)
    let complaints = try await tab.complaints()
    #expect(complaints.isEmpty, "\(complaints)")
    try await tab.close()
}

/// The specialist of the province.
let specialist = "chuyenvien"
/// The administrator of the province.
let administrator = "quantri"

extension BrowserTab {
    func signIn(_ name: String) async throws {
        try await open("/signin")
        try await run("document.querySelector('#field-name').focus()")
        try await type(name)
        try await press(.tab)
        try await type(SampleProvince.password)
        try await loading { try await press(.enter) }
        try #require(try await path == "/")
    }

    /// Path, query and fragment of the page that is open.
    var path: String {
        get async throws { try await ask("location.pathname + location.search + location.hash") }
    }

    /// Where the first link leads that the selector finds in a row or an item whose `words` meet a condition.
    func link(_ selector: String, where condition: String = "true") async throws -> String {
        let path: String? = try await ask(
            """
            (() => {
              const links = [...document.querySelectorAll(\(Self.quoted(selector)))];
              const meets = (words) => \(condition);
              const link = links.find((link) => meets((link.closest("li, tr, article") ?? link).textContent));
              return link ? link.pathname + link.search + link.hash : null;
            })()
            """)
        guard let path else { throw PageTrouble.notFound("\(selector) where \(condition)") }
        return path
    }

    /// The consolidated report of the province.
    func consolidatedReport() async throws -> String {
        try await open("/reports")
        return try await link("main a[href^='/reports/']", where: "words.includes('tổng hợp')")
    }

    /// A document in which somebody has still to decide.
    func document() async throws -> String {
        try await open("/documents")
        return try await link("main a[href^='/documents/']")
    }
}
