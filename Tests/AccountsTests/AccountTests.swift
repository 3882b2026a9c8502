import Accounts
import Core
import Fixtures
import Foundation
import Journal
import Organization
import Storage
import Testing

@Suite struct `Signing in` {
    private func signIn(_ name: String, _ password: String, at moment: Moment = Province.now, in province: Province) async throws -> String
    {
        try await Account.signIn(name: name, password: password, at: moment, to: province.database).token
    }

    private func session(_ token: String, at moment: Moment, in province: Province) async throws -> Session? {
        try await province.database.read { try Session.find(token: token, at: moment, in: $0) }
    }

    @Test(arguments: Engine.available)
    func `opens a session for a working day`(engine: Engine) async throws {
        let province = try await engine.province()
        let token = try await signIn("Lan", Province.password, in: province)
        #expect(try await session(token, at: Province.now, in: province)?.account.person == province.lan)
        #expect(try await session(token, at: Province.now.adding(seconds: Session.seconds), in: province) == nil)
        #expect(try await session("khác", at: Province.now, in: province) == nil)
    }

    @Test(arguments: Engine.available)
    func `is refused alike for a wrong password and an unknown name`(engine: Engine) async throws {
        let province = try await engine.province()
        for name in ["lan", "khong-co"] {
            await #expect(throws: AccountRefusal.wrongPassword) { try await signIn(name, "sai-mat-khau", in: province) }
        }
    }

    @Test(arguments: Engine.available)
    func `closes the account for a quarter of an hour after five wrong passwords`(engine: Engine) async throws {
        let province = try await engine.province()
        for _ in 0..<5 { await #expect(throws: AccountRefusal.wrongPassword) { try await signIn("lan", "sai-mat-khau", in: province) } }
        await #expect(throws: AccountRefusal.closedForNow) { try await signIn("lan", Province.password, in: province) }
        _ = try await signIn("lan", Province.password, at: Province.now.adding(seconds: 901), in: province)
    }

    @Test(arguments: Engine.available)
    func `ends everywhere when the password is reset`(engine: Engine) async throws {
        let province = try await engine.province()
        let token = try await signIn("lan", Province.password, in: province)
        let password = try await Password.hash("mật khẩu hoàn toàn mới")
        try await province.database.write { db in
            try Account.find(named: "lan", in: db).reset(to: password, by: province.actor(province.quang), in: db)
        }
        #expect(try await session(token, at: Province.now, in: province) == nil)
        _ = try await signIn("lan", "mật khẩu hoàn toàn mới", in: province)
    }

    @Test func `keeps no password that can be read`() async throws {
        let hash = try await Password.hash("mật khẩu để thử")
        #expect(!hash.text.contains("mật"))
        #expect(try await Password.matches("mật khẩu để thử", hash))
        // The same letters, typed on a keyboard that composes them otherwise.
        #expect(try await Password.matches("mật khẩu để thử".decomposedStringWithCanonicalMapping, hash))
        #expect(try await !Password.matches("mật khẩu để thủ", hash))
        await #expect(throws: AccountRefusal.passwordTooShort) { try await Password.hash("ngắn") }
    }
}

@Suite struct `A role on a unit` {
    private func covered(_ person: PersonID, for deed: Deed, in province: Province) async throws -> Set<OrgUnitID> {
        let viewer = Viewer.person(person, on: "2026-07-01")
        let query: SQL = "SELECT org_unit.id FROM org_unit WHERE \(viewer.covers("org_unit.id", for: deed))"
        return try await province.database.read { db in Set(try db.rows(query).map { try $0.get("id", as: OrgUnitID.self) }) }
    }

    @Test(arguments: Engine.available)
    func `covers the unit and all below it, and nothing else`(engine: Engine) async throws {
        let province = try await engine.province()
        let ours = Set([Province.office, Province.phuLoc, Province.truongThi, Province.tanHoa])
        #expect(try await covered(province.lan, for: .read, in: province) == ours)
        #expect(try await covered(province.minh, for: .read, in: province) == [Province.phuLoc])
        #expect(try await covered(province.stranger, for: .read, in: province) == [Province.neighbour])
    }

    @Test(arguments: Engine.available)
    func `allows the deeds of its role only`(engine: Engine) async throws {
        let province = try await engine.province()
        #expect(try await covered(province.minh, for: .fill, in: province) == [Province.phuLoc])
        #expect(try await covered(province.minh, for: .file, in: province).isEmpty)
        #expect(try await covered(province.hoa, for: .file, in: province) == [Province.phuLoc])
        #expect(try await covered(province.quang, for: .fill, in: province).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `ends on its day`(engine: Engine) async throws {
        let province = try await engine.province()
        try await province.database.write { db in
            let seat = try Seat.held(by: province.minh, on: "2026-07-01", in: db)[0]
            try seat.end(on: "2026-07-01", by: province.actor(province.quang), in: db)
        }
        #expect(try await covered(province.minh, for: .read, in: province).isEmpty)
    }
}
