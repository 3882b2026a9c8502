import Accounts
import Core
import Fixtures
import Journal
import Organization
import Server
import Storage
import Testing

@Suite struct `Walking the tree of units` {
    private struct House {
        let browser: TextBrowser
        let oldCommune: OrgUnit
        let newCommune: OrgUnit
    }

    /// Two communes that became one on 1 July 2025, under a province that was renamed on 1 January 2024.
    private func house(_ engine: Engine) async throws -> House {
        let database = try await engine.emptyDatabase()
        try await database.migrate(Schema.migrations)
        let password = try await Password.hash("một mật khẩu dài")
        let (old, new) = try await database.write { db in
            let actor = Actor.machine(at: Moment(milliseconds: 0))
            func establish(_ code: String, _ name: String, _ level: Level, under parent: OrgUnit?, from day: Day) throws -> OrgUnit {
                let draft = OrgUnit.Draft(
                    code: code, name: name, fullName: name, level: level, type: level.phrase.vi, parent: parent?.id)
                return try OrgUnit.establish(draft, on: day, basis: "12/NQ", by: actor, in: db)
            }
            let root = try establish("TW", "Trung ương", .central, under: nil, from: "2022-01-01")
            let province = try establish("99", "Tỉnh Mẫu Cũ", .province, under: root, from: "2022-01-01")
            _ = try province.rename(to: "Mẫu", fullName: "Tỉnh Mẫu", on: "2024-01-01", basis: "15/NQ", by: actor, in: db)
            let first = try establish("901", "Xã Tân Hòa", .commune, under: province, from: "2022-01-01")
            let second = try establish("902", "Xã Bình An", .commune, under: province, from: "2022-01-01")
            let merged = try establish("903", "Xã Hòa An", .commune, under: province, from: "2025-07-01")
            for old in [first, second] {
                try old.end(on: "2025-07-01", heirs: [.init(merged.id, scope: .whole)], basis: "1654/NQ-UBTVQH15", by: actor, in: db)
            }
            _ = try Account.open(name: "lan", personName: "Nguyễn Thị Lan", password: password, by: actor, in: db)
            return (first, merged)
        }
        let browser = TextBrowser(Office(database: database).router())
        _ = try await browser.get("/signin")
        _ = try await browser.post("/signin", [("name", "lan"), ("password", "một mật khẩu dài")])
        return House(browser: browser, oldCommune: old, newCommune: new)
    }

    @Test(arguments: Engine.available)
    func `shows each day its own tree`(engine: Engine) async throws {
        let browser = try await house(engine).browser
        let before = try await browser.get("/units?on=30/6/2025").text
        #expect(before.contains("Xã Tân Hòa") && before.contains("Xã Bình An") && !before.contains("Xã Hòa An"))
        #expect(before.contains("<p class=\"key-figure-number\">2</p>"))
        let after = try await browser.get("/units?on=2025-07-01").text
        #expect(!after.contains("Xã Tân Hòa") && after.contains("Xã Hòa An"))
        #expect(try await browser.get("/units?on=2023-06-01").text.contains("Tỉnh Mẫu Cũ"))
        #expect(try await browser.get("/units?on=2020-01-01").text.contains("Chưa có đơn vị nào vào ngày này"))
    }

    @Test(arguments: Engine.available)
    func `leads from a unit that is gone to the one that came after, with the legal basis`(engine: Engine) async throws {
        let house = try await house(engine)
        let gone = try await house.browser.get("/units/\(house.oldCommune.id)?on=2026-01-01")
        #expect(gone.status == 200)
        #expect(gone.text.contains("Đơn vị không hoạt động vào ngày 01/01/2026"))
        #expect(gone.text.contains("href=\"/units/\(house.newCommune.id)?on=2025-07-01\">Xã Hòa An</a>"))
        #expect(gone.text.contains("1654/NQ-UBTVQH15"))
        let heir = try await house.browser.get("/units/\(house.newCommune.id)").text
        #expect(heir.contains("Hình thành từ") && heir.contains("Xã Tân Hòa") && heir.contains("Xã Bình An"))
    }

    @Test(arguments: Engine.available)
    func `finds a name typed without diacritics, on its day or on others`(engine: Engine) async throws {
        let browser = try await house(engine).browser
        #expect(try await browser.get("/units?q=tan+hoa&on=2025-01-01").text.contains("<span class=\"hint\">Tỉnh Mẫu</span>"))
        let later = try await browser.get("/units?q=tan+hoa&on=2026-01-01").text
        #expect(later.contains("có vào những ngày sau đây"))
        #expect(later.contains("01/01/2022 – 30/06/2025"))
        #expect(try await browser.get("/units?q=khong+co").text.contains("Không có đơn vị nào mang tên này"))
    }

    @Test(arguments: Engine.available)
    func `refuses a day that does not exist and a unit that never was`(engine: Engine) async throws {
        let browser = try await house(engine).browser
        let answer = try await browser.get("/units?on=31/6/2025")
        #expect(answer.status == 422)
        #expect(answer.text.contains("Không có ngày “31/6/2025”"))
        #expect(try await browser.get("/units/\(OrgUnitID())").status == 404)
        #expect(try await browser.get("/units/not-an-id").status == 404)
    }
}
