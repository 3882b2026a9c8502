import Journal
import Storage

enum ReportAuditQueries {
    static let consolidated: SQL = "SELECT \(ReportQueries.columns) FROM report WHERE report.kind = 'consolidated' ORDER BY report.id"

    static let filings: SQL = "SELECT about, content FROM journal_line WHERE act = \(Act.reportFiled)"
}
