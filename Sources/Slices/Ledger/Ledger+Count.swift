import Core
import Storage

extension Ledger {
    /// How many figures some units have in the ledger themselves, those taken back left out; of windows that end on a day or later, if one
    /// is given. Units without any are not in the answer.
    package static func figures(of units: [OrgUnitID], since day: Day? = nil, in db: any Connection) throws -> [OrgUnitID: Int] {
        var counts: [OrgUnitID: Int] = [:]
        for start in stride(from: 0, to: units.count, by: 1_000) {
            let some = Array(units[start..<min(start + 1_000, units.count)])
            try db.forEachRow(of: CountQueries.figures(of: some, since: day)) { row in
                let unit: OrgUnitID = try row.get("unit_id")
                try PostedLine.forEach(in: row) { counts[unit, default: 0] += $0.reverses == nil ? 1 : -1 }
            }
        }
        return counts.filter { $0.value > 0 }
    }
}
