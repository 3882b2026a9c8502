import Core
import Storage

enum IndicatorQueries {
    private static let columns: SQL = """
        id, code, category, name, unit_of_measure, over_time, over_units, over_occasions, direction, numerator, denominator, fold,
        condition, definition, number
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

    /// Those of a list, in its order.
    ///
    /// - Parameter list: a query for `indicator_id` and `position`.
    static func listed(by list: SQL) -> SQL {
        "SELECT \(columns) FROM (\(list)) AS list JOIN indicator ON indicator.id = list.indicator_id ORDER BY list.position"
    }

    static func insert(_ indicator: Indicator) -> SQL {
        let operands = indicator.overTime.operands
        return """
            INSERT INTO indicator (\(columns)) VALUES (
                \(indicator.id), \(indicator.code), \(indicator.group), \(indicator.name), \(indicator.unitOfMeasure),
                \(indicator.overTime.plainWord), \(indicator.overUnits), \(indicator.overOccasions), \(indicator.direction),
                \(operands.numerator), \(operands.denominator), \(indicator.overTime.fold), \(operands.condition), \(indicator.definition),
                \(indicator.number))
            """
    }
}

extension Indicator.OverTime {
    /// The first releases knew three words, and their column takes no other; what came later says in `fold` what it is.
    fileprivate var plainWord: String {
        switch self {
        case .sum, .average, .smallest, .greatest: "sum"
        case .last: "last"
        case .ratio, .share: "ratio"
        }
    }

    fileprivate var fold: String { plainWord == word ? "" : word }
}
