import Core
import Storage

extension OrgUnit {
    /// The unit as of a day; nil when there is none, or not on that day.
    package static func find(_ id: OrgUnitID, on day: Day, in db: any Connection) throws -> OrgUnit? {
        try db.row(OrganizationQueries.unit(id, on: day)).map(OrgUnit.init(row:))
    }

    /// The unit that bore a code on a day. The same code names other units on other days.
    package static func find(code: String, on day: Day, in db: any Connection) throws -> OrgUnit? {
        try db.row(OrganizationQueries.unit(code: code, on: day)).map(OrgUnit.init(row:))
    }

    /// The unit as of a day, or a refusal that says whether it is unknown or only not in force.
    package static func get(_ id: OrgUnitID, on day: Day, in db: any Connection) throws -> OrgUnit {
        if let unit = try find(id, on: day, in: db) { return unit }
        guard try db.exists(OrganizationQueries.life(id)) else { throw OrgUnitRefusal.unknown }
        throw OrgUnitRefusal.notInForce(on: day)
    }

    /// The life of a unit, whatever the day.
    package static func validity(of id: OrgUnitID, in db: any Connection) throws -> Validity {
        guard let row = try db.row(OrganizationQueries.life(id)) else { throw OrgUnitRefusal.unknown }
        return try Validity(row: row)
    }

    /// The units directly under this one on a day, in the order of their codes.
    package static func children(of id: OrgUnitID, on day: Day, in db: any Connection) throws -> [OrgUnit] {
        try db.rows(OrganizationQueries.children(of: id, on: day)).map(OrgUnit.init(row:))
    }

    /// Everything below a unit on a day, itself included: level by level, then by code.
    package static func below(_ id: OrgUnitID, on day: Day, in db: any Connection) throws -> [OrgUnit] {
        try db.rows(OrganizationQueries.below(id, on: day)).map(OrgUnit.init(row:))
    }

    /// The units above this one on a day, nearest first, itself not included.
    package static func ancestors(of id: OrgUnitID, on day: Day, in db: any Connection) throws -> [OrgUnit] {
        try db.rows(OrganizationQueries.ancestors(of: id, on: day)).map(OrgUnit.init(row:))
    }

    /// The units that stand at the top on a day.
    package static func roots(on day: Day, in db: any Connection) throws -> [OrgUnit] {
        try db.rows(OrganizationQueries.roots(on: day)).map(OrgUnit.init(row:))
    }

    /// Units as they are on a day, those that have ended as they were when they did: a past number may count units that are no more.
    package static func lastKnown(_ ids: [OrgUnitID], by day: Day, in db: any Connection) throws -> [OrgUnitID: OrgUnit] {
        let units = try db.rows(OrganizationQueries.lastKnown(ids, by: day)).map(OrgUnit.init(row:))
        return Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Units in force on a day whose name contains the words, typed as people type: exact matches first, upper levels first.
    package static func search(_ words: String, on day: Day, limit: Int = 50, in db: any Connection) throws -> [OrgUnit] {
        try db.rows(OrganizationQueries.search(NameKey(words), on: day, limit: limit)).map(OrgUnit.init(row:))
    }

    /// Units that bore such a name on any day, each as of the first day of that name; the latest first.
    package static func searchEveryDay(_ words: String, limit: Int = 50, in db: any Connection) throws -> [OrgUnit] {
        try db.rows(OrganizationQueries.searchEveryDay(NameKey(words), limit: limit)).map(OrgUnit.init(row:))
    }
}

extension OrgUnit {
    init(row: Row) throws {
        self.init(
            id: try row.get("id"), code: try row.get("code"), kind: try row.get("kind"), name: try row.get("name"),
            fullName: try row.get("full_name"), level: try row.get("level"), type: try row.get("type"), parent: try row.find("parent_id"),
            validity: try Validity(row: row))
    }
}

extension Validity {
    init(row: Row) throws {
        self.init(from: try row.get("from_day"), until: try row.find("until_day"))
    }
}
