import Accounts
import Core
import Fixtures
import Journal
import Server
import Testing

@Suite struct `Signing in` {
    private func office(_ engine: Engine) async throws -> TextBrowser {
        let database = try await engine.emptyDatabase()
        try await database.migrate(Schema.migrations)
        let password = try await Password.hash("một mật khẩu dài")
        try await database.write { db in
            _ = try Account.open(
                name: "lan", personName: "Nguyễn Thị Lan", password: password, language: .english,
                by: .machine(at: Moment(milliseconds: 0)), in: db)
        }
        return TextBrowser(Office(database: database).router())
    }

    @Test(arguments: Engine.available)
    func `leads back to the page that was asked for, until signing out`(engine: Engine) async throws {
        let browser = try await office(engine)
        #expect(try await browser.get("/units?on=2025-07-01").location == "/signin?back=/units%3Fon%3D2025-07-01")
        _ = try await browser.get("/signin?back=/units%3Fon%3D2025-07-01")
        let answer = try await browser.post(
            "/signin", [("name", "Lan"), ("password", "một mật khẩu dài"), ("back", "/units?on=2025-07-01")])
        #expect(answer.location == "/units?on=2025-07-01")
        let page = try await browser.get("/units?on=2025-07-01")
        #expect(page.status == 200)
        #expect(page.text.contains("Nguyễn Thị Lan"))
        #expect(page.text.contains("Units as of 01/07/2025"), "an account's language is that of its pages")

        #expect(try await browser.post("/signout").location == "/signin")
        #expect(try await browser.get("/units").status == 303)
    }

    @Test(arguments: Engine.available)
    func `keeps the name and says what to do when the password is wrong`(engine: Engine) async throws {
        let browser = try await office(engine)
        _ = try await browser.get("/signin")
        let answer = try await browser.post("/signin", [("name", "lan"), ("password", "khác")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#field-password\">Tên đăng nhập hoặc mật khẩu không đúng."))
        #expect(answer.text.contains("value=\"lan\""))
        #expect(!answer.text.contains("khác"))
    }

    @Test(arguments: Engine.available)
    func `asks for what was left empty, and never leads to another site`(engine: Engine) async throws {
        let browser = try await office(engine)
        _ = try await browser.get("/signin?back=//evil.example")
        let answer = try await browser.post("/signin", [("name", ""), ("password", ""), ("back", "//evil.example")])
        #expect(answer.text.contains("Nhập tên đăng nhập."))
        #expect(answer.text.contains("Nhập mật khẩu."))
        #expect(!answer.text.contains("evil.example"))
    }
}
