import Core
import Storage

enum SeatQueries {
    /// Every unit a person may do this deed on: those where the person holds a fitting role, and all that is below them.
    static func unitsCovered(by person: PersonID, on day: Day, for deed: Deed) -> SQL {
        """
        SELECT below.unit_id FROM seat JOIN org_unit_below below ON below.above_id = seat.unit_id
        WHERE \(holds(person, on: day, for: deed))
        """
    }

    /// That one of these is this unit.
    static func covers(_ unit: SQL, by person: PersonID, on day: Day, for deed: Deed) -> SQL {
        """
        EXISTS (
            SELECT 1 FROM seat JOIN org_unit_below below_seat ON below_seat.above_id = seat.unit_id AND below_seat.unit_id = \(unit)
            WHERE \(holds(person, on: day, for: deed)))
        """
    }

    /// This unit, if the viewer may read what is counted at it.
    static func readable(_ unit: OrgUnitID, by viewer: Viewer) -> SQL {
        "SELECT org_unit.id FROM org_unit WHERE org_unit.id = \(unit) AND \(viewer.coversEach("org_unit.id", for: .read))"
    }

    private static func holds(_ person: PersonID, on day: Day, for deed: Deed) -> SQL {
        """
        seat.person_id = \(person) AND seat.role IN \(list: deed.roles)
          AND seat.from_day <= \(day) AND (seat.until_day IS NULL OR seat.until_day > \(day))
        """
    }

    static func insert(_ seat: Seat) -> SQL {
        """
        INSERT INTO seat (person_id, unit_id, role, from_day, until_day)
        VALUES (\(seat.person), \(seat.unit), \(seat.role), \(seat.validity.from), \(seat.validity.until))
        """
    }

    static func end(_ seat: Seat, on day: Day) -> SQL {
        """
        UPDATE seat SET until_day = \(day)
        WHERE person_id = \(seat.person) AND unit_id = \(seat.unit) AND role = \(seat.role) AND from_day = \(seat.validity.from)
        """
    }

    static func held(by person: PersonID, on day: Day) -> SQL {
        """
        SELECT person_id, unit_id, role, from_day, until_day FROM seat
        WHERE person_id = \(person) AND from_day <= \(day) AND (until_day IS NULL OR until_day > \(day)) ORDER BY from_day, unit_id, role
        """
    }
}
