import Accounts
import Core
import Fixtures
import Formats
import Journal
import Ledger
import Storage
import Testing

@testable import Intake

@Suite struct `Deciding a proposal` {
    @Test(arguments: Engine.available)
    func `confirms a figure into the ledger, with its words as the source`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let figure = try await desk.figure("hơn 1.200 lượt người nghe")
        try await desk.confirm(figure, as: "BC04", "hơn 1.200", by: desk.province.minh)
        #expect(try await desk.balance("BC04") == .quantity(Quantity(onScreen: "hơn 1.200")))
        let entries = try await desk.province.database.read { db in try Entry.from(desk.document.id, visibleTo: .machine, in: db) }
        #expect(entries.map(\.figure.source) == [.span(desk.document.id, start: figure.span.lowerBound, end: figure.span.upperBound)])
        let decided = try await desk.figure("hơn 1.200 lượt người nghe")
        #expect(decided.state == .confirmed(entries.first?.number))
        #expect(decided.decision?.person == desk.province.minh)
    }

    @Test(arguments: Engine.available)
    func `is refused to the second of two people`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let figure = try await desk.figure("35 buổi tuyên truyền")
        try await desk.confirm(figure, by: desk.province.minh)
        await #expect(throws: IntakeRefusal.alreadyDecided) { try await desk.confirm(figure, by: desk.province.hoa) }
        await #expect(throws: IntakeRefusal.alreadyDecided) {
            let actor = desk.province.actor(desk.province.hoa)
            try await desk.write { db in try figure.drop(by: actor, in: db) }
        }
        #expect(try await desk.balance("BC03") == .quantity(Quantity(onScreen: "35")))
    }

    @Test(arguments: Engine.available)
    func `can be opened again, which takes the entry back, and decided anew`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let figure = try await desk.figure("35 buổi tuyên truyền")
        let actor = desk.province.actor(desk.province.minh)
        try await desk.confirm(figure, by: desk.province.minh)
        try await desk.write { db in try figure.reopen(by: actor, in: db) }
        #expect(try await desk.balance("BC03") == .notReported)
        #expect(try await desk.figure("35 buổi tuyên truyền").state == .open)
        try await desk.confirm(figure, "34", by: desk.province.minh)
        #expect(try await desk.balance("BC03") == .quantity(Quantity(onScreen: "34")))
    }

    @Test(arguments: Engine.available)
    func `drops what was read wrongly, and keeps it to be seen`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let figure = try await desk.figure("20 buổi tuyên truyền")
        let actor = desk.province.actor(desk.province.minh)
        try await desk.write { db in try figure.drop(by: actor, in: db) }
        #expect(try await desk.figure("20 buổi tuyên truyền").state == .dropped)
        #expect(try await desk.balance("BC03") == .notReported)
    }

    @Test(arguments: Engine.available)
    func `confirms a citation without touching the ledger, and a figure only with an indicator`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let actor = desk.province.actor(desk.province.minh)
        let citation = try #require(try await desk.proposals(.citation).first)
        try await desk.write { db in try citation.confirm(by: actor, in: db) }
        #expect(try await desk.proposals(.citation).first?.state == .confirmed(nil))
        let figure = try await desk.figure("35 buổi tuyên truyền")
        await #expect(throws: IntakeRefusal.indicatorMissing) { try await desk.write { db in try figure.confirm(by: actor, in: db) } }
        await #expect(throws: IntakeRefusal.notAFigure) { try await desk.confirm(citation, by: desk.province.minh) }
    }

    @Test(arguments: Engine.available)
    func `is nobody's who does not cover the unit, and not an administrator's`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let figure = try await desk.figure("35 buổi tuyên truyền")
        for person in [desk.province.stranger, desk.province.quang] {
            await #expect(throws: IntakeRefusal.unknownProposal) { try await desk.confirm(figure, by: person) }
            await #expect(throws: IntakeRefusal.unknownProposal) {
                let actor = desk.province.actor(person)
                try await desk.write { db in try figure.reopen(by: actor, in: db) }
            }
        }
        let stranger = Viewer.person(desk.province.stranger, on: Province.now.day)
        let database = desk.province.database
        #expect(try await database.read { db in try Proposal.all(in: desk.document.id, visibleTo: stranger, in: db) }.isEmpty)
        #expect(try await database.read { db in try DocumentSummary.latest(visibleTo: stranger, in: db) }.isEmpty)
        await #expect(throws: IntakeRefusal.unknownDocument) {
            try await database.read { db in _ = try StoredDocument.find(desk.document.id, visibleTo: stranger, in: db) }
        }
        await #expect(throws: IntakeRefusal.unknownDocument) {
            try await database.read { db in _ = try StoredDocument.original(desk.document.id, visibleTo: stranger, in: db) }
        }
    }

    @Test(arguments: Engine.available)
    func `confirms at once what was recognised beyond doubt, and leaves a total and its part to the person`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let actor = desk.province.actor(desk.province.minh)
        let database = desk.province.database
        #expect(try await database.write { db in try desk.document.confirmRecognised(by: actor, in: db) } == 2)
        #expect(try await desk.proposals().map { $0.state == .open } == [true, false, false, true])
        #expect(try await desk.balance("BC04") == .quantity(Quantity(onScreen: "hơn 1.200")))
        #expect(try await desk.balance("LL08") == .quantity(Quantity(onScreen: "2")))
        #expect(try await database.write { db in try desk.document.confirmRecognised(by: actor, in: db) } == 0)
        let decided = try await desk.figure("02 lớp tập huấn")
        await #expect(throws: IntakeRefusal.alreadyDecided) {
            try await desk.write { db in try desk.document.confirm([.init(decided.id, indicator: "LL08")], by: actor, in: db) }
        }
    }

    @Test(arguments: Engine.available)
    func `takes back at once what one person confirmed at once, and nothing of others`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let database = desk.province.database
        let (minh, hoa) = (desk.province.actor(desk.province.minh), desk.province.actor(desk.province.hoa))
        try await desk.confirm(try await desk.figure("35 buổi tuyên truyền"), by: hoa.person)
        _ = try await database.write { db in try desk.document.confirmRecognised(by: minh, in: db) }
        try await desk.write { db in _ = try desk.document.reopen(decidedAt: minh.moment, by: minh, in: db) }
        #expect(try await desk.proposals().map { $0.state == .open } == [false, true, true, true])
        #expect(try await desk.balance("BC04") == .notReported)
        #expect(try await desk.balance("BC03") == .quantity(Quantity(onScreen: "35")))
        await #expect(throws: IntakeRefusal.nothingToTakeBack) {
            try await desk.write { db in _ = try desk.document.reopen(decidedAt: minh.moment, by: minh, in: db) }
        }
    }

    @Test(arguments: Engine.available)
    func `keeps the words a person chose as the source, and what was read beside it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let actor = desk.province.actor(desk.province.minh)
        let chosen = try #require(ChosenWords.find("20 buổi  tuyên truyền", near: 0, in: desk.document.text))
        let words = try #require(ChosenWords(chosen, in: desk.document))
        #expect(words.quantity == Quantity(try Amount(whole: 20), .exact))
        #expect(words.guesses.first?.code == "BC03")
        let typed = FigureForm.Typed(indicator: "BC03", quantity: "20", window: "quý II/2026", span: words.span)
        let figure = try await desk.figure("35 buổi tuyên truyền")
        try await desk.write { db in _ = try typed.confirm(figure, by: actor, in: db) }
        let material = try await desk.province.database.read { db in
            try ReviewMaterial.load(desk.document.id, for: actor.viewer, in: db)
        }
        let correction = try #require(Correction(of: try await desk.figure("35 buổi tuyên truyền"), in: material))
        #expect(correction.indicator == nil)
        #expect(correction.quantity == .init(from: "35", to: "20"))
        #expect(correction.words == .init(from: "35 buổi tuyên truyền", to: "20 buổi tuyên truyền"))
    }

    @Test(arguments: Engine.available)
    func `adds a figure that reading has missed, with who pointed at it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let actor = desk.province.actor(desk.province.minh)
        let span = try #require(ChosenWords.find("6 tháng đầu năm 2026, xã", near: 100, in: desk.document.text))
        let words = try #require(ChosenWords(span, in: desk.document))
        try await desk.write { db in
            let added = try Proposal.add(words, quantity: Quantity(.zero, .exact), to: desk.document, by: actor, in: db)
            _ = try FigureForm.Typed(indicator: "BC03", quantity: "6").confirm(added, by: actor, in: db)
        }
        let added = try #require(try await desk.proposals().first { $0.addedBy == actor.person })
        #expect(added.span == span)
        #expect(try await desk.balance("BC03") == .quantity(Quantity(onScreen: "6")))
        let stranger = desk.province.actor(desk.province.stranger)
        await #expect(throws: IntakeRefusal.unknownDocument) {
            try await desk.write { db in
                _ = try Proposal.add(words, quantity: Quantity(.zero, .exact), to: desk.document, by: stranger, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `counts in the list what still waits`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        try await desk.confirm(try await desk.figure("35 buổi tuyên truyền"), by: desk.province.minh)
        let viewer = Viewer.person(desk.province.lan, on: Province.now.day)
        let summary = try await desk.province.database.read { db in try DocumentSummary.latest(visibleTo: viewer, in: db) }
        #expect(summary.map(\.unitName) == ["Xã Phú Lộc"])
        #expect(summary.map { [$0.figures, $0.undecidedFigures] } == [[4, 3]])
    }
}

extension StoredDocument {
    /// As a person does who leaves the list of what can be confirmed at once as it is. Returns how many.
    func confirmRecognised(by actor: Actor, in db: any Connection) throws -> Int {
        let material = try ReviewMaterial.load(id, for: actor.viewer, in: db)
        let clear = material.recognised.clear
        let chosen = clear.map { proposal in
            Chosen(
                proposal.id, indicator: proposal.figure?.indicator, unit: proposal.figure.flatMap { material.units.owner(of: $0).place?.id }
            )
        }
        try confirm(chosen, by: actor, in: db)
        return clear.count
    }
}
