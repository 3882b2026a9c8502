import Core
import Fixtures
import Journal
import Ledger
import Organization
import Storage
import Testing

@Suite struct `The two lenses` {
    private static let talks = Indicator.id(of: "BC03")
    private static let listeners = Indicator.id(of: "BC04")
    private static let lastDay: Day = "2026-06-30"
    private static let reform: Day = "2026-07-01"

    private func figure(_ indicator: IndicatorID, _ unit: OrgUnitID, _ window: String, _ whole: Int64, _ qualifier: Qualifier = .exact)
        -> Figure
    {
        Figure(
            unit: unit, indicator: indicator, window: Window(window)!,
            answer: .quantity(Quantity(Amount(thousandths: whole * 1_000), qualifier)), source: .cell(ReportID(), edition: 1))
    }

    /// Phú Lộc counts 33 talks and more than 1.000 listeners, then is divided between Trường Thi and Tân Hòa.
    private func dividedProvince(_ engine: Engine, shares: [Int64?]) async throws -> Province {
        let province = try await engine.province()
        let figures = [
            figure(Self.talks, Province.phuLoc, "2026-Q1", 33), figure(Self.listeners, Province.phuLoc, "2026-03", 1_000, .over),
            figure(Self.talks, Province.tanHoa, "2026-Q1", 10), figure(Self.talks, Province.office, "2026-Q2", 5),
        ]
        try await province.database.write { db in
            let quang = province.actor(province.quang)
            try Ledger.record(figures, by: province.actor(province.lan), in: db)
            let heirs = zip([Province.truongThi, Province.tanHoa], shares).map { unit, share in
                OrgUnit.Heir(unit, scope: .part, share: share.flatMap(Succession.Share.init(millionths:)))
            }
            try OrgUnit.get(Province.phuLoc, on: Self.lastDay, in: db)
                .end(on: Self.reform, heirs: heirs, basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        return province
    }

    private func balance(_ indicator: IndicatorID, at unit: OrgUnitID, _ lens: Lens, in province: Province) async throws -> Balance {
        try await province.database.read { db in
            let indicator = try Indicator.find(indicator, in: db)
            let opened = try Ledger.open(indicator, at: unit, within: Province.firstHalf, through: lens, visibleTo: .machine, in: db)
            #expect(try opened.addsUp)
            return opened.balance
        }
    }

    private func amount(_ text: String) throws -> Answer { .quantity(try Quantity(onScreen: text)) }

    @Test(arguments: Engine.available)
    func `share a divided unit out by declared weights and mark what was touched`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [600_000, 400_000])
        let heirs = try await [Province.truongThi, Province.tanHoa].asyncMap { try await balance(Self.talks, at: $0, .asNow, in: province) }
        #expect(heirs.map(\.answer) == [try amount("19,8"), try amount("23,2")])
        #expect(heirs.map(\.isEstimated) == [true, true])
        let listeners = try await balance(Self.listeners, at: Province.truongThi, .asNow, in: province)
        #expect(listeners.answer == (try amount("hơn 600")))
        #expect(try await balance(Self.talks, at: Province.phuLoc, .asNow, in: province).answer == .notReported)
        #expect(try await balance(Self.talks, at: Province.phuLoc, .asThen, in: province).answer == (try amount("33")))
    }

    @Test(arguments: Engine.available)
    func `share equally until somebody declares a weight`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [nil, nil])
        let heirs = try await [Province.truongThi, Province.tanHoa].asyncMap { try await balance(Self.talks, at: $0, .asNow, in: province) }
        #expect(heirs.map(\.answer) == [try amount("16,5"), try amount("26,5")])
    }

    @Test(arguments: Engine.available)
    func `agree above all heirs, and nothing is estimated there`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [333_333, 666_667])
        for indicator in [Self.talks, Self.listeners] {
            let (then, now) = (
                try await balance(indicator, at: Province.office, .asThen, in: province),
                try await balance(indicator, at: Province.office, .asNow, in: province)
            )
            #expect(then.answer == now.answer)
            #expect(!now.isEstimated)
        }
    }

    @Test(arguments: Engine.available)
    func `count late entries, corrections and what comes after alike`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [nil, nil])
        let lan = province.actor(province.lan)
        let late = figure(Self.talks, Province.phuLoc, "2026-02", 7)
        let entries = try await province.database.write { db in try Ledger.record([late], by: lan, in: db) }
        #expect(try await balance(Self.talks, at: Province.truongThi, .asNow, in: province).answer == (try amount("20")))
        #expect(try await balance(Self.talks, at: Province.office, .asNow, in: province).answer == (try amount("55")))
        try await province.database.write { db in try Ledger.reverse(entries, reason: "nhập nhầm", by: lan, in: db) }
        let after = figure(Self.talks, Province.truongThi, "2026-Q3", 2)
        try await province.database.write { db in _ = try Ledger.record([after], by: lan, in: db) }
        let year = try await province.database.read { db in
            try Ledger.balances(
                of: [.find(Self.talks, in: db)], at: [Province.truongThi, Province.office], within: Window("2026")!, through: .asNow,
                visibleTo: .machine, in: db)
        }
        #expect(year.map(\.answer) == [try amount("18,5"), try amount("50")])
        #expect(try await province.database.read { try Ledger.audit(in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `carry a unit without an heir to the unit above it`(engine: Engine) async throws {
        let province = try await engine.province()
        let quang = province.actor(province.quang)
        try await province.database.write { db in
            try Ledger.record([figure(Self.talks, Province.phuLoc, "2026-Q1", 33)], by: quang, in: db)
            try OrgUnit.get(Province.phuLoc, on: Self.lastDay, in: db)
                .end(on: Self.reform, basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        let office = try await balance(Self.talks, at: Province.office, .asNow, in: province)
        #expect(office.answer == (try amount("33")))
        #expect(!office.isEstimated)
    }

    @Test(arguments: Engine.available)
    func `compose chains of reorganisations`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [500_000, 500_000])
        let next = Moment(milliseconds: Province.now.milliseconds + 86_400_000)
        let quang = province.actor(province.quang, at: next)
        try await province.database.write { db in
            try OrgUnit.get(Province.truongThi, on: Self.reform, in: db)
                .end(on: "2026-07-02", heirs: [OrgUnit.Heir(Province.tanHoa)], basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        let tanHoa = try await balance(Self.talks, at: Province.tanHoa, .asNow, in: province)
        #expect(tanHoa.answer == (try amount("43")))
        #expect(!tanHoa.isEstimated)
    }

    @Test(arguments: Engine.available)
    func `find a figure whole again where its parts meet, one of them as the unit's own`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [600_000, 400_000])
        let quang = province.actor(province.quang, at: Moment(milliseconds: Province.now.milliseconds + 86_400_000))
        try await province.database.write { db in
            try OrgUnit.get(Province.tanHoa, on: Self.reform, in: db).end(
                on: "2026-07-02", basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        let office = try await balance(Self.talks, at: Province.office, .asNow, in: province)
        #expect(office.answer == (try amount("48")))
        #expect(!office.isEstimated)
        let truongThi = try await balance(Self.talks, at: Province.truongThi, .asNow, in: province)
        #expect(truongThi.answer == (try amount("19,8")))
        #expect(truongThi.isEstimated)
    }

    @Test(arguments: Engine.available)
    func `wait with a reorganisation until its day has come`(engine: Engine) async throws {
        let province = try await dividedProvince(engine, shares: [nil, nil])
        let (today, later) = (province.actor(province.quang), province.actor(province.quang, at: Moment(milliseconds: 1_785_000_000_000)))
        try await province.database.write { db in
            try OrgUnit.get(Province.truongThi, on: Self.reform, in: db)
                .end(on: "2026-07-20", heirs: [OrgUnit.Heir(Province.tanHoa)], basis: "Nghị quyết thử nghiệm", by: today, in: db)
            try Ledger.recount(by: today, in: db)
        }
        #expect(try await balance(Self.talks, at: Province.tanHoa, .asNow, in: province).answer == (try amount("26,5")))
        let isDue = try await province.database.write { db in
            try [Ledger.recountIfDue(by: today, in: db), Ledger.recountIfDue(by: later, in: db), Ledger.recountIfDue(by: later, in: db)]
        }
        #expect(isDue == [false, true, false])
        #expect(try await balance(Self.talks, at: Province.tanHoa, .asNow, in: province).answer == (try amount("43")))
    }
}

extension Array {
    fileprivate func asyncMap<Mapped>(_ transform: (Element) async throws -> Mapped) async rethrows -> [Mapped] {
        var mapped: [Mapped] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
