import Core
import Storage

/// A unit over all its days: what it was called, where it stood, from whom it came and who came after it. The latest first.
package struct UnitHistory: Sendable {
    package let code: String
    package let kind: OrgUnit.Kind
    package let validity: Validity
    package let names: [Name]
    package let places: [Place]
    package let predecessors: [Link]
    package let successors: [Link]

    package struct Name: Sendable {
        package let fullName: String
        package let validity: Validity
        package let basis: String
    }

    package struct Place: Sendable {
        package let parent: OrgUnitID?
        package let parentName: String?
        package let level: Level
        package let type: String
        package let validity: Validity
        package let basis: String
    }

    /// A succession, with the unit at its other end.
    package struct Link: Sendable {
        package let succession: Succession
        package let other: OrgUnitID?
        package let otherName: String?
    }
}

/// How many units of one level and kind.
package struct Census: Sendable {
    package let level: Level
    package let kind: OrgUnit.Kind
    package let units: Int
}

extension OrgUnit {
    package static func history(of id: OrgUnitID, in db: any Connection) throws -> UnitHistory {
        guard let row = try db.row(OrganizationQueries.identity(id)) else { throw OrgUnitRefusal.unknown }
        return UnitHistory(
            code: try row.get("code"), kind: try row.get("kind"), validity: try Validity(row: row),
            names: try db.rows(OrganizationQueries.names(of: id)).map(UnitHistory.Name.init(row:)),
            places: try db.rows(OrganizationQueries.places(of: id)).map(UnitHistory.Place.init(row:)),
            predecessors: try db.rows(OrganizationQueries.namedPredecessors(of: id)).map { row in
                let succession = try Succession(row: row)
                return UnitHistory.Link(succession: succession, other: succession.old, otherName: try row.find("other_name"))
            },
            successors: try db.rows(OrganizationQueries.namedSuccessors(of: id)).map { row in
                let succession = try Succession(row: row)
                return UnitHistory.Link(succession: succession, other: succession.new, otherName: try row.find("other_name"))
            })
    }

    /// The first day the tree knows of; nil while it is empty.
    package static func firstDay(in db: any Connection) throws -> Day? {
        try db.row(OrganizationQueries.firstDay)?.find("day")
    }

    /// How many units of each level stand below this one on a day, upper levels first.
    package static func census(below id: OrgUnitID, on day: Day, in db: any Connection) throws -> [Census] {
        let counted = try db.rows(OrganizationQueries.census(below: id, on: day)).map { row in
            Census(level: try row.get("level"), kind: try row.get("kind"), units: Int(try row.get("units", as: Int64.self)))
        }
        return Level.allCases.flatMap { level in Kind.allCases.flatMap { kind in counted.filter { $0.level == level && $0.kind == kind } } }
    }

    /// How many units stand below each unit directly under this one on a day; none for those without.
    package static func sizes(under id: OrgUnitID, on day: Day, in db: any Connection) throws -> [OrgUnitID: Int] {
        try db.rows(OrganizationQueries.sizes(under: id, on: day)).reduce(into: [:]) { sizes, row in
            sizes[try row.get("unit_id", as: OrgUnitID.self)] = Int(try row.get("units", as: Int64.self))
        }
    }
}

extension UnitHistory.Name {
    fileprivate init(row: Row) throws {
        self.init(fullName: try row.get("full_name"), validity: try Validity(row: row), basis: try row.get("basis"))
    }
}

extension UnitHistory.Place {
    fileprivate init(row: Row) throws {
        self.init(
            parent: try row.find("parent_id"), parentName: try row.find("parent_name"), level: try row.get("level"),
            type: try row.get("type"), validity: try Validity(row: row), basis: try row.get("basis"))
    }
}
