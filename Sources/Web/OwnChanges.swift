import Hummingbird
import Storage

/// How far into the primary's log what a browser has changed reaches. The browser carries it, so whichever server it asks next knows
/// whether a replica shows it yet. It is nobody's secret, and who forges it sees older pages or waits for the primary.
package enum OwnChanges {
    /// Longer than any replica that is read from may be behind.
    package static let seconds = 3_600
    /// Where the position could not be asked for: the primary answers until this is forgotten.
    private static let unknown = LogPosition(rawValue: .max)

    package static func position(of request: Request) -> LogPosition? {
        guard let text = request.cookies[OfficeCookies(isSecure: false).written]?.value else { return nil }
        return Int64(text).map(LogPosition.init(rawValue:)) ?? unknown
    }

    package static func remember(_ position: LogPosition?, with response: inout Response, to request: Request) {
        let cookies = OfficeCookies(request)
        response.setCookie(cookies.cookie(cookies.written, "\((position ?? unknown).rawValue)", lasting: seconds))
    }
}
