import Core
import Journal
import Storage

extension Act {
    package static let unitRenamed = Act("unit-renamed")
}

extension OrgUnit {
    /// The same unit under another name from a day on. Returns it as of that day.
    @discardableResult
    package func rename(
        to name: String, fullName: String, on day: Day, basis: String, by actor: Actor, in db: any Connection
    ) throws -> OrgUnit {
        guard !name.isEmpty, !fullName.isEmpty else { throw OrgUnitRefusal.blank }
        let life = try refuseChange(on: day, basis: basis, after: OrganizationQueries.lastRenaming(id), in: db)
        try db.execute(OrganizationQueries.closeNames([id], on: day))
        try db.execute(OrganizationQueries.insertName(id, name: name, fullName: fullName, from: day, until: life.until, basis: basis))
        try Journal.record(.unitRenamed, about: Subject("unit", id), content: "\(fullName), \(day.onScreen); \(basis)", by: actor, in: db)
        return try OrgUnit.get(id, on: day, in: db)
    }

    /// What every dated change asks for: a basis, a day of the unit's life, and no change of the same sort on that day or later.
    func refuseChange(on day: Day, basis: String, after lastChange: SQL, in db: any Connection) throws -> Validity {
        guard !basis.isEmpty else { throw OrgUnitRefusal.noBasis }
        try TreeState.lock(in: db)
        let life = try OrgUnit.validity(of: id, in: db)
        guard life.contains(day) else { throw OrgUnitRefusal.notInForce(on: day) }
        if let last = try db.row(lastChange)?.find("day", as: Day.self), last >= day { throw OrgUnitRefusal.changedLater(on: last) }
        return life
    }
}
