import Core
import Hummingbird

/// The only way to register a page or a change. What a handler throws becomes a page; what a POST carries is checked before the
/// handler sees it, so there is no way to forget the form token.
package struct OfficeRouter: HTTPResponderBuilder {
    private let router: Router<OfficeContext>

    /// - Parameters:
    ///   - clock: reads the time once for each request.
    ///   - recognise: who holds a session's token, now; nil when the session has ended.
    package init(frame: Frame, clock: @escaping Arrival.Clock = Arrival.systemClock, recognise: @escaping Arrival.Recognise) {
        router = Router(context: OfficeContext.self, options: .autoGenerateHeadEndpoints)
        Assets.register(on: router)
        router.add(middleware: Arrival(frame: frame, clock: clock, recognise: recognise))
        get("language", use: Self.chooseLanguage)
    }

    /// Something to read. It answers HEAD too.
    package func get(_ path: RouterPath, use handler: @escaping @Sendable (Request, OfficeContext) async throws -> Response) {
        router.get(path, use: handler)
    }

    /// A change, sent by `HTML.form(post:)`.
    package func post(_ path: RouterPath, use handler: @escaping @Sendable (PostedForm, OfficeContext) async throws -> Response) {
        router.post(path) { request, context in
            let form = try await PostedForm(request)
            guard FormToken.isValid(form.token, for: context.formSecret) else {
                return try form.offeredAgain(because: .foreignForm, to: request, in: context)
            }
            do {
                return try await handler(form, context)
            } catch let refusal as any Refusal where refusal.kind == .signedOut {
                return try form.offeredAgain(because: .signedOut, to: request, in: context)
            }
        }
    }

    /// Files, sent by `HTML.form(upload:)`. They wait on the disk, so only from those who are signed in.
    package func upload(_ path: RouterPath, use handler: @escaping @Sendable (PostedUpload, OfficeContext) async throws -> Response) {
        router.post(path) { request, context in
            guard context.visitor != nil else { throw WebRefusal.signedOut }
            let upload = try await PostedUpload(request)
            guard FormToken.isValid(upload.token, for: context.formSecret) else { throw WebRefusal.foreignForm }
            return try await handler(upload, context)
        }
    }

    package func buildResponder() -> RouterResponder<OfficeContext> { router.buildResponder() }

    @Sendable private static func chooseLanguage(_ request: Request, _ context: OfficeContext) -> Response {
        var response = Response.redirect(to: LocalPath.checked(context.query["back"]) ?? "/")
        if let language = context.query["to"].flatMap(Language.init(rawValue:)) {
            context.remember(language, with: &response)
        }
        return response
    }
}
