import Core
import Storage

enum EditionQueries {
    private static let columns: SQL = "report_id, number, filed_at, filed_by, change_note, content, hash"

    static func find(_ number: Int?, of report: ReportID) -> SQL {
        guard let number else {
            return "SELECT \(columns) FROM edition WHERE report_id = \(report) ORDER BY number DESC LIMIT 1"
        }
        return "SELECT \(columns) FROM edition WHERE report_id = \(report) AND number = \(number)"
    }

    static let all: SQL = "SELECT \(columns) FROM edition ORDER BY report_id, number"

    static func insert(_ edition: Edition, text: String) -> SQL {
        """
        INSERT INTO edition (report_id, number, filed_at, filed_by, change_note, content, hash)
        VALUES (\(edition.report), \(edition.number), \(edition.filedAt), \(edition.filedBy), \(edition.changeNote), \(text), \(edition.hash))
        """
    }
}
