import Accounts
import Core
import Fixtures
import Ledger
import Reports
import Server
import Storage
import Testing

@Suite struct `Filing a report` {
    @Test(arguments: Engine.available)
    func `is refused while a row or a section is silent`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        var draft = HalfYear.draft(talks: 35)
        draft.declared[Indicator.id(of: "BC04")] = .notReported
        draft.passages[.limits] = ""
        let incomplete = draft
        await #expect(throws: ReportRefusal.incomplete(rows: ["Lượt người nghe tuyên truyền miệng"], sections: [.limits])) {
            try await half.file(Province.phuLoc, incomplete)
        }
        #expect(try await half.report(Province.phuLoc).editions == 0)
    }

    @Test(arguments: Engine.available)
    func `freezes an edition with its hash and records only what was declared`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let lan = half.province.actor(half.province.lan)
        let report = try await half.report(Province.phuLoc)
        try await half.database.write { db in
            _ = try Ledger.record(
                [
                    Figure(
                        unit: Province.phuLoc, indicator: Indicator.id(of: "BC03"), window: Window("2026-Q1")!,
                        answer: .quantity(Quantity(Amount(thousandths: 30_000))), source: .span(DocumentID(), start: 0, end: 9))
                ], by: lan, in: db)
        }
        let edition = try await half.file(Province.phuLoc, HalfYear.draft(talks: 5))
        #expect(edition.number == 1)
        #expect(edition.hash.utf8.count == 64)
        #expect(edition.content.rows.map { $0.now.answer.phrase.vi } == ["35", "1.000", "12"])
        let declared = try await half.database.read { db in try Entry.from(report.id, in: db) }
        #expect(declared.map { $0.figure.answer.phrase.vi } == ["5", "1.000", "12"])
        #expect(declared.allSatisfy { $0.figure.source == .cell(report.id, edition: 1) })
        #expect(try await Verification.run(on: half.database).filter { $0.invariant != 2 }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `files the same draft once, however often it is sent`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let first = try await half.file(Province.phuLoc, HalfYear.draft(talks: 5))
        let (report, lan) = (try await half.report(Province.phuLoc), half.province.actor(half.province.lan))
        let second = try await half.database.write { db in try report.file(revision: first.revision, changeNote: "", by: lan, in: db) }
        #expect(second == first)
        #expect(try await half.report(Province.phuLoc).editions == 1)
        #expect(try await half.database.read { db in try Entry.from(report.id, in: db).count } == 3)
    }

    @Test(arguments: Engine.available)
    func `asks for a note from the second edition on, and takes back what the first declared`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let first = try await half.file(Province.phuLoc, HalfYear.draft(talks: 350))
        await #expect(throws: ReportRefusal.changeNoteMissing) { try await half.file(Province.phuLoc, HalfYear.draft(talks: 347)) }
        let second = try await half.file(Province.phuLoc, HalfYear.draft(talks: 347), note: "Đính chính số buổi của tháng 5.")
        #expect(second.number == 2)
        let report = try await half.report(Province.phuLoc)
        let stale = try await half.database.read { db in try first.staleNumbers(of: report, visibleTo: .machine, in: db) }
        #expect(stale.map { "\($0.printed.phrase.vi) → \($0.now.phrase.vi)" } == ["350 → 347"])
        let balance = try await half.database.read { db in
            try Ledger.balance(of: .find("BC03", in: db), at: Province.office, within: Province.firstHalf, visibleTo: .machine, in: db)
        }
        #expect(balance.answer.phrase.vi == "347")
        #expect(try await Verification.run(on: half.database).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `is a specialist's or a leader's act, not a clerk's`(engine: Engine) async throws {
        let half = try await HalfYear(engine)
        let (report, minh) = (try await half.report(Province.phuLoc), half.province.actor(half.province.minh))
        await #expect(throws: ReportRefusal.unknown) {
            try await half.database.write { db in
                let revision = try report.save(HalfYear.draft(talks: 5), revision: 0, by: minh, in: db)
                _ = try report.file(revision: revision, changeNote: "", by: minh, in: db)
            }
        }
    }
}
