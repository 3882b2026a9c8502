import Core
import Storage

enum CarriedQueries {
    private static let carried: SQL = """
        SELECT c.unit, c.from_day, c.until_day, CASE WHEN u.until_day = c.until_day THEN 1 ELSE 0 END AS is_last, c.heir, c.millionths
        FROM org_unit_carried c JOIN org_unit u ON u.number = c.unit
        """

    static let all: SQL = "\(carried) ORDER BY c.unit, c.from_day, c.heir"

    static func into(_ heirs: [Int]) -> SQL {
        """
        \(carried) WHERE c.unit IN (SELECT unit FROM org_unit_carried WHERE heir IN \(list: heirs)) OR c.unit IN \(list: heirs)
        ORDER BY c.unit, c.from_day, c.heir
        """
    }

    static func from(_ unit: Int, on day: Day) -> SQL {
        """
        \(carried) WHERE c.unit = \(unit) AND c.from_day <= \(day) AND (c.until_day > \(day) OR c.until_day = u.until_day) ORDER BY c.heir
        """
    }

    static let forget: SQL = "DELETE FROM org_unit_carried"

    static func insert(_ carried: [Carried]) -> SQL {
        """
        INSERT INTO org_unit_carried (unit, from_day, until_day, heir, millionths)
        VALUES \(rows: carried.map { [$0.unit, $0.days.from, $0.days.until, $0.heir, $0.share.millionths] })
        """
    }

    static func carriedTo(writing: Bool) -> SQL {
        "SELECT day, settled FROM carried_to \(writing ? .sharingRow : "")"
    }

    /// A change of nothing that holds the only row of its table.
    static let holdTree: SQL = "UPDATE carried_to SET day = day"

    static func keep(_ carried: CarriedTo) -> SQL {
        "UPDATE carried_to SET day = \(carried.day), settled = \(carried.settled)"
    }

    /// The last day on which a unit ended, passed something on, or came to stand below another one. Being born changes nobody else's place.
    static func lastChange(by day: Day) -> SQL {
        """
        SELECT max(day) AS day FROM (
            SELECT day FROM succession
            UNION ALL SELECT until_day FROM org_unit
            UNION ALL SELECT p.from_day FROM org_unit_place p JOIN org_unit_place before
                ON before.unit_id = p.unit_id AND before.until_day = p.from_day
            WHERE p.parent_id IS DISTINCT FROM before.parent_id
        ) AS change WHERE day <= \(day)
        """
    }

    /// What passed on from each unit, in order of time.
    static func steps(by day: Day) -> SQL {
        """
        SELECT old.number AS old, s.day, heir.number AS heir, s.share FROM succession s
        JOIN org_unit old ON old.id = s.old_unit_id LEFT JOIN org_unit heir ON heir.id = s.new_unit_id
        WHERE s.day <= \(day) ORDER BY old.number, s.day, heir.number
        """
    }

    /// Every unit with its days and the unit above it on the last of them.
    static let lives: SQL = """
        SELECT u.number, u.from_day, u.until_day, parent.number AS parent FROM org_unit u
        LEFT JOIN org_unit_place p ON p.unit_id = u.id AND p.until_day = u.until_day
        LEFT JOIN org_unit parent ON parent.id = p.parent_id
        """
}
