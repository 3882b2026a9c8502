import Accounts
import Core
import Fixtures
import Formats
import Ledger
import Reports
import Storage
import Testing

@Suite struct `Consolidating the reports below` {
    private func twoOfThree(_ engine: Engine) async throws -> HalfYear {
        let half = try await HalfYear(engine)
        let shared = "Duy trì lịch sinh hoạt báo cáo viên hằng tháng."
        try await half.file(Province.phuLoc, HalfYear.draft(talks: 35, results: "\(shared) Xã mở thêm hai điểm nghe ở thôn."))
        try await half.file(Province.truongThi, HalfYear.draft(talks: 72, results: shared))
        return half
    }

    @Test(arguments: Engine.available)
    func `adds up what was filed and names who is silent`(engine: Engine) async throws {
        let whole = try await twoOfThree(engine).consolidation()
        #expect(whole.rows.map { $0.answer.phrase.vi } == ["107", "2.000", "24"])
        #expect(whole.rows.map(\.answered) == [2, 2, 2])
        #expect(whole.coverage.vi == "tổng của 2/3 đơn vị; 1 chưa báo cáo")
        #expect(whole.silent.map(\.unit.name) == ["Tân Hòa"])
    }

    @Test(arguments: Engine.available)
    func `opens every number into parts that add up to it`(engine: Engine) async throws {
        let half = try await twoOfThree(engine)
        let lan = half.province.actor(half.province.lan)
        let indicators = half.form.indicators
        for indicator in indicators {
            let opened = try await half.database.read { db in
                try Ledger.open(indicator, at: Province.office, within: Province.firstHalf, visibleTo: lan.viewer, in: db)
            }
            let sum = (opened.parts.map(\.answer) + opened.entries.map(\.figure.answer)).map(\.thousandths).reduce(0, +)
            #expect(sum == opened.balance.answer.thousandths)
            #expect(opened.parts.count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `takes a sentence up once, with everyone who wrote it`(engine: Engine) async throws {
        let results = try #require(try await twoOfThree(engine).consolidation().sentences[.results])
        #expect(results.map(\.text) == ["Duy trì lịch sinh hoạt báo cáo viên hằng tháng.", "Xã mở thêm hai điểm nghe ở thôn."])
        #expect(results.map { $0.origins.map(\.unitName) } == [["Phường Trường Thi", "Xã Phú Lộc"], ["Xã Phú Lộc"]])
    }

    @Test(arguments: Engine.available)
    func `leaves behind what was left, also when the unit files again`(engine: Engine) async throws {
        let half = try await twoOfThree(engine)
        let (report, lan) = (try await half.whole(), half.province.actor(half.province.lan))
        let key = try #require(try await half.consolidation().sentences[.results]?.last?.key)
        try await half.database.write { db in try report.leaveBehind([key], revision: report.revision, by: lan, in: db) }
        try await half.file(Province.phuLoc, HalfYear.draft(talks: 36, results: "Xã mở thêm hai điểm nghe ở thôn."), note: "Thêm một buổi.")
        let whole = try await half.consolidation()
        #expect(whole.sentences[.results]?.map(\.isTaken) == [true, false])
        #expect(whole.content.passages.filter { $0.section == .results }.map(\.text) == ["Duy trì lịch sinh hoạt báo cáo viên hằng tháng."])
    }

    @Test(arguments: Engine.available)
    func `freezes an edition, and files the same state once`(engine: Engine) async throws {
        let half = try await twoOfThree(engine)
        let (report, lan) = (try await half.whole(), half.province.actor(half.province.lan))
        let first = try await half.database.write { db in
            try report.fileConsolidated(revision: report.revision, changeNote: "", by: lan, in: db)
        }
        let second = try await half.database.write { db in
            try report.fileConsolidated(revision: report.revision, changeNote: "", by: lan, in: db)
        }
        #expect(second == first)
        #expect(first.content.silentUnits == ["Xã Tân Hòa"])
        #expect(first.content.breakdown?.parts.map { $0.now.answer.phrase.vi } == ["72", "35", "chưa báo cáo"])
        try await half.file(Province.tanHoa, HalfYear.draft(talks: 40))
        let stale = try await half.database.read { db in try first.staleNumbers(of: report, visibleTo: lan.viewer, in: db) }
        #expect(stale.map { "\($0.printed.phrase.vi) → \($0.now.phrase.vi)" } == ["107 → 147", "2.000 → 3.000", "24 → 36"])
    }

    @Test(arguments: Engine.available)
    func `makes a Word file that says the numbers, the coverage and the origins`(engine: Engine) async throws {
        let half = try await twoOfThree(engine)
        let (report, lan) = (try await half.whole(), half.province.actor(half.province.lan))
        let document = try await half.database.read { db in
            try ReportDocument.compose(report, visibleTo: lan.viewer, on: "2026-07-01", in: db)
        }
        #expect(document.fileName == "bao-cao-tong-hop-6-thang-dau-nam-2026-tinh-song-lam.docx")
        let text = try DocumentReader().read(try document.paper.docx(), named: document.fileName).text
        #expect(text.contains("TỈNH ỦY SÔNG LAM"))
        #expect(text.contains("BAN TUYÊN GIÁO VÀ DÂN VẬN"))
        #expect(text.contains("-BC/BTGDVTU"))
        #expect(text.contains("kết quả công tác tuyên giáo và dân vận 6 tháng đầu năm 2026"))
        #expect(text.contains("Trong kỳ, toàn tỉnh tổ chức 107 buổi tuyên truyền miệng cho 2.000 lượt người nghe."))
        #expect(text.contains("2/3 đơn vị; 1 đơn vị chưa báo cáo: Xã Tân Hòa."))
        #expect(text.contains("Duy trì lịch sinh hoạt báo cáo viên hằng tháng. (Phường Trường Thi; Xã Phú Lộc)"))
    }
}
