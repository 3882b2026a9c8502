import Accounts
import Core
import Organization
import Storage

/// The units in force on the eve of a day or later, as far as a plan must know them. All of the country is some thirty thousand rows, read
/// by three queries; asking for each unit would take a hundred thousand.
struct StandingTree: Sendable {
    let eve: Day
    private(set) var units: [OrgUnitID: Unit] = [:]
    private var byCode: [String: [OrgUnitID]] = [:]

    struct Unit: Sendable {
        let id: OrgUnitID
        let code: String
        let kind: OrgUnit.Kind
        let life: Validity
        /// Whether the viewer may reorganise it.
        let isOurs: Bool
        var names: [Name] = []
        var places: [Place] = []
    }

    struct Name: Sendable {
        let name: String
        let fullName: String
        let days: Validity
    }

    struct Place: Sendable {
        let parent: OrgUnitID?
        let level: Level
        let type: String
        let days: Validity
    }

    init(before day: Day, for viewer: Viewer, in db: any Connection) throws {
        eve = day.adding(days: -1)
        for row in try db.rows(ReorganisationQueries.standing(from: eve, for: viewer)) {
            let unit = Unit(
                id: try row.get("id"), code: try row.get("code"), kind: try row.get("kind"), life: try row.days,
                isOurs: try row.get("is_ours"))
            units[unit.id] = unit
            byCode[unit.code, default: []].append(unit.id)
        }
        for row in try db.rows(ReorganisationQueries.standingNames(from: eve)) {
            let name = Name(name: try row.get("name"), fullName: try row.get("full_name"), days: try row.days)
            units[try row.get("unit_id")]?.names.append(name)
        }
        for row in try db.rows(ReorganisationQueries.standingPlaces(from: eve)) {
            let place = Place(
                parent: try row.find("parent_id"), level: try row.get("level"), type: try row.get("type"), days: try row.days)
            units[try row.get("unit_id")]?.places.append(place)
        }
    }

    /// The unit that bears a code on a day and may be reorganised.
    func ours(_ code: String, on day: Day) -> Unit? {
        holders(of: code).first { $0.life.contains(day) && $0.isOurs }
    }

    /// All units that bear a code on the eve or later.
    func holders(of code: String) -> [Unit] {
        byCode[code, default: []].compactMap { units[$0] }
    }
}

extension StandingTree.Unit {
    func name(on day: Day) -> StandingTree.Name? { names.first { $0.days.contains(day) } }
    func place(on day: Day) -> StandingTree.Place? { places.first { $0.days.contains(day) } }

    /// The last day on which its name, or its place, was changed.
    var lastRenaming: Day? { names.map(\.days.from).max() }
    var lastMove: Day? { places.map(\.days.from).max() }
}

extension Row {
    fileprivate var days: Validity {
        get throws { Validity(from: try get("from_day"), until: try find("until_day")) }
    }
}
