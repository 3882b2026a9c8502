import Core
import Fixtures
import Journal
import Storage
import Testing

@testable import Organization

/// The whole country takes a second or two to load, so one test asks all there is to ask of it.
@Suite struct `A name in the catalogue of the country` {
    private func country(_ engine: Engine) async throws -> (database: any Database, catalogue: Catalogue) {
        let database = try await engine.emptyDatabase()
        try await database.migrate(JournalMigrations.all + OrganizationMigrations.all)
        let catalogue = try Catalogue.shipped()
        try await database.write { db in try catalogue.load(by: SmallProvince.lan, in: db) }
        return (database, catalogue)
    }

    /// "= path" for one unit, "3: path; …" for several, "path → path; …" for one of another day.
    private func answer(_ text: String, on day: Day, near code: String? = nil, in db: any Connection) throws -> String {
        let context = try code.map { try #require(try OrgUnit.find(code: $0, on: day, in: db)).id }
        return Self.words(try NameMeaning.of(text, on: day, near: context, in: db))
    }

    private static func words(_ meaning: NameMeaning) -> String {
        switch meaning {
        case .one(let unit): "= \(unit.fullPath)"
        case .several(let units): "\(units.count): \(units[0].fullPath)"
        case .formerly(let unit, let now): "\(unit.fullPath) → \(now.map(\.fullPath).joined(separator: "; "))"
        case .unknown: "?"
        }
    }

    @Test(arguments: Engine.available)
    func `means the unit of its day, or several, or who is in its place`(engine: Engine) async throws {
        let (database, catalogue) = try await country(engine)
        try await meansTheUnitOfItsDay(database)
        try await isSharedBySeveral(database)
        try await isToldApartByTheList(database)
        try await isFoundByItsFullName(database, catalogue)
    }

    private func meansTheUnitOfItsDay(_ database: any Database) async throws {
        let cases: [(String, Day, String)] = [
            ("xã Tân Thành, huyện Phú Bình, tỉnh Thái Nguyên", "2024-06-30", "= Xã Tân Thành, Huyện Phú Bình, Tỉnh Thái Nguyên"),
            (
                "xã Tân Thành huyện Phú Bình", "2026-01-01",
                "Xã Tân Thành, Huyện Phú Bình, Tỉnh Thái Nguyên → Xã Tân Thành, Tỉnh Thái Nguyên"
            ),
            (
                "X. Tân Thành, H. Thủ Thừa", "2026-01-01",
                "Xã Tân Thành, Huyện Thủ Thừa, Tỉnh Long An → Xã Mỹ Thạnh, Tỉnh Tây Ninh; Xã Thủ Thừa, Tỉnh Tây Ninh"
            ),
            ("tỉnh Hoà Bình", "2024-06-30", "= Tỉnh Hòa Bình"), ("Hòa Bình", "2024-06-30", "= Tỉnh Hòa Bình"),
            ("Tỉnh Hòa Bình", "2026-01-01", "Tỉnh Hòa Bình → Tỉnh Phú Thọ"),
            ("TPHCM", "2024-01-01", "= Thành phố Hồ Chí Minh"), ("Đắc Lắc", "2024-01-01", "= Tỉnh Đắk Lắk"),
            ("tinh dak lak", "2024-01-01", "= Tỉnh Đắk Lắk"), ("P. 12", "2024-01-01", "11: Phường 12, Quận 10, Thành phố Hồ Chí Minh"),
            ("P. 12, Gò Vấp", "2024-01-01", "= Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh"),
            ("phường 03, TP. Sóc Trăng", "2024-01-01", "= Phường 3, Thành phố Sóc Trăng, Tỉnh Sóc Trăng"),
            ("xã Lộc Ninh, Đồng Nai", "2026-04-29", "= Xã Lộc Ninh, Tỉnh Đồng Nai"),
            ("xã Lộc Ninh, tỉnh Đồng Nai", "2026-04-30", "Xã Lộc Ninh, Tỉnh Đồng Nai → Phường Lộc Ninh, Thành phố Đồng Nai"),
            ("phường Lộc Ninh, TP. Đồng Nai", "2026-04-30", "= Phường Lộc Ninh, Thành phố Đồng Nai"),
            ("phường Lộc Ninh", "2026-04-29", "Phường Lộc Ninh, Thành phố Đồng Nai → Xã Lộc Ninh, Tỉnh Đồng Nai"),
            ("Ban Tuyên giáo và Dân vận Thành ủy Đồng Nai", "2026-04-30", "= Thành phố Đồng Nai"),
            ("Đảng ủy phường Ba Đình", "2026-01-01", "= Phường Ba Đình, Thành phố Hà Nội"), ("xã Không Có Ở Đâu", "2026-01-01", "?"),
            ("", "2026-01-01", "?"),
        ]
        try await database.read { db in
            for (text, day, expected) in cases {
                let found = try answer(text, on: day, in: db)
                #expect(found == expected, "\(text) \(day)")
            }
        }
    }

    private func isSharedBySeveral(_ database: any Database) async throws {
        try await database.read { db in
            for (day, count) in [("2024-06-30", 27), ("2026-01-01", 7)] as [(Day, Int)] {
                let units = try NameMeaning.of("xã Tân Thành", on: day, in: db).units
                #expect(units.count == count && Set(units.map(\.fullPath)).count == count, "\(units.map(\.fullPath))")
                #expect(units.allSatisfy { $0.validity.contains(day) && $0.fullName == "Xã Tân Thành" })
            }
            // 80 is Tây Ninh, which holds one of the seven, and 66 Đắk Lắk, where one was until 2025.
            let near = try answer("xã Tân Thành", on: "2026-01-01", near: "80", in: db)
            #expect(near == "= Xã Tân Thành, Tỉnh Tây Ninh")
            let former = try answer("phường Tân Thành", on: "2026-01-01", near: "66", in: db)
            #expect(former == "Phường Tân Thành, Thành phố Buôn Ma Thuột, Tỉnh Đắk Lắk → Phường Buôn Ma Thuột, Tỉnh Đắk Lắk")
        }
    }

    /// The communes of one province under their bare names, in a list.
    private func isToldApartByTheList(_ database: any Database) async throws {
        try await database.read { db in
            for code in ["19", "25", "80"] {
                let province = try #require(try OrgUnit.find(code: code, on: "2026-05-01", in: db))
                let communes = try OrgUnit.children(of: province.id, on: "2026-05-01", in: db)
                let found = try NameMeaning.of(communes.map(\.name), on: "2026-05-01", in: db)
                #expect(zip(communes, found).filter { $1.units.map(\.id) != [$0.id] }.map(\.0.fullName) == [], "\(province.fullName)")
            }
            let provinces = try NameMeaning.of(["Bắc Ninh", "Hà Nội", "Lào Cai"], on: "2026-05-01", in: db).map(Self.words)
            #expect(provinces == ["= Tỉnh Bắc Ninh", "= Thành phố Hà Nội", "= Tỉnh Lào Cai"])
        }
    }

    /// A unit's name on a day and those of all above it, as its catalogue has them.
    private static func path(_ id: OrgUnitID, on day: Day, among units: [OrgUnitID: Catalogue.Unit]) -> [String] {
        guard let unit = units[id] else { return [] }
        let name = unit.names.first { $0.validity.contains(day) }?.fullName
        let parent = unit.places.first { $0.validity.contains(day) }?.parent
        return (name.map { [$0] } ?? []) + (parent.map { path($0, on: day, among: units) } ?? [])
    }

    /// Every unit of the catalogue under every name in every place, on the first of its days: one in thirty-seven.
    private func isFoundByItsFullName(_ database: any Database, _ catalogue: Catalogue) async throws {
        let units = Dictionary(uniqueKeysWithValues: catalogue.units.map { ($0.id, $0) })
        let days = catalogue.units.flatMap { unit in
            unit.names.flatMap { name in unit.places.compactMap { name.validity.intersection($0.validity)?.from } }.map { (unit.id, $0) }
        }
        let asked = stride(from: 0, to: days.count, by: 37).map { place in
            let (id, day) = days[place]
            return (id: id, day: day, text: Self.path(id, on: day, among: units).joined(separator: ", "))
        }
        try await database.read { db in
            for (id, day, text) in asked {
                let meaning = try NameMeaning.of(text, on: day, in: db)
                guard case .one(let unit) = meaning, unit.id == id else {
                    Issue.record("\(text) \(day): \(Self.words(meaning))")
                    continue
                }
                #expect(unit.fullPath == text)
            }
        }
    }
}
