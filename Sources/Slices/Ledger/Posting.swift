import Core
import Crypto
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
    /// The event that all of its figures are of, if they name one.
    let occasion: OccasionID?
    let lines: [PostedLine]
    let recordedBy: PersonID
    let recordedAt: Moment
    /// SHA-256 over all of this.
    let digest: [UInt8]

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

    var tally: Tally { Tally(answer, sign: reverses == nil ? 1 : -1) }
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

    var columns: (kind: String, id: [UInt8], edition: Int?) {
        switch self {
        case .document(let document): ("span", document.bytes, nil)
        case .edition(let report, let edition): ("cell", report.bytes, edition)
        }
    }

    init(row: Row) throws {
        let (kind, id): (String, [UInt8]) = (try row.get("source"), try row.get("source_id"))
        if kind == "span", let document = DocumentID(bytes: id) {
            self = .document(document)
        } else if kind == "cell", let report = ReportID(bytes: id) {
            self = .edition(report, try row.get("edition"))
        } else {
            throw ColumnMismatch(column: "source", expected: "span or cell", found: .text(kind))
        }
    }
}

extension Posting {
    init(row: Row) throws {
        let author: [UInt8] = try row.get("recorded_by")
        guard let recordedBy = PersonID(bytes: author) else {
            throw ColumnMismatch(column: "recorded_by", expected: "a person", found: .blob(author))
        }
        self.init(
            first: try row.get("first_entry"), unit: try row.get("unit_id"), window: try Window(row: row), origin: try Origin(row: row),
            occasion: try Self.occasion(row), lines: try PostedLine.unpack(row), recordedBy: recordedBy,
            recordedAt: try row.get("recorded_at"), digest: try row.get("digest")
        )
    }

    static func occasion(_ row: Row) throws -> OccasionID? {
        guard let bytes: [UInt8] = try row.find("occasion") else { return nil }
        guard let occasion = OccasionID(bytes: bytes) else {
            throw ColumnMismatch(column: "occasion", expected: "an occasion", found: .blob(bytes))
        }
        return occasion
    }

    /// What the digest of such a posting is: SHA-256 over every field, indicators by their identities; over the occasion where there is one.
    static func digest(
        unit: OrgUnitID, window: Window, origin: Origin, occasion: OccasionID?, lines: [PostedLine], by actor: Actor,
        indicators: IndicatorNumbers
    ) throws -> [UInt8] {
        let source = origin.columns
        var writer = PackedWriter()
        writer.bytes(unit.bytes)
        writer.signed(Int64(window.first.number))
        writer.signed(Int64(window.last.number))
        writer.bytes(Array(source.kind.utf8))
        writer.bytes(source.id)
        writer.number(source.edition ?? 0)
        writer.bytes(actor.person.bytes)
        writer.signed(actor.moment.milliseconds)
        for line in lines { writer.bytes(try indicators.bytes(line.indicator)) }
        writer.bytes(PostedLine.pack(lines))
        if let occasion { writer.bytes(occasion.bytes) }
        return Array(SHA256.hash(data: writer.output))
    }
}
