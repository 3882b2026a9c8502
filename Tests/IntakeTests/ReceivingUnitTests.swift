import Accounts
import Core
import Fixtures
import Journal
import Organization
import Storage
import Testing

@testable import Intake

@Suite struct `A unit named on the upload form` {
    private func unit(_ text: String, as person: PersonID, on day: Day = "2026-06-30", in province: Province) async throws -> OrgUnitID {
        try await province.database.read { db in try ReceivingUnit.named(text, for: .person(person, on: "2026-07-01"), on: day, in: db) }
    }

    @Test(arguments: Engine.available)
    func `is found by its name with or without tones, its full name and its code`(engine: Engine) async throws {
        let province = try await engine.province()
        for text in ["Phú Lộc", "xa phu loc", "SL01", "Phú Lộc, Tỉnh Sông Lam"] {
            #expect(try await unit(text, as: province.lan, in: province) == Province.phuLoc, "\(text)")
        }
    }

    @Test(arguments: Engine.available)
    func `is found as of the end of the window, also when it has been merged since`(engine: Engine) async throws {
        let province = try await engine.province()
        try await province.database.write { db in
            let unit = try OrgUnit.get(Province.tanHoa, on: "2026-07-01", in: db)
            try unit.end(
                on: "2026-07-01", heirs: [OrgUnit.Heir(Province.phuLoc)], basis: "Nghị quyết thử nghiệm", by: .machine(at: Province.now),
                in: db)
        }
        #expect(try await unit("Xã Tân Hòa", as: province.lan, in: province) == Province.tanHoa)
        await #expect(throws: IntakeRefusal.noSuchUnit("Xã Tân Hòa", on: "2026-07-02")) {
            try await unit("Xã Tân Hòa", as: province.lan, on: "2026-07-02", in: province)
        }
    }

    @Test(arguments: Engine.available)
    func `is refused when it lies outside what the person covers`(engine: Engine) async throws {
        let province = try await engine.province()
        await #expect(throws: IntakeRefusal.noSuchUnit("Xã Tân Hòa", on: "2026-06-30")) {
            try await unit("Xã Tân Hòa", as: province.minh, in: province)
        }
    }
}
