import Accounts
import Core
import Ledger
import Organization
import Storage
import Web

extension EditionPage {
    static func read(
        _ number: Int, of report: Report, filing: Filing?, visibleTo viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> EditionPage {
        guard let edition = try Edition.find(number, of: report.id, in: db) else { throw ReportRefusal.unknownEdition(number) }
        let form = try Form.find(report.form, in: db)
        let unit = try OrgUnit.get(report.unit, on: report.window.last, in: db)
        let stale = try edition.staleNumbers(of: report, visibleTo: viewer, in: db)
        let now = Dictionary(stale.map { ($0.indicator.code, $0.now) }, uniquingKeysWith: { first, _ in first })
        let paths = Dictionary(
            form.indicators.map { ($0.code, FigurePath($0, at: report.unit, within: report.window).path) },
            uniquingKeysWith: { first, _ in first })
        var heading = ReportHeading(report, on: form, unit: unit.fullName, today: today)
        heading.above.append(Link(heading.title, path: "/reports/\(report.id)"))
        let content = edition.content
        return EditionPage(
            heading: heading, number: number, path: "/reports/\(report.id)", filing: filing, filedAt: edition.filedAt,
            filedBy: try PersonName.all(of: [edition.filedBy], in: db)[edition.filedBy] ?? "", hash: edition.hash,
            changeNote: edition.changeNote,
            coverage: report.kind == .consolidated ? Coverage(content) : nil, staleCount: stale.count,
            rows: content.rows.map { row in
                Row(
                    name: row.name, unitOfMeasure: row.unitOfMeasure, printed: row.now.answer, past: row.past, now: now[row.code],
                    path: paths[row.code])
            },
            sections: Section.allCases.compactMap { section in
                let sentences = content.passages.filter { $0.section == section }.map { Sentence(text: $0.text, origins: $0.origins) }
                return sentences.isEmpty ? nil : (section, sentences)
            },
            editions: try EditionLine.all(of: report.id, in: db))
    }
}

extension EditionPage.Coverage {
    fileprivate init(_ content: EditionContent) {
        self.init(filed: content.filedUnits.count, asked: content.filedUnits.count + content.silentUnits.count, silent: content.silentUnits)
    }
}
