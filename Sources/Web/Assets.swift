import Crypto
import Foundation
import Hummingbird

/// A file that pages refer to, kept in memory. Its path holds a hash of its bytes, so browsers may keep it for ever.
struct Asset: Sendable {
    let path: String
    private let tag: String
    private let mediaType: String
    private let bytes: [UInt8]
    private let compressed: [UInt8]?

    init(_ name: String, _ kind: String, _ mediaType: String, _ parts: [[UInt8]]) {
        bytes = Array(parts.joined(separator: [UInt8(ascii: "\n")]))
        let hash = SHA256.hash(data: bytes).prefix(8).map { String($0, radix: 16) }.joined()
        path = "/assets/\(name)-\(hash).\(kind)"
        tag = "\"\(hash)\""
        compressed = Gzip.compress(bytes)
        self.mediaType = mediaType
    }

    @Sendable func answer(_ request: Request, _ context: OfficeContext) -> Response {
        var headers: HTTPFields = [
            .contentType: mediaType, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable", .vary: "Accept-Encoding",
            .xContentTypeOptions: "nosniff",
        ]
        if request.headers[.ifNoneMatch]?.contains(tag) ?? false { return Response(status: .notModified, headers: headers) }
        var body = bytes
        if let compressed, request.headers[.acceptEncoding]?.contains("gzip") ?? false {
            headers[.contentEncoding] = "gzip"
            body = compressed
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

/// What pages look like, and the scripts that make them quicker. One file each, joined when the program starts.
enum Assets {
    static let stylesheet = Asset(
        "giaoban", "css", "text/css; charset=utf-8",
        [
            PackageResources.tokens_css, PackageResources.base_css, PackageResources.masthead_css, PackageResources.forms_css,
            PackageResources.tables_css, PackageResources.figures_css, PackageResources.notices_css, PackageResources.lists_css,
            PackageResources.split_css, PackageResources.review_css, PackageResources.marks_css, PackageResources.upload_css,
            PackageResources.reports_css, PackageResources.explore_css, PackageResources.print_css,
        ])
    static let script = Asset(
        "giaoban", "js", "text/javascript; charset=utf-8",
        [
            PackageResources.page_js, PackageResources.date_slider_js, PackageResources.sheet_js, PackageResources.answers_js,
            PackageResources.linked_js, PackageResources.decide_js, PackageResources.upload_js,
        ])
    static let icon = Asset("giaoban", "svg", "image/svg+xml", [PackageResources.icon_svg])

    static func register(on router: Router<OfficeContext>) {
        for asset in [stylesheet, script, icon] { router.get(RouterPath(asset.path), use: asset.answer) }
        router.get("favicon.ico") { _, _ in Response.redirect(to: icon.path, type: .permanent) }
    }
}
