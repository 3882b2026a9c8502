import Accounts
import Core
import Journal
import Storage

extension ReadingRule {
    package static func find(_ id: ReadingRuleID, for deed: Deed, visibleTo viewer: Viewer, in db: any Connection) throws -> ReadingRule {
        guard let row = try db.row(ReadingRuleQueries.find(id, for: deed, visibleTo: viewer)) else { throw IntakeRefusal.unknownRule }
        return try ReadingRule(row: row)
    }

    /// Rules of the offices a viewer covers, those in force first; at most two thousand.
    package static func all(visibleTo viewer: Viewer, in db: any Connection) throws -> [ReadingRule] {
        try db.rows(ReadingRuleQueries.all(visibleTo: viewer)).map(ReadingRule.init(row:))
    }

    /// The rules that hold for documents of a unit. Of two for the same words, that of the nearer office.
    package static func inForce(for unit: OrgUnitID, in db: any Connection) throws -> [ReadingRule] {
        let rules = try db.rows(ReadingRuleQueries.inForce(for: unit)).map(ReadingRule.init(row:))
        return Dictionary(rules.map { (key(of: $0.phrase), $0) }, uniquingKeysWith: { _, nearer in nearer }).values.sorted {
            ($0.phrase, $0.id) < ($1.phrase, $1.id)
        }
    }

    /// Whose rule it is when this person corrects a document of a unit: the nearest unit at or above it where they have a seat.
    static func office(for unit: OrgUnitID, by actor: Actor, in db: any Connection) throws -> OrgUnitID {
        let seats = try Seat.held(by: actor.person, on: actor.day, in: db).filter { Deed.fill.roles.contains($0.role) }
        guard !seats.isEmpty, let row = try db.row(ReadingRuleQueries.office(of: unit, among: seats.map(\.unit))) else { return unit }
        return try row.get("above_id")
    }
}
