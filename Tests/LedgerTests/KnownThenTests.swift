import Core
import Fixtures
import Journal
import Ledger
import Organization
import Storage
import Testing

@Suite struct `What the ledger knew` {
    private static let talks = Indicator.id(of: "BC03")

    private func figure(_ unit: OrgUnitID, _ window: String, _ whole: Int64) -> Figure {
        Figure(
            unit: unit, indicator: Self.talks, window: Window(window)!, answer: .quantity(Quantity(Amount(thousandths: whole * 1_000))),
            source: .cell(ReportID(), edition: 1))
    }

    @Test(arguments: Engine.available)
    func `at a past moment is still there, with the entries that have changed it since`(engine: Engine) async throws {
        let province = try await engine.province()
        let (early, late) = (Province.now, Province.now.adding(seconds: 3_600))
        let opened = try await province.database.write { db in
            let first = try Ledger.record([figure(Province.phuLoc, "2026-Q1", 33)], by: province.actor(province.lan, at: early), in: db)
            let lan = province.actor(province.lan, at: late)
            try Ledger.replace(first, with: [figure(Province.phuLoc, "2026-Q1", 35)], reason: "đếm sót", by: lan, in: db)
            try Ledger.record([figure(Province.tanHoa, "2026-02", 4)], by: lan, in: db)
            let talks = try Indicator.find(Self.talks, in: db)
            let known = try [early, late].map { moment in
                try Ledger.balances(
                    of: [talks], at: [Province.office], within: Province.firstHalf, knownAt: moment, visibleTo: .machine, in: db)[0].answer
            }
            let difference = try Ledger.difference(
                of: talks, at: Province.office, within: Province.firstHalf, between: early, and: late, visibleTo: .machine, in: db)
            return (known: known, difference: difference)
        }
        #expect(opened.known == [33, 39].map { .quantity(Quantity(Amount(thousandths: $0 * 1_000))) })
        #expect(opened.difference.map(\.entry.reverses) == [EntryNumber(rawValue: 128), nil, nil])
        #expect(opened.difference.map { $0.answer.quantity?.amount.thousandths } == [33_000, 35_000, 4_000])
    }

    @Test(arguments: Engine.available)
    func `over a window that it cuts is listed and not counted`(engine: Engine) async throws {
        let province = try await engine.province()
        let (quarter, fortnight) = (Window("2026-Q1")!, Window("2026-01-01/2026-03-14")!)
        let (balances, cut, windows) = try await province.database.write { db in
            let lan = province.actor(province.lan)
            let recorded = try Ledger.record(
                [
                    figure(Province.phuLoc, "2026-Q1", 33), figure(Province.phuLoc, "2026-03-10", 1),
                    figure(Province.tanHoa, "2026-03-20", 2), figure(Province.truongThi, "2026-Q1", 7),
                    figure(Province.office, "2026-Q1", 5), figure(Province.tanHoa, "2026-03-13/2026-03-16", 4),
                ],
                by: lan, in: db)
            try Ledger.reverse([recorded[3]], reason: "khai nhầm", by: lan, in: db)
            let talks = try Indicator.find(Self.talks, in: db)
            let balances = try [quarter, fortnight].map {
                try Ledger.balance(of: talks, at: Province.office, within: $0, visibleTo: .machine, in: db).answer.quantity?.amount
                    .thousandths
            }
            return (
                balances, try Ledger.cut(of: talks, at: Province.office, by: fortnight, visibleTo: .machine, in: db),
                try Ledger.cuts(of: talks, at: Province.office, by: fortnight, visibleTo: .machine, in: db)
            )
        }
        #expect(balances == [45_000, 1_000])
        #expect(cut.map(\.entry.figure.unit) == [Province.phuLoc, Province.office, Province.tanHoa])
        #expect(windows.map(\.window) == [quarter, Window("2026-03-13/2026-03-16")], "what was taken back is not among them")
        #expect(windows.map { $0.answer.quantity?.amount.thousandths } == [38_000, 4_000])
    }

    @Test(arguments: Engine.available)
    func `over a window that it cuts is, of what stands, the latest of each unit`(engine: Engine) async throws {
        let province = try await engine.province()
        let cuts = try await province.database.write { db in
            let indicator = try Indicator.find("BC07", in: db)
            for (unit, whole) in [(Province.phuLoc, 10), (Province.phuLoc, 12), (Province.tanHoa, 5)] as [(OrgUnitID, Int64)] {
                let answer = Answer.quantity(Quantity(Amount(thousandths: whole * 1_000)))
                let figure = Figure(
                    unit: unit, indicator: indicator.id, window: Window("2026-Q1")!, answer: answer, source: .cell(ReportID(), edition: 1))
                try Ledger.record([figure], by: province.actor(province.lan), in: db)
            }
            return try Ledger.cuts(of: indicator, at: Province.office, by: Window("2026-02")!, visibleTo: .machine, in: db)
        }
        #expect(cuts.map { $0.answer.quantity?.amount.thousandths } == [17_000])
    }
}
