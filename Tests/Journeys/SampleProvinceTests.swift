import Accounts
import Core
import Fixtures
import Intake
import Ledger
import Organization
import Reports
import SampleProvince
import Server
import Storage
import Testing

@Suite struct `The sample province` {
    @Test(arguments: Engine.available)
    func `has nineteen reports of twenty-two, and keeps every invariant`(engine: Engine) async throws {
        let database = try await engine.emptyDatabase()
        try await database.migrate(Schema.migrations)
        let made = try #require(try await SampleProvince.make(in: database))
        #expect(made.units == 22 && made.reportsFiled == 19 && made.reportsOwed == 3)
        #expect(made.documents >= 40)
        let findings = try await Verification.run(on: database)
        #expect(findings.isEmpty, "\(findings.map(\.sentence.en))")

        let (below, total) = try await database.read { db in
            let below = try OrgUnit.children(of: SampleProvince.province, on: "2026-06-30", in: db)
            let window = try #require(Window("2026-H1"))
            let total = try Ledger.balance(of: .find("BC03", in: db), at: SampleProvince.province, within: window, visibleTo: .machine, in: db)
            return (below.count, total.answer)
        }
        #expect(below == 22)
        #expect(total.quantity.map { $0.amount > .zero } == true)
        let again = try await SampleProvince.make(in: database)
        #expect(again == nil)
    }
}
