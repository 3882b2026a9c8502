import Core
import Journal
import Storage

extension Act {
    package static let unitEstablished = Act("unit-established")
}

extension OrgUnit {
    /// A new unit from a day on. The ID is for those who derive their own; others take a fresh one.
    @discardableResult
    package static func establish(
        _ draft: Draft, on day: Day, basis: String, id: OrgUnitID = OrgUnitID(), by actor: Actor, in db: any Connection
    ) throws -> OrgUnit {
        guard ![draft.code, draft.name, draft.fullName, draft.type].contains("") else { throw OrgUnitRefusal.blank }
        guard !basis.isEmpty else { throw OrgUnitRefusal.noBasis }
        try TreeState.lock(in: db)
        if let holder = try db.row(OrganizationQueries.holder(ofCode: draft.code, from: day)) {
            throw OrgUnitRefusal.codeTaken(draft.code, on: try holder.get("from_day"))
        }
        if let parent = draft.parent { try refuse(parent, notInForceFrom: day, until: nil, in: db) }

        try db.execute(OrganizationQueries.insertUnit(id, code: draft.code, kind: draft.kind, from: day))
        try db.execute(OrganizationQueries.insertName(id, name: draft.name, fullName: draft.fullName, from: day, until: nil, basis: basis))
        try db.execute(
            OrganizationQueries.insertPlace(
                id, parent: draft.parent, level: draft.level, type: draft.type, from: day, until: nil, basis: basis))
        try db.execute(OrganizationQueries.rebuildBelow(.under([id])))
        try Journal.record(
            .unitEstablished, about: Subject("unit", id), content: "\(draft.fullName) (\(draft.code)), \(day.onScreen); \(basis)",
            by: actor, in: db)
        return try get(id, on: day, in: db)
    }

    /// The unit above must be there from the day on for as long as the unit below it is.
    static func refuse(_ parent: OrgUnitID, notInForceFrom day: Day, until: Day?, in db: any Connection) throws {
        let life = try validity(of: parent, in: db)
        let outlives = life.until.map { end in until.map { $0 <= end } ?? false } ?? true
        guard life.contains(day), outlives else { throw OrgUnitRefusal.parentNotInForce(from: day) }
    }
}
