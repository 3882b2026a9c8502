import Journal
import Storage

enum ReportAuditQueries {
    static let consolidated: SQL = "SELECT \(ReportQueries.columns) FROM report WHERE report.kind = 'consolidated' ORDER BY report.id"

    static let filings: SQL = "SELECT about, content FROM journal_line WHERE act = \(Act.reportFiled)"

    static let entriesWithoutEdition: SQL = """
        SELECT entry.number FROM entry
        LEFT JOIN edition ON edition.report_id = entry.source_id AND edition.number = entry.source_start
        WHERE entry.source = 'cell' AND edition.number IS NULL ORDER BY entry.number
        """
}
