import Core
import Storage

enum IndicatorQueries {
    private static let columns: SQL = """
        id, code, category, name, unit_of_measure, over_time, over_units, over_occasions, direction, numerator, denominator, definition, number
        """

    static let all: SQL = "SELECT \(columns) FROM indicator ORDER BY code"

    static let numbers: SQL = "SELECT id, number FROM indicator"

    static func byCode(_ code: String) -> SQL {
        "SELECT \(columns) FROM indicator WHERE code = \(code)"
    }

    static func byID(_ id: IndicatorID) -> SQL {
        "SELECT \(columns) FROM indicator WHERE id = \(id)"
    }

    static func byIDs(_ ids: [IndicatorID]) -> SQL {
        "SELECT \(columns) FROM indicator WHERE id IN \(list: ids)"
    }

    static func insert(_ indicator: Indicator) -> SQL {
        var numerator = ""
        var denominator = ""
        if case .ratio(let above, let below) = indicator.overTime { (numerator, denominator) = (above, below) }
        return """
            INSERT INTO indicator (\(columns)) VALUES (
                \(indicator.id), \(indicator.code), \(indicator.group), \(indicator.name), \(indicator.unitOfMeasure),
                \(indicator.overTime.word), \(indicator.overUnits), \(indicator.overOccasions), \(indicator.direction), \(numerator), \(denominator),
                \(indicator.definition), \(indicator.number))
            """
    }
}
