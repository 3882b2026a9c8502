import Accounts
import Core
import Journal
import Storage

/// What did not fit in a document when it was read, kept beside its text.
package struct StoredDoubt: Hashable, Sendable {
    /// Where the whole stands, in Unicode scalars of the text.
    package let span: Range<Int>
    package let hint: String
    package let sentence: Phrase

    /// In the order of the text.
    package static func all(in document: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> [StoredDoubt] {
        try db.rows(DocumentQueries.doubts(of: document, visibleTo: viewer)).map { row in
            StoredDoubt(
                span: try row.get("span_start")..<row.get("span_end"), hint: try row.get("hint"),
                sentence: Phrase(try row.get("sentence_vi"), en: try row.get("sentence_en")))
        }
    }
}
