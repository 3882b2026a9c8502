import Core
import Fixtures
import Formats
import Journal
import Ledger
import Organization
import Server
import Storage

/// A country of one province with nine districts and forty communes.
struct Relay: Sendable {
    let database: any Database
    let root: OrgUnitID
    let province: OrgUnitID
    let districts: [OrgUnitID]
    let communes: [OrgUnitID]

    var actor: Actor { .machine(at: Province.now) }

    static func make(in engine: Engine) async throws -> Relay {
        let database = try await engine.emptyDatabase()
        try await database.migrate(Schema.migrations)
        let catalogue = try ShippedFile.read(IndicatorCatalogue.file)
        return try await database.write { db in
            try IndicatorCatalogue.load(catalogue, by: .machine(at: Province.now), in: db)
            let root = try establish("VN", .central, under: nil, in: db)
            let province = try establish("SL", .province, under: root, in: db)
            let districts = try (0..<9).map { try establish("H\($0)", .district, under: province, in: db) }
            let communes = try (0..<40).map { try establish("X\($0)", .commune, under: districts[$0 % 9], in: db) }
            return Relay(database: database, root: root, province: province, districts: districts, communes: communes)
        }
    }

    private static func establish(_ code: String, _ level: Level, under parent: OrgUnitID?, in db: any Connection) throws -> OrgUnitID {
        let id = OrgUnitID()
        let draft = OrgUnit.Draft(code: code, name: code, fullName: code, level: level, type: "đơn vị", parent: parent)
        try OrgUnit.establish(draft, on: "2025-01-01", basis: "Nghị quyết thử nghiệm", id: id, by: .machine(at: Province.now), in: db)
        return id
    }
}
