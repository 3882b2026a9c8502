import Accounts
import Core
import Organization
import Storage

/// What hangs on units that end and needs a new home: reports nobody has filed, and roles.
package struct LeftBehind: Sendable {
    package let reports: Listed<OpenReport>
    package let seats: Listed<HeldSeat>

    /// The first of many, and how many there are.
    package struct Listed<Item: Sendable>: Sendable {
        package let first: [Item]
        package let count: Int
    }

    package struct OpenReport: Sendable {
        package let id: ReportID
        package let unit: OrgUnitID
        package let form: Phrase
        package let window: Window
    }

    package struct HeldSeat: Sendable {
        package let unit: OrgUnitID
        package let person: String
        package let account: String
        package let role: Role
    }

    private static let mostListed = 100

    /// - Parameter day: roles that have ended before it are nobody's concern.
    init(on units: [OrgUnitID], from day: Day, in db: any Connection) throws {
        reports = try Self.listed(units, in: db, ReorganisationQueries.openReports) { row in
            guard let window = Window(from: try row.get("first_day"), through: try row.get("last_day")) else { return nil }
            return OpenReport(
                id: try row.get("id"), unit: try row.get("unit_id"), form: Phrase(try row.get("title_vi"), en: try row.get("title_en")),
                window: window)
        }
        seats = try Self.listed(units, in: db, { ReorganisationQueries.seats(on: $0, from: day) }) { row in
            HeldSeat(
                unit: try row.get("unit_id"), person: try row.get("name"), account: try row.find("account") ?? "",
                role: try row.get("role"))
        }
    }

    private static func listed<Item>(
        _ units: [OrgUnitID], in db: any Connection, _ query: ([OrgUnitID]) -> SQL, _ read: (Row) throws -> Item?
    ) throws -> Listed<Item> {
        var first: [Item] = []
        var count = 0
        for units in units.chunks {
            try db.forEachRow(of: query(Array(units))) { row in
                count += 1
                if first.count < mostListed, let item = try read(row) { first.append(item) }
            }
        }
        return Listed(first: first, count: count)
    }
}
