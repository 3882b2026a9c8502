import Core
import Journal
import Ledger
import Organization
import Reports
import Storage

/// The province on three levels, until 30 June 2025: three districts whose communes went into those of today. Their figures of the last year
/// were brought in after the reform, so that a line over time has a past.
extension SampleProvince {
    static let founding: Day = "2011-07-01"
    private static let basis = "Nghị quyết thành lập (dữ liệu mẫu)"
    private static let reform = "Nghị quyết về sắp xếp đơn vị hành chính (dữ liệu mẫu)"

    /// A district of then, and the communes of now that its own became parts of: each of two that bore these names.
    private struct District {
        let code: String
        let type: String
        let name: String
        let communes: [(now: String, then: [String])]
    }

    private static let districts = [
        District(
            code: "TG-H1", type: "thị xã", name: "Bến Nghĩa",
            communes: [
                ("bennghia", ["Bến Nghĩa Đông", "Bến Nghĩa Tây"]), ("donglinh", ["Đông Lĩnh", "Hạ Lĩnh"]),
                ("vinhtra", ["Vĩnh An", "Trà Khê"]),
                ("camson", ["Cẩm Sơn", "Sơn Đông"]), ("giangkhau", ["Giang Khẩu Nam", "Giang Khẩu Bắc"]),
            ]),
        District(
            code: "TG-H2", type: "huyện", name: "Giang Thượng",
            communes: [
                ("binhluong", ["Bình Lương", "Lương Thượng"]), ("dainghia", ["Đại Nghĩa", "Nghĩa Thượng"]),
                ("hungkhe", ["Hưng Khê", "Khê Nội"]),
                ("lacdien", ["Lạc Điền", "Điền Sơn"]), ("namtran", ["Nậm Tràn", "Nậm Sáng"]), ("sontrung", ["Sơn Trung", "Sơn Hạ"]),
                ("thachkieu", ["Thạch Kiều", "Kiều Sơn"]),
            ]),
        District(
            code: "TG-H3", type: "huyện", name: "Giang Hạ",
            communes: [
                ("anthoi", ["An Thới", "Thới Giang"]), ("conthuan", ["Cồn Thuận", "Cồn Én"]), ("kimsa", ["Kim Sa", "Sa Đông"]),
                ("myhuong", ["Mỹ Hương", "Hương Tây"]), ("phulac", ["Phú Lạc", "Lạc Giang"]), ("thanhtrieu", ["Thanh Triều", "Triều Hải"]),
                ("yenbai", ["Yên Bãi", "Bãi Vàng"]),
            ]),
    ]

    private static func district(_ place: Int) -> OrgUnitID { OrgUnitID(catalogueCode: districts[place].code, from: founding) }

    /// Districts and communes as they stood before. The province must be there.
    static func establishDistricts(in db: any Connection) throws {
        let actor = Actor.machine(at: moment(firstDay, hour: 8))
        for (place, district) in districts.enumerated() {
            let fullName = "\(district.type.prefix(1).uppercased())\(district.type.dropFirst()) \(district.name)"
            let draft = OrgUnit.Draft(
                code: district.code, name: district.name, fullName: fullName, level: .district, type: district.type, parent: province)
            try OrgUnit.establish(draft, on: founding, basis: basis, id: self.district(place), by: actor, in: db)
            for (number, name) in district.communes.flatMap(\.then).enumerated() {
                let draft = OrgUnit.Draft(
                    code: "\(district.code)-\(number + 1)", name: name, fullName: "Xã \(name)", level: .commune, type: "xã",
                    parent: self.district(place))
                try OrgUnit.establish(
                    draft, on: founding, basis: basis, id: OrgUnitID(catalogueCode: draft.code, from: founding), by: actor, in: db)
            }
        }
    }

    /// The day of the reform: each commune goes wholly into one of now, and the districts end. The units of now must be there.
    static func endDistricts(in db: any Connection) throws {
        let actor = Actor.machine(at: moment(firstDay, hour: 8))
        let eve = firstDay.adding(days: -1)
        for (place, district) in districts.enumerated() {
            for (number, now) in district.communes.flatMap({ commune in commune.then.map { _ in commune.now } }).enumerated() {
                let old = OrgUnitID(catalogueCode: "\(district.code)-\(number + 1)", from: founding)
                try OrgUnit.get(old, on: eve, in: db).end(on: firstDay, heirs: [OrgUnit.Heir(unit(now))], basis: reform, by: actor, in: db)
            }
            try OrgUnit.get(self.district(place), on: eve, in: db).end(on: firstDay, basis: reform, by: actor, in: db)
        }
    }

    /// The half-years before, district by district, as the province's specialist brought them in in July 2025.
    static func fileBeforeReform(form: Form, people: [String: PersonID], in db: any Connection) throws {
        guard let person = people["chuyenvien"] else { return }
        let actor = Actor(person: person, moment: moment("2025-07-21", hour: 9))
        for (year, half) in [(2024, 1), (2024, 2), (2025, 1)] {
            guard let window = Window.half(half, year) else { continue }
            let whole = try form.assign(below: province, for: window, due: "2025-07-25", by: actor, in: db)
            for place in districts.indices {
                let report = try Report.find(.unit, form: form.id, unit: district(place), window: window, visibleTo: actor.viewer, in: db)
                try file(draft(of: districts[place], window: window, form: form), of: report, note: "", by: actor, in: db)
            }
            let report = try Report.find(whole, visibleTo: actor.viewer, in: db)
            try report.fileConsolidated(revision: report.revision, changeNote: "", by: actor, in: db)
        }
    }

    /// Between 60 and 90 % of what the communes of now count in the first half of 2026, growing from one half-year to the next.
    private static func draft(of district: District, window: Window, form: Form) throws -> ReportDraft {
        let communes = district.communes.map { SampleFigures.of($0.now) }
        let percent = Int64(60 + (window.first.year - 2024) * 14 + (window.first.month > 6 ? 8 : 0) + district.name.utf8.count % 7)
        var draft = ReportDraft()
        for indicator in form.indicators {
            let amounts = try communes.compactMap { try $0[indicator.code].map { try Answer(sample: $0) }?.quantity?.amount }
            let whole = try amounts.reduce(Amount.zero) { try $0.adding($1) }.thousandths / 1_000
            draft.declared[indicator.id] = whole > 0 ? .quantity(Quantity(try Amount(whole: max(1, whole * percent / 100)))) : .noneOccurred
        }
        draft.passages = [
            .results: "Số liệu của \(district.type) \(district.name) được tập hợp lại từ sổ sách bàn giao sau khi sắp xếp.",
            .limits: "Một phần sổ sách của các xã cũ bàn giao muộn.",
            .nextTasks: "Đối chiếu với các xã mới trong quý III năm 2025.",
        ]
        return draft
    }
}
