import Core
import Storage
import VietnameseText

/// What a unit is found by when its name is written without its kind, and in whatever spelling.
struct BareKey: Hashable, Sendable {
    let text: String

    /// - Parameter name: the short name of a unit. The catalogue calls numbered wards "Phường 3" there, too.
    init(_ name: String) { text = TerritoryName.key(of: TerritoryName.bare(name)) }

    /// Names that were written before the key was kept.
    static func writeAll(in db: any Connection) throws {
        for row in try db.rows(OrganizationQueries.allNames) {
            let key = BareKey(try row.get("name"))
            try db.execute(OrganizationQueries.set(key, of: row.get("unit_id"), from: row.get("from_day")))
        }
    }
}
