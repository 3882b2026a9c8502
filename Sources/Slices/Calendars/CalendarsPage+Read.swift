import Accounts
import Core
import Organization
import Storage
import Web

extension CalendarsPage {
    static func read(
        typed: CalendarForm.Typed? = nil, errors: FormErrors = FormErrors(), visibleTo viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> CalendarsPage {
        let calendars = try OfficeCalendar.all(visibleTo: viewer, in: db)
        let units = try OrgUnit.lastKnown(Array(Set(calendars.map(\.unit))), by: today, in: db)
        let names = try PersonName.all(of: Set(calendars.map(\.madeBy)), in: db)
        let offices = try administered(by: viewer, on: today, in: db)
        let lines = try calendars.map { calendar in
            let mayWithdraw = try !calendar.isWithdrawn && db.exists(CalendarQueries.mayMake(at: calendar.unit, viewer))
            return (
                calendar,
                Line(
                    name: Phrase(calendar.name), office: Phrase(units[calendar.unit]?.fullName ?? "?"),
                    example: calendar.calendar.example(on: today),
                    made: Phrase(
                        "\(names[calendar.madeBy] ?? ""), \(calendar.madeAt.day.onScreen)"),
                    withdrawal: mayWithdraw ? "/calendars/\(calendar.id)/withdrawal" : nil)
            )
        }
        let form = offices.isEmpty ? nil : CalendarForm(units: offices, typed: typed ?? .init(), errors: errors)
        return CalendarsPage(
            lines: StandardCalendar.allCases.map { Line($0, on: today) } + lines.filter { !$0.0.isWithdrawn }.map(\.1),
            withdrawn: lines.filter(\.0.isWithdrawn).map(\.1), form: form)
    }

    /// The units whose administrator this is.
    private static func administered(by viewer: Viewer, on today: Day, in db: any Connection) throws -> [Field.Option] {
        guard case .person(let person, _) = viewer else { return [] }
        let seats = try Seat.held(by: person, on: today, in: db).filter { Deed.administer.roles.contains($0.role) }
        return try Set(seats.map(\.unit)).compactMap { try OrgUnit.find($0, on: today, in: db) }.sorted { $0.code < $1.code }
            .map { Field.Option($0.id.description, $0.fullName) }
    }
}

extension CalendarsPage.Line {
    fileprivate init(_ standard: StandardCalendar, on today: Day) {
        self.init(
            name: standard.name, office: Phrase("mọi đơn vị", en: "every unit"), example: standard.calendar.example(on: today),
            made: Phrase("có sẵn", en: "comes with GiaoBan"))
    }
}

extension ReportingCalendar {
    fileprivate func example(on today: Day) -> Phrase {
        window(holding: today).map(name) ?? Phrase("hôm nay không thuộc kỳ nào", en: "none today")
    }
}
