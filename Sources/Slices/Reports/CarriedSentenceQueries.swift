import Core
import Storage

enum CarriedSentenceQueries {
    static func leftBehind(by report: ReportID) -> SQL {
        "SELECT sentence FROM left_behind WHERE report_id = \(report)"
    }

    static func clear(_ report: ReportID) -> SQL {
        "DELETE FROM left_behind WHERE report_id = \(report)"
    }

    static func leave(_ key: String, behind report: ReportID) -> SQL {
        "INSERT INTO left_behind (report_id, sentence) VALUES (\(report), \(key))"
    }
}
