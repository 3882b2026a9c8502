import Core
import Hummingbird
import Logging

/// What went wrong and what to do, inside the usual frame.
struct RefusalPage: Page {
    let title: Phrase
    let remedy: Phrase
    /// Leads from the page to the line of the log; nil when nothing broke.
    var reference: String?

    func write(to html: inout HTML) {
        html.h1(title)
        html.p(remedy, .class("lead"))
        if let reference {
            html.p {
                $0.text(Phrase("Khi báo lỗi, xin kèm mã ", en: "When you report this, please give the reference "))
                $0.code(reference)
            }
        }
        html.p { $0.a(Phrase("Về trang chủ", en: "Go to the home page"), href: "/") }
    }

    /// A refusal in its own words; anything else as a fault of ours with a reference. Never a blank page.
    static func answer(to error: any Error, in context: OfficeContext) -> Response {
        switch error {
        case let refusal as any Refusal where refusal.kind == .signedOut:
            return .redirect(to: "/signin?back=\(LocalPath.encoded(context.address))")
        case let refusal as any Refusal:
            if refusal.kind == .unavailable { context.logger.error("\(refusal.sentence.en)") }
            return context.show(RefusalPage(title: refusal.sentence, remedy: refusal.remedy), status: refusal.kind.status)
        case let error as any HTTPResponseError where (400..<500).contains(error.status.code):
            let refusal = error.status == .notFound ? WebRefusal.noSuchPage : .notAForm
            return context.show(RefusalPage(title: refusal.sentence, remedy: refusal.remedy), status: error.status)
        default: return fault(error, in: context)
        }
    }

    private static func fault(_ error: any Error, in context: OfficeContext) -> Response {
        let reference = String(FormToken.newSecret().prefix(8))
        context.logger.error("Fault \(reference) at \(context.path): \(String(reflecting: error))")
        let page = RefusalPage(
            title: Phrase(
                "Có lỗi trong phần mềm; yêu cầu chưa được thực hiện.", en: "Something broke in the program; what you asked was not done."),
            remedy: Phrase(
                "Thử lại sau ít phút. Nếu vẫn lỗi, báo cho người quản trị.",
                en: "Try again in a few minutes. If it stays, tell your administrator."),
            reference: reference)
        return context.show(page, status: .internalServerError)
    }
}

extension RefusalKind {
    var status: HTTPResponse.Status {
        switch self {
        case .unacceptable: .unprocessableContent
        case .unknown: .notFound
        case .stale: .conflict
        case .signedOut: .unauthorized
        case .tooLarge: .contentTooLarge
        case .unavailable: .serviceUnavailable
        }
    }
}
