import Core
import Journal
import Storage

/// Figures of one unit, over one window, from one source, recorded together: a report's cells lie in one row. Never changed.
///
/// Its entries are numbered in a row from the first.
struct Posting: Sendable {
    let first: EntryNumber
    let unit: OrgUnitID
    let window: Window
    let origin: Origin
    let lines: [PostedLine]
    let recordedBy: PersonID
    let recordedAt: Moment
    let digest: String

    /// The most figures that lie in one row, and the room between the numbers of two postings.
    static let capacity = 128

    /// What a source is without the place in it.
    enum Origin: Hashable, Sendable {
        case document(DocumentID)
        case edition(ReportID, Int)
    }

    func number(_ place: Int) -> EntryNumber { EntryNumber(rawValue: first.rawValue + Int64(place)) }
}

/// One figure within a posting.
struct PostedLine: Hashable, Sendable {
    /// The number of the indicator.
    let indicator: Int
    let answer: Answer
    /// Where in a document it was read; nothing where a report declared it.
    let span: Range<Int>?
    /// The entry this one takes back.
    let reverses: EntryNumber?
}

extension Posting.Origin {
    init(_ source: EntrySource) {
        switch source {
        case .span(let document, _, _): self = .document(document)
        case .cell(let report, let edition): self = .edition(report, edition)
        }
    }

    func source(at span: Range<Int>?) -> EntrySource {
        switch self {
        case .document(let document): .span(document, start: span?.lowerBound ?? 0, end: span?.upperBound ?? 0)
        case .edition(let report, let edition): .cell(report, edition: edition)
        }
    }

    var columns: (kind: String, id: String, edition: Int?) {
        switch self {
        case .document(let document): ("span", document.description, nil)
        case .edition(let report, let edition): ("cell", report.description, edition)
        }
    }

    init(row: Row) throws {
        let kind: String = try row.get("source")
        switch kind {
        case "span": self = .document(try row.get("source_id"))
        case "cell": self = .edition(try row.get("source_id"), try row.get("edition"))
        default: throw ColumnMismatch(column: "source", expected: "span or cell", found: .text(kind))
        }
    }
}

extension Posting {
    init(row: Row) throws {
        guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else {
            throw ColumnMismatch(column: "last_day", expected: "a day not before first_day", found: .null)
        }
        let bytes: [UInt8] = try row.get("figures")
        guard let lines = PostedLine.unpack(bytes) else {
            throw ColumnMismatch(column: "figures", expected: "the figures of a posting", found: .blob(bytes))
        }
        self.init(
            first: try row.get("first_entry"), unit: try row.get("unit_id"), window: window, origin: try Origin(row: row), lines: lines,
            recordedBy: try row.get("recorded_by"), recordedAt: try row.get("recorded_at"), digest: try row.get("digest"))
    }

    /// SHA-256 over every field of every entry; of several entries, over their digests.
    static func digest(of figures: [Posted], by actor: Actor) -> String {
        let digests = figures.map { Entry.digest(of: $0.figure, reverses: $0.reverses, by: actor) }
        return digests.count == 1 ? digests[0] : Digest.hex(of: digests)
    }
}
