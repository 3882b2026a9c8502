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
    package let left: LeftBehind

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
        left = try LeftBehind(on: ended, from: file.day, in: db)
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
