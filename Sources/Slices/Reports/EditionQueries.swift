import Core
import Storage

enum EditionQueries {
    private static let columns: SQL = "report_id, number, revision, filed_at, filed_by, change_note, content, hash"

    static func find(_ number: Int?, of report: ReportID) -> SQL {
        guard let number else {
            return "SELECT \(columns) FROM edition WHERE report_id = \(report) ORDER BY number DESC LIMIT 1"
        }
        return "SELECT \(columns) FROM edition WHERE report_id = \(report) AND number = \(number)"
    }

    static func filed(from revision: Int, of report: ReportID) -> SQL {
        "SELECT \(columns) FROM edition WHERE report_id = \(report) AND revision = \(revision)"
    }

    /// The sentences of the latest edition of each of these reports.
    static func latestSentences(of reports: [ReportID]) -> SQL {
        """
        SELECT report_id, section, body, digest FROM edition_sentence
        WHERE report_id IN \(list: reports)
          AND edition = (SELECT max(edition.number) FROM edition WHERE edition.report_id = edition_sentence.report_id)
        ORDER BY report_id, place
        """
    }

    static func sentences(of edition: Edition) -> SQL {
        """
        SELECT report_id, section, body, digest FROM edition_sentence
        WHERE report_id = \(edition.report) AND edition = \(edition.number) ORDER BY place
        """
    }

    static func insert(_ sentences: [EditionSentence], of edition: Edition) -> SQL {
        """
        INSERT INTO edition_sentence (report_id, edition, place, section, body, digest) VALUES
        \(rows: sentences.enumerated().map { [edition.report, edition.number, $0, $1.section, $1.text, $1.digest] })
        """
    }

    /// The editions of a report without what they say, the latest first.
    static func history(of report: ReportID) -> SQL {
        "SELECT number, filed_at, filed_by, change_note FROM edition WHERE report_id = \(report) ORDER BY number DESC"
    }

    static let all: SQL = "SELECT \(columns) FROM edition ORDER BY report_id, number"

    static func insert(_ edition: Edition, text: String) -> SQL {
        """
        INSERT INTO edition (report_id, number, revision, filed_at, filed_by, change_note, content, hash)
        VALUES (\(edition.report), \(edition.number), \(edition.revision), \(edition.filedAt), \(edition.filedBy), \(edition.changeNote), \(text), \(edition.hash))
        """
    }
}
