import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage

/// All that the review page tells about a document, read in one transaction.
struct ReviewMaterial: Sendable {
    let document: StoredDocument
    let unit: String
    let proposals: [Proposal]
    /// The standing entries that were read from the document.
    let entries: [Entry]
    let catalogue: [Indicator]
    let names: [PersonID: String]
    let mayDecide: Bool
    /// Earlier documents that report the same, the figures confirmed from them, and what does not fit in this one.
    let matches: [EventMatch]
    let echoes: [ProposalID: EchoedFigure]
    let doubts: [StoredDoubt]

    static func load(_ id: DocumentID, for viewer: Viewer, in db: any Connection) throws -> ReviewMaterial {
        let document = try StoredDocument.find(id, visibleTo: viewer, in: db)
        let proposals = try Proposal.all(in: id, visibleTo: viewer, in: db)
        let matches = try EventMatch.all(of: id, visibleTo: viewer, in: db)
        return ReviewMaterial(
            document: document, unit: try unitName(of: document, in: db), proposals: proposals,
            entries: try Entry.from(id, visibleTo: viewer, in: db), catalogue: try Indicator.all(in: db),
            names: try PersonName.all(of: Set(proposals.compactMap(\.decision?.person) + [document.receivedBy]), in: db),
            mayDecide: try db.exists(DocumentQueries.mayReceive(from: document.unit, by: viewer)), matches: matches,
            echoes: try EchoedFigure.all(in: id, matching: matches, visibleTo: viewer, in: db),
            doubts: try StoredDoubt.all(in: id, visibleTo: viewer, in: db))
    }

    /// As it was called at the end of the document's window; a unit that had ended by then, as it was called at first.
    private static func unitName(of document: StoredDocument, in db: any Connection) throws -> String {
        if let unit = try OrgUnit.find(document.unit, on: document.window.last, in: db) { return unit.fullName }
        return try OrgUnit.get(document.unit, on: OrgUnit.validity(of: document.unit, in: db).from, in: db).fullName
    }

    var recognised: RecognisedFigures { RecognisedFigures(among: proposals, entered: entries, catalogue: catalogue, echoes: echoes) }

    func indicator(_ code: String?) -> Indicator? { catalogue.first { $0.code == code } }

    func recorded(_ number: EntryNumber?) -> RecordedFigure? {
        entries.first { $0.number == number }.flatMap(recorded(_:))
    }

    func recorded(_ entry: Entry) -> RecordedFigure? {
        guard let indicator = catalogue.first(where: { $0.id == entry.figure.indicator }) else { return nil }
        let path = FigurePath(indicator, at: entry.figure.unit, within: entry.figure.window).path
        return RecordedFigure(
            answer: entry.figure.answer, unitOfMeasure: indicator.unitOfMeasure, indicator: indicator.label,
            window: entry.figure.window.name, path: path)
    }

    /// "Lan xác nhận lúc 09:12 12/07/2026".
    func outcome(of proposal: Proposal) -> Phrase? {
        guard let decision = proposal.decision else { return nil }
        let name = names[decision.person] ?? "?"
        let at = decision.at.onScreen
        switch proposal.state {
        case .open: return Phrase("\(name) mở lại lúc \(at)", en: "reopened by \(name) at \(at)")
        case .confirmed: return Phrase("\(name) xác nhận lúc \(at)", en: "confirmed by \(name) at \(at)")
        case .dropped: return Phrase("\(name) bỏ lúc \(at)", en: "dropped by \(name) at \(at)")
        }
    }
}
