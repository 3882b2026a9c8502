import Accounts
import Core
import Fixtures
import Journal
import Ledger
import Organization
import Storage
import Testing

@Suite struct `The ledger` {
    /// A figure of one unit over a window, declared in some report.
    private func figure(
        _ code: String, _ unit: OrgUnitID, _ window: String, _ answer: Answer, from report: ReportID = ReportID()
    ) -> Figure {
        Figure(unit: unit, indicator: Indicator.id(of: code), window: Window(window)!, answer: answer, source: .cell(report, edition: 1))
    }

    private func number(_ text: String) throws -> Answer { .quantity(try Quantity(onScreen: text)) }

    private func answer(_ code: String, at unit: OrgUnitID, _ window: String, in province: Province) async throws -> Answer {
        try await province.database.read { db in
            try Ledger.balance(of: .find(code, in: db), at: unit, within: Window(window)!, visibleTo: .machine, in: db).answer
        }
    }

    @Test(arguments: Engine.available)
    func `adds up along the tree and carries the qualifier`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = [
            figure("BC04", Province.phuLoc, "2026-Q1", try number("hơn 1.200")),
            figure("BC04", Province.phuLoc, "2026-Q2", try number("800")),
            figure("BC04", Province.tanHoa, "2026-H1", try number("450")),
        ]
        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        #expect(try await answer("BC04", at: Province.office, "2026-H1", in: province) == number("hơn 2.450"))
        #expect(try await answer("BC04", at: Province.phuLoc, "2026-Q2", in: province) == number("800"))
    }

    @Test(arguments: Engine.available)
    func `counts an entry only in windows that contain its own`(engine: Engine) async throws {
        let province = try await engine.province()
        let half = figure("BC03", Province.phuLoc, "2026-H1", try number("30"))
        try await province.database.write { db in _ = try Ledger.record([half], by: province.actor(province.lan), in: db) }
        #expect(try await answer("BC03", at: Province.phuLoc, "2026-Q1", in: province) == .notReported)
        #expect(try await answer("BC03", at: Province.phuLoc, "2026", in: province) == number("30"))
        #expect(try await answer("BC03", at: Province.phuLoc, "2025-12-15/2026-06-30", in: province) == number("30"))
    }

    @Test(arguments: Engine.available)
    func `follows a unit that is moved for days already past`(engine: Engine) async throws {
        let province = try await engine.province()
        let half = figure("BC03", Province.phuLoc, "2026-H1", try number("30"))
        try await province.database.write { db in
            let lan = province.actor(province.lan)
            _ = try Ledger.record([half], by: lan, in: db)
            try OrgUnit.get(Province.phuLoc, on: "2026-05-01", in: db)
                .move(under: Province.neighbour, on: "2026-05-01", basis: "Nghị quyết thử nghiệm", by: lan, in: db)
            try Ledger.recount(by: lan, in: db)
        }
        #expect(try await answer("BC03", at: Province.office, "2026-H1", in: province) == .notReported)
        #expect(try await answer("BC03", at: Province.neighbour, "2026-H1", in: province) == number("30"))
        #expect(try await province.database.read { db in try Ledger.audit(in: db).isEmpty })
    }

    @Test(arguments: Engine.available)
    func `tells silence from zero and from nothing having happened`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = [
            figure("VH01", Province.phuLoc, "2026-H1", .noneOccurred), figure("VH01", Province.tanHoa, "2026-H1", try number("0")),
        ]
        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        #expect(try await answer("VH01", at: Province.phuLoc, "2026-H1", in: province) == .noneOccurred)
        #expect(try await answer("VH01", at: Province.tanHoa, "2026-H1", in: province) == number("0"))
        #expect(try await answer("VH01", at: Province.truongThi, "2026-H1", in: province) == .notReported)
    }

    @Test(arguments: Engine.available)
    func `takes the latest of what stands, then adds the units`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = [
            figure("BC07", Province.phuLoc, "2026-Q1", try number("5")), figure("BC07", Province.phuLoc, "2026-Q2", try number("7")),
            figure("BC07", Province.tanHoa, "2026-Q1", try number("4")),
        ]
        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        #expect(try await answer("BC07", at: Province.office, "2026-H1", in: province) == number("11"))
    }

    @Test(arguments: Engine.available)
    func `passes nothing upward of what only its host counts`(engine: Engine) async throws {
        let province = try await engine.province()
        let relay = figure("BC02", Province.phuLoc, "2026-H1", try number("4"))
        try await province.database.write { db in _ = try Ledger.record([relay], by: province.actor(province.lan), in: db) }
        #expect(try await answer("BC02", at: Province.phuLoc, "2026-H1", in: province) == number("4"))
        #expect(try await answer("BC02", at: Province.office, "2026-H1", in: province) == .notReported)
    }

    @Test(arguments: Engine.available)
    func `divides sums, never averages quotients`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = [
            figure("BC03", Province.phuLoc, "2026-H1", try number("10")), figure("BC04", Province.phuLoc, "2026-H1", try number("1.000")),
            figure("BC03", Province.tanHoa, "2026-H1", try number("30")),
            figure("BC04", Province.tanHoa, "2026-H1", try number("hơn 1.000")),
        ]
        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        #expect(try await answer("BC05", at: Province.phuLoc, "2026-H1", in: province) == number("100"))
        #expect(try await answer("BC05", at: Province.office, "2026-H1", in: province) == number("khoảng 50"))
    }

    @Test(arguments: Engine.available)
    func `takes an entry back once, and the balance with it`(engine: Engine) async throws {
        let province = try await engine.province()
        let actor = province.actor(province.lan)
        let figures = [figure("BC03", Province.phuLoc, "2026-H1", try number("hơn 30"))]
        let entries = try await province.database.write { db in try Ledger.record(figures, by: actor, in: db) }
        try await province.database.write { db in try Ledger.reverse(entries, reason: "nhập nhầm", by: actor, in: db) }
        #expect(try await answer("BC03", at: Province.office, "2026-H1", in: province) == .notReported)
        await #expect(throws: LedgerRefusal.alreadyReversed(entries[0])) {
            try await province.database.write { db in try Ledger.reverse(entries, reason: "lần nữa", by: actor, in: db) }
        }
        #expect(try await province.database.read { try Ledger.audit(in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `refuses a unit that was not there, a computed number and an answer that is none`(engine: Engine) async throws {
        let province = try await engine.province()
        let actor = province.actor(province.lan)
        let cases: [(Figure, LedgerRefusal)] = [
            (figure("BC03", Province.phuLoc, "2024-H1", try number("1")), .unitGone(on: "2024-06-30")),
            (figure("BC05", Province.phuLoc, "2026-H1", try number("1")), .computed("Người nghe bình quân một buổi")),
            (figure("BC03", Province.phuLoc, "2026-H1", .notReported), .nothingToRecord),
            (figure("BC03", Province.phuLoc, "2026-H1", .quantity(Quantity(Amount(thousandths: -1)))), .negative),
        ]
        for (figure, refusal) in cases {
            await #expect(throws: refusal) {
                try await province.database.write { db in _ = try Ledger.record([figure], by: actor, in: db) }
            }
        }
        #expect(try await province.database.read { try Ledger.audit(in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `refuses a figure with which a sum above its unit would be too large, and keeps nothing of it`(engine: Engine) async throws {
        let province = try await engine.province()
        let actor = province.actor(province.lan)
        let greatest = Answer.quantity(Quantity(Amount(thousandths: 100_000_000_000_000_000)))
        @Sendable func figures(_ count: Int) -> [Figure] { (0..<count).map { _ in figure("DV04", Province.phuLoc, "2026-Q1", greatest) } }
        try await province.database.write { db in _ = try Ledger.record(figures(90), by: actor, in: db) }
        for count in [3, 93] {
            await #expect(throws: QuantityRefusal.tooLarge) {
                try await province.database.write { db in _ = try Ledger.record(figures(count), by: actor, in: db) }
            }
        }
        #expect(try await answer("DV04", at: Province.office, "2026-Q1", in: province) == number("9.000.000.000.000.000"))
        try await province.database.write { db in _ = try Ledger.record(figures(2), by: actor, in: db) }
        #expect(try await answer("DV04", at: Province.office, "2026-Q1", in: province) == number("9.200.000.000.000.000"))
        #expect(try await province.database.read { try Ledger.audit(in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `opens a number into parts and entries that add up to it`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = try (1...12).map { index in
            figure(
                "BC04", [Province.phuLoc, Province.truongThi, Province.tanHoa, Province.office][index % 4], "2026-Q\(index % 2 + 1)",
                try number("\(index * 37)"))
        }
        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        let opened = try await province.database.read { db in
            try Ledger.open(.find("BC04", in: db), at: Province.office, within: Province.firstHalf, visibleTo: .machine, in: db)
        }
        let parts = opened.parts.compactMap(\.answer.quantity) + opened.entries.compactMap(\.figure.answer.quantity)
        #expect(.quantity(try parts.reduce(.zero) { try $0.adding($1) }) == opened.balance.answer)
        #expect(opened.parts.count == 3)
        #expect(opened.entries.count == 3)
    }

    @Test(arguments: Engine.available)
    func `shows nothing to whom it does not concern`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = [figure("BC03", Province.phuLoc, "2026-H1", try number("30"))]
        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        let seen = try await province.database.read { db in
            try [province.lan, province.minh, province.stranger].map { person in
                try Ledger.balance(
                    of: .find("BC03", in: db), at: Province.phuLoc, within: Province.firstHalf,
                    visibleTo: .person(person, on: "2026-07-01"), in: db
                ).answer
            }
        }
        #expect(seen == [try number("30"), try number("30"), .notReported])
    }

    @Test(arguments: Engine.available)
    func `keeps balances that equal their recomputation after any history`(engine: Engine) async throws {
        let province = try await engine.province()
        var random = SeededGenerator(seed: 20_260_701)
        var standing: [EntryNumber] = []
        let units = [Province.office, Province.phuLoc, Province.truongThi, Province.tanHoa]
        for _ in 0..<40 {
            let actor = province.actor(province.lan)
            if let victim = standing.randomElement(using: &random), Int.random(in: 0..<3, using: &random) == 0 {
                standing.removeAll { $0 == victim }
                try await province.database.write { db in try Ledger.reverse([victim], reason: "thử", by: actor, in: db) }
            } else {
                let figures = (0..<5).map { _ in
                    Figure(
                        unit: units.randomElement(using: &random)!,
                        indicator: Indicator.id(of: ["BC03", "BC04", "BC07", "BC02"].randomElement(using: &random)!),
                        window: Window("2026-0\(Int.random(in: 1...6, using: &random))")!,
                        answer: [
                            .noneOccurred, .notApplicable,
                            .quantity(
                                Quantity(
                                    Amount(thousandths: .random(in: 0...9_999_999, using: &random)),
                                    Qualifier.allCases.randomElement(using: &random)!)),
                        ].randomElement(using: &random)!, source: .cell(ReportID(), edition: 1))
                }
                standing += try await province.database.write { db in try Ledger.record(figures, by: actor, in: db) }
            }
        }
        #expect(try await province.database.read { try Ledger.audit(in: $0) }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `names the balance, the entry and the batch that were changed by hand`(engine: Engine) async throws {
        let province = try await engine.province()
        let figures = [figure("BC03", Province.phuLoc, "2026-H1", try number("30"))]
        let entries = try await province.database.write { db in try Ledger.record(figures, by: province.actor(province.lan), in: db) }
        try await engine.tamper(
            with: province.database, table: "balance",
            "DELETE FROM balance WHERE unit = (SELECT number FROM org_unit WHERE id = \(Province.office))")
        #expect(try await province.database.read { try Ledger.audit(in: $0) }.map(\.invariant) == [1])
        try await engine.tamper(
            with: province.database, table: "posting", "UPDATE posting SET last_day = '2026-07-01' WHERE first_entry = \(entries[0])")
        let findings = try await province.database.read { try Ledger.audit(in: $0) }
        #expect(findings.contains { $0.sentence.en == "Entry \(entries[0]) has been changed." })
    }

    @Test(arguments: Engine.available)
    func `lets many writers in without losing a count`(engine: Engine) async throws {
        let province = try await engine.province()
        let one = try number("1")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    let unit = [Province.phuLoc, Province.tanHoa][writer % 2]
                    for _ in 0..<5 {
                        let figures = [figure("BC03", unit, "2026-H1", one), figure("BC04", unit, "2026-H1", one)]
                        try await province.database.write { db in _ = try Ledger.record(figures, by: province.actor(province.lan), in: db) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await answer("BC03", at: Province.office, "2026-H1", in: province) == number("40"))
        #expect(try await province.database.read { try Ledger.audit(in: $0) + Journal.audit(in: $0) }.isEmpty)
    }
}
