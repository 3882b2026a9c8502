import Accounts
import Core
import Journal
import Organization
import Storage

/// A reorganisation that was applied: the file it rests on, by whom and when. Never changed; what takes it back is another one.
package struct Reorganisation: Hashable, Sendable {
    package let id: ReorganisationID
    package let day: Day
    package let basis: String
    /// The one that this one takes back.
    package let reverses: ReorganisationID?
    /// The one that took this one back.
    package let reversedBy: ReorganisationID?
    package let lines: Int
    /// SHA-256 of the file.
    package let digest: String
    package let recordedBy: PersonID
    package let recordedAt: Moment

    /// Those a viewer may see, the latest first: whoever administers a unit at the top sees all.
    package static func all(on day: Day, for viewer: Viewer, in db: any Connection) throws -> [Reorganisation] {
        try refuseOthers(viewer, on: day, in: db)
        return try db.rows(ReorganisationQueries.all).map(Reorganisation.init(row:))
    }

    package static func find(_ id: ReorganisationID, on day: Day, for viewer: Viewer, in db: any Connection) throws -> Reorganisation {
        try refuseOthers(viewer, on: day, in: db)
        guard let row = try db.row(ReorganisationQueries.find(id)) else { throw ReorganisationRefusal.unknown }
        return try Reorganisation(row: row)
    }

    package func file(in db: any Connection) throws -> ReorganisationFile {
        guard let row = try db.row(ReorganisationQueries.file(of: id)) else { throw ReorganisationRefusal.unknown }
        return try ReorganisationFile(try row.get("file"), named: "\(id).csv")
    }

    /// Only an administrator of a unit at the top reorganises; for others there is nothing here.
    package static func refuseOthers(_ viewer: Viewer, on day: Day, in db: any Connection) throws {
        guard try db.exists(ReorganisationQueries.topUnits(on: day, for: viewer)) else { throw ReorganisationRefusal.unknown }
    }
}

extension Reorganisation {
    init(row: Row) throws {
        self.init(
            id: try row.get("id"), day: try row.get("day"), basis: try row.get("basis"), reverses: try row.find("reverses"),
            reversedBy: try row.find("reversed_by"), lines: try row.get("lines"), digest: try row.get("digest"),
            recordedBy: try row.get("recorded_by"), recordedAt: try row.get("recorded_at"))
    }
}
