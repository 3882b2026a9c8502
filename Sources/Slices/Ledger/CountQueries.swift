import Core
import Storage

enum CountQueries {
    static func figures(of units: [OrgUnitID], since day: Day?) -> SQL {
        let inTime: SQL = day.map { "AND last_day >= \($0)" } ?? ""
        return "SELECT unit_id, figures FROM posting WHERE unit_id IN \(list: units) \(inTime)"
    }
}
