import Core
import Journal
import Storage

extension Act {
    package static let unitReclassified = Act("unit-reclassified")
}

extension OrgUnit {
    /// The same unit with another type or level from a day on: a *xã* becomes a *phường*, a province a city. Returns it as of that day.
    @discardableResult
    package func reclassify(
        as type: String, level: Level, on day: Day, basis: String, by actor: Actor, in db: any Connection
    ) throws -> OrgUnit {
        guard !type.isEmpty else { throw OrgUnitRefusal.blank }
        let life = try refuseChange(on: day, basis: basis, after: OrganizationQueries.lastMove(id), in: db)
        let present = try OrgUnit.get(id, on: day, in: db)
        try present.place(under: present.parent, level: level, type: type, from: day, until: life.until, basis: basis, in: db)
        try Journal.record(
            .unitReclassified, about: Subject("unit", id), content: "\(type), \(level.rawValue), \(day.onScreen); \(basis)", by: actor,
            in: db)
        return try OrgUnit.get(id, on: day, in: db)
    }
}
