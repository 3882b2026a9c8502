import Core
import Journal
import Storage

extension OrgUnit {
    /// What is broken in the dated tree: days with two units of one code, two names or two places of one unit, and links that do not
    /// follow from the places. Part of invariant 5: both lenses stand on this tree.
    package static func audit(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        for row in try db.rows(OrganizationQueries.overlaps) {
            let code: String = try row.get("code"), day: Day = try row.get("day")
            findings.append(
                Finding(
                    invariant: 5,
                    Phrase("Mã \(code) có hai bản ghi vào ngày \(day.onScreen).", en: "Code \(code) has two records on \(day.onScreen).")))
        }
        for row in try db.rows(OrganizationQueries.strayLinks) {
            let unit: OrgUnitID = try row.get("unit_id"), day: Day = try row.get("day")
            findings.append(
                Finding(
                    invariant: 5,
                    Phrase(
                        "Đơn vị \(unit) từ ngày \(day.onScreen): quan hệ trên dưới lệch so với nơi trực thuộc.",
                        en: "Unit \(unit) from \(day.onScreen): its links do not follow from its places.")))
        }
        return findings
    }
}
