import Core
import Hummingbird

/// The cookies of this site: their names and how closely browsers keep them.
struct OfficeCookies: Sendable {
    /// Whether the browser speaks TLS, to us or to the proxy before us.
    let isSecure: Bool

    /// `__Host-` makes browsers refuse a cookie of that name from a neighbouring host.
    private var prefix: String { isSecure ? "__Host-" : "" }
    var session: String { prefix + "giaoban_session" }
    /// The form secret of a browser that is not signed in.
    var visit: String { prefix + "giaoban_visit" }
    let language = "giaoban_language"
    /// How far into the primary's log what this browser changed reaches.
    let written = "giaoban_written"

    func cookie(_ name: String, _ value: String, lasting seconds: Int?) -> Cookie {
        Cookie(name: name, value: value, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

extension OfficeCookies {
    init(_ request: Request) {
        self.init(isSecure: request.head.scheme == "https" || request.headers[.forwardedScheme] == "https")
    }
}

extension OfficeContext {
    /// Signs this browser in: from its next request on, `token` is what the router's `recognise` is given.
    package func beginSession(_ token: String, lasting seconds: Int, with response: inout Response) {
        response.setCookie(cookies.cookie(cookies.session, token, lasting: seconds))
    }

    /// Makes this browser forget its session; the one who calls ends it in the store.
    package func endSession(with response: inout Response) {
        response.setCookie(cookies.cookie(cookies.session, "", lasting: 0))
    }

    func remember(_ language: Language, with response: inout Response) {
        response.setCookie(cookies.cookie(cookies.language, language.rawValue, lasting: 365 * 86_400))
    }
}
