import Accounts
import Core
import Fixtures
import Formats
import Journal
import Ledger
import Organization
import Storage
import Testing

@testable import Intake

@Suite struct `The reading rules of an office` {
    private static let text = "Trong quý I/2026, xã tổ chức 46 buổi nói chuyện thời sự và trao 12 suất quà cho học sinh nghèo."

    private func receive(_ text: String = text, from unit: OrgUnitID = Province.phuLoc, in province: Province) async throws -> [Proposal] {
        let bytes = Array(text.utf8)
        let incoming = IncomingDocument(name: "a.txt", bytes: bytes, document: try DocumentReader().read(bytes, named: "a.txt"))
        return try await province.database.write { db in
            let document = try StoredDocument.receive(incoming, from: unit, by: province.actor(province.lan), in: db)
            return try Proposal.all(in: document.id, visibleTo: .machine, in: db)
        }
    }

    private func make(
        _ phrase: String, _ meaning: ReadingRule.Meaning, for office: OrgUnitID = Province.office, in province: Province
    ) async throws -> ReadingRule {
        try await province.database.write { db in
            try ReadingRule.make(phrase, means: meaning, for: office, by: province.actor(province.lan), in: db)
        }
    }

    private func figure(_ words: String, _ proposals: [Proposal]) throws -> Proposal {
        try #require(proposals.first { $0.kind == .figure && $0.words.contains(words) })
    }

    @Test(arguments: Engine.available)
    func `hold for the next document of every unit below, and are named as the reason`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await make("suất quà", .indicator("DV04"), in: province)
        let gifts = try figure("12 suất", await receive(in: province))
        #expect(gifts.figure?.indicator == "DV04")
        #expect(gifts.reason.vi == "theo quy tắc của đơn vị: ‘suất quà’ → DV04, Nguyễn Thị Lan 01/07/2026")
        #expect(gifts.confidence > 0.9)
        let elsewhere = try figure("12 suất", await receive(from: Province.neighbour, asOwn: province))
        #expect(elsewhere.figure?.indicator == nil)
    }

    /// A document of a unit that Lan does not cover, received by the machine.
    private func receive(from unit: OrgUnitID, asOwn province: Province) async throws -> [Proposal] {
        let bytes = Array(Self.text.utf8)
        let incoming = IncomingDocument(name: "b.txt", bytes: bytes, document: try DocumentReader().read(bytes, named: "b.txt"))
        return try await province.database.write { db in
            let document = try StoredDocument.receive(incoming, from: unit, by: .machine(at: Province.now), in: db)
            return try Proposal.all(in: document.id, visibleTo: .machine, in: db)
        }
    }

    @Test(arguments: Engine.available)
    func `go before the guesses of the program, which stay to choose from`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await make("buổi NÓI chuyện", .indicator("KG03"), in: province)
        let talks = try figure("46 buổi", await receive(in: province))
        #expect(talks.figure?.guesses.map(\.code).prefix(2) == ["KG03", "BC03"])
        #expect(talks.figure?.quantity.amount.plain == "46")
    }

    @Test(arguments: Engine.available)
    func `can say that a number is no figure, and that words name a unit`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await make("suất quà", .noFigure, in: province)
        _ = try await make("xã", .unit(Province.phuLoc), in: province)
        let proposals = try await receive(in: province)
        #expect(!proposals.contains { $0.kind == .figure && $0.words.contains("12 suất") })
        #expect(proposals.contains { $0.kind == .event && $0.detail == "đơn vị: Xã Phú Lộc" && $0.reason.vi.contains("‘xã’ → Xã Phú Lộc") })
    }

    @Test(arguments: Engine.available)
    func `of the nearer office go before those of the wider one`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await make("suất quà", .indicator("DV04"), in: province)
        _ = try await make("Suất  quà", .indicator("DH04"), for: Province.phuLoc, in: province)
        #expect(try figure("12 suất", await receive(in: province)).figure?.indicator == "DH04")
        #expect(try figure("12 suất", await receive(from: Province.tanHoa, in: province)).figure?.indicator == "DV04")
    }

    @Test(arguments: Engine.available)
    func `are withdrawn, restored and revised, and all of it stays to be seen`(engine: Engine) async throws {
        let province = try await engine.province()
        let lan = province.actor(province.lan)
        let rule = try await make("suất quà", .indicator("DV04"), in: province)
        try await province.database.write { db in try rule.withdraw(by: lan, in: db) }
        #expect(try figure("12 suất", await receive(in: province)).figure?.indicator == nil)
        let newer = try await make("suất quà", .indicator("DH04"), in: province)
        try await province.database.write { db in try rule.restore(by: lan, in: db) }
        let revised = try await province.database.write { db in
            try rule.revise(phrase: "suất quà Tết", means: .indicator("DH04"), by: lan, in: db)
        }
        let (all, inForce, lines) = try await province.database.read { db in
            (
                try ReadingRule.all(visibleTo: .machine, in: db), try ReadingRule.inForce(for: Province.phuLoc, in: db),
                try Journal.lines(about: Subject("reading-rule", rule.id), in: db).map(\.act)
            )
        }
        #expect(inForce.map(\.id) == [revised.id])
        #expect(Set(all.map(\.id)) == [rule.id, newer.id, revised.id])
        #expect(lines == [.ruleWithdrawn, .ruleRestored, .ruleWithdrawn, .ruleMade])
    }

    @Test(arguments: Engine.available)
    func `are nobody's who does not cover the office`(engine: Engine) async throws {
        let province = try await engine.province()
        let rule = try await make("suất quà", .indicator("DV04"), in: province)
        for person in [province.minh, province.stranger] {
            let actor = province.actor(person)
            await #expect(throws: IntakeRefusal.unknownRule) {
                try await province.database.write { db in try rule.withdraw(by: actor, in: db) }
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                _ = try await province.database.write { db in
                    try ReadingRule.make("buổi", means: .noFigure, for: Province.office, by: actor, in: db)
                }
            }
            #expect(try await province.database.read { db in try ReadingRule.all(visibleTo: actor.viewer, in: db).isEmpty })
        }
    }

    @Test(arguments: Engine.available)
    func `are refused where the words or the indicator cannot be used`(engine: Engine) async throws {
        let province = try await engine.province()
        for phrase in ["", "12", "a | b", String(repeating: "dài ", count: 60)] {
            await #expect(throws: IntakeRefusal.badPhrase) { try await make(phrase, .noFigure, in: province) }
        }
        await #expect(throws: LedgerRefusal.unknownIndicator("XX99")) { try await make("buổi", .indicator("XX99"), in: province) }
        await #expect(throws: LedgerRefusal.computed("BC05")) { try await make("buổi", .indicator("BC05"), in: province) }
    }

    @Test(arguments: Engine.available)
    func `are carried away as a file`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await make("buổi \"nói chuyện\", thời sự", .indicator("BC03"), in: province)
        _ = try await make("xã nhà", .unit(Province.phuLoc), in: province)
        let file = try await province.database.read { db in try RuleFile.written(visibleTo: .machine, on: "2026-07-01", in: db) }
        let rows = try CSV(Array(file.csv.utf8), named: "rules.csv").rows
        #expect(rows.map { $0["phrase"] } == ["buổi \"nói chuyện\", thời sự", "xã nhà"])
        #expect(rows.map { $0["value"] } == ["BC03", "SL01"])
        #expect(try file.json.contains("\"day\" : \"2026-07-01\""))
        #expect(try RuleFile(Array(file.csv.utf8), named: "a.csv").lines == file.lines)
        #expect(try RuleFile(Array(file.json.utf8), named: "a.json").lines == file.lines)
    }

    @Test(arguments: Engine.available)
    func `are brought in after a look at each line`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await make("buổi giao lưu", .indicator("BC03"), in: province)
        _ = try await make("xã nhà", .unit(Province.phuLoc), in: province)
        let lines = [
            "suất quà,indicator,DV04,SL,Lan,2026-07-01", "buổi giao lưu,no_figure,,SL,,", "xã nhà,unit,SL01,SL,,2026-07-01",
            "12,no_figure,,SL,,", "lớp học,indicator,XX99,SL,,", "lớp học,poem,,SL,,", "xã bên,unit,ZZ,SL,,", "lớp học,no_figure,,,,",
        ]
        let file = try RuleFile(Array((["phrase,meaning,value,office,author,day"] + lines).joined(separator: "\n").utf8), named: "a.csv")
        let lan = province.actor(province.lan)
        func look() async throws -> String {
            try await province.database.read { db in try RuleImport(file, for: nil, by: lan, in: db).rows.map(\.outcome.mark).joined() }
        }
        #expect(try await look() == "+~=!!!!!")
        let written = try await province.database.write { db in try RuleImport(file, for: nil, by: lan, in: db).write(by: lan, in: db) }
        #expect(written == 2)
        #expect(try await look() == "===!!!!!")
        let elsewhere = try await province.database.read { db in
            try RuleImport(file, for: Province.neighbour, by: lan, in: db).rows.map(\.outcome.mark).joined()
        }
        #expect(elsewhere == "!!!!!!!!")
    }

    @Test(arguments: ["{", "[1]", "phrase\na", "phrase,meaning\na"])
    func `are not read from another file`(text: String) {
        #expect(throws: (any Error).self) { try RuleFile(Array(text.utf8), named: "a.csv") }
    }
}

@Suite struct `Candidates of several proposers` {
    private func figure(_ span: Range<Int>, _ amount: Int64, _ code: String, confidence: Double) -> Candidate {
        Candidate(
            .figure, span: span, confidence: confidence, reason: Phrase("thử"),
            figure: ProposedFigure(
                quantity: Quantity(Amount(thousandths: amount * 1_000)), unitOfMeasure: "buổi", what: "buổi", isResult: true,
                guesses: [IndicatorGuess(code: code, confidence: confidence, reason: Phrase(code))]))
    }

    private func merged(_ proposers: [Candidate]...) -> [Candidate] {
        var candidates = Candidates(in: 100)
        for proposer in proposers { candidates.add(proposer) }
        return candidates.all
    }

    @Test func `leave the surer of two that overlap, and everything that stands apart`() {
        let rules = [figure(0..<5, 1, "BC03", confidence: 0.9), figure(20..<25, 2, "BC04", confidence: 0.9)]
        let model = [
            figure(3..<8, 7, "LL01", confidence: 0.5), figure(21..<26, 8, "LL02", confidence: 0.95),
            figure(50..<55, 9, "LL08", confidence: 0.2),
        ]
        #expect(merged(rules, model).map { $0.figure?.indicator } == ["BC03", "LL02", nil])
        #expect(merged(rules, model).map(\.span) == [0..<5, 21..<26, 50..<55])
    }

    @Test func `keep the place of a number that both read, with the indicators of the surer first`() throws {
        let merged = merged([figure(0..<5, 1, "BC03", confidence: 0.9)], [figure(0..<9, 1, "KG03", confidence: 0.99)])
        #expect(merged.map(\.span) == [0..<5])
        #expect(merged.first?.figure?.guesses.map(\.code) == ["KG03", "BC03"])
    }

    @Test func `drop what is denied by somebody no less sure`() {
        let rules = [figure(0..<5, 1, "BC03", confidence: 0.9)]
        func denial(_ confidence: Double) -> Candidate {
            Candidate(.figure, span: 2..<3, confidence: confidence, reason: Phrase("không"), stance: .denies)
        }
        #expect(merged(rules, [denial(0.95)]).isEmpty)
        #expect(merged(rules, [denial(0.5)]).count == 1)
        #expect(merged([denial(0.9)]).isEmpty)
    }

    @Test func `leave out what no honest proposer would say`() {
        let lies = [
            figure(90..<101, 1, "BC03", confidence: 0.9), figure(-1..<3, 1, "BC03", confidence: 0.9),
            figure(5..<5, 1, "BC03", confidence: 0.9), figure(0..<3, 1, "BC03", confidence: 1.5),
            figure(0..<3, 1, "BC03", confidence: .nan),
            Candidate(.figure, span: 0..<3, confidence: 0.5, reason: Phrase("không có số")),
            Candidate(.task, span: 0..<3, confidence: 0.5, reason: Phrase(String(repeating: "dài", count: 5_000))),
        ]
        #expect(merged(lies).isEmpty)
        #expect(merged([figure(0..<5, 1, "BC03", confidence: 0.9)], lies).count == 1)
    }

    @Test func `take time in step with their number`() {
        let many = (0..<40_000).map { figure($0..<$0 + 1, 1, "BC03", confidence: 0.9) }
        let wide = (0..<40_000).map { Candidate(.section, span: 0..<40_000 - $0, confidence: 0.5, reason: Phrase("rộng")) }
        var candidates = Candidates(in: 40_000)
        let elapsed = ContinuousClock().measure {
            candidates.add(many)
            candidates.add(wide + many)
        }
        #expect(elapsed < .seconds(20))
        #expect(candidates.all.count == 40_001)
    }
}
