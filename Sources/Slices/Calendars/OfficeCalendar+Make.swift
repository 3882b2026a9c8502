import Accounts
import Core
import Foundation
import Journal
import Organization
import Storage

extension OfficeCalendar {
    static let longestName = 80

    /// Makes a calendar of an office. Only its administrators may.
    @discardableResult
    package static func make(
        _ name: String, _ calendar: ReportingCalendar, for unit: OrgUnitID, by actor: Actor, in db: any Connection
    ) throws -> OfficeCalendar {
        let name = name.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let code = code(of: name)
        guard !code.isEmpty, name.unicodeScalars.count <= longestName, StandardCalendar(rawValue: code) == nil else {
            throw CalendarRefusal.badName
        }
        guard try db.exists(CalendarQueries.mayMake(at: unit, actor.viewer)) else { throw AccountRefusal.notPermitted }
        guard try !db.exists(CalendarQueries.named(code, of: unit)) else { throw CalendarRefusal.nameTaken(name) }
        let made = OfficeCalendar(
            id: CalendarID(), unit: unit, code: code, name: name, calendar: calendar, madeBy: actor.person, madeAt: actor.moment,
            isWithdrawn: false)
        do {
            try db.execute(CalendarQueries.insert(made))
        } catch is ConstraintViolation {
            throw CalendarRefusal.nameTaken(name)
        }
        try Journal.record(.calendarMade, about: Subject("calendar", made.id), content: made.journalled, by: actor, in: db)
        return made
    }

    package func withdraw(by actor: Actor, in db: any Connection) throws {
        let current = try OfficeCalendar.find(id, for: .administer, visibleTo: actor.viewer, in: db)
        guard !current.isWithdrawn, try db.execute(CalendarQueries.withdraw(id, by: actor)) == 1 else { return }
        try Journal.record(.calendarWithdrawn, about: Subject("calendar", id), content: current.journalled, by: actor, in: db)
    }

    private var journalled: String { "“\(name)” (\(code)) = \(calendar) unit=\(unit)" }
}

extension OfficeCalendar {
    package static func find(
        _ id: CalendarID, for deed: Deed, visibleTo viewer: Viewer, in db: any Connection
    ) throws -> OfficeCalendar {
        guard let row = try db.row(CalendarQueries.find(id, for: deed, visibleTo: viewer)) else { throw CalendarRefusal.unknown }
        return try OfficeCalendar(row: row)
    }

    /// What a unit may be looked at by: its own calendars and those of the units above it, the nearest first and withdrawn ones last.
    package static func holding(for unit: OrgUnitID, in db: any Connection) throws -> [OfficeCalendar] {
        try db.rows(CalendarQueries.holding(for: unit)).map(OfficeCalendar.init(row:))
    }

    /// The calendars of the offices a viewer covers.
    package static func all(visibleTo viewer: Viewer, in db: any Connection) throws -> [OfficeCalendar] {
        try db.rows(CalendarQueries.all(visibleTo: viewer)).map(OfficeCalendar.init(row:))
    }
}
