import Accounts
import Core
import Formats
import Foundation
import Journal
import Ledger
import Organization
import Server
import Storage

/// One small named world. Everyone knows Lan, who works for the province, and Minh, who keys in for Phú Lộc; a test states only
/// what differs. It is the first of July 2026, eight in the morning.
package struct Province: Sendable {
    package let database: any Database

    package static let office = unit(1)
    package static let phuLoc = unit(2)
    package static let truongThi = unit(3)
    package static let tanHoa = unit(4)
    /// Another province, which nobody of ours may look into.
    package static let neighbour = unit(5)

    package static let founding: Day = "2025-07-01"
    package static let firstHalf = Window(from: "2026-01-01", through: "2026-06-30")!
    package static let now = Moment(milliseconds: 1_782_867_600_000)
    package static let password = "mat-khau-thu-nghiem"
    /// The same hashed with few rounds, so that tests do not wait.
    private static let passwordHash = PasswordHash(
        text: "scrypt$10$8$1$AAECAwQFBgcICQoLDA0ODw==$09aigu6inZLpzu1NwXpYMMK9VOZGKKqX76t5taWKbAw=")

    /// Specialist of the province.
    package let lan: PersonID
    /// Clerk of Phú Lộc.
    package let minh: PersonID
    /// Leader of Phú Lộc.
    package let hoa: PersonID
    /// Administrator of the province.
    package let quang: PersonID
    /// Specialist of the neighbouring province.
    package let stranger: PersonID

    package func actor(_ person: PersonID, at moment: Moment = now) -> Actor { Actor(person: person, moment: moment) }

    private static func unit(_ number: UInt8) -> OrgUnitID {
        OrgUnitID(rawValue: UUID(uuid: (0x9A, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number)))
    }
}

extension Engine {
    /// A migrated database with the small world in it.
    package func province() async throws -> Province {
        try await Province.make(in: try await emptyDatabase())
    }
}

extension Province {
    /// The small world in a database without tables.
    package static func make(in database: any Database) async throws -> Province {
        try await database.migrate(Schema.migrations)
        let catalogue = try ShippedFile.read(IndicatorCatalogue.file)
        return try await database.write { db in try make(in: db, of: database, catalogue: catalogue) }
    }

    private static func make(in db: any Connection, of database: any Database, catalogue: [UInt8]) throws -> Province {
        let actor = Actor.machine(at: now)
        try IndicatorCatalogue.load(catalogue, by: actor, in: db)
        func establish(
            _ id: OrgUnitID, _ code: String, _ name: String, _ fullName: String, _ level: Level, _ type: String, under parent: OrgUnitID?
        ) throws {
            let draft = OrgUnit.Draft(code: code, name: name, fullName: fullName, level: level, type: type, parent: parent)
            try OrgUnit.establish(draft, on: founding, basis: "Nghị quyết thử nghiệm", id: id, by: actor, in: db)
        }
        try establish(office, "SL", "Sông Lam", "Tỉnh Sông Lam", .province, "tỉnh", under: nil)
        try establish(phuLoc, "SL01", "Phú Lộc", "Xã Phú Lộc", .commune, "xã", under: office)
        try establish(truongThi, "SL02", "Trường Thi", "Phường Trường Thi", .commune, "phường", under: office)
        try establish(tanHoa, "SL03", "Tân Hòa", "Xã Tân Hòa", .commune, "xã", under: office)
        try establish(neighbour, "HL", "Hồng Lĩnh", "Tỉnh Hồng Lĩnh", .province, "tỉnh", under: nil)

        func account(_ name: String, _ personName: String, _ role: Role, on unit: OrgUnitID) throws -> PersonID {
            let account = try Account.open(name: name, personName: personName, password: passwordHash, by: actor, in: db)
            try Seat(person: account.person, unit: unit, role: role, validity: Validity(from: founding)).grant(by: actor, in: db)
            return account.person
        }
        return Province(
            database: database,
            lan: try account("lan", "Nguyễn Thị Lan", .specialist, on: office),
            minh: try account("minh", "Trần Văn Minh", .clerk, on: phuLoc),
            hoa: try account("hoa", "Lê Thị Hoa", .leader, on: phuLoc),
            quang: try account("quang", "Phạm Quang", .administrator, on: office),
            stranger: try account("la", "Đỗ Văn Lạ", .specialist, on: neighbour))
    }
}
