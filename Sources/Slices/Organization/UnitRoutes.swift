import Core
import Hummingbird
import Storage
import Web

/// The pages of the tree. Everyone who is signed in may read it.
package struct UnitRoutes: Sendable {
    let database: any Database
    /// What a person may do with units besides reading them: slices below know.
    let further: @Sendable (PersonID, Day, any Connection) throws -> Link?

    package init(
        database: any Database, further: @escaping @Sendable (PersonID, Day, any Connection) throws -> Link? = { _, _, _ in nil }
    ) {
        (self.database, self.further) = (database, further)
    }

    package func register(on router: OfficeRouter) {
        router.get("units", use: list)
        router.get("units/:id", use: show)
    }

    @Sendable private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
        let person = try context.person
        let (day, today) = (try Self.day(of: context), context.today)
        let words = context.query["q"] ?? ""
        let page = try await database.read { db in
            let top = try Self.top(on: day, in: db)
            let onDay = words.isEmpty ? [] : try OrgUnit.search(words, on: day, in: db)
            let everyDay = words.isEmpty || !onDay.isEmpty ? [] : try OrgUnit.searchEveryDay(words, in: db)
            return UnitListPage(
                day: day, firstDay: try OrgUnit.firstDay(in: db) ?? today, lastDay: max(today, day), today: today, counts: top.counts,
                words: words,
                found: words.isEmpty ? nil : try Self.found(onDay, on: day, in: db) + Self.found(onOtherDays: everyDay),
                isFoundOnOtherDays: !everyDay.isEmpty, units: top.lines, further: try further(person, today, db))
        }
        return context.show(page)
    }

    @Sendable private func show(_ request: Request, _ context: OfficeContext) async throws -> Response {
        _ = try context.person
        let id: OrgUnitID = try context.id()
        let (day, today) = (try Self.day(of: context), context.today)
        let page = try await database.read { db in
            let history = try OrgUnit.history(of: id, in: db)
            let unit = try OrgUnit.find(id, on: day, in: db)
            let above = unit == nil ? [] : try OrgUnit.ancestors(of: id, on: day, in: db)
            return UnitPage(
                id: id, history: history, unit: unit, above: above, below: try Self.below(id, on: day, in: db), on: day, today: today)
        }
        return context.show(page)
    }

    /// The day asked for, today when none is. A day that does not exist is refused, not replaced.
    private static func day(of context: OfficeContext) throws -> Day {
        guard let text = context.query["on"], !text.isEmpty else { return context.today }
        guard let day = Day(typed: text) else { throw OrgUnitRefusal.noSuchDay(text) }
        return day
    }

    /// The top of the tree: a single root steps aside for those under it.
    private static func top(on day: Day, in db: any Connection) throws -> UnitsBelow {
        let roots = try OrgUnit.roots(on: day, in: db)
        if let root = roots.first, roots.count == 1 { return try below(root.id, on: day, in: db) }
        return UnitsBelow(counts: [], lines: try found(roots, on: day, in: db))
    }

    private static func below(_ id: OrgUnitID, on day: Day, in db: any Connection) throws -> UnitsBelow {
        let census = try OrgUnit.census(below: id, on: day, in: db)
        let counts = census.map { ($0.label, Amount(thousandths: Int64($0.units) * 1_000).onScreen) }
        if census.reduce(0, { $0 + $1.units }) <= mostInOneTree {
            let units = Dictionary(grouping: try OrgUnit.below(id, on: day, in: db), by: \.parent)
            return UnitsBelow(counts: counts, lines: branches(of: id, among: units, on: day))
        }
        let sizes = try OrgUnit.sizes(under: id, on: day, in: db)
        return UnitsBelow(
            counts: counts,
            lines: try OrgUnit.children(of: id, on: day, in: db).map {
                ListedUnit(name: $0.fullName, path: $0.id.path(on: day), unitsBelow: sizes[$0.id] ?? 0)
            })
    }

    /// A tree of more units than this is shown one level at a time.
    private static let mostInOneTree = 250

    private static func branches(of id: OrgUnitID, among units: [OrgUnitID?: [OrgUnit]], on day: Day) -> [ListedUnit] {
        (units[id] ?? []).map { unit in
            ListedUnit(name: unit.fullName, path: unit.id.path(on: day), units: branches(of: unit.id, among: units, on: day))
        }
    }

    /// Units that were found, as of the day asked for: told apart by what stands above them.
    private static func found(_ units: [OrgUnit], on day: Day, in db: any Connection) throws -> [ListedUnit] {
        try units.map { unit in
            let above = try unit.parent.flatMap { try OrgUnit.find($0, on: day, in: db) }
            return ListedUnit(name: unit.fullName, path: unit.id.path(on: day), note: above.map { Phrase($0.fullName) })
        }
    }

    /// Units that were found on other days: told apart by their days.
    private static func found(onOtherDays units: [OrgUnit]) -> [ListedUnit] {
        units.map { ListedUnit(name: $0.fullName, path: $0.id.path(on: $0.validity.from), note: $0.validity.words) }
    }
}

/// The units directly under one on a day, and how many there are below in all.
struct UnitsBelow: Sendable {
    let counts: [(label: Phrase, count: String)]
    let lines: [ListedUnit]
}

extension ID where Of == Noun.OrgUnit {
    /// The address of a unit's page as of a day.
    package func path(on day: Day) -> String { "/units/\(self)?on=\(day.iso)" }
}

extension UnitPage {
    init(id: OrgUnitID, history: UnitHistory, unit: OrgUnit?, above: [OrgUnit], below: UnitsBelow, on day: Day, today: Day) {
        path = "/units/\(id)"
        name = unit?.fullName ?? history.names.first?.fullName ?? history.code
        self.day = day
        firstDay = history.validity.from
        lastDay = max(history.validity.until.map { $0.adding(days: -1) } ?? today, history.validity.from)
        self.today = today
        self.above = above.reversed().map { Link(Phrase($0.name), path: $0.id.path(on: day)) }
        let type = unit?.type ?? history.places.first?.type
        facts = [
            (Phrase("Mã", en: "Code"), Phrase(history.code)),
            (Phrase("Loại", en: "Type"), Phrase(type ?? "–")),
            (Phrase("Hiệu lực", en: "In force"), history.validity.words),
        ]
        absence = unit != nil ? nil : Phrase("Đơn vị không hoạt động vào ngày \(day.onScreen)", en: "Not in force on \(day.onScreen)")
        (counts, units) = (below.counts, below.lines)
        names = history.names.map {
            Turn(words: $0.fullName, path: nil, days: $0.validity.words, basis: $0.basis, isNow: $0.validity.contains(day))
        }
        places = history.places.filter { $0.parent != nil }.map { place in
            Turn(
                words: place.parentName ?? "–", path: place.parent?.path(on: place.validity.from), days: place.validity.words,
                basis: place.basis, isNow: place.validity.contains(day))
        }
        predecessors = history.predecessors.map { Heir($0, shownOn: $0.succession.day.adding(days: -1)) }
        successors = history.successors.map { Heir($0, shownOn: $0.succession.day) }
    }
}

extension UnitPage.Heir {
    fileprivate init(_ link: UnitHistory.Link, shownOn day: Day) {
        let words = link.succession.words
        let percentage = link.succession.percentage
        name = link.otherName.map { Phrase($0) } ?? Phrase("không có đơn vị kế thừa", en: "no unit came after")
        path = link.other?.path(on: day)
        self.day = link.succession.day
        manner = percentage.map { Phrase("\(words.vi) (\($0))", en: "\(words.en) (\($0))") } ?? words
        basis = link.succession.basis
    }
}
