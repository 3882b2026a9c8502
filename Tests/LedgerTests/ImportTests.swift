import Accounts
import Core
import Fixtures
import Ledger
import Storage
import Testing

@Suite struct `Figures by the file` {
    /// Quarters, and the days of activities within them, of two units and three indicators.
    private func file(_ report: ReportID, count: Int) -> [Figure] {
        (0..<count).map { place in
            let day = Day("2026-01-01").adding(days: place % 170)
            let window = place % 3 == 0 ? Window(day) : Window.quarter(place % 2 + 1, 2026) ?? Window(day)
            return Figure(
                unit: place % 2 == 0 ? Province.phuLoc : Province.tanHoa, indicator: Indicator.id(of: ["BC03", "BC04", "VH01"][place % 3]),
                window: window, answer: .quantity(Quantity(Amount(thousandths: Int64(place) * 1_000), place % 7 == 0 ? .over : .exact)),
                source: .cell(report, edition: 1))
        }
    }

    private func balances(_ database: any Database) async throws -> [Answer] {
        try await database.read { db in
            let indicators = try ["BC03", "BC04", "VH01"].map { try Indicator.find($0, in: db) }
            let windows = [Window.half(1, 2026), .quarter(1, 2026), .month(3, 2026)].compactMap(\.self)
            return try windows.flatMap { window in
                try Ledger.balances(of: indicators, at: [Province.office, Province.phuLoc], within: window, visibleTo: .machine, in: db)
                    .map(\.answer)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `leave what recording them one by one leaves`(engine: Engine) async throws {
        let report = ReportID()
        let (one, other) = (try await engine.province(), try await engine.province())
        let files = [file(report, count: 300), file(report, count: 170)]
        try await one.database.write { db in for file in files { try Ledger.record(file, by: one.actor(one.lan), in: db) } }
        try await other.database.write { db in
            var importing = try Ledger.Import(by: other.actor(other.lan), in: db)
            for file in files { try importing.record(file, in: db) }
            try importing.finish(in: db)
        }
        let answers = try await balances(other.database)
        #expect(try await balances(one.database) == answers)
        #expect(answers.contains { $0 != .notReported })
        #expect(try await other.database.read { db in try Ledger.audit(in: db).isEmpty })
    }

    @Test(arguments: Engine.available)
    func `count the same again, however few are added up at a time`(engine: Engine) async throws {
        let province = try await engine.province()
        let actor = province.actor(province.lan)
        try await province.database.write { db in
            let numbers = try Ledger.record(file(ReportID(), count: 170), by: actor, in: db)
            try Ledger.reverse(Array(numbers.prefix(40)), reason: "nhập nhầm", by: actor, in: db)
        }
        let answers = try await balances(province.database)
        for few in [1, 7, 100] {
            try await province.database.write { db in try Ledger.recount(by: actor, postingsAtOnce: few, in: db) }
            #expect(try await balances(province.database) == answers, "\(few) at a time")
            #expect(try await province.database.read { db in try Ledger.audit(in: db) } == [], "\(few) at a time")
        }
    }

    @Test(arguments: Engine.available)
    func `are refused whole where one is of a unit that was not there`(engine: Engine) async throws {
        let province = try await engine.province()
        let late = Figure(
            unit: Province.phuLoc, indicator: Indicator.id(of: "BC03"), window: Window("2024-03-01"), answer: .noneOccurred,
            source: .cell(ReportID(), edition: 1))
        await #expect(throws: LedgerRefusal.unitGone(on: "2024-03-01")) {
            try await province.database.write { db in
                var importing = try Ledger.Import(by: province.actor(province.lan), in: db)
                try importing.record(file(ReportID(), count: 20) + [late], in: db)
                try importing.finish(in: db)
            }
        }
        #expect(try await balances(province.database).allSatisfy { $0 == .notReported })
    }
}
