import Accounts
import Core
import Ledger
import Organization
import Storage

/// What a reorganisation will do, before it does it: to the tree, and to what hangs on the units that end.
package struct ReorganisationPreview: Sendable {
    package let plan: ReorganisationPlan
    /// The tree it was made from. Applying asks for it.
    package let state: TreeState
    /// Figures of ending units, which today's view carries to their heirs; those of units that are split become estimates.
    package let figuresCarried: Int
    package let figuresEstimated: Int
    /// Ending units with figures of the day or later: there is nothing they could count in. While there are any, it cannot be applied.
    package let refused: [ReorganisationComplaint]
    package let openReports: Listed<OpenReport>
    package let seats: Listed<HeldSeat>

    /// The first of many, and how many there are.
    package struct Listed<Item: Sendable>: Sendable {
        package let first: [Item]
        package let count: Int
    }

    /// A report that nobody has filed yet, of a unit that ends.
    package struct OpenReport: Sendable {
        package let id: ReportID
        package let unit: OrgUnitID
        package let form: Phrase
        package let window: Window
    }

    /// A role that somebody holds on a unit that ends.
    package struct HeldSeat: Sendable {
        package let unit: OrgUnitID
        package let person: String
        package let account: String
        package let role: Role
    }

    private static let mostListed = 100

    package init(of file: ReorganisationFile, for viewer: Viewer, in db: any Connection) throws {
        try db.liftDeadlines()
        state = try TreeState.current(in: db)
        plan = try ReorganisationPlan(file, for: viewer, in: db)
        let ended = plan.change.ended
        let figures = try Ledger.figures(of: ended, in: db)
        let split = Set(plan.change.successions.lazy.filter { $0.kind == .split }.map(\.old))
        figuresCarried = figures.values.reduce(0, +)
        figuresEstimated = figures.reduce(0) { $0 + (split.contains($1.key) ? $1.value : 0) }
        refused = try plan.entriesAfter(in: db)
        openReports = try Self.listed(ended, in: db, ReorganisationQueries.openReports) { row in
            guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else { return nil }
            return OpenReport(
                id: try row.get("id"), unit: try row.get("unit_id"), form: Phrase(try row.get("title_vi"), en: try row.get("title_en")),
                window: window)
        }
        let day = file.day
        seats = try Self.listed(ended, in: db, { ReorganisationQueries.seats(on: $0, from: day) }) { row in
            HeldSeat(
                unit: try row.get("unit_id"), person: try row.get("name"), account: try row.find("account") ?? "",
                role: try row.get("role"))
        }
    }

    private static func listed<Item>(
        _ units: [OrgUnitID], in db: any Connection, _ query: ([OrgUnitID]) -> SQL, _ read: (Row) throws -> Item?
    ) throws -> Listed<Item> {
        var first: [Item] = []
        var count = 0
        for units in units.chunks {
            try db.forEachRow(of: query(Array(units))) { row in
                count += 1
                if first.count < mostListed, let item = try read(row) { first.append(item) }
            }
        }
        return Listed(first: first, count: count)
    }
}

extension ReorganisationPlan {
    /// Figures that would be left at units which are no more on the last day of their windows.
    func entriesAfter(in db: any Connection) throws -> [ReorganisationComplaint] {
        try Ledger.figures(of: change.ended, since: file.day, in: db)
            .map { ReorganisationComplaint(line: endingLines[$0.key] ?? 0, problem: .entriesAfter($0.value, day: file.day)) }
            .sorted { $0.line < $1.line }
    }

    /// The names of the units that inherit from one, or an empty list.
    package var heirs: [OrgUnitID: [OrgUnitID]] {
        change.successions.reduce(into: [:]) { heirs, succession in
            if let new = succession.new { heirs[succession.old, default: []].append(new) }
        }
    }
}
