import Core
import Journal
import Storage

extension Act {
    package static let successionRecorded = Act("succession-recorded")
}

extension Succession {
    /// Records who inherits from whom. The old unit may live on: a part of it can pass to another unit.
    package func record(by actor: Actor, in db: any Connection) throws {
        guard !basis.isEmpty else { throw OrgUnitRefusal.noBasis }
        try TreeState.lock(in: db)
        let life = try OrgUnit.validity(of: old, in: db)
        guard life.contains(day.adding(days: -1)) else { throw OrgUnitRefusal.notInForce(on: day.adding(days: -1)) }
        if let new {
            guard new != old else { throw OrgUnitRefusal.heirIsItself }
            guard try OrgUnit.validity(of: new, in: db).contains(day) else { throw OrgUnitRefusal.heirNotInForce(on: day) }
        } else if kind.needsHeir {
            throw OrgUnitRefusal.noHeir
        }
        let present = try Succession.successors(of: old, in: db)
        guard !present.contains(where: { $0.day == day && $0.new == new }) else { throw OrgUnitRefusal.alreadySucceeded(on: day) }
        let given = try db.row(OrganizationQueries.sharesGiven(by: old, on: day))?.get("millionths", as: Int64.self) ?? 0
        guard given + (share?.millionths ?? 0) <= Share.whole.millionths else { throw OrgUnitRefusal.sharesExceedWhole }

        try db.execute(OrganizationQueries.insert(self))
        try Journal.record(
            .successionRecorded, about: Subject("unit", old),
            content: "\(kind.rawValue) → \(new.map(\.description) ?? "–"), \(day.onScreen); \(basis)",
            by: actor, in: db)
    }
}
