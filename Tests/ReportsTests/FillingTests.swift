import Accounts
import Core
import Fixtures
import Ledger
import Reports
import Storage
import Testing

@Suite struct `Asking units for a report` {
    @Test(arguments: Engine.available)
    func `opens one for each unit below and the consolidated one, and none twice`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let lan = half.province.actor(half.province.lan)
        let (form, id) = (half.form, half.consolidated)
        let again = try await half.database.write { db in
            try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-20", by: lan, in: db)
        }
        #expect(again == id)
        let listed = try await half.database.read { db in
            try ReportListing.page(1, of: 50, state: .all, window: Province.firstHalf, today: "2026-07-01", visibleTo: lan.viewer, in: db)
        }
        #expect(listed.map(\.unitName) == ["Tỉnh Sông Lam", "Phường Trường Thi", "Xã Phú Lộc", "Xã Tân Hòa"])
        #expect(listed.allSatisfy { $0.report.due == "2026-07-05" }, "a unit that has been asked keeps its due day")
    }

    @Test(arguments: Engine.available)
    func `is refused to a clerk and to another province`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let form = half.form
        for person in [half.province.minh, half.province.stranger] {
            let actor = half.province.actor(person)
            await #expect(throws: ReportRefusal.unknown) {
                try await half.database.write { db in
                    _ = try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: actor, in: db)
                }
            }
        }
    }
}

@Suite struct `Filling a report` {
    @Test(arguments: Engine.available)
    func `keeps the draft and refuses one typed over an older state`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let (report, minh) = (try await half.report(Province.phuLoc), half.province.actor(half.province.minh))
        let revision = try await half.database.write { db in try report.save(HalfYear.draft(talks: 35), revision: 0, by: minh, in: db) }
        #expect(revision == 1)
        await #expect(throws: ReportRefusal.stale) {
            try await half.database.write { db in _ = try report.save(HalfYear.draft(talks: 36), revision: 0, by: minh, in: db) }
        }
        let stored = try await half.database.read { db in try ReportDraft.find(of: report.id, in: db) }
        #expect(stored == HalfYear.draft(talks: 35))
    }

    @Test(arguments: Engine.available)
    func `shows nothing of it to an account of another unit`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let report = try await half.report(Province.truongThi)
        let minh = half.province.actor(half.province.minh)
        let stranger = half.province.actor(half.province.stranger)
        for actor in [minh, stranger] {
            await #expect(throws: ReportRefusal.unknown) {
                try await half.database.read { db in _ = try Report.find(report.id, visibleTo: actor.viewer, in: db) }
            }
            await #expect(throws: ReportRefusal.unknown) {
                try await half.database.write { db in _ = try report.save(HalfYear.draft(talks: 1), revision: 0, by: actor, in: db) }
            }
        }
        let counts = try await half.database.read { db in
            try ReportListing.counts(window: nil, today: "2026-07-01", visibleTo: stranger.viewer, in: db)
        }
        #expect(counts[.all] == 0)
    }

    @Test(arguments: Engine.available)
    func `adds what is declared to what the ledger knows, and replaces what stands`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let (report, lan) = (try await half.report(Province.phuLoc), half.province.actor(half.province.lan))
        let document = EntrySource.span(DocumentID(), start: 10, end: 20)
        let sheet = try await half.database.write { db in
            try Ledger.record(
                [("BC03", 30), ("BC07", 9)].map { code, amount in
                    Figure(
                        unit: Province.phuLoc, indicator: Indicator.id(of: code), window: Window("2026-Q1")!,
                        answer: .quantity(Quantity(Amount(thousandths: amount * 1_000), .over)), source: document)
                }, by: lan, in: db)
            return try ReportSheet.read(report, draft: HalfYear.draft(talks: 5), visibleTo: lan.viewer, in: db)
        }
        #expect(sheet.rows.map { $0.total.phrase.vi } == ["hơn 35", "1.000", "12"])
        #expect(sheet.rows.map { $0.known.phrase.vi } == ["hơn 30", "chưa báo cáo", "hơn 9"])
        #expect(sheet.rows.allSatisfy { $0.preceding == .notReported && $0.yearEarlier == .notReported })
    }
}
