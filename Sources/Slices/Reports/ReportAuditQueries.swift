import Journal
import Storage

enum ReportAuditQueries {
    static let consolidated: SQL = "SELECT \(ReportQueries.columns) FROM report WHERE report.kind = 'consolidated' ORDER BY report.id"

    static let filings: SQL = "SELECT about, content FROM journal_line WHERE act = \(Act.reportFiled)"

    /// The first entry of each posting that an edition declared which is not there.
    static let entriesWithoutEdition: SQL = """
        SELECT posting.first_entry AS number FROM posting
        LEFT JOIN edition ON edition.report_id = posting.source_id AND edition.number = posting.edition
        WHERE posting.source = 'cell' AND edition.number IS NULL ORDER BY posting.first_entry
        """
}
