import Core
import Journal
import Storage

/// The tree as somebody saw it: the number of the last line of the journal that had changed it. Whoever decides on what was seen brings
/// it along, and is refused when the tree has changed since.
package struct TreeState: Hashable, Sendable {
    package let line: Int64

    package init(line: Int64) {
        self.line = line
    }

    /// What changes the tree. `OrganizationQueries.treeLines` says the same to the database.
    package static let acts: [Act] = [
        .unitEstablished, .unitEnded, .unitMoved, .unitRenamed, .unitReclassified, .successionRecorded, .sharesDeclared, .catalogueLoaded,
        .reorganisationApplied, .reorganisationReversed,
    ]

    package static func current(in db: any Connection) throws -> TreeState {
        TreeState(line: try db.row(OrganizationQueries.lastTreeLine)?.find("line") ?? 0)
    }

    /// One at a time changes the tree, until its transaction ends, and meanwhile nobody records figures along it: what was checked of one
    /// unit may rest on another, even on one that is not there yet.
    package static func lock(in db: any Connection) throws {
        try db.execute(CarriedQueries.holdTree)
    }

    /// What has changed the tree since, oldest first, at most so many lines.
    package func changesSince(limit: Int = 20, in db: any Connection) throws -> [JournalLine] {
        try Journal.lines(of: Self.acts, after: line, limit: limit, in: db)
    }
}

extension Act {
    package static let reorganisationApplied = Act("reorganisation-applied")
    package static let reorganisationReversed = Act("reorganisation-reversed")
    package static let sharesDeclared = Act("shares-declared")
}
