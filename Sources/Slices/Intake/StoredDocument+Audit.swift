import Core
import Journal
import Ledger
import Storage

extension StoredDocument {
    /// Every entry that names a document as its source has one.
    package static func audit(in db: any Connection) throws -> [Finding] {
        let documents = try Set(db.rows(DocumentQueries.ids).map { try $0.get("id", as: DocumentID.self) })
        var findings: [Finding] = []
        try Ledger.forEachSource(in: db) { number, source in
            guard case .span(let document, _, _) = source, !documents.contains(document) else { return }
            let sentence = Phrase("Bút toán số \(number) không có văn bản làm nguồn.", en: "Entry \(number) has no document as its source.")
            findings.append(Finding(invariant: 2, sentence))
        }
        return findings
    }
}
