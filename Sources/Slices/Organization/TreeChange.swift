import Core
import Storage

/// What becomes of many units on one day. Whoever makes one has checked it against the rules that the single verbs keep.
package struct TreeChange: Sendable {
    package let day: Day
    package var begun: [Catalogue.Unit] = []
    package var ended: [OrgUnitID] = []
    /// The names and places that units have from the day on, for as long as they live.
    package var names: [(unit: OrgUnitID, name: Catalogue.Name)] = []
    package var places: [(unit: OrgUnitID, place: Catalogue.Place)] = []
    package var successions: [Succession] = []

    package init(day: Day) {
        self.day = day
    }

    /// Units whose links change, with those below them.
    private var relinked: [OrgUnitID] { begun.map(\.id) + ended + places.map(\.unit) }

    /// A statement takes so many units; beyond, counting all links again costs less than finding out which have changed.
    private static let mostInReach = 500

    /// Writes everything, the links between units once.
    package func write(in db: any Connection) throws {
        let reach: OrganizationQueries.Reach = relinked.count > Self.mostInReach ? .everything : .under(relinked)
        try db.execute(OrganizationQueries.forgetBelow(reach))
        for units in ended.chunks { try db.execute(OrganizationQueries.closeUnits(Array(units), on: day)) }
        for units in (ended + names.map(\.unit)).chunks { try db.execute(OrganizationQueries.closeNames(Array(units), on: day)) }
        for units in (ended + places.map(\.unit)).chunks { try db.execute(OrganizationQueries.closePlaces(Array(units), on: day)) }
        try Catalogue.write(begun, in: db)
        try Catalogue.write(names: names.map { ($0.unit, $0.name) }, in: db)
        try Catalogue.write(places: places.map { ($0.unit, $0.place) }, in: db)
        try Catalogue.write(successions, in: db)
        try db.execute(OrganizationQueries.rebuildBelow(reach))
    }
}
