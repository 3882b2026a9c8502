import Core
import Fixtures
import Journal
import Organization
import Storage

/// One small named world: a province with two communes and a hamlet school, from 2020. A test states only what differs.
struct SmallProvince {
    let database: any Database
    let province = OrgUnitID()
    let hoaBinh = OrgUnitID()
    let tanHoa = OrgUnitID()
    let school = OrgUnitID()

    static let firstDay: Day = "2020-01-01"
    static let basis = "12/NQ-HĐND"
    static let lan = Actor(person: PersonID(), moment: Moment(milliseconds: 1_770_000_000_000))

    init(_ engine: Engine) async throws {
        database = try await engine.emptyDatabase()
        try await database.migrate(JournalMigrations.all + OrganizationMigrations.all)
        let world = self
        try await database.write { db in
            try world.establish(
                world.province, OrgUnit.Draft(code: "T", name: "Tân Giang", fullName: "Tỉnh Tân Giang", level: .province, type: "tỉnh"),
                in: db)
            for (id, code, name) in [(world.hoaBinh, "01", "Hòa Bình"), (world.tanHoa, "02", "Tân Hòa")] {
                try world.establish(
                    id, OrgUnit.Draft(code: code, name: name, fullName: "Xã \(name)", level: .commune, type: "xã", parent: world.province),
                    in: db)
            }
            try world.establish(
                world.school,
                OrgUnit.Draft(
                    code: "02-TH", kind: .body, name: "Trường Tân Hòa", fullName: "Trường Tiểu học Tân Hòa", level: .commune,
                    type: "trường",
                    parent: world.tanHoa),
                in: db)
        }
    }

    private func establish(_ id: OrgUnitID, _ draft: OrgUnit.Draft, in db: any Connection) throws {
        try OrgUnit.establish(draft, on: Self.firstDay, basis: Self.basis, id: id, by: Self.lan, in: db)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await database.write(body)
    }

    /// The names of everything below a unit on a day, itself included.
    func below(_ id: OrgUnitID, on day: Day) async throws -> [String] {
        try await database.read { db in try OrgUnit.below(id, on: day, in: db).map(\.name) }
    }

    func broken() async throws -> Int {
        try await database.read { db in try OrgUnit.audit(in: db).count }
    }
}
