import Core
import Storage
import VietnameseText

/// The names of one list or table, which tell one another apart.
struct NameList {
    private(set) var matches: [NameMatch]

    init(_ matches: [NameMatch]) {
        self.matches = matches
        agreeOnLevel()
        agreeOnArea()
    }

    /// Names without a kind are of the level that nearly all of the list can be of, the highest of several: "Bắc Ninh" alone is the province,
    /// among communes a ward.
    private mutating func agreeOnLevel() {
        let found = matches.filter { !$0.inForce.isEmpty }
        guard let level = Level.allCases.first(where: { level in Self.isNearlyAll(found.count { $0.stands(on: level) }, of: found.count) })
        else { return }
        for index in matches.indices { matches[index].prefer(level, inList: found.count > 1) }
    }

    /// Where one province, and no other, holds nearly all of the list, each name means the unit in it; and so does one district.
    private mutating func agreeOnArea() {
        for level in [Level.province, .district] {
            let found = matches.filter { !$0.inForce.isEmpty }
            guard found.count > 1, found.contains(where: { $0.inForce.count > 1 }) else { return }
            var held: [OrgUnitID: Int] = [:]
            for match in found { for area in match.areas(of: level) { held[area, default: 0] += 1 } }
            let holding = held.filter { Self.isNearlyAll($0.value, of: found.count) }
            guard let area = holding.first?.key, holding.count == 1 else { continue }
            for index in matches.indices { matches[index].keep(within: area) }
        }
    }

    /// One in ten may be written wrongly or lie elsewhere.
    private static func isNearlyAll(_ count: Int, of all: Int) -> Bool { count > 0 && count * 10 >= all * 9 }
}

extension NamedArea {
    static func around(_ unit: OrgUnitID, in db: any Connection) throws -> NamedArea {
        var steps: [OrgUnitID: Int] = [:]
        for row in try db.rows(OrganizationQueries.area(around: unit)) {
            let id = try row.get("unit_id", as: OrgUnitID.self)
            let step = Level.allCases.firstIndex(of: try row.get("level")) ?? 0
            steps[id] = max(step, steps[id] ?? 0)
        }
        return NamedArea(steps: steps)
    }
}

/// Who is in the place of units of other days.
struct Counterparts {
    let of: [OrgUnitID: [NamedUnit]]

    static func load(for units: [OrgUnitID], on day: Day, in db: any Connection) throws -> Counterparts {
        guard !units.isEmpty else { return Counterparts(of: [:]) }
        var met: [OrgUnitID: [Bearer]] = [:]
        for row in try db.rows(OrganizationQueries.counterparts(of: Set(units).sorted(), on: day)) {
            let asked: OrgUnitID = try row.get("asked_id")
            // Who is there himself gave at most a part away.
            guard let bearer = try Bearer(row: row), met[asked]?.first?.id != asked else { continue }
            if bearer.id == asked { met[asked] = [bearer] } else { met[asked, default: []].append(bearer) }
        }
        let book = try NameBook.above(Set(met.values.lazy.joined().map(\.id)), in: db)
        return Counterparts(of: met.mapValues { bearers in bearers.map { book.described($0, on: day) } })
    }
}
