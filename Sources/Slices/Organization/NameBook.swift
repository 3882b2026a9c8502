import Core
import Storage
import VietnameseText

/// A unit over days on which it bore one name in one place.
struct Bearer {
    let id: OrgUnitID
    let kind: OrgUnit.Kind
    /// Without its kind: "Tân Thành", "12".
    let name: String
    let fullName: String
    let key: String
    let level: Level
    let type: TerritoryKind?
    let validity: Validity

    init?(row: Row) throws {
        let name = Validity(from: try row.get("name_from"), until: try row.find("name_until"))
        guard let both = name.intersection(Validity(from: try row.get("place_from"), until: try row.find("place_until"))) else {
            return nil
        }
        validity = both
        id = try row.get("unit_id")
        kind = try row.get("kind")
        self.name = TerritoryName.bare(try row.get("name"))
        fullName = try row.get("full_name")
        key = try row.get("bare_key")
        level = try row.get("level")
        type = kind == .area ? TerritoryKind(official: try row.get("type")) : nil
    }
}

/// All units that bear or bore one of the names that are asked about, with all that stood above them.
struct NameBook {
    private(set) var byKey: [String: [Bearer]] = [:]
    private(set) var bodies: [String: [Bearer]] = [:]
    private var links: [OrgUnitID: [Link]] = [:]
    private var names: [OrgUnitID: [Bearer]] = [:]

    struct Link {
        let above: OrgUnitID
        let depth: Int
        let validity: Validity
    }

    /// Three queries, however many names.
    static func load(for asked: [NameAsked], in db: any Connection) throws -> NameBook {
        let keys = Set(asked.flatMap { $0.readings.map(\.key) }).sorted()
        let fullKeys = Set(asked.map(\.fullKey)).subtracting([""]).sorted()
        let rows = try db.rows(OrganizationQueries.bearers(ofKeys: keys, bodiesCalled: fullKeys))
        var book = NameBook()
        var units: Set<OrgUnitID> = []
        for row in rows {
            guard let bearer = try Bearer(row: row) else { continue }
            units.insert(bearer.id)
            if bearer.kind == .body { book.bodies[try row.get("name_key"), default: []].append(bearer) }
            book.byKey[bearer.key, default: []].append(bearer)
        }
        try book.loadAbove(units, in: db)
        return book
    }

    /// What stands above units, to describe them.
    static func above(_ units: Set<OrgUnitID>, in db: any Connection) throws -> NameBook {
        var book = NameBook()
        try book.loadAbove(units, in: db)
        return book
    }

    private mutating func loadAbove(_ units: Set<OrgUnitID>, in db: any Connection) throws {
        guard !units.isEmpty else { return }
        for row in try db.rows(OrganizationQueries.linksAbove(units.sorted())) {
            let link = Link(above: try row.get("above_id"), depth: try row.get("depth"), validity: try Validity(row: row))
            links[try row.get("unit_id"), default: []].append(link)
        }
        let above = Set(links.values.lazy.joined().map(\.above)).sorted()
        for row in try db.rows(OrganizationQueries.bearers(above)) {
            if let bearer = try Bearer(row: row), bearer.level != .central { names[bearer.id, default: []].append(bearer) }
        }
    }

    /// Whatever stood above a bearer on any of its days, nearest first.
    func above(_ bearer: Bearer) -> [Bearer] { above(bearer.id, during: bearer.validity) }

    func above(_ bearer: Bearer, on day: Day) -> [Bearer] { above(bearer.id, during: Validity(from: day, until: day.adding(days: 1))) }

    private func above(_ unit: OrgUnitID, during days: Validity) -> [Bearer] {
        (links[unit] ?? []).sorted { $0.depth < $1.depth }.flatMap { link -> [Bearer] in
            guard let days = link.validity.intersection(days) else { return [] }
            return (names[link.above] ?? []).filter { $0.validity.intersection(days) != nil }
        }
    }

    /// As it was on the day, or on the nearest day on which it bore the name.
    func described(_ bearer: Bearer, on day: Day) -> NamedUnit {
        let last = bearer.validity.until?.adding(days: -1) ?? day
        let nearest = bearer.validity.contains(day) ? day : max(bearer.validity.from, min(day, last))
        let above = above(bearer, on: nearest)
        return NamedUnit(
            id: bearer.id, fullName: bearer.fullName, level: bearer.level, validity: bearer.validity,
            above: above.map { NamedUnit.Above(id: $0.id, fullName: $0.fullName) })
    }
}
