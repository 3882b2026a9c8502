import Core
import Organization
import Storage

/// The communes that report on a day, by province.
struct NationalTree: Sendable {
    struct Province: Sendable {
        let unit: OrgUnit
        let communes: [Commune]
    }

    struct Commune: Sendable {
        let unit: OrgUnitID
        /// The district it stood in; nil since there are none.
        let district: OrgUnitID?
        /// Its place among the communes of the day.
        let place: Int
    }

    let provinces: [Province]

    /// The communes in force during the whole of a window; for a quarter, those of its last day.
    static func communes(of plan: NationalPlan, on day: Day, inForceSince first: Day, in db: any Connection) throws -> NationalTree {
        let units = try OrgUnit.below(Catalogue.root, on: day, in: db)
        let byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var communes: [OrgUnitID: [Commune]] = [:]
        let reporting = units.filter { $0.level == .commune && $0.validity.from <= first }.enumerated()
        for (place, unit) in reporting where place % plan.communesStep == 0 {
            guard let above = unit.parent.flatMap({ byID[$0] }) else { continue }
            let district = above.level == .district ? above.id : nil
            guard let province = district == nil ? above.id : above.parent else { continue }
            communes[province, default: []].append(Commune(unit: unit.id, district: district, place: place))
        }
        return NationalTree(
            provinces: units.filter { $0.level == .province }.map { Province(unit: $0, communes: communes[$0.id] ?? []) })
    }
}
