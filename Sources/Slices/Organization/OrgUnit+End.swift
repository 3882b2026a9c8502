import Core
import Journal
import Storage

extension Act {
    package static let unitEnded = Act("unit-ended")
}

extension OrgUnit {
    /// One unit that inherits when another ends, and with what weight.
    package struct Heir: Hashable, Sendable {
        package let unit: OrgUnitID
        package let scope: Succession.Scope?
        package let share: Succession.Share?

        package init(_ unit: OrgUnitID, scope: Succession.Scope? = nil, share: Succession.Share? = nil) {
            self.unit = unit
            self.scope = scope
            self.share = share
        }
    }

    /// Ends the unit: `day` is the first day it no longer holds. One heir is a merge, several are a split, none a dissolution.
    package func end(on day: Day, heirs: [Heir] = [], basis: String, by actor: Actor, in db: any Connection) throws {
        guard !basis.isEmpty else { throw OrgUnitRefusal.noBasis }
        try TreeState.lock(in: db)
        let life = try OrgUnit.validity(of: id, in: db)
        guard life.until == nil else { throw OrgUnitRefusal.notInForce(on: day) }
        guard day > life.from else { throw OrgUnitRefusal.endsBeforeItBegins(life.from) }
        for query in [OrganizationQueries.lastRenaming(id), OrganizationQueries.lastMove(id)] {
            if let last = try db.row(query)?.find("day", as: Day.self), last >= day { throw OrgUnitRefusal.changedLater(on: last) }
        }
        let dependants = try db.row(OrganizationQueries.dependants(of: id, from: day))?.get("units", as: Int.self) ?? 0
        guard dependants == 0 else { throw OrgUnitRefusal.stillHasUnits(dependants, on: day) }

        try db.execute(OrganizationQueries.forgetBelow(.under([id])))
        try db.execute(OrganizationQueries.closeNames([id], on: day))
        try db.execute(OrganizationQueries.closePlaces([id], on: day))
        try db.execute(OrganizationQueries.closeUnits([id], on: day))
        try db.execute(OrganizationQueries.rebuildBelow(.under([id])))
        try Journal.record(.unitEnded, about: Subject("unit", id), content: "\(day.onScreen); \(basis)", by: actor, in: db)

        let kind: Succession.Kind = heirs.isEmpty ? .abolished : heirs.count == 1 ? .merge : .split
        let heirs: [Heir?] = heirs.isEmpty ? [nil] : heirs
        for heir in heirs {
            let succession = Succession(
                old: id, new: heir?.unit, day: day, kind: kind, scope: heir?.scope ?? (kind == .merge ? .whole : nil), share: heir?.share,
                basis: basis)
            try succession.record(by: actor, in: db)
        }
    }
}
