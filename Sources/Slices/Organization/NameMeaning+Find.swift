import Core
import Storage
import VietnameseText

extension NameMeaning {
    /// Which unit a name means on a day: with or without its kind, spelled one way or another, with the units above it or without.
    ///
    /// - Parameter context: the unit whose paper says so; of several with a name, the nearest to it is meant.
    package static func of(_ text: String, on day: Day, near context: OrgUnitID? = nil, in db: any Connection) throws -> NameMeaning {
        try of([text], on: day, near: context, in: db)[0]
    }

    /// The same for the names of one list or table, in their order, with a few queries for all of them. They tell one another apart: units that
    /// are listed together usually lie in one district or province and stand on one level.
    package static func of(_ texts: [String], on day: Day, near context: OrgUnitID? = nil, in db: any Connection) throws
        -> [NameMeaning]
    {
        var meanings: [String: NameMeaning] = [:]
        var distinct: [String] = []
        for text in texts where meanings.updateValue(.unknown, forKey: text) == nil { distinct.append(text) }
        let area = try context.map { try NamedArea.around($0, in: db) }
        for start in stride(from: 0, to: distinct.count, by: mostAtOnce) {
            let names = distinct[start..<min(start + mostAtOnce, distinct.count)].map(NameAsked.init)
            let book = try NameBook.load(for: names, in: db)
            let found = NameList(names.map { NameMatch($0, in: book, on: day, near: area) }).matches
            let counterparts = try Counterparts.load(for: found.compactMap(\.past), on: day, in: db)
            for (name, match) in zip(names, found) { meanings[name.text] = match.meaning(counterparts) }
        }
        return texts.map { meanings[$0] ?? .unknown }
    }

    /// What a unit is on a day, as names are answered: itself, or who is in its place then.
    package static func unit(_ id: OrgUnitID, on day: Day, in db: any Connection) throws -> NameMeaning {
        let bearers = try db.rows(OrganizationQueries.bearers([id])).compactMap(Bearer.init(row:)).sorted {
            $0.validity.from < $1.validity.from
        }
        guard let bearer = bearers.first(where: { $0.validity.contains(day) }) ?? bearers.last else { return .unknown }
        let unit = try NameBook.above([id], in: db).described(bearer, on: day)
        if bearer.validity.contains(day) { return .one(unit) }
        return .formerly(unit, now: try Counterparts.load(for: [id], on: day, in: db).of[id] ?? [])
    }

    /// So many names take one round of queries; longer lists take several.
    private static let mostAtOnce = 400
}

/// A name as it was written, with all it can be read as.
struct NameAsked {
    let text: String
    let readings: [TerritoryName]
    /// What the full name of a body is found by.
    let fullKey: String

    init(_ text: String) {
        self.text = text
        readings = TerritoryName.readings(of: text)
        fullKey = readings.isEmpty ? "" : NameKey(text).text
    }
}
