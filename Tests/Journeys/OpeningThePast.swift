import Core
import Fixtures
import Journal
import Ledger
import Organization
import Server
import Testing

/// A number of a window in which a unit was merged into another.
@Suite struct `A number that counts a unit which is no more` {
    @Test(arguments: Engine.available)
    func `opens, names the unit, and opens further into it`(engine: Engine) async throws {
        let province = try await engine.province()
        let year = try #require(Window("2026"))
        try await province.database.write { db in
            let answer = Answer.quantity(try Quantity(onScreen: "37"))
            let figure = Figure(
                unit: Province.tanHoa, indicator: Indicator.id(of: "BC03"), window: Province.firstHalf, answer: answer,
                source: .cell(ReportID(), edition: 1))
            try Ledger.record([figure], by: province.actor(province.lan), in: db)
            try OrgUnit.get(Province.tanHoa, on: "2026-06-30", in: db)
                .end(
                    on: "2026-07-01", heirs: [OrgUnit.Heir(Province.phuLoc)], basis: "Nghị quyết thử nghiệm",
                    by: .machine(at: Province.now), in: db)
        }
        let browser = try await TextBrowser(try Office(database: province.database, reader: .beside).router(clock: { Province.now }))
            .signedIn("lan")
        let whole = try await browser.get("/figures?indicator=BC03&unit=\(Province.office)&window=\(year)")
        #expect(whole.status == 200)
        #expect(whole.text.contains("Xã Tân Hòa") && whole.text.contains("37"))
        let part = try await browser.get("/figures?indicator=BC03&unit=\(Province.tanHoa)&window=\(year)")
        #expect(part.status == 200)
        #expect(part.text.contains("Sông Lam"), "it stands where it stood")
    }
}
