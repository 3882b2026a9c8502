import Core
import Hummingbird
import Logging

/// Who is signed in, as pages name them.
package struct Visitor: Hashable, Sendable {
    package let person: PersonID
    package let name: String
    /// The language they chose for their account; the choice made in this browser goes before it.
    package let language: Language

    package init(person: PersonID, name: String, language: Language = .vietnamese) {
        self.person = person
        self.name = name
        self.language = language
    }
}

/// All that a handler may know about its request besides the body. `Arrival` fills it in at the edge; nothing later reads clocks or cookies.
package struct OfficeContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// When the request came in.
    package var now = Moment(milliseconds: 0)
    package var language = Language.vietnamese
    package var visitor: Visitor?
    /// The token of the browser's session, whether it still lives or not.
    package var sessionToken: String?
    /// The fields after the question mark.
    package var query = FormFields()
    /// The path as it was asked for, without the query.
    package var path = "/"
    /// Path and query: where to come back to.
    package var address = "/"
    /// How old what the page shows may be, when it is read from a replica.
    package var lag: Duration?
    /// What this visitor's browser keeps secret, and forms prove to know.
    var formSecret = ""
    /// A token for the forms of one page.
    var formToken = ""
    var cookies = OfficeCookies(isSecure: false)
    var acceptsGzip = false
    var frame = Frame(navigation: [])

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// A context with no connection behind it, to ask the router questions from a test or a command.
    package init(logger: Logger) {
        struct Unconnected: RequestContextSource { let logger: Logger }
        coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger))
    }

    /// Who acts. Refuses when nobody is signed in.
    package var person: PersonID {
        get throws {
            guard let visitor else { throw WebRefusal.signedOut }
            return visitor.person
        }
    }

    /// The calendar day in Vietnam.
    package var today: Day { now.day }

    /// The identity in the path, as `:id` in `units/:id`. A malformed one is an unknown page.
    package func id<Of>(_ name: String = "id") throws -> ID<Of> {
        guard let text = coreContext.parameters.get(name), let id = ID<Of>(text) else { throw WebRefusal.noSuchPage }
        return id
    }

    /// The page inside its frame, in the visitor's language.
    package func show(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .vary: "Accept-Encoding, Cookie"]
        var body = frame.write(page, for: self)
        if acceptsGzip, let compressed = Gzip.compress(body) {
            headers[.contentEncoding] = "gzip"
            body = compressed
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
