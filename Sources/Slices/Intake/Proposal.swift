import Accounts
import Core
import Ledger
import Storage

/// Something that was read in a document and waits for a person: the words it was read from, and what it would be recorded as.
package struct Proposal: Hashable, Sendable {
    package let id: ProposalID
    package let document: DocumentID
    package let kind: ProposalKind
    /// `[start, end)` in Unicode scalars of the document's text.
    package let span: Range<Int>
    package let words: String
    /// From 0 to 1: how often a proposal of this kind proves right.
    package let confidence: Double
    /// What it was understood as, in a line.
    package let detail: String
    /// Why it was taken for that, for the person who confirms it.
    package let reason: Phrase
    /// For figures: what would be entered in the ledger.
    package let figure: ProposedFigure?
    package let state: State
    /// Who brought it into that state; nil for what nobody has touched.
    package let decision: Decision?
    /// Who pointed at it in the text; nil for what reading found by itself.
    package let addedBy: PersonID?

    package struct Decision: Hashable, Sendable {
        package let person: PersonID
        package let at: Moment
    }

    /// What people have decided so far.
    package enum State: Hashable, Sendable {
        case open
        case confirmed(EntryNumber?)
        case dropped
    }
}

package enum ProposalKind: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
    case event, person, citation, figure, section, task

    package var phrase: Phrase {
        switch self {
        case .event: Phrase("Sự kiện", en: "Event")
        case .person: Phrase("Người tham dự", en: "Person")
        case .citation: Phrase("Viện dẫn", en: "Citation")
        case .figure: Phrase("Số liệu", en: "Figure")
        case .section: Phrase("Phần nội dung", en: "Section")
        case .task: Phrase("Nhiệm vụ", en: "Task")
        }
    }
}

/// A number as it was read, with the indicator it most likely counts towards.
package struct ProposedFigure: Hashable, Sendable {
    package let quantity: Quantity
    package let unitOfMeasure: String
    package let what: String
    /// Only results of the window count; plans and background never enter the ledger by themselves.
    package let isResult: Bool
    /// The indicators of the catalogue it may count towards, the likeliest first; at most `IndicatorGuess.most`.
    package var guesses: [IndicatorGuess]

    /// The code it is offered to be recorded as; nil when none is more likely than not.
    package var indicator: String? { guesses.first.flatMap { $0.confidence >= 0.5 ? $0.code : nil } }
    /// In a table: the name of the unit it is of, where that is not the document's own; the window its heads name; and whether it adds
    /// up other figures, beside which it does not count.
    package var ofUnit: String?
    package var window: Window?
    package var isTotal = false
}

extension Proposal {
    package static func find(_ id: ProposalID, for deed: Deed, visibleTo viewer: Viewer, in db: any Connection) throws -> Proposal {
        guard let row = try db.row(ProposalQueries.find(id, for: deed, visibleTo: viewer)) else { throw IntakeRefusal.unknownProposal }
        return try Proposal(row: row, guesses: try db.rows(ProposalQueries.guesses(of: id)).map(IndicatorGuess.init(row:)))
    }

    /// The proposals of a document in the order of the text.
    package static func all(in document: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> [Proposal] {
        var guesses: [ProposalID: [IndicatorGuess]] = [:]
        for row in try db.rows(ProposalQueries.guesses(in: document)) {
            guesses[try row.get("proposal_id"), default: []].append(try IndicatorGuess(row: row))
        }
        return try db.rows(ProposalQueries.all(in: document, visibleTo: viewer)).map { row in
            try Proposal(row: row, guesses: guesses[try row.get("id")] ?? [])
        }
    }

    init(row: Row, guesses: [IndicatorGuess]) throws {
        let figure: ProposedFigure? = try row.find("amount", as: Amount.self).map { amount in
            ProposedFigure(
                quantity: Quantity(amount, try row.get("qualifier")), unitOfMeasure: try row.get("unit_of_measure"),
                what: try row.get("what"),
                isResult: try row.get("is_result"), guesses: guesses, ofUnit: try row.find("of_unit"), window: try Self.window(in: row),
                isTotal: try row.get("is_total"))
        }
        self.init(
            id: try row.get("id"), document: try row.get("document_id"), kind: try row.get("kind"),
            span: try row.get("span_start")..<row.get("span_end"), words: try row.get("words"),
            confidence: Double(try row.get("confidence", as: Int.self)) / 100, detail: try row.get("detail"),
            reason: Phrase(try row.find("reason_vi") ?? "", en: try row.find("reason_en") ?? ""), figure: figure,
            state: try State(verdict: row.find("verdict"), entry: row.find("entry_number")),
            decision: try row.find("decided_by").map { Decision(person: $0, at: try row.get("decided_at")) },
            addedBy: try row.find("added_by"))
    }
}

extension IndicatorGuess {
    init(row: Row) throws {
        self.init(
            code: try row.get("indicator_code"), confidence: Double(try row.get("confidence", as: Int.self)) / 100,
            reason: Phrase(try row.get("reason_vi"), en: try row.get("reason_en")))
    }
}

extension Proposal {
    private static func window(in row: Row) throws -> Window? {
        guard let first = try row.find("first_day", as: Day.self), let last = try row.find("last_day", as: Day.self) else { return nil }
        return Window(from: first, through: last)
    }
}

extension Proposal.State {
    init(verdict: String?, entry: EntryNumber?) throws {
        switch verdict {
        case nil, "reopened": self = .open
        case "confirmed": self = .confirmed(entry)
        case "dropped": self = .dropped
        case let other?: throw ColumnMismatch(column: "verdict", expected: "a verdict", found: .text(other))
        }
    }
}
