import Accounts
import Core
import Formats
import Journal
import Storage

/// A document as it came in: its bytes, the text that was read from it, and the unit and window its figures are about.
package struct StoredDocument: Hashable, Sendable {
    package let id: DocumentID
    package let unit: OrgUnitID
    package let name: String
    /// NFC. Every span of every proposal and entry is an offset in its Unicode scalars.
    package let text: String
    /// Headings, paragraphs, list items, captions, notes and rows of tables, as the source had them, and words that were hard to make out.
    package let outline: Outline
    /// What kind of file it was; nil for those received before this was kept.
    package let source: ReadDocument.Source?
    package let window: Window
    package let receivedAt: Moment
    package let receivedBy: PersonID

    package static func find(_ id: DocumentID, for deed: Deed = .read, visibleTo viewer: Viewer, in db: any Connection) throws
        -> StoredDocument
    {
        guard let row = try db.row(DocumentQueries.find(id, for: deed, visibleTo: viewer)) else { throw IntakeRefusal.unknownDocument }
        return try StoredDocument(row: row)
    }

    /// The bytes as they came in, unchanged.
    package static func original(_ id: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> (name: String, bytes: [UInt8])
    {
        guard let row = try db.row(DocumentQueries.original(id, visibleTo: viewer)) else { throw IntakeRefusal.unknownDocument }
        return (try row.get("name"), try row.get("bytes"))
    }

    init(row: Row) throws {
        guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else {
            throw ColumnMismatch(column: "last_day", expected: "a day not before first_day", found: .null)
        }
        let text: String = try row.get("body")
        self.init(
            id: try row.get("id"), unit: try row.get("unit_id"), name: try row.get("name"), text: text,
            outline: try Self.outline(of: text, in: row),
            source: try row.find("source"), window: window, receivedAt: try row.get("received_at"), receivedBy: try row.get("received_by"))
    }

    private static func outline(of text: String, in row: Row) throws -> Outline {
        guard let bytes = try row.find("outline", as: [UInt8].self) else { return Outline(ReadDocument.Block.paragraphs(of: text)) }
        guard let outline = Outline(bytes, scalars: text.unicodeScalars.count) else {
            throw ColumnMismatch(column: "outline", expected: "blocks that lie in the text", found: .blob(bytes))
        }
        return outline
    }

    init(
        id: DocumentID, unit: OrgUnitID, name: String, text: String, outline: Outline, source: ReadDocument.Source?,
        window: Window, receivedAt: Moment, receivedBy: PersonID
    ) {
        self.id = id
        self.unit = unit
        self.name = name
        self.text = text
        self.outline = outline
        self.source = source
        self.window = window
        self.receivedAt = receivedAt
        self.receivedBy = receivedBy
    }
}

extension ReadDocument.Source: SQLBindable, SQLReadable {}

extension Act {
    package static let documentReceived = Act("document-received")
}
