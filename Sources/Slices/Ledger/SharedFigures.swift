import Core
import Storage

/// The standing figures of some occasions, of what counts an occasion once.
struct SharedFigures: Sendable {
    /// Those of one occasion and one indicator.
    private(set) var groups: [Group] = []

    struct Group: Sendable {
        let occasion: OccasionID
        /// The indicator's number.
        let indicator: Int
        let window: Window
        fileprivate(set) var figures: [Shared]
    }

    struct Shared: Hashable, Sendable {
        let number: EntryNumber
        let unit: OrgUnitID
        /// The unit's number.
        let place: Int
        let tally: Tally
        /// The report whose cell declared it, if one did.
        let report: ReportID?
    }

    /// None: also what there was before figures could name an occasion.
    init() {}

    static func all(in db: any Connection) throws -> SharedFigures { try SharedFigures(OccasionQueries.everyFigure, in: db) }

    static func of(_ occasions: Set<OccasionID>, in db: any Connection) throws -> SharedFigures {
        occasions.isEmpty ? SharedFigures() : try SharedFigures(OccasionQueries.figures(of: occasions.sorted()), in: db)
    }

    /// - Parameter moment: as the ledger knew them then; nil for all it knows.
    static func within(_ window: Window, knownAt moment: Moment? = nil, in db: any Connection) throws -> SharedFigures {
        try SharedFigures(OccasionQueries.figures(within: window, knownAt: moment ?? .distantFuture), in: db)
    }

    private init(_ query: SQL, in db: any Connection) throws {
        let indicators = try IndicatorNumbers(in: db)
        struct Key: Hashable { let occasion: OccasionID, indicator: Int }
        var places: [Key: Int] = [:]
        var takenBack: Set<EntryNumber> = []
        try db.forEachRow(of: query) { row in
            let posted = try SharedRow(row)
            var number = posted.first
            try PostedLine.forEach(in: row) { line in
                defer { number = EntryNumber(rawValue: number.rawValue + 1) }
                if let reverses = line.reverses { takenBack.insert(reverses); return }
                guard indicators.countsOccasionsOnce(line.indicator) else { return }
                let key = Key(occasion: posted.occasion, indicator: line.indicator)
                let shared = Shared(number: number, unit: posted.unit, place: posted.place, tally: line.tally, report: posted.report)
                if let place = places[key] {
                    groups[place].figures.append(shared)
                } else {
                    places[key] = groups.count
                    groups.append(Group(occasion: posted.occasion, indicator: line.indicator, window: posted.window, figures: [shared]))
                }
            }
        }
        keep { !takenBack.contains($0.number) }
    }

    /// The same as if a report had declared nothing.
    func leavingOut(_ report: ReportID) -> SharedFigures {
        var rest = self
        rest.keep { $0.report != report }
        return rest
    }

    /// Those whose windows end on certain days.
    func ending(_ days: Window) -> SharedFigures {
        var some = self
        some.groups.removeAll { !days.contains($0.window.last) }
        return some
    }

    private mutating func keep(_ isKept: (Shared) -> Bool) {
        for place in groups.indices { groups[place].figures = groups[place].figures.filter(isKept) }
        groups.removeAll { $0.figures.isEmpty }
    }
}

/// What is said of every figure of a posting.
private struct SharedRow {
    let occasion: OccasionID
    let unit: OrgUnitID
    let place: Int
    let window: Window
    let first: EntryNumber
    let report: ReportID?

    init(_ row: Row) throws {
        guard let occasion = try Posting.occasion(row) else {
            throw ColumnMismatch(column: "occasion", expected: "an occasion", found: .null)
        }
        (self.occasion, window) = (occasion, try Window(row: row))
        (unit, place, first) = (try row.get("unit_id"), try row.get("unit"), try row.get("first_entry"))
        if case .edition(let report, _) = try Posting.Origin(row: row) { self.report = report } else { report = nil }
    }
}
