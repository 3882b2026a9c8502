import Accounts
import Core
import Fixtures
import Journal
import Ledger
import Organization
import Reorganisations
import Server
import Storage
import Testing

@Suite struct `Reversing a reorganisation` {
    private func reverse(_ id: ReorganisationID, in province: Province) async throws -> ReorganisationID {
        let actor = province.actor(province.quang)
        return try await province.database.write { db in
            try Reorganisation.reverse(id, basis: "16/NQ-HĐND", seeing: .current(in: db), by: actor, in: db)
        }
    }

    private func obstacles(_ id: ReorganisationID, in province: Province) async throws -> [ReorganisationComplaint] {
        try await province.database.read { db in
            try ReorganisationReversal(of: id, for: .machine, on: "2026-07-01", in: db).obstacles
        }
    }

    @Test(arguments: Engine.available)
    func `from its own day makes the tree that was there before`(engine: Engine) async throws {
        let province = try await engine.province()
        let before = try await province.tree()
        let file = try SmallReform.file(SmallReform.lines + ["rename,SL,,,Sông,Tỉnh Sông,,,,,,2026-08-01,15/NQ-HĐND,"])
        let id = try await province.apply(file)
        #expect(try await province.tree() != before)
        let reversal = try await reverse(id, in: province)
        #expect(try await province.tree() == before)
        let (first, second) = try await province.database.read { db in
            (
                try Reorganisation.find(id, on: "2026-07-01", for: .machine, in: db),
                try Reorganisation.find(reversal, on: "2026-07-01", for: .machine, in: db)
            )
        }
        #expect(first.reversedBy == reversal && second.reverses == id && second.basis == "16/NQ-HĐND")
        #expect(try await Verification.run(on: province.database).isEmpty)
        await #expect(throws: ReorganisationRefusal.alreadyReversed) { try await reverse(id, in: province) }
        await #expect(throws: ReorganisationRefusal.isAReversal) { try await reverse(reversal, in: province) }
        _ = try await province.apply(file)
    }

    @Test(arguments: Engine.available)
    func `is refused once anything hangs on the new units, each with its line`(engine: Engine) async throws {
        let province = try await engine.province()
        let id = try await province.apply(SmallReform.file())
        let (person, machine) = (province.minh, Actor.machine(at: Province.now))
        try await province.database.write { db in
            try Seat(person: person, unit: SmallReform.newWard, role: .clerk, validity: Validity(from: SmallReform.day)).grant(
                by: machine, in: db)
            let commune = try OrgUnit.get(SmallReform.newCommune, on: SmallReform.day, in: db)
            try commune.rename(to: "Lộc", fullName: "Xã Lộc", on: "2026-09-01", basis: "1", by: machine, in: db)
            try OrgUnit.establish(
                .init(code: "SL11-T", kind: .body, name: "T", fullName: "Trường", level: .commune, type: "trường", parent: commune.id),
                on: "2026-09-01", basis: "1", by: machine, in: db)
        }
        let found = Set(try await obstacles(id, in: province))
        #expect(
            found == [
                .init(line: 3, problem: .usedSince(1)), .init(line: 2, problem: .changedLater("2026-09-01")),
                .init(line: 2, problem: .stillHasUnits(1)),
            ])
        await #expect(throws: ReorganisationRefusal.self) { try await reverse(id, in: province) }
    }

    @Test(arguments: Engine.available)
    func `from a later day begins the old units again and carries what was recorded since`(engine: Engine) async throws {
        let province = try await engine.province()
        let id = try await province.apply(SmallReform.file())
        let actor = province.actor(province.quang)
        try await province.database.write { db in
            try Seat(person: province.minh, unit: SmallReform.newCommune, role: .clerk, validity: Validity(from: SmallReform.day))
                .grant(by: actor, in: db)
        }
        let draft = try await province.database.write { db in
            try ReorganisationDraft.restoring(id, from: "2027-01-01", basis: "16/NQ-HĐND", by: actor, in: db)
        }
        let preview = try await province.preview(try #require(draft.file))
        #expect(preview.plan.change.begun.map(\.code).sorted() == ["SL01", "SL02", "SL03"])
        #expect(preview.plan.change.successions.count == 4)
        let done = try await province.database.write { db in try draft.apply(seeing: preview.state, by: actor, in: db) }
        #expect(try await province.below(on: ["2026-12-31", "2027-01-01"]) == [["SL11", "SL12"], ["SL01", "SL02", "SL03"]])
        let first = try await province.database.read { db in try Reorganisation.find(id, on: "2026-07-01", for: .machine, in: db) }
        #expect(first.reversedBy == done)
        #expect(try await Verification.run(on: province.database).isEmpty)
    }
}

extension Province {
    /// The tree as lines of text.
    fileprivate func tree() async throws -> [String] {
        var lines: [String] = []
        for table in TreeTable.all { lines += try await table.rows(in: database) }
        return lines
    }
}
