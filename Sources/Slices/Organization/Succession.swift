import Core
import Storage

/// One unit's inheritance from another on a day: a merge, one part of a split, or an end without an heir.
package struct Succession: Hashable, Sendable {
    package let old: OrgUnitID
    /// Nil for a unit that ended without an heir, or whose heir no paper names.
    package let new: OrgUnitID?
    /// The first day of the new state.
    package let day: Day
    package let kind: Kind
    package let scope: Scope?
    /// The declared weight of this part of a split; nil where nobody has stated one.
    package let share: Share?
    package let basis: String
    /// How sure the link is: `2src` when two independent lists agree, `declared` when a person of this office recorded it.
    package let confidence: String

    package enum Kind: String, Sendable, CaseIterable {
        /// The old unit went wholly into the new one, which may have others too.
        case merge
        /// The old unit was divided; this is one of its heirs.
        case split
        /// The same body under another name, type or parent, entered as a unit of its own.
        case rename
        case abolished
        /// Several heirs are possible and no paper decides.
        case ambiguous
        case unknown

        /// Kinds that need an heir.
        var needsHeir: Bool { self == .merge || self == .split || self == .rename }
    }

    /// How much of the old unit passed on, in the words of the resolutions of 2025.
    package enum Scope: String, Sendable, CaseIterable {
        case whole, part, remainder
        case areaOnly = "area_only"
        case partOfAreaAllPeople = "part_area_all_pop"
        case peopleOnly = "pop_only"
        case allAreaNoPeople = "all_area_no_pop"
    }

    /// A weight in parts per million of the old unit, from 1 to 1 000 000: exact, and fine enough for a head count.
    package struct Share: Hashable, Sendable, Comparable {
        package let millionths: Int64

        package static let whole = Share(unchecked: 1_000_000)

        package init?(millionths: Int64) {
            guard (1...1_000_000).contains(millionths) else { return nil }
            self.init(unchecked: millionths)
        }

        private init(unchecked millionths: Int64) {
            self.millionths = millionths
        }

        package static func < (left: Share, right: Share) -> Bool { left.millionths < right.millionths }
    }

    package init(
        old: OrgUnitID, new: OrgUnitID?, day: Day, kind: Kind, scope: Scope? = nil, share: Share? = nil, basis: String,
        confidence: String = "declared"
    ) {
        self.old = old
        self.new = new
        self.day = day
        self.kind = kind
        self.scope = scope
        self.share = share
        self.basis = basis
        self.confidence = confidence
    }
}

extension Succession {
    /// Who inherited from a unit; several for a split.
    package static func successors(of id: OrgUnitID, in db: any Connection) throws -> [Succession] {
        try db.rows(OrganizationQueries.successors(of: id)).map(Succession.init(row:))
    }

    /// From whom a unit inherited.
    package static func predecessors(of id: OrgUnitID, in db: any Connection) throws -> [Succession] {
        try db.rows(OrganizationQueries.predecessors(of: id)).map(Succession.init(row:))
    }

    init(row: Row) throws {
        self.init(
            old: try row.get("old_unit_id"), new: try row.find("new_unit_id"), day: try row.get("day"), kind: try row.get("kind"),
            scope: try row.find("scope"), share: try row.find("share", as: Int64.self).flatMap(Share.init(millionths:)),
            basis: try row.get("basis"), confidence: try row.get("confidence"))
    }
}
