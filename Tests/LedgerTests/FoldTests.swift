import Core
import Fixtures
import Journal
import Ledger
import Organization
import Storage
import Testing

@Suite struct `Figures that do not add up` {
    private static let reform: Day = "2026-07-01"
    private static let catalogue = """
        code,group,name,unit_of_measure,over_time,over_units,over_occasions,direction,numerator,denominator,condition,definition
        BQ,Thử,Bình quân,điểm,average,sum,each,up,,,,
        NN,Thử,Nhỏ nhất,điểm,smallest,sum,each,up,,,,
        LN,Thử,Lớn nhất,điểm,greatest,sum,each,up,,,,
        TL,Thử,Đơn vị đạt,%,share,ratio,each,up,BC03,commune,>= 12,
        """

    private func province(_ engine: Engine, _ catalogue: String = catalogue) async throws -> Province {
        let province = try await engine.province()
        try await province.database.write { db in
            _ = try IndicatorCatalogue.load(Array(catalogue.utf8), by: province.actor(province.quang), in: db)
        }
        return province
    }

    private func figure(_ code: String, _ unit: OrgUnitID, _ window: String, _ answer: String) throws -> Figure {
        Figure(
            unit: unit, indicator: Indicator.id(of: code), window: Window(window)!,
            answer: answer == "không" ? .noneOccurred : .quantity(try Quantity(onScreen: answer)),
            source: .cell(ReportID(), edition: 1))
    }

    private func record(_ figures: [Figure], in province: Province) async throws -> [EntryNumber] {
        try await province.database.write { db in try Ledger.record(figures, by: province.actor(province.lan), in: db) }
    }

    /// The number as it stands; what it opens into must make it.
    private func number(
        _ code: String, at unit: OrgUnitID = Province.office, _ window: Window = Province.firstHalf, _ lens: Lens = .asThen,
        in province: Province
    ) async throws -> Balance {
        try await province.database.read { db in
            let opened = try Ledger.open(.find(code, in: db), at: unit, within: window, through: lens, visibleTo: .machine, in: db)
            #expect(try opened.addsUp, "\(code) at \(unit)")
            return opened.balance
        }
    }

    private func amount(_ text: String) throws -> Answer { .quantity(try Quantity(onScreen: text)) }

    @Test(arguments: Engine.available)
    func `have a mean in which every number counts alike, and a smallest and a greatest`(engine: Engine) async throws {
        let province = try await province(engine)
        for code in ["BQ", "NN", "LN"] {
            _ = try await record(
                [
                    figure(code, Province.phuLoc, "2026-Q1", "5"), figure(code, Province.phuLoc, "2026-02", "8"),
                    figure(code, Province.tanHoa, "2026-Q1", "hơn 9"), figure(code, Province.office, "2026-03", "7"),
                    figure(code, Province.truongThi, "2026-03", "không"), figure(code, Province.truongThi, "2026-Q3", "100"),
                ], in: province)
        }
        #expect(try await number("BQ", in: province).answer == amount("hơn 7,3"))
        #expect(try await number("BQ", in: province).gathered?.count == Amount(thousandths: 4_000))
        #expect(try await number("NN", in: province).answer == amount("5"))
        #expect(try await number("LN", in: province).answer == amount("hơn 9"))
        #expect(try await number("LN", at: Province.phuLoc, in: province).answer == amount("8"))
        #expect(try await number("BQ", at: Province.truongThi, in: province).answer == .noneOccurred)
        #expect(try await number("BQ", at: Province.neighbour, in: province).answer == .notReported)
    }

    @Test(arguments: Engine.available)
    func `forget one that is taken back, and know what was known before`(engine: Engine) async throws {
        let province = try await province(engine)
        let later = Province.now.adding(seconds: 60)
        let entries = try await record(
            [figure("LN", Province.phuLoc, "2026-Q1", "50"), figure("LN", Province.tanHoa, "2026-Q1", "20")], in: province)
        try await province.database.write { db in
            try Ledger.reverse([entries[0]], reason: "nhập nhầm", by: province.actor(province.lan, at: later), in: db)
        }
        #expect(try await number("LN", in: province).answer == amount("20"))
        let known = try await province.database.read { db in
            try Ledger.balances(
                of: [.find("LN", in: db)], at: [Province.office], within: Province.firstHalf, knownAt: Province.now, visibleTo: .machine,
                in: db)[0].answer
        }
        #expect(try known == amount("50"))
    }

    @Test(arguments: Engine.available)
    func `are weighted in the mean of a divided unit's heirs, and whole among its extremes`(engine: Engine) async throws {
        let province = try await province(engine)
        for code in ["BQ", "LN"] {
            _ = try await record(
                [figure(code, Province.phuLoc, "2026-Q1", "40"), figure(code, Province.truongThi, "2026-Q1", "10")], in: province)
        }
        try await province.database.write { db in
            let quang = province.actor(province.quang)
            let heirs = [(Province.truongThi, Int64(500_000)), (Province.tanHoa, 500_000)].map { unit, share in
                OrgUnit.Heir(unit, scope: .part, share: Succession.Share(millionths: share))
            }
            try OrgUnit.get(Province.phuLoc, on: "2026-06-30", in: db)
                .end(on: Self.reform, heirs: heirs, basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        let mean = try await number("BQ", at: Province.truongThi, Province.firstHalf, .asNow, in: province)
        #expect(mean.answer == (try amount("20")))
        #expect(mean.isEstimated)
        let greatest = try await number("LN", at: Province.tanHoa, Province.firstHalf, .asNow, in: province)
        #expect(greatest.answer == (try amount("40")))
        #expect(greatest.isEstimated)
        for (code, expected) in [("BQ", "25"), ("LN", "40")] {
            let whole = try await number(code, at: Province.office, Province.firstHalf, .asNow, in: province)
            #expect(whole.answer == (try amount(expected)))
            #expect(!whole.isEstimated)
        }
    }

    @Test(arguments: Engine.available)
    func `are counted of units that stand there on the last day, silent ones too`(engine: Engine) async throws {
        let province = try await province(engine)
        let (half, year) = (Province.firstHalf, Window("2026")!)
        #expect(try await number("TL", in: province).answer == .notReported)
        _ = try await record(
            [
                figure("BC03", Province.phuLoc, "2026-Q1", "10"), figure("BC03", Province.phuLoc, "2026-Q2", "2"),
                figure("BC03", Province.tanHoa, "2026-Q1", "11"),
            ], in: province)
        #expect(try await number("TL", in: province).answer == amount("33,3"))
        _ = try await record([figure("BC03", Province.truongThi, "2026-Q1", "hơn 5")], in: province)
        #expect(try await number("TL", in: province).answer == amount("hơn 33,3"))
        try await province.database.write { db in
            let quang = province.actor(province.quang)
            try OrgUnit.get(Province.tanHoa, on: "2026-06-30", in: db)
                .end(on: Self.reform, heirs: [OrgUnit.Heir(Province.phuLoc)], basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        #expect(try await number("TL", at: Province.office, half, .asThen, in: province).answer == amount("hơn 33,3"))
        #expect(try await number("TL", at: Province.office, half, .asNow, in: province).answer == amount("hơn 50"))
        #expect(try await number("TL", at: Province.office, year, .asThen, in: province).answer == amount("hơn 50"))
        #expect(try await number("TL", at: Province.phuLoc, half, .asNow, in: province).answer == amount("100"))
    }

    @Test(
        arguments: [
            "X1,Thử,Thử,%,share,ratio,each,up,BC03,commune,nhiều,", "X1,Thử,Thử,%,share,ratio,each,up,BC03,hamlet,> 0,",
            "X1,Thử,Thử,%,share,ratio,each,up,XX99,commune,> 0,", "X1,Thử,Thử,%,share,ratio,each,up,LS02,commune,> 0,",
            "X1,Thử,Thử,%,ratio,ratio,each,up,BC03,LS02,,", "X1,Thử,Thử,%,median,sum,each,up,,,,", "X1,Thử,Thử,%,average,ratio,each,up,,,,",
        ])
    func `are refused where the catalogue does not say what is computed from what`(line: String) async throws {
        let province = try await Engine.sqlite.province()
        let file = Self.catalogue.split(separator: "\n")[0] + "\n" + line
        await #expect(throws: LedgerRefusal.self) {
            try await province.database.write { db in
                _ = try IndicatorCatalogue.load(Array(file.utf8), by: province.actor(province.quang), in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `keep what they are in the database, and a share is never declared`(engine: Engine) async throws {
        let province = try await province(engine)
        let found = try await province.database.read { db in try ["BQ", "NN", "LN", "TL"].map { try Indicator.find($0, in: db).overTime } }
        #expect(found.prefix(3) == [.average, .smallest, .greatest])
        guard case .share(let share) = found[3] else {
            Issue.record("\(found[3])")
            return
        }
        #expect(share.condition.description == ">= 12")
        let declared = try figure("TL", Province.office, "2026-Q1", "50")
        await #expect(throws: LedgerRefusal.computed("Đơn vị đạt")) { _ = try await record([declared], in: province) }
    }
}
