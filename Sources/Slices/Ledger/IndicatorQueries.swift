import Core
import Storage

enum IndicatorQueries {
    /// In the order in which `Indicator(row:)` asks for them, so that each is found at once.
    private static let columns: SQL = """
        over_time, fold, id, code, category, name, unit_of_measure, numerator, denominator, condition, over_units, over_occasions, direction,
        definition, number
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
                \(indicator.overTime.plainWord), \(indicator.overTime.fold), \(indicator.id), \(indicator.code), \(indicator.group),
                \(indicator.name), \(indicator.unitOfMeasure), \(operands.numerator), \(operands.denominator), \(operands.condition),
                \(indicator.overUnits), \(indicator.overOccasions), \(indicator.direction), \(indicator.definition), \(indicator.number))
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
