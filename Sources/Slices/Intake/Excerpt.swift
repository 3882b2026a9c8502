import Accounts
import Core
import Ledger
import Storage

/// The words an entry was read from, with what stands around them in its sentence.
package struct Excerpt: Hashable, Sendable {
    package let documentName: String
    package let before: String
    package let words: String
    package let after: String
    package let path: String

    /// How many scalars to either side are looked at.
    static let reach = 160

    /// Nil when the viewer may not see the document.
    package static func find(_ document: DocumentID, span: Range<Int>, visibleTo viewer: Viewer, in db: any Connection) throws -> Excerpt? {
        guard let row = try db.row(DocumentQueries.excerpt(document, around: span, visibleTo: viewer)) else { return nil }
        return Excerpt(
            documentName: try row.get("name"), before: lastPart(of: try row.get("before")), words: try row.get("words"),
            after: firstPart(of: try row.get("after")), path: path(of: document, span: span))
    }

    /// The review page with exactly these characters marked.
    package static func path(of document: DocumentID, span: Range<Int>) -> String {
        "/documents/\(document)?span=\(span.lowerBound)-\(span.upperBound)#span"
    }

    /// From the last line or sentence end; an ellipsis where the text was cut.
    private static func lastPart(of text: String) -> String {
        let scalars = text.unicodeScalars
        if let end = scalars.lastIndex(where: { $0 == "\n" || $0 == "." }) {
            return String(scalars[scalars.index(after: end)...].drop { $0 == " " })
        }
        return scalars.count < reach ? text : "…" + text
    }

    private static func firstPart(of text: String) -> String {
        let scalars = text.unicodeScalars
        if let end = scalars.firstIndex(where: { $0 == "\n" }) { return String(scalars[..<end]) }
        return scalars.count < reach ? text : text + "…"
    }
}
