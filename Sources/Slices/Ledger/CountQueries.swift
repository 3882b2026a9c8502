import Core
import Storage

enum CountQueries {
    static func figures(of units: [OrgUnitID], since day: Day?) -> SQL {
        let inTime: SQL = day.map { "AND posting.last_day >= \($0)" } ?? ""
        return """
            SELECT org_unit.id AS unit_id, posting.figures FROM posting JOIN org_unit ON org_unit.number = posting.unit
            WHERE org_unit.id IN \(list: units) \(inTime)
            """
    }
}
