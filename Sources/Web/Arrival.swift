import Core
import Foundation
import Hummingbird
import Logging

/// The edge: fills in the context of every request, turns whatever goes wrong into a page, and sets the headers every answer carries.
package struct Arrival: RouterMiddleware {
    package typealias Clock = @Sendable () -> Moment
    package typealias Recognise = @Sendable (_ token: String, _ now: Moment) async throws -> Visitor?

    package static let systemClock: Clock = { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }

    let frame: Frame
    let clock: Clock
    let recognise: Recognise

    package func handle(
        _ request: Request, context: OfficeContext, next: (Request, OfficeContext) async throws -> Response
    ) async throws -> Response {
        var context = described(context, by: request)
        let newVisit = settleFormSecret(of: &context, from: request)
        var response: Response
        do {
            if let token = context.sessionToken {
                context.visitor = try await recognise(token, context.now)
            }
            context.language = chosenLanguage(in: request, context) ?? context.visitor?.language ?? .vietnamese
            response = try await next(request, context)
        } catch {
            response = RefusalPage.answer(to: error, in: context)
        }
        if let newVisit { response.setCookie(context.cookies.cookie(context.cookies.visit, newVisit, lasting: nil)) }
        setHeaders(of: &response)
        return response
    }

    private func described(_ context: OfficeContext, by request: Request) -> OfficeContext {
        var context = context
        context.frame = frame
        context.now = clock()
        context.path = request.uri.path
        context.address = request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path
        context.query = FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
        context.cookies = OfficeCookies(request)
        context.acceptsGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        context.language = chosenLanguage(in: request, context) ?? .vietnamese
        context.sessionToken = request.cookies[context.cookies.session]?.value
        return context
    }

    private func chosenLanguage(in request: Request, _ context: OfficeContext) -> Language? {
        request.cookies[context.cookies.language].flatMap { Language(rawValue: $0.value) }
    }

    /// Forms are bound to the session, or to the visit of a browser that is not signed in. Returns the secret of a visit that begins.
    private func settleFormSecret(of context: inout OfficeContext, from request: Request) -> String? {
        defer { context.formToken = FormToken.make(for: context.formSecret) }
        for name in [context.cookies.session, context.cookies.visit] {
            if let secret = request.cookies[name]?.value, secret.utf8.count >= 32 {
                context.formSecret = secret
                return nil
            }
        }
        context.formSecret = FormToken.newSecret()
        return context.formSecret
    }

    private func setHeaders(of response: inout Response) {
        response.headers[.contentSecurityPolicy] = """
            default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; \
            frame-ancestors 'none'; base-uri 'none'; connect-src 'self'
            """
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}

extension HTTPFields.Element.Name {
    static let forwardedScheme = Self("X-Forwarded-Proto")!
    static let fetchSite = Self("Sec-Fetch-Site")!
    static let referrerPolicy = Self("Referrer-Policy")!
}
