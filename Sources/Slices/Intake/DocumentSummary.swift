import Accounts
import Core
import Storage

/// A document in a list: how much of it still waits for a person.
package struct DocumentSummary: Hashable, Sendable {
    package let document: DocumentID
    package let name: String
    package let unit: OrgUnitID
    package let unitName: String
    package let window: Window
    package let receivedAt: Moment
    package let figures: Int
    package let undecidedFigures: Int
    /// Those among the undecided that need a look: read with doubt, without an indicator, or no result of the window.
    package let doubtfulFigures: Int
}

/// Which documents a list holds.
package struct DocumentSearch: Hashable, Sendable {
    package enum State: String, Hashable, Sendable { case open, done }

    /// Nil for those of every unit.
    package var unit: OrgUnitID?
    /// Nil for all, whether figures of theirs wait or not.
    package var state: State?

    package init(unit: OrgUnitID? = nil, state: State? = nil) {
        (self.unit, self.state) = (unit, state)
    }
}

extension DocumentSummary {
    static let pageLength = 50

    /// The documents of the units a viewer covers, those that need a person first, and how many there are on all pages.
    static func all(_ search: DocumentSearch, page: Int, visibleTo viewer: Viewer, in db: any Connection) throws -> (
        documents: [DocumentSummary], count: Int
    ) {
        let rows = try db.rows(DocumentQueries.all(search, page: page, of: pageLength, visibleTo: viewer))
        return (try rows.compactMap(DocumentSummary.init(row:)), try rows.first?.get("total") ?? 0)
    }

    /// The latest documents, those that need a person first.
    package static func latest(visibleTo viewer: Viewer, in db: any Connection) throws -> [DocumentSummary] {
        try all(DocumentSearch(), page: 1, visibleTo: viewer, in: db).documents
    }

    /// The document to review after one, in the order of the list; after the last comes the first again. Nil when no other waits.
    static func next(after document: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> DocumentID? {
        let waiting = try db.rows(DocumentQueries.waiting(visibleTo: viewer)).map { try $0.get("id", as: DocumentID.self) }
        guard let place = waiting.firstIndex(of: document) else { return waiting.first }
        return waiting.count > 1 ? waiting[(place + 1) % waiting.count] : nil
    }

    /// The units whose documents a viewer may see, by name; of very many, the first few hundred.
    static func units(visibleTo viewer: Viewer, in db: any Connection) throws -> [ReceivingUnit] {
        try db.rows(DocumentQueries.unitsWithDocuments(visibleTo: viewer)).map {
            ReceivingUnit(id: try $0.get("unit_id"), name: try $0.get("unit_name"))
        }
    }

    private init?(row: Row) throws {
        guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else { return nil }
        self.init(
            document: try row.get("id"), name: try row.get("name"), unit: try row.get("unit_id"), unitName: try row.get("unit_name"),
            window: window, receivedAt: try row.get("received_at"), figures: try row.get("figures"),
            undecidedFigures: try row.get("undecided"), doubtfulFigures: try row.get("doubtful"))
    }
}
