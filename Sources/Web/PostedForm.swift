import Core
import Hummingbird

/// The fields of a form that was sent by one of our pages; the router has checked that.
package struct PostedForm: Sendable {
    package let fields: FormFields

    /// Enough for a form of several thousand cells.
    static let limit = 2 * 1_024 * 1_024

    init(_ request: Request) async throws {
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false else {
            throw WebRefusal.notAForm
        }
        fields = FormFields(urlEncoded: try await request.body.bytes(of: request, upTo: Self.limit))
    }

    /// The first value of this name, without the spaces around it; nil when the field was not sent.
    package subscript(name: String) -> String? { fields[name] }

    /// Every value of this name, in order, as it was typed.
    package func all(_ name: String) -> [String] { fields.all(name) }

    var token: String { fields[FormToken.fieldName] ?? "" }

    /// A form that a person filled in is never thrown away: a page keeps it, to be sent again. Forms from other sites are refused.
    func offeredAgain(because refusal: WebRefusal, to request: Request, in context: OfficeContext) throws -> Response {
        guard request.isFromOurOwnPage else { throw WebRefusal.foreignForm }
        return context.show(ResendPage(refusal: refusal, path: context.address, form: self), status: refusal.kind.status)
    }
}

extension Request {
    /// What the browser says about where the request began. A browser too old to say is not believed.
    fileprivate var isFromOurOwnPage: Bool {
        if let site = headers[.fetchSite] { return site == "same-origin" }
        guard let origin = headers[.origin], let host = head.authority else { return false }
        return origin == "https://\(host)" || origin == "http://\(host)"
    }
}

extension RequestBody {
    /// The whole body. What is announced or found to be larger than the limit is refused without keeping it.
    func bytes(of request: Request, upTo limit: Int) async throws -> [UInt8] {
        let refusal = WebRefusal.tooLarge(megabytes: limit / 1_024 / 1_024)
        if let announced = request.headers[.contentLength].flatMap(Int.init), announced > limit { throw refusal }
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard bytes.count + chunk.readableBytes <= limit else { throw refusal }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }
}
