import Core
import Fixtures
import Foundation
import Reports
import Server
import Storage
import Testing

@Suite struct `Home` {
    /// Lan has asked the three communes for the half-year.
    private func house(_ engine: Engine) async throws -> Province {
        let province = try await engine.province()
        let lan = province.actor(province.lan)
        try await province.database.write { db in
            let form = try Form.make(code: "6T", title: Form.halfYear.title, indicators: ["BC03"], by: lan, in: db)
            try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: lan, in: db)
        }
        return province
    }

    private func browser(of name: String, in province: Province) async throws -> TextBrowser {
        let browser = TextBrowser(Office(database: province.database).router(clock: { Province.now }))
        _ = try await browser.get("/signin")
        _ = try await browser.post("/signin", [("name", name), ("password", Province.password)])
        return browser
    }

    @Test(arguments: Engine.available)
    func `lists what a unit owes, until it is filed`(engine: Engine) async throws {
        let province = try await house(engine)
        let hoa = try await browser(of: "hoa", in: province)
        let before = try await hoa.get("/").text
        #expect(before.contains("Xã Phú Lộc · hạn 05/07/2026") && before.contains("chưa làm"))
        #expect(!before.contains("Xã Tân Hòa"), "other units' work is not hers")
        let path = String(try #require(before.firstMatch(of: /href="(\/reports\/[0-9a-f-]{36})"/)).1)
        _ = try await hoa.get(path)
        _ = try await hoa.post(
            "\(path)/draft",
            [
                ("revision", "0"), ("BC03", "35"), ("BC03-kind", ""), ("results", "Đủ."), ("limits", "Ít."), ("next-tasks", "Thi."),
            ])
        #expect(try await hoa.get("/").text.contains("đang soạn"))
        _ = try await hoa.post("\(path)/editions", [("revision", "1")])
        let after = try await hoa.get("/").text
        #expect(after.contains("Không còn việc nào đang chờ bạn"))
        #expect(after.contains("<h2>Đã xong</h2>") && after.contains("đã nộp, ấn bản 1"))
    }

    @Test(arguments: Engine.available)
    func `shows the province its own report and how far those below have come`(engine: Engine) async throws {
        let province = try await house(engine)
        let home = try await browser(of: "lan", in: province).get("/").text
        #expect(home.contains("Tỉnh Sông Lam · hạn 05/07/2026"))
        #expect(home.contains("0/3 đơn vị đã báo cáo; 3 chưa báo cáo"))
        #expect(home.contains("href=\"/reports?window=\(Province.firstHalf)&amp;state=open\""))
    }

    @Test(arguments: Engine.available)
    func `counts the units below for each form by itself`(engine: Engine) async throws {
        let province = try await house(engine)
        let lan = province.actor(province.lan)
        try await province.database.write { db in
            let title = Phrase("Sổ lớp học", en: "The book of classes")
            let form = try Form.make(code: "SLH", title: title, indicators: ["LL01"], by: lan, in: db)
            try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: lan, in: db)
        }
        let home = try await browser(of: "lan", in: province).get("/").text
        #expect(home.components(separatedBy: "0/3 đơn vị đã báo cáo").count == 3, "three units of two forms, never six units")
        #expect(home.contains("<p class=\"hint\">Sổ lớp học</p>"))
        let links = home.matches(of: /href="(\/reports\/[0-9a-f-]{36})">Mở báo cáo tổng hợp/).map { String($0.1) }
        #expect(Set(links).count == 2, "each to the report on its own form")
    }

    @Test(arguments: Engine.available, ["la", "quang"])
    func `owes nothing to a neighbour, nor to an administrator who writes no figures`(engine: Engine, name: String) async throws {
        let province = try await house(engine)
        #expect(try await browser(of: name, in: province).get("/").text.contains("Không còn việc nào đang chờ bạn"))
    }

    @Test(arguments: Engine.available)
    func `asks those who are not signed in to sign in`(engine: Engine) async throws {
        let province = try await house(engine)
        #expect(try await TextBrowser(Office(database: province.database).router()).get("/").location == "/signin?back=/")
    }
}
