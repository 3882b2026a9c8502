import Core
import Fixtures
import Hummingbird
import Testing
@testable import Web

private struct Greeting: Page {
    let name: String
    var title: Phrase { Phrase("Xin chào", en: "Hello") }
    func write(to html: inout HTML) {
        html.h1("\(name)!")
        html.form(post: "/greeting") { $0.input("name") }
    }
}

/// A small house of a few rooms, and a browser before it.
private func browser(signedIn: Bool = true) -> TextBrowser {
    let session = String(repeating: "s", count: 40)
    let router = OfficeRouter(frame: Frame(navigation: []), clock: { Moment(milliseconds: 1_767_225_600_000) }) { token, _ in
        token == session ? Visitor(person: PersonID(), name: "Nguyễn Thị Lan") : nil
    }
    router.get("hello") { _, context in context.show(Greeting(name: context.visitor?.name ?? "?")) }
    router.get("mine") { _, context in context.show(Greeting(name: try context.person.description)) }
    router.get("broken") { _, _ in throw CancellationError() }
    router.post("greeting") { form, context in context.show(Greeting(name: form["name"] ?? "")) }
    router.post("mine") { _, context in context.show(Greeting(name: try context.person.description)) }
    router.upload("files") { upload, context in context.show(Greeting(name: upload.files.map(\.name).joined())) }
    let browser = TextBrowser(router)
    if signedIn { browser.keep("giaoban_session=\(session)") }
    return browser
}

@Suite struct `The router of the office` {
    @Test func `shows a page in its frame, with strict headers`() async throws {
        let answer = try await browser().get("/hello")
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("<!doctype html><html lang=\"vi\">"))
        #expect(answer.text.contains("<h1>Nguyễn Thị Lan!</h1>"))
        #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test func `answers HEAD, and an unknown path with a page`() async throws {
        #expect(try await browser().ask(.head, "/hello").status == 200)
        let answer = try await browser().get("/nowhere")
        #expect(answer.status == 404)
        #expect(answer.text.contains("Kiểm tra lại địa chỉ"))
    }

    @Test func `shows a fault as a page with a reference, without saying what broke`() async throws {
        let answer = try await browser().get("/broken")
        #expect(answer.status == 500)
        #expect(answer.text.contains("<code>"))
        #expect(!answer.text.contains("Cancellation"))
    }

    @Test func `sends those who are not signed in to sign in and back`() async throws {
        let answer = try await browser(signedIn: false).get("/mine?a=1")
        #expect(answer.status == 303)
        #expect(answer.location == "/signin?back=/mine%3Fa%3D1")
    }

    @Test func `accepts a form of its own and no other`() async throws {
        let browser = browser()
        _ = try await browser.get("/hello")
        #expect(try await browser.post("/greeting", [("name", "Lan")]).text.contains("<h1>Lan!</h1>"))
        for token in ["", "00", FormToken.make(for: FormToken.newSecret())] {
            let answer = try await browser.post("/greeting", [("csrf", token), ("name", "Lan")])
            #expect(answer.status == 409)
            #expect(!answer.text.contains("Lan!"))
        }
        #expect(try await browser.ask(.post, "/greeting", body: Array("name=Lan".utf8)).status == 422)
    }

    @Test func `gives back what was typed when the session has ended meanwhile`() async throws {
        let answer = try await browser(signedIn: false).post(
            "/mine?x=1", [("csrf", "old"), ("name", "\"Lành\"")], headers: [.init("Sec-Fetch-Site")!: "same-origin"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("name=\"name\" value=\"&quot;Lành&quot;\""))
        #expect(answer.text.contains("action=\"/mine?x=1\""))
        #expect(!answer.text.contains("value=\"old\""))
    }

    @Test func `gives nothing back to a form of another site`() async throws {
        for site in ["cross-site", "same-site", "none"] {
            let answer = try await browser().post("/mine", [("csrf", "x"), ("name", "Lành")], headers: [.init("Sec-Fetch-Site")!: site])
            #expect(answer.status == 409)
            #expect(!answer.text.contains("Lành"))
        }
    }

    @Test func `reads an upload with its token and refuses one without`() async throws {
        let browser = browser()
        let file = (field: "f", name: "C:\\thư mục\\a.docx", bytes: Array("bytes".utf8))
        #expect(try await browser.upload("/files", files: [file]).status == 409)
        _ = try await browser.get("/hello")
        #expect(try await browser.upload("/files", files: [file]).text.contains("<h1>a.docx!</h1>"))
    }

    @Test func `refuses more than it accepts, announced or not`() async throws {
        let browser = browser()
        let type: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let tooMuch = [UInt8](repeating: UInt8(ascii: "a"), count: PostedForm.limit + 1)
        #expect(try await browser.ask(.post, "/greeting", headers: type, body: tooMuch).status == 413)
        #expect(
            try await browser.ask(.post, "/greeting", headers: [.contentType: type[.contentType]!, .contentLength: "99999999"]).status
                == 413)
    }

    @Test func `changes the language and comes back, but only to this site`() async throws {
        let browser = browser()
        #expect(try await browser.get("/language?to=en&back=//evil.example").location == "/")
        #expect(try await browser.get("/language?to=en&back=/hello").location == "/hello")
        #expect(try await browser.get("/nowhere").text.contains("There is no such page"))
    }

    @Test func `serves the stylesheet for ever under the name of its bytes`() async throws {
        let answer = try await browser().get(Assets.stylesheet.path)
        #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
        #expect(answer.text.contains("--accent"))
        let tag = try #require(answer.headers[.eTag])
        #expect(try await browser().get(Assets.stylesheet.path, headers: [.ifNoneMatch: tag]).status == 304)
    }

    @Test func `marks its cookies secure behind TLS`() async throws {
        let answer = try await browser(signedIn: false).get("/hello", headers: [.init("X-Forwarded-Proto")!: "https"])
        let cookie = try #require(answer.headers[values: .setCookie].first)
        #expect(cookie.hasPrefix("__Host-giaoban_visit="))
        #expect(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    }

    @Test func `compresses a page for those who accept it`() async throws {
        let answer = try await browser().get("/hello", headers: [.acceptEncoding: "gzip, br"])
        #expect(answer.headers[.contentEncoding] == "gzip")
        #expect(answer.bytes.starts(with: [0x1F, 0x8B]))
    }
}
