import Core
import Storage

enum OccasionQueries {
    private static let columns: SQL = "occasion.id, occasion.name, occasion.first_day, occasion.last_day"

    static let all: SQL = "SELECT \(columns) FROM occasion ORDER BY occasion.id"

    static func find(_ id: OccasionID) -> SQL { find([id]) }

    static func find(_ ids: [OccasionID]) -> SQL {
        "SELECT \(columns) FROM occasion WHERE occasion.id IN \(list: ids.map(\.bytes))"
    }

    /// Held until the transaction ends, in one order for all writers.
    static func take(_ ids: [OccasionID]) -> SQL {
        "SELECT \(columns) FROM occasion WHERE occasion.id IN \(list: ids.map(\.bytes)) ORDER BY occasion.id \(.lockingRow)"
    }

    static func insert(_ occasion: Occasion) -> SQL {
        """
        INSERT INTO occasion (id, name, first_day, last_day)
        VALUES (\(occasion.id.bytes), \(occasion.name), \(occasion.window.first), \(occasion.window.last))
        """
    }

    // MARK: What was recorded of them

    private static let figures: SQL = """
        SELECT posting.occasion, posting.unit, org_unit.id AS unit_id, posting.first_day, posting.last_day, posting.first_entry,
               posting.source, posting.source_id, posting.edition, posting.figures
        FROM posting JOIN org_unit ON org_unit.number = posting.unit
        """

    static let everyFigure: SQL = "\(figures) WHERE posting.occasion IS NOT NULL ORDER BY posting.first_entry"

    static func figures(of ids: [OccasionID]) -> SQL {
        "\(figures) WHERE posting.occasion IN \(list: ids.map(\.bytes)) ORDER BY posting.first_entry"
    }

    /// Those within a window that were recorded up to a moment.
    static func figures(within window: Window, knownAt moment: Moment) -> SQL {
        """
        \(figures)
        WHERE posting.occasion IS NOT NULL AND posting.first_day >= \(window.first)
          AND posting.last_day BETWEEN \(window.first) AND \(window.last) AND posting.recorded_at <= \(moment)
        ORDER BY posting.first_entry
        """
    }
}
