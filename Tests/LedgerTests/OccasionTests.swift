import Core
import Fixtures
import Journal
import Ledger
import Organization
import Storage
import Testing

@Suite struct `An event of several units` {
    private static let day = Window("2026-03-14")!
    private static let talks = Indicator.id(of: "BC03")
    private static let listeners = Indicator.id(of: "BC04")

    private func figure(
        _ indicator: IndicatorID, _ unit: OrgUnitID, _ amount: Int64, of occasion: Occasion?, _ window: Window = day,
        from report: ReportID = ReportID()
    ) -> Figure {
        Figure(
            unit: unit, indicator: indicator, window: window, answer: .quantity(Quantity(Amount(thousandths: amount * 1_000))),
            source: .cell(report, edition: 1), occasion: occasion?.id)
    }

    private func number(_ amount: Int64) -> Answer { .quantity(Quantity(Amount(thousandths: amount * 1_000))) }

    private func opened(
        _ code: String, at unit: OrgUnitID, _ lens: Lens = .asThen, within window: Window = Window("2026-Q1")!, in database: any Database
    ) async throws -> Opened {
        let opened = try await database.read { db in
            try Ledger.open(.find(code, in: db), at: unit, within: window, through: lens, visibleTo: .machine, in: db)
        }
        #expect(try opened.addsUp, "\(code) at \(unit)")
        return opened
    }

    private func answer(_ code: String, at unit: OrgUnitID, _ lens: Lens = .asThen, in database: any Database) async throws -> Answer {
        try await opened(code, at: unit, lens, in: database).balance.answer
    }

    private func isSound(_ database: any Database) async throws -> Bool {
        try await database.read { try Ledger.audit(in: $0) + Journal.audit(in: $0) }.isEmpty
    }

    private func begin(_ province: Province, _ amounts: [(OrgUnitID, Int64)]) async throws -> (Occasion, [EntryNumber]) {
        try await province.database.write { db in
            let lan = province.actor(province.lan)
            let occasion = try Occasion.begin("Nói chuyện thời sự", within: Self.day, by: lan, in: db)
            let figures = amounts.map { figure(Self.talks, $0, $1, of: occasion) }
            return (occasion, try Ledger.record(figures, by: lan, in: db))
        }
    }

    @Test(arguments: Engine.available)
    func `relayed to nine districts and forty communes is one provincial event with the audience of all sites`(engine: Engine) async throws
    {
        let relay = try await Relay.make(in: engine)
        let database = relay.database
        try await database.write { db in
            let occasion = try Occasion.begin("Hội nghị báo cáo viên tháng 3", within: Self.day, by: relay.actor, in: db)
            let host = figure(Self.talks, relay.province, 1, of: occasion)
            let sites = (relay.districts + relay.communes).enumerated().flatMap { place, unit in
                [
                    figure(Self.talks, unit, 1, of: occasion), figure(Indicator.id(of: "BC02"), unit, 1, of: occasion),
                    figure(Self.listeners, unit, Int64(place + 20), of: occasion),
                ]
            }
            try Ledger.record([host, figure(Self.listeners, relay.province, 300, of: occasion)] + sites, by: relay.actor, in: db)
        }
        let talks = try await opened("BC03", at: relay.province, in: database)
        #expect(talks.balance.answer == number(1))
        #expect(talks.parts.map(\.answer) == relay.districts.map { _ in number(1) })
        let shared = try #require(talks.shared.first)
        #expect(shared.contributions.count == 1 + 9 + 40)
        #expect(shared.surplus == Amount(thousandths: 9_000))
        #expect(try await answer("BC04", at: relay.province, in: database) == number(300 + (20..<69).reduce(0, +)))
        for unit in relay.districts + relay.communes {
            #expect(try await answer("BC03", at: unit, in: database) == number(1))
            #expect(try await answer("BC02", at: unit, in: database) == number(1))
        }
        #expect(try await answer("BC03", at: relay.root, in: database) == number(1))
        #expect(try await answer("BC02", at: relay.province, in: database) == .notReported)
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `is still one when a co-host comes late, and one of its own with its other talks beside it`(engine: Engine) async throws {
        let province = try await engine.province()
        let (occasion, _) = try await begin(province, [(Province.phuLoc, 1)])
        #expect(try await opened("BC03", at: Province.office, in: province.database).shared.isEmpty)
        try await province.database.write { db in
            let late = [figure(Self.talks, Province.tanHoa, 1, of: occasion), figure(Self.talks, Province.tanHoa, 4, of: nil)]
            try Ledger.record(late, by: province.actor(province.lan), in: db)
        }
        let office = try await opened("BC03", at: Province.office, in: province.database)
        #expect(office.balance.answer == number(5))
        #expect(office.shared.map(\.contributions.count) == [2])
        #expect(try await answer("BC03", at: Province.tanHoa, in: province.database) == number(5))
        #expect(try await isSound(province.database))
    }

    @Test(arguments: Engine.available)
    func `stays while a co-host stands, whatever the host takes back`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, lan) = (province.database, province.actor(province.lan))
        let (occasion, entries) = try await begin(province, [(Province.office, 2), (Province.phuLoc, 1)])
        #expect(try await answer("BC03", at: Province.office, in: database) == number(2))
        try await database.write { db in
            _ = try Ledger.replace(
                [entries[0]], with: [figure(Self.talks, Province.office, 1, of: occasion)], reason: "nhập nhầm", by: lan, in: db)
        }
        #expect(try await answer("BC03", at: Province.office, in: database) == number(1))
        try await database.write { db in
            try Ledger.reverse([EntryNumber(rawValue: entries[1].rawValue)], reason: "không dự", by: lan, in: db)
        }
        #expect(try await answer("BC03", at: Province.office, in: database) == number(1))
        #expect(try await answer("BC03", at: Province.phuLoc, in: database) == .notReported)
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `that two papers of one unit report is counted once at that unit too`(engine: Engine) async throws {
        let province = try await engine.province()
        let (_, entries) = try await begin(province, [(Province.phuLoc, 1), (Province.phuLoc, 1)])
        let own = try await opened("BC03", at: Province.phuLoc, in: province.database)
        #expect(own.balance.answer == number(1))
        #expect(own.entries.map(\.number) == entries)
        #expect(own.shared.map(\.surplus) == [Amount(thousandths: 1_000)])
        #expect(try await isSound(province.database))
    }

    @Test(arguments: Engine.available)
    func `whose units merge is counted once there as now, and at each of them as then`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, quang) = (province.database, province.actor(province.quang))
        _ = try await begin(province, [(Province.phuLoc, 1), (Province.tanHoa, 1), (Province.neighbour, 1)])
        try await database.write { db in
            try OrgUnit.get(Province.phuLoc, on: "2026-06-30", in: db)
                .end(on: "2026-07-01", heirs: [OrgUnit.Heir(Province.tanHoa)], basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        let merged = try await opened("BC03", at: Province.tanHoa, .asNow, in: database)
        #expect(merged.balance.answer == number(1))
        #expect(merged.shared.map(\.contributions.count) == [2])
        for unit in [Province.phuLoc, Province.tanHoa, Province.office, Province.neighbour] {
            #expect(try await answer("BC03", at: unit, in: database) == number(1))
        }
        #expect(try await answer("BC03", at: Province.office, .asNow, in: database) == number(1))
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `of two provinces that became one is counted once there, and the lenses are still compared`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, quang) = (province.database, province.actor(province.quang))
        _ = try await begin(province, [(Province.phuLoc, 1), (Province.neighbour, 1)])
        try await database.write { db in
            try OrgUnit.get(Province.neighbour, on: "2026-06-30", in: db)
                .end(on: "2026-07-01", heirs: [OrgUnit.Heir(Province.office)], basis: "Nghị quyết thử nghiệm", by: quang, in: db)
            try Ledger.recount(by: quang, in: db)
        }
        #expect(try await answer("BC03", at: Province.office, .asNow, in: database) == number(1))
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `is known as it was known, and without what a report declares`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, report) = (province.database, ReportID())
        let (occasion, _) = try await begin(province, [(Province.phuLoc, 1)])
        let later = Moment(milliseconds: Province.now.milliseconds + 60_000)
        try await database.write { db in
            let joined = figure(Self.talks, Province.tanHoa, 3, of: occasion, from: report)
            try Ledger.record([joined], by: province.actor(province.lan, at: later), in: db)
        }
        let balances = try await database.read { db in
            let talks = try Indicator.find(Self.talks, in: db)
            return try [(Province.now, nil), (later, nil), (nil, report), (later, report)].map { (known: Moment?, left: ReportID?) in
                try Ledger.balances(
                    of: [talks], at: [Province.office], within: Province.firstHalf, knownAt: known, leavingOut: left, visibleTo: .machine,
                    in: db)[0].answer
            }
        }
        #expect(balances == [number(1), number(3), number(1), number(1)])
    }

    @Test(arguments: Engine.available)
    func `is what figures become that are brought together, until they part again`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, lan) = (province.database, province.actor(province.lan))
        let again = try await database.write { db in
            let figures = [Province.phuLoc, Province.tanHoa, Province.truongThi].map { figure(Self.talks, $0, 1, of: nil) }
            let entries = try Ledger.record(figures, by: lan, in: db)
            let two = try Occasion.gather(Array(entries[..<2]), as: "Tọa đàm", by: lan, in: db)
            let third = try Occasion.gather([two[entries[0]]!, entries[2]], as: "Tên khác", by: lan, in: db)
            #expect(two.count == 2 && third.count == 1)
            return Array(two.values) + Array(third.values)
        }
        let office = try await opened("BC03", at: Province.office, in: database)
        #expect(office.balance.answer == number(1))
        #expect(office.shared.map(\.occasion.name) == ["Tọa đàm"])
        try await database.write { db in _ = try Occasion.part([again[0]], by: lan, in: db) }
        #expect(try await answer("BC03", at: Province.office, in: database) == number(2))
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `has one window and is one event`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, lan) = (province.database, province.actor(province.lan))
        let (occasion, first) = try await begin(province, [(Province.phuLoc, 1)])
        let (_, second) = try await begin(province, [(Province.tanHoa, 1)])
        await #expect(throws: LedgerRefusal.otherWindow("Nói chuyện thời sự", Self.day)) {
            try await database.write { db in
                _ = try Ledger.record([figure(Self.talks, Province.tanHoa, 1, of: occasion, Window("2026-Q1")!)], by: lan, in: db)
            }
        }
        await #expect(throws: LedgerRefusal.twoOccasions) {
            try await database.write { db in _ = try Occasion.gather(first + second, as: "Tọa đàm", by: lan, in: db) }
        }
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `comes in with whole files`(engine: Engine) async throws {
        let province = try await engine.province()
        let (database, lan) = (province.database, province.actor(province.lan))
        let (occasion, _) = try await begin(province, [(Province.phuLoc, 1)])
        try await database.write { db in
            var importing = try Ledger.Import(by: lan, in: db)
            try importing.record([figure(Self.talks, Province.tanHoa, 1, of: occasion)], in: db)
            try importing.record([figure(Self.talks, Province.truongThi, 1, of: occasion)], in: db)
            try importing.finish(in: db)
        }
        #expect(try await answer("BC03", at: Province.office, in: database) == number(1))
        #expect(try await isSound(database))
    }

    @Test(arguments: Engine.available)
    func `is not forgotten or renamed unseen`(engine: Engine) async throws {
        let province = try await engine.province()
        let (_, entries) = try await begin(province, [(Province.phuLoc, 1), (Province.tanHoa, 1)])
        try await engine.tamper(
            with: province.database, table: "posting", "UPDATE posting SET occasion = NULL WHERE first_entry = \(entries[1])")
        let findings = try await province.database.read { try Ledger.audit(in: $0) }
        #expect(findings.contains { $0.sentence.en == "Entry \(entries[1]) has been changed." })
        #expect(findings.contains { $0.invariant == 1 })
        try await engine.tamper(with: province.database, table: "occasion", "UPDATE occasion SET name = 'Khác'")
        let named = try await province.database.read { try Ledger.audit(in: $0) }
        #expect(named.contains { $0.sentence.en == "The occasion “Khác” has been changed." })
    }

    @Test(arguments: Engine.available)
    func `lets many join at once without losing a count`(engine: Engine) async throws {
        let province = try await engine.province()
        let (occasion, _) = try await begin(province, [(Province.office, 1)])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<6 {
                group.addTask {
                    let unit = [Province.phuLoc, Province.tanHoa, Province.truongThi][writer % 3]
                    let joined = figure(Self.talks, unit, Int64(writer + 1), of: occasion)
                    try await province.database.write { db in _ = try Ledger.record([joined], by: province.actor(province.lan), in: db) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await answer("BC03", at: Province.office, in: province.database) == number(6))
        #expect(try await isSound(province.database))
    }
}
