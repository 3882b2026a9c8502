import Core
import Storage

extension Ledger {
    /// Hands over, posting by posting, the number of its first entry and where its figures come from; of a document without the place.
    package static func forEachSource(in db: any Connection, _ body: (EntryNumber, EntrySource) throws -> Void) throws {
        try db.forEachRow(of: PostingQueries.sources) { row in
            try body(row.get("first_entry"), Posting.Origin(row: row).source(at: nil))
        }
    }
}
