import Accounts
import Core
import Ledger
import Organization
import Storage
import Web

extension ReportCheckPage {
    static func read(
        _ report: Report, changeNote: String = "", errors: FormErrors = FormErrors(), visibleTo viewer: Viewer, on today: Day,
        in db: any Connection
    ) throws -> ReportCheckPage {
        let sheet = try ReportSheet.read(report, draft: .find(of: report.id, in: db), visibleTo: viewer, in: db)
        let unit = try OrgUnit.get(report.unit, on: report.window.last, in: db)
        let path = "/reports/\(report.id)"
        let warnings = PlausibilityWarning.all(about: sheet.rows.map { ($0.indicator, $0.total) })
        let doubtful = Set(warnings.map(\.code))
        var heading = ReportHeading(report, on: sheet.form, unit: unit.fullName, today: today)
        heading.above.append(Link(Phrase("Biểu mẫu", en: "Form"), path: path))
        return ReportCheckPage(
            heading: heading, path: path, revision: report.revision, errors: errors,
            warnings: warnings.map { ($0.sentence, "\(path)#field-\($0.code)") },
            missing: sheet.missing.rows.map { (Phrase($0.name), "\(path)#field-\($0.code)") }
                + sheet.missing.sections.map { ($0.heading, "\(path)#field-\($0.rawValue)") },
            rows: sheet.rows.map { Row($0, of: report, isDoubtful: doubtful.contains($0.indicator.code)) },
            passages: Section.allCases.map { ($0, sheet.passages[$0] ?? "") },
            filing: try report.allows(.file, to: viewer, in: db) ? Filing(edition: report.editions + 1, changeNote: changeNote) : nil)
    }
}

extension ReportCheckPage.Row {
    fileprivate init(_ row: ReportSheet.Row, of report: Report, isDoubtful: Bool) {
        self.init(
            code: row.indicator.code, name: row.indicator.name, unitOfMeasure: row.indicator.unitOfMeasure, total: row.total,
            path: FigurePath(row.indicator, at: report.unit, within: report.window).path,
            past: PastAnswers(preceding: row.preceding, yearEarlier: row.yearEarlier), isDoubtful: isDoubtful)
    }
}
