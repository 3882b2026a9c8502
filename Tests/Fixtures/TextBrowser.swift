import Foundation
import Hummingbird
import Logging
import Web

/// Asks as a browser without scripts would: it keeps cookies, sends forms with the token of the page last seen, and follows nothing by
/// itself. It asks a router in this process, or a server over TCP.
package final class TextBrowser {
    package typealias Answer = HTTPAnswer
    private var exchange: (HTTPRequest, [UInt8]) async throws -> Answer
    private var cookies: [String: String] = [:]
    private var formToken = ""

    package init(_ router: OfficeRouter) {
        let responder = router.buildResponder()
        exchange = { head, body in
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let response = try await responder.respond(to: request, context: OfficeContext(logger: logger))
            let paper = Paper()
            try await response.body.write(paper)
            return Answer(status: response.status.code, headers: response.headers, bytes: paper.bytes)
        }
    }

    package init(_ server: RunningServer) {
        exchange = { head, body in try server.ask(head, body) }
    }

    /// From now on another server answers, as behind a load balancer; cookies stay.
    package func turn(to server: RunningServer) {
        exchange = { head, body in try server.ask(head, body) }
    }

    /// As somebody of the small province.
    package func signedIn(_ name: String) async throws -> TextBrowser {
        _ = try await get("/signin")
        _ = try await post("/signin", [("name", name), ("password", Province.password)])
        _ = try await get("/documents")
        return self
    }

    package func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await ask(.get, path, headers: headers)
    }

    /// Sends a form as urlencoded fields. The token is that of the page last seen, unless the fields bring one.
    package func post(_ path: String, _ fields: [(String, String)] = [], headers: HTTPFields = [:]) async throws -> Answer {
        let fields = fields.contains { $0.0 == "csrf" } ? fields : [("csrf", formToken)] + fields
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(LocalPath.encoded($0.0))=\(LocalPath.encoded($0.1))" }.joined(separator: "&")
        return try await ask(.post, path, headers: headers, body: Array(body.utf8))
    }

    /// Sends files as a form would.
    package func upload(
        _ path: String, _ fields: [(String, String)] = [], files: [(field: String, name: String, bytes: [UInt8])]
    ) async throws -> Answer {
        var body: [UInt8] = []
        for (name, value) in [("csrf", formToken)] + fields {
            body += Array("--paper\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            body += Array("--paper\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n".utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        body += Array("--paper--\r\n".utf8)
        return try await ask(.post, path, headers: [.contentType: "multipart/form-data; boundary=paper"], body: body)
    }

    package func ask(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "office.example", path: path, headerFields: headers)
        if !cookies.isEmpty { head.headerFields[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let answer = try await exchange(head, body)
        for cookie in answer.headers[values: .setCookie] { keep(cookie) }
        if let token = answer.text.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/) { formToken = String(token.1) }
        return answer
    }

    /// Sets or, with an empty value, forgets.
    package func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        cookies[pair[0]] = pair.count == 2 && !pair[1].isEmpty ? pair[1] : nil
    }

    private final class Paper: ResponseBodyWriter {
        var bytes: [UInt8] = []
        func write(_ part: ByteBuffer) async throws { bytes += part.readableBytesView }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
