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
            let total = try Ledger.balance(
                of: .find("BC03", in: db), at: SampleProvince.province, within: window, visibleTo: .machine, in: db)
            return (below.count, total.answer)
        }
        #expect(below == 22)
        #expect(total.quantity.map { $0.amount > .zero } == true)
        let earlier = try await database.read { db in
            let form = try Form.find(code: Form.halfYear.code, in: db), window = try #require(Window("2025-H2"))
            let report = try Report.find(
                .consolidated, form: form.id, unit: SampleProvince.province, window: window, visibleTo: .machine, in: db)
            return try Edition.find(of: report.id, in: db)?.content.filedUnits.count
        }
        #expect(earlier == 22)
        #expect(try await differences(in: database).isEmpty)
        let again = try await SampleProvince.make(in: database)
        #expect(again == nil)
    }

    @Test(arguments: SampleDocument.all.map(\.name).sorted())
    func `names every figure that counts once, and the reader finds it`(name: String) throws {
        let sample = try #require(SampleDocument.all.first { $0.name == name })
        let incoming = try sample.incoming()
        let scalars = Array(incoming.document.text.unicodeScalars)
        for count in sample.counts {
            let words = Array(count.words.unicodeScalars)
            let places = scalars.ranges(of: words)
            #expect(places.count == 1, "\(count.words)")
            #expect(incoming.reading.figures.contains { figure in places.contains { $0.overlaps(figure.passage.span) } }, "\(count.words)")
        }
    }

    @Test(arguments: SampleUnit.all.map(\.slug))
    func `has an answer of every unit to every row`(slug: String) {
        let figures = SampleFigures.of(slug)
        #expect(figures.count == Form.halfYear.indicators.count)
        #expect(Set(figures.keys) == Set(Form.halfYear.indicators))
    }
}

/// Where the ledger says another amount than the sample's own table, among the units that have filed.
private func differences(in database: any Database) async throws -> [String] {
    try await database.read { db in
        let window = try #require(Window("2026-H1"))
        let indicators = try Form.find(code: Form.halfYear.code, in: db).indicators
        return try SampleUnit.all.filter { !SampleUnit.silent.contains($0.slug) }.flatMap { unit in
            let written = SampleFigures.of(unit.slug)
            let balances = try Ledger.balances(
                of: indicators, at: [SampleProvince.unit(unit.slug)], within: window, visibleTo: .machine, in: db)
            return zip(indicators, balances).compactMap { indicator, balance in
                let digits = String(written[indicator.code, default: ""].filter(\.isNumber))
                let amount = balance.answer.quantity?.amount.plain ?? ""
                return digits == amount ? nil : "\(unit.slug) \(indicator.code): \(digits), \(amount)"
            }
        }
    }
}
