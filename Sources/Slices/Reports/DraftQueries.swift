import Core
import Ledger
import Storage

enum DraftQueries {
    static func cells(of report: ReportID) -> SQL {
        "SELECT indicator_id, answer, amount, qualifier FROM report_cell WHERE report_id = \(report)"
    }

    static func clearCells(of report: ReportID) -> SQL {
        "DELETE FROM report_cell WHERE report_id = \(report)"
    }

    static func insertCell(_ report: ReportID, _ indicator: IndicatorID, _ answer: Answer) -> SQL {
        """
        INSERT INTO report_cell (report_id, indicator_id, answer, amount, qualifier)
        VALUES (\(report), \(indicator), \(answer.word), \(answer.thousandths), \(answer.qualifier))
        """
    }

    static func passages(of report: ReportID) -> SQL {
        "SELECT section, body FROM report_passage WHERE report_id = \(report)"
    }

    static func clearPassages(of report: ReportID) -> SQL {
        "DELETE FROM report_passage WHERE report_id = \(report)"
    }

    static func insertPassage(_ report: ReportID, _ section: Section, _ body: String) -> SQL {
        "INSERT INTO report_passage (report_id, section, body) VALUES (\(report), \(section), \(body))"
    }
}
