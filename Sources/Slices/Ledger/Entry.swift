import Core
import Journal
import Storage

/// One figure in the ledger: this unit, this indicator, this window, this answer, from this source. Never changed.
package struct Entry: Hashable, Sendable {
    package let number: EntryNumber
    package let figure: Figure
    /// The entry this one takes back, if it is a correction.
    package let reverses: EntryNumber?
    /// The entry that took this one back, if any. Such a pair counts for nothing.
    package let reversedBy: EntryNumber?
    package let recordedBy: PersonID
    package let recordedAt: Moment
}

/// What an entry says, before it has a number.
package struct Figure: Hashable, Sendable {
    package let unit: OrgUnitID
    package let indicator: IndicatorID
    package let window: Window
    package let answer: Answer
    package let source: EntrySource
    /// The event it is of, where others count the same one.
    package let occasion: OccasionID?

    package init(
        unit: OrgUnitID, indicator: IndicatorID, window: Window, answer: Answer, source: EntrySource, occasion: OccasionID? = nil
    ) {
        self.unit = unit
        self.indicator = indicator
        self.window = window
        self.answer = answer
        self.source = source
        self.occasion = occasion
    }

    /// The same figure of another occasion, or of none.
    func of(_ occasion: OccasionID?) -> Figure {
        Figure(unit: unit, indicator: indicator, window: window, answer: answer, source: source, occasion: occasion)
    }
}

/// Where a figure was read or who declared it. Every entry has one.
package enum EntrySource: Hashable, Sendable {
    /// Characters of a stored document, `[start, end)` in Unicode scalars of its text.
    case span(DocumentID, start: Int, end: Int)
    /// A cell of an edition of a report, filled by an account.
    case cell(ReportID, edition: Int)
}

extension Entry {
    /// How the first releases signed what they recorded: each entry by itself, several together by the digest of their digests.
    static func firstDigest(of posting: Posting, by actor: Actor, indicators: IndicatorNumbers) throws -> String {
        let digests = try posting.lines.indices.map { place in
            let entry = try Entry(posting, place, indicators: indicators, reversedBy: nil)
            return firstDigest(of: entry.figure, reverses: entry.reverses, by: actor)
        }
        return digests.count == 1 ? digests[0] : Digest.hex(of: digests)
    }

    private static func firstDigest(of figure: Figure, reverses: EntryNumber?, by actor: Actor) -> String {
        let columns = figure.source.columns
        return Digest.hex(of: [
            figure.unit.description, figure.indicator.description, figure.window.description, figure.answer.word,
            String(figure.answer.thousandths), figure.answer.qualifier.rawValue, columns.kind, columns.id,
            columns.start.map(String.init) ?? "", columns.end.map(String.init) ?? "", reverses?.description ?? "",
            actor.person.description, String(actor.moment.milliseconds),
        ])
    }
}

extension EntrySource {
    /// Where in a document; nothing where a report declared it.
    var span: Range<Int>? {
        guard case .span(_, let start, let end) = self, start <= end else { return nil }
        return start..<end
    }

    fileprivate var columns: (kind: String, id: String, start: Int?, end: Int?) {
        switch self {
        case .span(let document, let start, let end): ("span", document.description, start, end)
        case .cell(let report, let edition): ("cell", report.description, edition, nil)
        }
    }
}

extension Answer {
    /// The word a database column writes.
    package var word: String {
        switch self {
        case .quantity: "quantity"
        case .noneOccurred: "none-occurred"
        case .notApplicable: "not-applicable"
        case .notReported: "not-reported"
        }
    }

    package var thousandths: Int64 { quantity?.amount.thousandths ?? 0 }
    package var qualifier: Qualifier { quantity?.qualifier ?? .exact }

    package init(word: String, amount: Amount, qualifier: Qualifier) throws {
        switch word {
        case "quantity": self = .quantity(Quantity(amount, qualifier))
        case "none-occurred": self = .noneOccurred
        case "not-applicable": self = .notApplicable
        case "not-reported": self = .notReported
        default: throw ColumnMismatch(column: "answer", expected: "an answer", found: .text(word))
        }
    }
}
