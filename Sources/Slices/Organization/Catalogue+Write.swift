import Core
import Storage

extension Catalogue {
    /// Units with all their names and places, many rows in a statement. What is there already stays as it is, but for an end it lacked.
    static func write(_ units: [Unit], in db: any Connection) throws {
        let first = try db.row(OrganizationQueries.nextNumber)?.get("number", as: Int.self) ?? 1
        for units in units.chunks { try db.execute(CatalogueQueries.insert(units: units, numberedFrom: first + units.startIndex)) }
        try write(names: units.flatMap { unit in unit.names.map { (unit.id, $0) } }, in: db)
        try write(places: units.flatMap { unit in unit.places.map { (unit.id, $0) } }, in: db)
    }

    static func write(names: [(OrgUnitID, Name)], in db: any Connection) throws {
        for names in names.chunks { try db.execute(CatalogueQueries.insert(names: Array(names))) }
    }

    static func write(places: [(OrgUnitID, Place)], in db: any Connection) throws {
        for places in places.chunks { try db.execute(CatalogueQueries.insert(places: Array(places))) }
    }

    static func write(_ successions: [Succession], in db: any Connection) throws {
        for successions in successions.filter({ $0.new != nil }).chunks {
            try db.execute(CatalogueQueries.insert(successionsWithHeir: Array(successions)))
        }
        for successions in successions.filter({ $0.new == nil }).chunks {
            try db.execute(CatalogueQueries.insert(successionsWithoutHeir: Array(successions)))
        }
    }
}

extension Array {
    /// Pieces of a thousand rows: far fewer values than a statement may carry in either engine.
    package var chunks: [ArraySlice<Element>] {
        stride(from: 0, to: count, by: 1_000).map { self[$0..<Swift.min($0 + 1_000, count)] }
    }
}
