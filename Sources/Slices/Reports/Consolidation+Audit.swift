import Accounts
import Core
import Journal
import Ledger
import Storage

extension Consolidation {
    /// Opens every number of every consolidated report, and holds it against the sum of what it opens into.
    package static func audit(in db: any Connection) throws -> [Finding] {
        try db.rows(ReportAuditQueries.consolidated).map(Report.init(row:)).flatMap { report in
            try Form.find(report.form, in: db).indicators.compactMap { indicator in
                let opened = try Ledger.open(indicator, at: report.unit, within: report.window, visibleTo: .machine, in: db)
                return try opened.addsUp ? nil : .doesNotAddUp(indicator, report)
            }
        }
    }
}

extension Finding {
    fileprivate static func doesNotAddUp(_ indicator: Indicator, _ report: Report) -> Finding {
        Finding(
            invariant: 3,
            Phrase(
                "Số \(indicator.code) của báo cáo \(report.id) khác tổng của những gì nó mở ra.",
                en: "The number \(indicator.code) of report \(report.id) is not the sum of what it opens into."))
    }
}
