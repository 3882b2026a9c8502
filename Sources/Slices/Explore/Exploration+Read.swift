import Accounts
import Calendars
import Core
import Ledger
import Organization
import Storage
import Web

extension Exploration {
    /// Asks the ledger: one question for each window, whatever the number of units and indicators. What may not be seen is unknown.
    static func read(_ asked: ExploreQuery, visibleTo viewer: Viewer, on today: Day, in db: any Connection) throws -> Exploration {
        var query = asked
        let choice = asked.windows ?? .usual(on: today)
        query.windows = choice
        let lastDay = min(choice.days.last, today)
        let unit = try unit(asked.unit, by: lastDay, visibleTo: viewer, in: db)
        query.unit = try OrgUnit.find(code: unit.code, on: lastDay, in: db)?.id == unit.id ? unit.code : unit.id.description

        let calendar = try ChosenCalendar(choice, for: unit.id, in: db)
        let windows = try windows(of: choice, calendar.calendar, begunBy: today)
        query.window = asked.window.flatMap { windows.contains($0) ? $0 : nil }
        let window = query.window ?? windows.last { $0.last < today } ?? windows.last ?? choice.days
        let indicators = try indicators(asked.indicators, in: db)
        query.indicators = indicators.map(\.code)

        let span = Window(from: windows.first?.first ?? choice.days.first, through: lastDay) ?? choice.days
        let parts = try parts(of: unit.id, within: span, asked.sight, on: today, in: db)
        if parts.isEmpty { query.standAlone() }
        let extract = Extract(query, unit: unit.id, parts: parts, indicators: indicators, windows: windows, window: window)
        guard extract.cells <= mostCells else { throw ExploreRefusal.tooManyCells(extract.cells) }
        return Exploration(
            query: query, unit: unit, above: try viewer.readable(above: unit, on: lastDay, in: db),
            parts: parts, indicators: indicators, windows: windows, window: window, shown: extract,
            reforms: query.view == .lines ? try reforms(below: unit.id, within: span, in: db) : [], calendar: calendar, lastDay: lastDay,
            today: today,
            balances: try extract.balances(visibleTo: viewer, in: db), cuts: try extract.cuts(at: unit.id, visibleTo: viewer, in: db))
    }

    private static func unit(_ text: String?, by day: Day, visibleTo viewer: Viewer, in db: any Connection) throws -> OrgUnit {
        let id: OrgUnitID?
        if let text {
            id = try OrgUnitID(text) ?? db.row(ExploreQueries.bearer(of: text, by: day))?.get("id")
        } else {
            id = try viewer.ownUnit(in: db)
        }
        guard let id else { throw text.map(ExploreRefusal.noSuchUnit) ?? AccountRefusal.notPermitted }
        guard try viewer.mayRead(id, in: db) else { throw WebRefusal.noSuchPage }
        guard let unit = try OrgUnit.lastKnown([id], by: day, in: db)[id] else { throw ExploreRefusal.noSuchUnit(text ?? id.description) }
        return unit
    }

    private static func windows(of choice: WindowChoice, _ calendar: ReportingCalendar?, begunBy today: Day) throws -> [Window] {
        guard let calendar else {
            guard choice.days.first <= today else { throw ExploreRefusal.nothingBegun }
            return [choice.days]
        }
        let begun = try Window(from: choice.days.first, through: min(choice.days.last, today)).orRefuse(.nothingBegun)
        let count = calendar.count(touching: begun)
        guard count <= mostWindows else { throw ExploreRefusal.tooManyWindows(count) }
        guard count > 0 else { throw ExploreRefusal.nothingBegun }
        return calendar.windows(touching: begun)
    }

    /// Nobody has said which: what most offices are asked about first.
    private static func indicators(_ codes: [String], in db: any Connection) throws -> [Indicator] {
        if !codes.isEmpty { return try codes.map { try Indicator.find($0, in: db) } }
        let all = try Indicator.all(in: db)
        guard let first = all.first(where: { $0.code == "BC03" }) ?? all.first else { throw LedgerRefusal.unknownIndicator("BC03") }
        return [first]
    }

    private static func parts(
        of unit: OrgUnitID, within window: Window, _ sight: ExploreQuery.Sight, on today: Day, in db: any Connection
    ) throws -> [Part] {
        let days =
            (sight == .now ? nil : Window(from: window.first, through: max(window.last, sight == .both ? today : window.last)))
            ?? Window(today)
        let stays = try db.rows(ExploreQueries.directlyBelow(unit, within: days)).map { row in
            (
                unit: try row.get("unit_id", as: OrgUnitID.self),
                days: Validity(from: try row.get("from_day"), until: try row.find("until_day"))
            )
        }
        let byUnit = Dictionary(grouping: stays, by: \.unit).mapValues { $0.map(\.days) }
        return try OrgUnit.lastKnown(Array(byUnit.keys), by: days.last, in: db).values
            .map { Part(unit: $0, days: byUnit[$0.id] ?? []) }
            .sorted { ($0.unit.code, $0.unit.validity.from) < ($1.unit.code, $1.unit.validity.from) }
    }
}

extension Exploration {
    /// A tenth of the greatest change and more; every year a commune or two are renamed, which no line shows. Three at most.
    private static func reforms(below unit: OrgUnitID, within window: Window, in db: any Connection) throws -> [Reform] {
        let all = try db.rows(ExploreQueries.successions(below: unit, within: window)).map { row in
            Reform(day: try row.get("day"), units: Int(try row.get("units", as: Int64.self)))
        }
        let greatest = all.map(\.units).max() ?? 0
        return all.filter { $0.units * 10 >= greatest }.sorted { $0.units > $1.units }.prefix(3).sorted { $0.day < $1.day }
    }
}

extension ExploreQuery {
    /// A unit without others below it is looked at over time.
    fileprivate mutating func standAlone() {
        rows = .windows
        if view.isOfOneWindow { view = .lines }
    }
}

extension WindowChoice {
    /// The half-years of this year and the one before.
    fileprivate static func usual(on today: Day) -> WindowChoice {
        let first = Window.year(today.year - 1)?.first ?? today
        return WindowChoice(
            calendar: StandardCalendar.halves.rawValue,
            days: Window(from: first, through: Window.year(today.year)?.last ?? today) ?? Window(today))
    }
}

extension ChosenCalendar {
    fileprivate init(_ choice: WindowChoice, for unit: OrgUnitID, in db: any Connection) throws {
        let offices = try OfficeCalendar.holding(for: unit, in: db)
        var seen: Set<String> = []
        let offered =
            StandardCalendar.allCases.map { (code: $0.rawValue, name: $0.name) }
            + offices.filter { !$0.isWithdrawn && seen.insert($0.code).inserted }.map { (code: $0.code, name: Phrase($0.name)) }
        guard let code = choice.calendar else {
            self.init(calendar: nil, name: choice.days.name, offered: offered)
            return
        }
        if let standard = StandardCalendar(rawValue: code) {
            self.init(calendar: standard.calendar, name: standard.name, offered: offered)
        } else if let office = offices.first(where: { $0.code == code }) {
            self.init(calendar: office.calendar, name: Phrase(office.name), offered: offered)
        } else {
            throw ExploreRefusal.unknownCalendar(code)
        }
    }
}

extension Viewer {
    /// Where the asker has held a role the longest; nil without one.
    fileprivate func ownUnit(in db: any Connection) throws -> OrgUnitID? {
        guard case .person(let person, let day) = self else { return try OrgUnit.roots(on: .latest, in: db).first?.id }
        return try Seat.held(by: person, on: day, in: db).first?.unit
    }
}

extension Optional {
    fileprivate func orRefuse(_ refusal: ExploreRefusal) throws -> Wrapped {
        guard let self else { throw refusal }
        return self
    }
}
