import Core
import Journal
import Storage

extension Act {
    package static let unitMoved = Act("unit-moved")
}

extension OrgUnit {
    /// The same unit under another one from a day on, with everything below it. Returns it as of that day.
    @discardableResult
    package func move(under parent: OrgUnitID?, on day: Day, basis: String, by actor: Actor, in db: any Connection) throws -> OrgUnit {
        let life = try refuseChange(on: day, basis: basis, after: OrganizationQueries.lastMove(id), in: db)
        if let parent {
            try OrgUnit.refuse(parent, notInForceFrom: day, until: life.until, in: db)
            guard try !db.exists(OrganizationQueries.everLink(from: id, to: parent, since: day)) else { throw OrgUnitRefusal.cycle }
        }
        let present = try OrgUnit.get(id, on: day, in: db)
        try present.place(under: parent, level: present.level, type: present.type, from: day, until: life.until, basis: basis, in: db)
        try Journal.record(
            .unitMoved, about: Subject("unit", id), content: "\(parent.map(\.description) ?? "–"), \(day.onScreen); \(basis)", by: actor,
            in: db)
        return try OrgUnit.get(id, on: day, in: db)
    }

    /// Closes the place the unit has and opens another, with the links of everything below it.
    func place(
        under parent: OrgUnitID?, level: Level, type: String, from day: Day, until: Day?, basis: String, in db: any Connection
    ) throws {
        try db.execute(OrganizationQueries.forgetBelow(.under([id])))
        try db.execute(OrganizationQueries.closePlaces([id], on: day))
        try db.execute(OrganizationQueries.insertPlace(id, parent: parent, level: level, type: type, from: day, until: until, basis: basis))
        try db.execute(OrganizationQueries.rebuildBelow(.under([id])))
    }
}
