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
    /// Figures that count events here and in one of the matches.
    let pairs: [FigurePair]
    /// Whose the figures of its tables are.
    let units: FigureUnits
    /// What can be confirmed at once, and what cannot.
    let recognised: RecognisedFigures
    /// The document to review after this one; nil when no other waits.
    let next: DocumentID?
    /// The names of units that entries of the document are of, its own aside.
    private let otherUnits: [OrgUnitID: String]
    private let byCode: [String: Indicator]
    private let byID: [IndicatorID: Indicator]
    private let byNumber: [EntryNumber: Entry]

    static func load(_ id: DocumentID, for viewer: Viewer, in db: any Connection) throws -> ReviewMaterial {
        try ReviewMaterial(StoredDocument.find(id, visibleTo: viewer, in: db), for: viewer, in: db)
    }

    private init(_ document: StoredDocument, for viewer: Viewer, in db: any Connection) throws {
        self.document = document
        proposals = try Proposal.all(in: document.id, visibleTo: viewer, in: db)
        unit = try Self.unitName(of: document, in: db)
        entries = try Entry.from(document.id, visibleTo: viewer, in: db)
        catalogue = try Indicator.all(in: db)
        names = try PersonName.all(of: Set(proposals.compactMap(\.decision?.person) + [document.receivedBy]), in: db)
        mayDecide = try db.exists(DocumentQueries.mayReceive(from: document.unit, by: viewer))
        matches = try EventMatch.all(of: document.id, visibleTo: viewer, in: db)
        echoes = try EchoedFigure.all(in: document.id, matching: matches, visibleTo: viewer, in: db)
        doubts = try StoredDoubt.all(in: document.id, visibleTo: viewer, in: db)
        units = try FigureUnits(in: document, among: proposals, for: viewer, in: db)
        recognised = RecognisedFigures(among: proposals, of: units, entered: entries, catalogue: catalogue, echoes: echoes)
        pairs = mayDecide ? try FigurePair.all(in: document.id, matching: matches, visibleTo: viewer, in: db) : []
        let others = Set((entries + pairs.map(\.theirs)).map(\.figure.unit)).subtracting([document.unit])
        otherUnits = try OrgUnit.lastKnown(others.sorted(), by: document.window.last, in: db).mapValues(\.fullName)
        next = try DocumentSummary.next(after: document.id, visibleTo: viewer, in: db)
        byCode = Dictionary(catalogue.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        byID = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byNumber = Dictionary(entries.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// As it was called at the end of the document's window; a unit that had ended by then, as it was called at first.
    private static func unitName(of document: StoredDocument, in db: any Connection) throws -> String {
        if let unit = try OrgUnit.find(document.unit, on: document.window.last, in: db) { return unit.fullName }
        return try OrgUnit.get(document.unit, on: OrgUnit.validity(of: document.unit, in: db).from, in: db).fullName
    }

    /// The indicator a figure most likely counts towards; nil where none fits, or it is computed from others and cannot be declared.
    func guess(for figure: ProposedFigure) -> Indicator? {
        figure.indicator.flatMap { byCode[$0] }.flatMap { $0.isDeclared ? $0 : nil }
    }

    func name(of unit: OrgUnitID) -> String { unit == document.unit ? self.unit : otherUnits[unit] ?? "?" }

    /// Nil for one that is computed from others and cannot be declared.
    func indicator(of guess: IndicatorGuess) -> Indicator? {
        byCode[guess.code].flatMap { $0.isDeclared ? $0 : nil }
    }

    /// The entry that a proposal was confirmed as, while it stands.
    func entry(of proposal: Proposal) -> Entry? {
        guard case .confirmed(let number?) = proposal.state else { return nil }
        return byNumber[number]
    }

    func recorded(_ entry: Entry) -> RecordedFigure? {
        guard let indicator = byID[entry.figure.indicator] else { return nil }
        let path = FigurePath(indicator, at: entry.figure.unit, within: entry.figure.window).path
        return RecordedFigure(
            answer: entry.figure.answer, unitOfMeasure: indicator.unitOfMeasure, indicator: indicator.label,
            window: entry.figure.window.name, unit: otherUnits[entry.figure.unit], path: path)
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

    /// What a person decided last in this document and may take back: one proposal, or all that were confirmed at once. A figure that was
    /// joined with another is parted first.
    func lastDecided(by person: PersonID) -> [Proposal] {
        let theirs = proposals.filter {
            $0.state != .open && $0.decision?.person == person && entry(of: $0)?.figure.occasion == nil
        }
        guard let last = theirs.compactMap({ $0.decision?.at }).max() else { return [] }
        return theirs.filter { $0.decision?.at == last }
    }
}
