import Core
import Journal
import Storage

extension StoredDocument {
    /// Every entry that names a document as its source has one.
    package static func audit(in db: any Connection) throws -> [Finding] {
        try db.rows(ProposalQueries.entriesWithoutDocument).map { row in
            let number: EntryNumber = try row.get("number")
            return Finding(
                invariant: 2,
                Phrase("Bút toán số \(number) không có văn bản làm nguồn.", en: "Entry \(number) has no document as its source."))
        }
    }
}
