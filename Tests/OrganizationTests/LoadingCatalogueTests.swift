import Core
import Fixtures
import Journal
import Organization
import Storage
import Testing

private let lan = SmallProvince.lan

private func country(_ engine: Engine) async throws -> any Database {
    let database = try await engine.emptyDatabase()
    try await database.migrate(JournalMigrations.all + OrganizationMigrations.all)
    let catalogue = try Catalogue.shipped()
    let loaded = try await database.write { db in try catalogue.load(by: lan, in: db) }
    #expect(loaded.newUnits == loaded.units)
    return database
}

/// How many provinces, districts and communes are in force on a day.
private func counts(on day: Day, in database: any Database) async throws -> [Int] {
    try await database.read { db in
        let units = try OrgUnit.below(Catalogue.root, on: day, in: db)
        return [Level.province, .district, .commune].map { level in units.count { $0.level == level } }
    }
}

/// The whole country takes a second or two to load, so one test asks all there is to ask of it.
@Suite struct `The catalogue of the country` {
    @Test(arguments: Engine.available)
    func `is that of the official lists on every day`(engine: Engine) async throws {
        let database = try await country(engine)
        try await holdsTheOfficialTotals(database)
        try await tellsApartUnitsOfOneCode(database)
        try await keepsAProvinceThatBecomesACity(database)
        #expect(try await database.read { db in try OrgUnit.audit(in: db).isEmpty })
    }

    private func holdsTheOfficialTotals(_ database: any Database) async throws {
        let expected: [(Day, [Int])] = [
            ("2021-12-01", [63, 705, 10_599]), ("2023-06-01", [63, 705, 10_598]), ("2024-12-31", [63, 704, 10_472]),
            ("2025-06-30", [63, 696, 10_035]), ("2025-07-01", [34, 0, 3_321]), ("2026-05-01", [34, 0, 3_321]),
        ]
        for (day, numbers) in expected {
            let found = try await counts(on: day, in: database)
            #expect(found == numbers, "\(day)")
        }
    }

    private func tellsApartUnitsOfOneCode(_ database: any Database) async throws {
        let names = try await database.read { db in
            try (["2025-06-30", "2025-07-01"] as [Day]).map { try OrgUnit.find(code: "00004", on: $0, in: db)?.fullName }
        }
        #expect(names == ["Phường Trúc Bạch", "Phường Ba Đình"])

        let (heirs, predecessors) = try await database.read { db in
            let dongXuan = try #require(try OrgUnit.find(code: "00040", on: "2025-06-30", in: db))
            let baDinh = try #require(try OrgUnit.find(code: "00004", on: "2025-07-01", in: db))
            let heirs = try Succession.successors(of: dongXuan.id, in: db)
            let names = try heirs.compactMap(\.new).map { try OrgUnit.get($0, on: "2025-07-01", in: db).fullName }
            let before = try Succession.predecessors(of: baDinh.id, in: db).map {
                try OrgUnit.get($0.old, on: "2025-06-30", in: db).fullName
            }
            return ((heirs.map(\.kind), names.sorted()), before)
        }
        #expect(heirs.0 == [.split, .split])
        #expect(heirs.1 == ["Phường Ba Đình", "Phường Hoàn Kiếm"])
        #expect(predecessors.contains("Phường Trúc Bạch") && predecessors.contains("Phường Thụy Khuê"))
    }

    private func keepsAProvinceThatBecomesACity(_ database: any Database) async throws {
        let (before, after, below) = try await database.read { db in
            let before = try #require(try OrgUnit.find(code: "75", on: "2026-04-29", in: db))
            let after = try OrgUnit.get(before.id, on: "2026-04-30", in: db)
            let days: [Day] = ["2026-04-29", "2026-04-30"]
            return (before.fullName, after.fullName, try days.map { try OrgUnit.children(of: before.id, on: $0, in: db).count })
        }
        #expect(before == "Tỉnh Đồng Nai" && after == "Thành phố Đồng Nai")
        #expect(below[0] == below[1] && below[0] > 90)
    }

    @Test(arguments: Engine.available)
    func `loads twice without changing anything, and keeps what was recorded here`(engine: Engine) async throws {
        let database = try await country(engine)
        let department = OrgUnitID()
        try await database.write { db in
            let province = try #require(try OrgUnit.find(code: "75", on: "2026-05-01", in: db))
            try OrgUnit.establish(
                .init(
                    code: "75-BTGDV", kind: .body, name: "Ban Tuyên giáo và Dân vận",
                    fullName: "Ban Tuyên giáo và Dân vận Thành ủy Đồng Nai",
                    level: .province, type: "ban", parent: province.id),
                on: "2026-05-01", basis: "01-QĐ/TU", id: department, by: lan, in: db)
        }
        let catalogue = try Catalogue.shipped()
        let again = try await database.write { db in try catalogue.load(by: lan, in: db) }
        #expect(again.newUnits == 0 && !again.movedUnits)
        let above = try await database.read { db in try OrgUnit.ancestors(of: department, on: "2026-05-01", in: db).map(\.code) }
        #expect(above == ["75", "TW"])
        #expect(try await counts(on: "2025-07-01", in: database) == [34, 0, 3_321])
        #expect(try await database.read { db in try OrgUnit.audit(in: db).isEmpty })
    }
}
