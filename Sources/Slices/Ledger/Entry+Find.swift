import Accounts
import Core
import Storage

extension Entry {
    package static func find(_ number: EntryNumber, in db: any Connection) throws -> Entry? {
        guard let posting = try db.row(PostingQueries.holding(number)).map(Posting.init(row:)) else { return nil }
        let place = Int(number.rawValue - posting.first.rawValue)
        guard posting.lines.indices.contains(place) else { return nil }
        let reversing = try db.row(PostingQueries.reversing(number))?.get("reversing", as: EntryNumber.self)
        return try Entry(posting, place, indicators: IndicatorNumbers(in: db), reversedBy: reversing)
    }

    /// The standing entries that were read from a document, in the order of the text.
    package static func from(_ document: DocumentID, visibleTo viewer: Viewer, in db: any Connection) throws -> [Entry] {
        try standing(db.rows(PostingQueries.from(document, visibleTo: viewer)).map(Posting.init(row:)), in: db)
            .sorted { ($0.start, $0.number) < ($1.start, $1.number) }
    }

    /// The standing entries that the cells of a report declared.
    package static func from(_ report: ReportID, in db: any Connection) throws -> [Entry] {
        try standing(db.rows(PostingQueries.from(report)).map(Posting.init(row:)), in: db)
    }

    /// An entry and the one that takes it back are of the same unit, window and source, so whoever has asked by these has both.
    static func standing(_ postings: [Posting], of indicator: Indicator? = nil, in db: any Connection) throws -> [Entry] {
        guard !postings.isEmpty else { return [] }
        let takenBack = Set(postings.lazy.flatMap(\.lines).compactMap(\.reverses))
        let indicators = try IndicatorNumbers(in: db)
        return try postings.flatMap { posting in
            try posting.lines.indices.compactMap { place in
                let line = posting.lines[place]
                guard line.reverses == nil, indicator.map({ $0.number == line.indicator }) ?? true,
                    !takenBack.contains(posting.number(place))
                else { return nil }
                return try Entry(posting, place, indicators: indicators, reversedBy: nil)
            }
        }
    }

    init(_ posting: Posting, _ place: Int, indicators: IndicatorNumbers, reversedBy: EntryNumber?) throws {
        let line = posting.lines[place]
        self.init(
            number: posting.number(place),
            figure: Figure(
                unit: posting.unit, indicator: try indicators.id(line.indicator), window: posting.window, answer: line.answer,
                source: posting.origin.source(at: line.span), occasion: posting.occasion),
            reverses: line.reverses, reversedBy: reversedBy, recordedBy: posting.recordedBy, recordedAt: posting.recordedAt)
    }

    private var start: Int {
        if case .span(_, let start, _) = figure.source { start } else { 0 }
    }
}

/// The catalogue by the numbers that postings name indicators by.
struct IndicatorNumbers: Sendable {
    private let byID: [IndicatorID: Indicator]
    /// At the place of its number.
    private let byNumber: [Indicator?]
    private let passed: [Bool]
    private let once: [Bool]

    init(in db: any Connection) throws {
        let all = try Indicator.all(in: db)
        byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byNumber = all.reduce(into: Array(repeating: nil, count: (all.map(\.number).max() ?? 0) + 1)) { $0[$1.number] = $1 }
        passed = byNumber.map { $0?.isPassedUpward ?? false }
        once = byNumber.map { $0?.countsOccasionsOnce ?? false }
    }

    func indicator(_ id: IndicatorID) throws -> Indicator {
        guard let indicator = byID[id] else { throw LedgerRefusal.unknownIndicator(id.description) }
        return indicator
    }

    func id(_ number: Int) throws -> IndicatorID {
        guard byNumber.indices.contains(number), let indicator = byNumber[number] else {
            throw LedgerRefusal.unknownIndicator(String(number))
        }
        return indicator.id
    }

    func bytes(_ number: Int) throws -> [UInt8] { try id(number).bytes }

    func isPassedUpward(_ number: Int) -> Bool { passed.indices.contains(number) && passed[number] }

    func countsOccasionsOnce(_ number: Int) -> Bool { once.indices.contains(number) && once[number] }
}
