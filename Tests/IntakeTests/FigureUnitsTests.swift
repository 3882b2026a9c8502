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

@Suite struct `A table by unit` {
    private static let heads = ["Đơn vị", "Số buổi tuyên truyền miệng"]

    private func receive(_ rows: [[String]], from unit: OrgUnitID = Province.office, by person: PersonID, in province: Province)
        async throws
        -> StoredDocument
    {
        let document = try TableSample.plain([Self.heads] + rows)
        let incoming = IncomingDocument(name: "bảng.html", bytes: Array(document.text.utf8), document: document)
        return try await province.database.write { db in
            try StoredDocument.receive(incoming, from: unit, window: Province.firstHalf, by: province.actor(person), in: db)
        }
    }

    private func material(_ document: StoredDocument, for person: PersonID, in province: Province) async throws -> ReviewMaterial {
        try await province.database.read { db in try ReviewMaterial.load(document.id, for: province.actor(person).viewer, in: db) }
    }

    private func owners(_ document: StoredDocument, for person: PersonID, in province: Province) async throws -> [FigureUnits.Owner] {
        let material = try await material(document, for: person, in: province)
        return material.proposals.compactMap(\.figure).map(material.units.owner(of:))
    }

    @Test(arguments: Engine.available)
    func `gives its figures to these units, and they count there`(engine: Engine) async throws {
        let province = try await engine.province()
        let document = try await receive(
            [["xã Phú Lộc", "12"], ["P. Trường Thi", "8"], ["Tổng cộng", "20"]], by: province.lan, in: province)
        let lan = province.actor(province.lan)
        #expect(try await material(document, for: province.lan, in: province).recognised.clear.map(\.words) == ["12", "8"])
        #expect(try await province.database.write { db in try document.confirmRecognised(by: lan, in: db) } == 2)
        for (unit, amount) in [(Province.phuLoc, "12"), (Province.truongThi, "8"), (Province.office, "20")] {
            let answer = try await province.database.read { db in
                try Ledger.balance(of: .find("BC03", in: db), at: unit, within: Province.firstHalf, visibleTo: lan.viewer, in: db).answer
            }
            #expect(answer == .quantity(try Quantity(onScreen: amount)), "\(unit)")
        }
        let recorded = try await material(document, for: province.lan, in: province)
        let units = recorded.entries.compactMap { recorded.recorded($0)?.unit }
        #expect(Set(units) == ["Xã Phú Lộc", "Phường Trường Thi"])
    }

    @Test(arguments: Engine.available)
    func `leaves to a person what several are called, nobody is called, or others are to record`(engine: Engine) async throws {
        let province = try await engine.province()
        try await province.database.write { db in
            try OrgUnit.establish(
                .init(
                    code: "SL09", name: "Tân Hòa", fullName: "Phường Tân Hòa", level: .commune, type: "phường", parent: Province.office),
                on: Province.founding, basis: "Nghị quyết thử nghiệm", by: .machine(at: Province.now), in: db)
        }
        let rows = [["Tân Hòa", "1"], ["Phú Lộc", "2"], ["Mường Không", "3"], ["Tỉnh Hồng Lĩnh", "4"]]
        let document = try await receive(rows, by: province.lan, in: province)
        let owners = try await owners(document, for: province.lan, in: province)
        guard case .open(let several, let places) = owners[0], case .open(let unknown, let none) = owners[2],
            case .open(let outside, []) = owners[3]
        else {
            Issue.record("\(owners)")
            return
        }
        #expect(several.vi == "Có 2 đơn vị tên “Tân Hòa”: chọn một.")
        #expect(places.map(\.name) == ["Phường Tân Hòa, Tỉnh Sông Lam", "Xã Tân Hòa, Tỉnh Sông Lam"])
        #expect(owners[1] == .named(.init(id: Province.phuLoc, name: "Xã Phú Lộc, Tỉnh Sông Lam")))
        #expect(unknown.vi == "Không rõ “Mường Không” là đơn vị nào: chọn đơn vị." && none.isEmpty)
        #expect(outside.vi == "“Tỉnh Hồng Lĩnh” là Tỉnh Hồng Lĩnh, ngoài phạm vi của bạn.")
    }

    @Test(arguments: Engine.available)
    func `is not recorded for a unit this person does not cover, whatever the form says`(engine: Engine) async throws {
        let province = try await engine.province()
        let document = try await receive(
            [["Xã Phú Lộc", "12"], ["Xã Tân Hòa", "8"]], from: Province.phuLoc, by: province.minh, in: province)
        let owners = try await owners(document, for: province.minh, in: province)
        #expect(owners.first == .document)
        let figure = try #require(try await material(document, for: province.minh, in: province).proposals.first { $0.words == "8" })
        await #expect(throws: AccountRefusal.notPermitted) {
            try await province.database.write { db in
                let chosen = StoredDocument.Chosen(figure.id, indicator: "BC03", unit: Province.tanHoa)
                try document.confirm([chosen], by: province.actor(province.minh), in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `uses what the office has taught, and learns when a person says so`(engine: Engine) async throws {
        let province = try await engine.province()
        let rows = [["PLộc", "12"], ["Xã Tân Hòa", "8"]]
        let document = try await receive(rows, by: province.lan, in: province)
        let proposals = try await material(document, for: province.lan, in: province).proposals
        let figure = try #require(proposals.first { $0.words == "12" })
        var typed = FigureForm.Typed(indicator: "BC03", unit: "", remembersUnit: true)
        let lan = province.actor(province.lan)
        let unchosen = typed
        await #expect(throws: MistypedFigure.self) {
            try await province.database.write { db in _ = try unchosen.confirm(figure, by: lan, in: db) }
        }
        typed.otherUnit = "xã phú lộc"
        let chosen = typed
        let rule = try await province.database.write { db in try chosen.confirm(figure, by: lan, in: db) }
        #expect(rule != nil)
        let next = try await receive([["Xã Tân Hòa", "3"], ["PLộc", "5"]], by: province.lan, in: province)
        let owners = try await owners(next, for: province.lan, in: province)
        #expect(owners.compactMap(\.place?.id) == [Province.tanHoa, Province.phuLoc])
    }
}

@Suite struct `The unit a text is of` {
    private func guess(_ text: String, as person: PersonID, in province: Province) async throws -> OrgUnitID {
        let bytes = Array(text.utf8)
        let incoming = IncomingDocument(name: "a.txt", bytes: bytes, document: try DocumentReader().read(bytes, named: "a.txt"))
        return try await province.database.read { db in
            try ReceivingUnit.guessed(from: incoming, on: "2026-06-30", for: .person(person, on: "2026-07-01"), in: db)
        }
    }

    @Test(arguments: Engine.available)
    func `is the lowest of its letterhead, or who held the event`(engine: Engine) async throws {
        let province = try await engine.province()
        let letterheads = [
            ("ĐẢNG ỦY XÃ PHÚ LỘC\n*\nSố 12-BC/ĐU\n\nPhú Lộc, ngày 30 tháng 6 năm 2026\n\nBÁO CÁO\nkết quả công tác", Province.phuLoc),
            ("ỦY BAN NHÂN DÂN\nPHƯỜNG TRƯỜNG THI\n-----\n\nBÁO CÁO", Province.truongThi),
            ("TỈNH ỦY SÔNG LAM\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\n\nBÁO CÁO", Province.office),
            ("UBND TỈNH SÔNG LAM      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nUBND XÃ TÂN HÒA         Độc lập\n\nBÁO CÁO", Province.tanHoa),
        ]
        for (text, unit) in letterheads { #expect(try await guess(text, as: province.lan, in: province) == unit, "\(text)") }
        let news = "Sáng 05/6/2026, Đảng ủy xã Tân Hòa tổ chức hội nghị sơ kết công tác tuyên giáo 6 tháng đầu năm 2026."
        #expect(try await guess(news, as: province.lan, in: province) == Province.tanHoa)
    }

    @Test(arguments: Engine.available)
    func `is asked for where the text does not say, or says one this person does not cover`(engine: Engine) async throws {
        let province = try await engine.province()
        await #expect(throws: IntakeRefusal.unitNotRecognised([])) {
            try await guess("Trong 6 tháng đầu năm 2026 tổ chức 35 buổi tuyên truyền.", as: province.lan, in: province)
        }
        await #expect(throws: IntakeRefusal.unitNotRecognised(["Xã Tân Hòa, Tỉnh Sông Lam"])) {
            try await guess("ĐẢNG ỦY XÃ TÂN HÒA\n*\n\nBÁO CÁO", as: province.minh, in: province)
        }
    }
}
