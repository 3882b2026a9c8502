import Accounts
import Core
import Fixtures
import Formats
import Journal
import Ledger
import Storage
import Testing

@testable import Intake

@Suite struct `Receiving a document` {
    @Test(arguments: Engine.available)
    func `takes its window from the text, and counts nothing yet`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        #expect(desk.document.window == Province.firstHalf)
        #expect(
            try await desk.proposals().map(\.words) == [
                "35 buổi tuyên truyền", "hơn 1.200 lượt người nghe", "02 lớp tập huấn", "20 buổi tuyên truyền",
            ])
        #expect(try await desk.proposals().allSatisfy { $0.state == .open && $0.decision == nil })
        #expect(try await desk.balance("BC03") == .notReported)
    }

    @Test(arguments: Engine.available)
    func `twice gives the document that is there, and from another unit another one`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let again = IncomingDocument(
            name: "b.txt", bytes: Array(Desk.text.utf8), document: try DocumentReader().read(Array(Desk.text.utf8), named: "b.txt"))
        let (minh, lan) = (desk.province.actor(desk.province.minh), desk.province.actor(desk.province.lan))
        let (same, other) = try await desk.province.database.write { db in
            (
                try StoredDocument.receive(again, from: Province.phuLoc, by: minh, in: db),
                try StoredDocument.receive(again, from: Province.tanHoa, by: lan, in: db)
            )
        }
        #expect(same == desk.document)
        #expect(other.id != desk.document.id)
        #expect(try await desk.proposals().count == 4)
    }

    @Test(arguments: Engine.available)
    func `is refused from a unit that is not one's own`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let incoming = IncomingDocument(name: "b.txt", bytes: [65], document: try DocumentReader().read([65], named: "b.txt"))
        for person in [desk.province.minh, desk.province.quang, desk.province.stranger] {
            await #expect(throws: AccountRefusal.notPermitted) {
                let actor = desk.province.actor(person)
                try await desk.write { db in try StoredDocument.receive(incoming, from: Province.tanHoa, by: actor, in: db) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `gives back its bytes unchanged, to those who may read`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let viewer = Viewer.person(desk.province.lan, on: Province.now.day)
        let original = try await desk.province.database.read { db in
            try StoredDocument.original(desk.document.id, visibleTo: viewer, in: db).bytes
        }
        #expect(original == Array(Desk.text.utf8))
    }

    @Test(arguments: Engine.available)
    func `of a scan is less sure of what stands on words that were hard to make out, and says which`(engine: Engine) async throws {
        let province = try await engine.province()
        let text = "Trong quý I năm 2026, xã tổ chức 05 buổi tuyên truyền. Mở 02 lớp tập huấn."
        let document = ReadDocument(text: text, blocks: [.init(.paragraph, 0..<74)], source: .image, unsure: [33..<35])
        let incoming = IncomingDocument(name: "a.png", bytes: [1], document: document)
        let (minh, database) = (province.actor(province.minh), province.database)
        let id = try await database.write { db in try StoredDocument.receive(incoming, from: Province.phuLoc, by: minh, in: db).id }
        let (stored, proposals) = try await database.read { db in
            (
                try StoredDocument.find(id, visibleTo: minh.viewer, in: db),
                try Proposal.all(in: id, visibleTo: minh.viewer, in: db).filter { $0.kind == .figure }
            )
        }
        #expect(stored.outline.unsure == [33..<35])
        try #require(proposals.map(\.words) == ["05 buổi tuyên truyền", "02 lớp tập huấn"])
        #expect(proposals[0].confidence < Proposal.doubtBelow)
        #expect(proposals[0].reason.vi.hasSuffix("bản quét khó đọc ở “05”"))
        #expect(proposals[1].confidence >= Proposal.doubtBelow)
        #expect(!proposals[1].reason.vi.contains("khó đọc"))
        #expect(incoming.reading.json(file: "a.png").contains("\"confidence\":0.4"))
    }

    @Test(arguments: Engine.available)
    func `keeps headings, lists and tables beside the text`(engine: Engine) async throws {
        let province = try await engine.province()
        let page =
            "<html><h2>Kết quả</h2><ul><li>Mở 02 lớp</li></ul><table><tr><th>Xã</th><th>Buổi</th></tr><tr><td>A</td><td></td></tr></table>"
        let document = try DocumentReader().read(Array(page.utf8), named: "a.html")
        let incoming = IncomingDocument(name: "a.html", bytes: Array(page.utf8), document: document)
        let (minh, database) = (province.actor(province.minh), province.database)
        let id = try await database.write { db in try StoredDocument.receive(incoming, from: Province.phuLoc, by: minh, in: db).id }
        let stored = try await database.read { db in try StoredDocument.find(id, visibleTo: minh.viewer, in: db) }
        #expect(stored.outline.blocks.count == 4)
        #expect(stored.outline == document.outline)
        #expect(stored.source == .html)
        try await database.write { db in try db.execute("UPDATE document SET source = NULL, outline = NULL WHERE id = \(id)") }
        let old = try await database.read { db in try StoredDocument.find(id, visibleTo: minh.viewer, in: db) }
        #expect(old.outline.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph, .paragraph])
        #expect(old.source == nil)
    }
}

@Suite struct `A document about a time before its unit` {
    @Test(arguments: Engine.available)
    func `is listed under the unit's first name, and its figures are refused until the window is mended`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let text = Array("Quý I/2022, xã tổ chức 12 buổi tuyên truyền.".utf8)
        let incoming = IncomingDocument(name: "cũ.txt", bytes: text, document: try DocumentReader().read(text, named: "cũ.txt"))
        let actor = desk.province.actor(desk.province.minh)
        let database = desk.province.database
        let old = try await database.write { db in try StoredDocument.receive(incoming, from: Province.phuLoc, by: actor, in: db) }
        #expect(old.window == Window("2022-Q1"))
        let listed = try await database.read { db in try DocumentSummary.latest(visibleTo: actor.viewer, in: db) }
        #expect(listed.map(\.unitName) == ["Xã Phú Lộc", "Xã Phú Lộc"])
        let material = try await database.read { db in try ReviewMaterial.load(old.id, for: actor.viewer, in: db) }
        #expect(material.unit == "Xã Phú Lộc")
        let figure = try #require(material.proposals.first { $0.kind == .figure })
        await #expect(throws: LedgerRefusal.unitGone(on: "2022-03-31")) {
            try await desk.write { db in
                _ = try figure.confirmed(as: .find("BC03", in: db), quantity: Quantity(onScreen: "12"), within: old.window, by: actor)
                    .enter(in: db)
            }
        }
    }
}
