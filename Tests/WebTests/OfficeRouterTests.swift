import Core
import Hummingbird
import Logging
import Testing
@testable import Web

/// A browser of one person, before a small house of three rooms.
private struct Browser {
    let responder: RouterResponder<OfficeContext>
    var cookies: [String] = []

    init() {
        let router = OfficeRouter(frame: Frame(navigation: []), clock: { Moment(milliseconds: 1_767_225_600_000) }) { token, _ in
            token == Self.session ? Visitor(person: PersonID(), name: "Nguyễn Thị Lan") : nil
        }
        router.get("hello") { _, context in context.show(Greeting(name: context.visitor?.name ?? "?")) }
        router.get("mine") { _, context in context.show(Greeting(name: try context.person.description)) }
        router.get("broken") { _, _ in throw CancellationError() }
        router.post("greeting") { form, context in context.show(Greeting(name: form["name"] ?? "")) }
        router.post("mine") { _, context in context.show(Greeting(name: try context.person.description)) }
        router.upload("files") { upload, context in context.show(Greeting(name: upload.files.map(\.name).joined())) }
        responder = router.buildResponder()
    }

    static let session = String(repeating: "s", count: 40)
    static let signedIn = "giaoban_session=\(session)"

    func ask(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = "") async throws -> (Response, String) {
        var head = HTTPRequest(method: method, scheme: "http", authority: "office.example", path: path, headerFields: headers)
        head.headerFields[values: .cookie] = cookies
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let response = try await responder.respond(to: request, context: OfficeContext(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let writer = Collected()
        try await response.body.write(writer)
        return (response, String(buffer: writer.buffer))
    }

    func post(_ path: String, _ fields: String, headers: HTTPFields = [:]) async throws -> (Response, String) {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await ask(.post, path, headers: headers, body: fields)
    }
}

private final class Collected: ResponseBodyWriter, @unchecked Sendable {
    var buffer = ByteBuffer()
    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

private struct Greeting: Page {
    let name: String
    var title: Phrase { Phrase("Xin chào", en: "Hello") }
    func write(to html: inout HTML) { html.h1("\(name)!") }
}

@Suite struct `The router of the office` {
    @Test func `shows a page in its frame, with strict headers`() async throws {
        var browser = Browser()
        browser.cookies = [Browser.signedIn]
        let (response, page) = try await browser.ask(.get, "/hello")
        #expect(response.status == .ok)
        #expect(page.hasPrefix("<!doctype html><html lang=\"vi\">"))
        #expect(page.contains("<h1>Nguyễn Thị Lan!</h1>"))
        #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test func `answers HEAD, and an unknown path with a page`() async throws {
        #expect(try await Browser().ask(.head, "/hello").0.status == .ok)
        let (response, page) = try await Browser().ask(.get, "/nowhere")
        #expect(response.status == .notFound)
        #expect(page.contains("Kiểm tra lại địa chỉ"))
    }

    @Test func `shows a fault as a page with a reference, without saying what broke`() async throws {
        let (response, page) = try await Browser().ask(.get, "/broken")
        #expect(response.status == .internalServerError)
        #expect(page.contains("<code>"))
        #expect(!page.contains("Cancellation"))
    }

    @Test func `sends those who are not signed in to sign in and back`() async throws {
        let (response, _) = try await Browser().ask(.get, "/mine?a=1")
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/signin?back=/mine%3Fa%3D1")
    }

    @Test func `accepts a form of its own and no other`() async throws {
        var browser = Browser()
        browser.cookies = [Browser.signedIn]
        let token = FormToken.make(for: Browser.session)
        #expect(try await browser.post("/greeting", "csrf=\(token)&name=Lan").1.contains("<h1>Lan!</h1>"))
        for fields in ["name=Lan", "csrf=&name=Lan", "csrf=\(FormToken.make(for: FormToken.newSecret()))&name=Lan"] {
            let (response, page) = try await browser.post("/greeting", fields)
            #expect(response.status == .conflict)
            #expect(!page.contains("Lan!"))
        }
        #expect(try await browser.ask(.post, "/greeting", body: "csrf=\(token)").0.status == .unprocessableContent)
    }

    @Test func `gives back what was typed when the session has ended meanwhile`() async throws {
        let (response, page) = try await Browser().post("/mine?x=1", "csrf=old&name=%22L%C3%A0nh%22", headers: [.init("Sec-Fetch-Site")!: "same-origin"])
        #expect(response.status == .conflict)
        #expect(page.contains("name=\"name\" value=\"&quot;Lành&quot;\""))
        #expect(page.contains("action=\"/mine?x=1\""))
        #expect(!page.contains("value=\"old\""))
    }

    @Test func `reads an upload with its token and refuses one without`() async throws {
        var browser = Browser()
        browser.cookies = [Browser.signedIn]
        let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=b"]
        func body(_ token: String) -> String {
            "--b\r\nContent-Disposition: form-data; name=csrf\r\n\r\n\(token)\r\n"
                + "--b\r\nContent-Disposition: form-data; name=f; filename=\"C:\\thư mục\\a.docx\"\r\n\r\nbytes\r\n--b--\r\n"
        }
        #expect(try await browser.ask(.post, "/files", headers: headers, body: body(FormToken.make(for: Browser.session))).1.contains("<h1>a.docx!</h1>"))
        #expect(try await browser.ask(.post, "/files", headers: headers, body: body("no")).0.status == .conflict)
    }

    @Test func `refuses more than it accepts, announced or not`() async throws {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let tooMuch = String(repeating: "a", count: PostedForm.limit + 1)
        #expect(try await Browser().ask(.post, "/greeting", headers: headers, body: tooMuch).0.status == .contentTooLarge)
        headers[.contentLength] = "99999999"
        #expect(try await Browser().ask(.post, "/greeting", headers: headers, body: "a=b").0.status == .contentTooLarge)
    }

    @Test func `changes the language and comes back, but only to this site`() async throws {
        let (response, _) = try await Browser().ask(.get, "/language?to=en&back=/hello")
        #expect(response.headers[.location] == "/hello")
        #expect(response.headers[values: .setCookie].contains { $0.hasPrefix("giaoban_language=en") })
        #expect(try await Browser().ask(.get, "/language?to=en&back=//evil.example").0.headers[.location] == "/")
        var english = Browser()
        english.cookies = ["giaoban_language=en"]
        #expect(try await english.ask(.get, "/nowhere").1.contains("There is no such page"))
    }

    @Test func `serves the stylesheet for ever under the name of its bytes`() async throws {
        let (response, css) = try await Browser().ask(.get, Assets.stylesheet.path)
        #expect(response.headers[.cacheControl]?.contains("immutable") == true)
        #expect(css.contains("--accent"))
        let tag = try #require(response.headers[.eTag])
        #expect(try await Browser().ask(.get, Assets.stylesheet.path, headers: [.ifNoneMatch: tag]).0.status == .notModified)
    }

    @Test func `marks its cookies secure behind TLS`() async throws {
        let (response, _) = try await Browser().ask(.get, "/hello", headers: [.init("X-Forwarded-Proto")!: "https"])
        let cookie = try #require(response.headers[values: .setCookie].first)
        #expect(cookie.hasPrefix("__Host-giaoban_visit="))
        #expect(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    }
}
