import Core
import Journal
import Storage

/// A role held on a unit for a time. It covers every unit that is or has been below it: an office keeps access to the past of
/// the units that were merged into others, and late figures for them can still be entered.
package struct Seat: Hashable, Sendable {
    package let person: PersonID
    package let unit: OrgUnitID
    package let role: Role
    package let validity: Validity

    package init(person: PersonID, unit: OrgUnitID, role: Role, validity: Validity) {
        self.person = person
        self.unit = unit
        self.role = role
        self.validity = validity
    }

    package static func held(by person: PersonID, on day: Day, in db: any Connection) throws -> [Seat] {
        try db.rows(SeatQueries.held(by: person, on: day)).map { row in
            Seat(
                person: try row.get("person_id"), unit: try row.get("unit_id"), role: try row.get("role"),
                validity: Validity(from: try row.get("from_day"), until: try row.find("until_day")))
        }
    }

    /// Gives the role. The same role on the same unit from the same day is refused by the database.
    package func grant(by actor: Actor, in db: any Connection) throws {
        try db.execute(SeatQueries.insert(self))
        try Journal.record(.seatGranted, about: Subject("person", person), content: "\(role.rawValue) \(unit)", by: actor, in: db)
    }

    /// Takes the role back from this day on.
    package func end(on day: Day, by actor: Actor, in db: any Connection) throws {
        guard day > validity.from else { throw AccountRefusal.endsBeforeItBegins }
        try db.execute(SeatQueries.end(self, on: day))
        try Journal.record(.seatEnded, about: Subject("person", person), content: "\(role.rawValue) \(unit) \(day)", by: actor, in: db)
    }
}

extension Act {
    package static let seatGranted = Act("seat-granted")
    package static let seatEnded = Act("seat-ended")
}
