import Accounts
import Core
import Storage

extension Entry {
    package static func find(_ number: EntryNumber, in db: any Connection) throws -> Entry? {
        try db.row(EntryQueries.entry(number)).map(Entry.init(row:))
    }

    /// The standing entries that were read from a document.
    package static func from(_ document: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> [Entry] {
        try db.rows(EntryQueries.fromDocument(document, visibleTo: viewer)).map(Entry.init(row:))
    }

    /// The standing entries that the cells of a report declared.
    package static func from(_ report: ReportID, in db: any Connection) throws -> [Entry] {
        try db.rows(EntryQueries.fromReport(report)).map(Entry.init(row:))
    }
}
