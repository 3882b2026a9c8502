import Core
import Fixtures
import Journal
import Organization
import Reorganisations
import Server
import Storage
import Testing

@Suite struct `The shares of a split` {
    private let halves: [OrgUnitID: Succession.Share] = [
        SmallReform.newCommune: .init(percent: "50")!, SmallReform.newWard: .init(percent: "50")!,
    ]

    private func declare(
        _ shares: [OrgUnitID: Succession.Share], of unit: OrgUnitID = Province.truongThi, on day: Day = SmallReform.day,
        basis: String = "17/QĐ", in province: Province
    ) async throws {
        let actor = province.actor(province.quang)
        try await province.database.write { db in
            try Succession.declareShares(shares, of: unit, on: day, basis: basis, by: actor, in: db)
        }
    }

    @Test(arguments: Engine.available)
    func `are declared again at any time, and what was declared before stays on record`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await province.apply(SmallReform.file())
        try await declare(halves, in: province)
        let thirds: [OrgUnitID: Succession.Share] = [
            SmallReform.newCommune: .init(percent: "33.3333")!, SmallReform.newWard: .init(percent: "66.6667")!,
        ]
        try await declare(thirds, basis: "18/QĐ", in: province)
        let (now, declared) = try await province.database.read { db in
            (
                try Succession.successors(of: Province.truongThi, in: db),
                try Succession.declaredShares(of: Province.truongThi, on: SmallReform.day, in: db)
            )
        }
        #expect(Dictionary(uniqueKeysWithValues: now.map { ($0.new!, $0.share!) }) == thirds)
        #expect(declared.map(\.basis) == ["18/QĐ", "18/QĐ", "17/QĐ", "17/QĐ"])
        #expect(try await Verification.run(on: province.database).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `name every heir, add up to the whole, and rest on a document`(engine: Engine) async throws {
        let province = try await engine.province()
        _ = try await province.apply(SmallReform.file())
        await #expect(throws: OrgUnitRefusal.noBasis) { try await declare(halves, basis: "", in: province) }
        await #expect(throws: OrgUnitRefusal.sharesOfOthers) { try await declare([SmallReform.newWard: .whole], in: province) }
        await #expect(throws: OrgUnitRefusal.sharesAddUpTo("90")) {
            try await declare([SmallReform.newCommune: .init(percent: "50")!, SmallReform.newWard: .init(percent: "40")!], in: province)
        }
        await #expect(throws: OrgUnitRefusal.notSplit(on: SmallReform.day)) { try await declare(halves, of: Province.phuLoc, in: province) }
        await #expect(throws: OrgUnitRefusal.notSplit(on: "2026-08-02")) { try await declare(halves, on: "2026-08-02", in: province) }
    }
}
