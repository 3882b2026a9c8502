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

@Suite struct `Documents about the same` {
    private static let report = """
        Xã Phú Lộc sơ kết công tác tuyên giáo 6 tháng đầu năm 2026

        Ngày 26/6/2026, tại Hội trường Ủy ban nhân dân xã, Đảng ủy xã Phú Lộc tổ chức hội nghị sơ kết công tác tuyên giáo 6 tháng đầu năm 2026.

        Trong 6 tháng đầu năm 2026, xã đã tổ chức 35 buổi tuyên truyền với hơn 1.200 lượt người nghe và mở 02 lớp tập huấn nghiệp vụ.
        """
    /// The province's page about the same meeting, in other words.
    private static let page = """
        Phú Lộc đánh giá công tác tuyên giáo nửa đầu năm

        Sáng 26/6/2026, Đảng ủy xã Phú Lộc tổ chức hội nghị giao ban, đánh giá công tác tuyên giáo 6 tháng đầu năm với nhiều kết quả nổi bật.

        Theo báo cáo, toàn xã đã tổ chức được 35 buổi tuyên truyền, mở 03 lớp tập huấn cho đội ngũ tuyên truyền viên cơ sở trên địa bàn.
        """

    private func receive(_ text: String, named name: String, from unit: OrgUnitID, by person: PersonID, in province: Province) async throws
        -> StoredDocument
    {
        let incoming = IncomingDocument(
            name: name, bytes: Array(text.utf8), document: try DocumentReader().read(Array(text.utf8), named: name))
        let actor = province.actor(person)
        return try await province.database.write { db in try StoredDocument.receive(incoming, from: unit, by: actor, in: db) }
    }

    private func matches(_ document: StoredDocument, for person: PersonID, in province: Province) async throws -> [EventMatch] {
        let viewer = province.actor(person).viewer
        return try await province.database.read { db in try EventMatch.all(of: document.id, visibleTo: viewer, in: db) }
    }

    @Test(arguments: Engine.available)
    func `in another format are the same text`(engine: Engine) async throws {
        let province = try await engine.province()
        let first = try await receive(Self.report, named: "a.txt", from: Province.phuLoc, by: province.minh, in: province)
        let paragraphs = Self.report.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
        let second = try await receive(
            "<html><body>\(paragraphs)</body></html>", named: "a.html", from: Province.phuLoc, by: province.minh, in: province)
        #expect(first.id != second.id)
        let found = try await matches(second, for: province.minh, in: province)
        #expect(found.map(\.document) == [first.id])
        #expect(found.map(\.ground) == [.sameText])
        #expect(found.map(\.unit) == ["Xã Phú Lộc"])
    }

    @Test(arguments: Engine.available)
    func `in other words are the same event, for those who may read both`(engine: Engine) async throws {
        let province = try await engine.province()
        let first = try await receive(Self.report, named: "báo cáo.txt", from: Province.phuLoc, by: province.minh, in: province)
        let second = try await receive(Self.page, named: "tin.txt", from: Province.office, by: province.lan, in: province)
        let found = try await matches(second, for: province.lan, in: province)
        #expect(found.map(\.document) == [first.id])
        #expect(found.first?.reason.vi == "Cùng hội nghị ngày 26/06/2026, cùng đơn vị tổ chức")
        #expect(try await matches(first, for: province.lan, in: province).map(\.document) == [second.id])
        #expect(try await matches(first, for: province.minh, in: province).isEmpty)
        #expect(try await matches(first, for: province.stranger, in: province).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `on another day or of another host are not`(engine: Engine) async throws {
        let province = try await engine.province()
        let first = try await receive(Self.report, named: "a.txt", from: Province.phuLoc, by: province.minh, in: province)
        for text in [
            Self.report.replacing("26/6/2026", with: "28/6/2026"),
            Self.report.replacing("Phú Lộc", with: "Tân Hòa").replacing("tại Hội trường Ủy ban nhân dân xã, ", with: ""),
        ] {
            _ = try await receive(text, named: "b.txt", from: Province.tanHoa, by: province.lan, in: province)
        }
        #expect(try await matches(first, for: province.lan, in: province).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `have figures that were confirmed already, which are not confirmed again at once`(engine: Engine) async throws {
        let province = try await engine.province()
        let (minh, lan, database) = (province.actor(province.minh), province.actor(province.lan), province.database)
        let first = try await receive(Self.report, named: "báo cáo.txt", from: Province.phuLoc, by: province.minh, in: province)
        let second = try await receive(Self.page, named: "tin.txt", from: Province.office, by: province.lan, in: province)
        #expect(try await echoed(second, by: lan, in: database).isEmpty)
        #expect(try await database.write { db in try first.confirmRecognised(by: minh, in: db) } == 3)
        #expect(try await echoed(second, by: lan, in: database) == ["35 buổi tuyên truyền"])
        let material = try await database.read { db in try ReviewMaterial.load(second.id, for: lan.viewer, in: db) }
        #expect(material.recognised.clear.map(\.words) == ["03 lớp tập huấn"])
        #expect(material.echoes.values.map(\.document) == [first.id])
    }

    @Test(arguments: Engine.available)
    func `have figures of one event when a person says so, until the person says otherwise`(engine: Engine) async throws {
        let province = try await engine.province()
        let (lan, database) = (province.actor(province.lan), province.database)
        let first = try await receive(Self.report, named: "báo cáo.txt", from: Province.phuLoc, by: province.minh, in: province)
        let second = try await receive(Self.page, named: "tin.txt", from: Province.tanHoa, by: province.lan, in: province)
        for document in [first, second] { try await confirmTalks(of: document, by: lan, in: database) }
        #expect(try await talks(in: database) == "70")
        try await change(second, by: lan, in: database) { pair, db in
            #expect(!pair.isOne)
            try pair.join(as: "hội nghị sơ kết", by: lan, in: db)
        }
        #expect(try await talks(in: database) == "35")
        #expect(try await talks(at: Province.tanHoa, in: database) == "35")
        try await change(first, by: lan, in: database) { pair, db in
            #expect(pair.isOne)
            try pair.part(by: lan, in: db)
        }
        #expect(try await talks(in: database) == "70")
        let material = try await database.read { db in try ReviewMaterial.load(first.id, for: lan.viewer, in: db) }
        #expect(material.pairs.map(\.isOne) == [false])
        #expect(material.proposals.filter { material.entry(of: $0) != nil }.map(\.words) == ["35 buổi tuyên truyền"])
        let clerk = province.actor(province.minh).viewer
        #expect(try await database.read { db in try ReviewMaterial.load(first.id, for: clerk, in: db).pairs }.isEmpty)
        #expect(try await database.read { db in try Ledger.audit(in: db) + Journal.audit(in: db) }.isEmpty)
    }

    private func confirmTalks(of document: StoredDocument, by actor: Actor, in database: any Database) async throws {
        try await database.write { db in
            let proposals = try Proposal.all(in: document.id, visibleTo: actor.viewer, in: db)
            guard let talks = proposals.first(where: { $0.words == "35 buổi tuyên truyền" }) else { throw IntakeRefusal.unknownProposal }
            _ = try talks.confirmed(
                as: .find("BC03", in: db), quantity: Quantity(onScreen: "35"), within: Province.firstHalf, by: actor
            ).enter(in: db)
        }
    }

    private func change(
        _ document: StoredDocument, by actor: Actor, in database: any Database,
        _ change: @escaping @Sendable (FigurePair, any Connection) throws -> Void
    ) async throws {
        try await database.write { db in
            let pairs = try ReviewMaterial.load(document.id, for: actor.viewer, in: db).pairs
            guard pairs.count == 1 else { throw IntakeRefusal.pairGone }
            try change(pairs[0], db)
        }
    }

    private func talks(at unit: OrgUnitID = Province.office, in database: any Database) async throws -> String {
        try await database.read { db in
            try Ledger.balance(of: .find("BC03", in: db), at: unit, within: Province.firstHalf, visibleTo: .machine, in: db).answer.phrase
                .vi
        }
    }

    private func echoed(_ document: StoredDocument, by actor: Actor, in database: any Database) async throws -> [String] {
        try await database.read { db in
            let matches = try EventMatch.all(of: document.id, visibleTo: actor.viewer, in: db)
            let echoes = try EchoedFigure.all(in: document.id, matching: matches, visibleTo: actor.viewer, in: db)
            return try Proposal.all(in: document.id, visibleTo: actor.viewer, in: db).filter { echoes[$0.id] != nil }.map(\.words)
        }
    }
}

@Suite struct `A table that was received` {
    @Test(arguments: Engine.available)
    func `keeps whose figures it has and what does not fit, and leaves its totals to a person`(engine: Engine) async throws {
        let province = try await engine.province()
        let document = try TableSample.plain([
            ["Đơn vị", "Số buổi tuyên truyền miệng"], ["Xã Phú Lộc", "12"], ["Phường Trường Thi", "8"], ["Tổng cộng", "21"],
        ])
        let (lan, database) = (province.actor(province.lan), province.database)
        let incoming = IncomingDocument(name: "bảng.html", bytes: [1, 2, 3], document: document)
        let stored = try await database.write { db in try StoredDocument.receive(incoming, from: Province.office, by: lan, in: db) }
        let material = try await database.read { db in try ReviewMaterial.load(stored.id, for: lan.viewer, in: db) }
        let figures = material.proposals.compactMap(\.figure)
        #expect(figures.map(\.ofUnit) == ["Xã Phú Lộc", "Phường Trường Thi", nil])
        #expect(figures.map(\.isTotal) == [false, false, true])
        #expect(material.recognised.clear.map(\.words) == ["12", "8"])
        #expect(material.doubts.map(\.hint) == ["21 = 12 + 8?"])
        let stranger = province.actor(province.stranger).viewer
        #expect(try await database.read { db in try StoredDoubt.all(in: stored.id, visibleTo: stranger, in: db) }.isEmpty)
    }
}
