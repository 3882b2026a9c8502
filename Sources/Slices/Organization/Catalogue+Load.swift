import Core
import Journal
import Storage

extension Act {
    package static let catalogueLoaded = Act("catalogue-loaded")
}

extension Catalogue {
    /// What a load did.
    package struct Loaded: Hashable, Sendable {
        package let units: Int
        package let newUnits: Int
        package let successions: Int
        /// Whether any unit now stands below others than before, on whatever day.
        package let movedUnits: Bool
    }

    /// Writes the catalogue under one root, "Trung ương". Loading the same files again changes nothing; newer files add units, and end
    /// those they say have ended. A change that was recorded here is kept; files that contradict it are refused.
    @discardableResult
    package func load(by actor: Actor, in db: any Connection) throws -> Loaded {
        try TreeState.lock(in: db)
        let before = try refuseOtherHolders(in: db)
        try Self.write([Self.rootUnit] + units, in: db)
        try Self.write(successions, in: db)
        if let code = try db.row(OrganizationQueries.overlaps)?.get("code", as: String.self) {
            throw CatalogueRefusal.overlapsOwnChange(code: code)
        }
        let moved = try db.exists(OrganizationQueries.strayLinks)
        if moved {
            try db.execute(OrganizationQueries.forgetBelow(.everything))
            try db.execute(OrganizationQueries.rebuildBelow(.everything))
        }
        let loaded = Loaded(
            units: units.count, newUnits: units.count { !before.contains($0.id) }, successions: successions.count, movedUnits: moved)
        try Journal.record(
            .catalogueLoaded, about: Subject("unit", Self.root),
            content: "\(loaded.units) đơn vị (\(loaded.newUnits) mới), \(loaded.successions) kế thừa", by: actor, in: db)
        return loaded
    }

    private static let rootUnit = Unit(
        id: root, code: "TW", validity: Validity(from: firstDay),
        names: [Name(name: "Trung ương", fullName: "Trung ương", validity: Validity(from: firstDay), basis: "Hiến pháp")],
        places: [Place(parent: nil, level: .central, type: "trung ương", validity: Validity(from: firstDay), basis: "Hiến pháp")])

    /// The units that are there already. A code that somebody gave to another unit from the same day is refused.
    private func refuseOtherHolders(in db: any Connection) throws -> Set<OrgUnitID> {
        struct CodeAndDay: Hashable { let code: String, day: Day }
        var present: Set<OrgUnitID> = []
        var holders: [CodeAndDay: OrgUnitID] = [:]
        for row in try db.rows(CatalogueQueries.holders) {
            let id = try row.get("id", as: OrgUnitID.self)
            present.insert(id)
            holders[CodeAndDay(code: try row.get("code"), day: try row.get("from_day"))] = id
        }
        for unit in units {
            if let holder = holders[CodeAndDay(code: unit.code, day: unit.validity.from)], holder != unit.id {
                throw CatalogueRefusal.overlapsOwnChange(code: unit.code)
            }
        }
        return present
    }
}
