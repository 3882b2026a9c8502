import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage

extension Report {
    /// Files the saved draft of a unit report as its next edition: what it declares becomes ledger entries, and everything it prints is
    /// frozen. What an earlier edition declared is taken back first. A second edition needs a note saying what changed.
    ///
    /// Filing the same draft again returns the edition it has become already.
    @discardableResult
    package func file(revision expected: Int, changeNote: String, by actor: Actor, in db: any Connection) throws -> Edition {
        let report = try Report.find(id, for: .file, visibleTo: actor.viewer, in: db)
        guard report.kind == .unit else { throw ReportRefusal.consolidatedIsComposed }
        if let filed = try report.claim(toFile: expected, in: db) { return filed }
        guard report.editions == 0 || !changeNote.isEmpty else { throw ReportRefusal.changeNoteMissing }
        let sheet = try ReportSheet.read(report, draft: .find(of: id, in: db), visibleTo: actor.viewer, in: db)
        guard sheet.missing.rows.isEmpty, sheet.missing.sections.isEmpty else {
            throw ReportRefusal.incomplete(rows: sheet.missing.rows.map(\.name), sections: sheet.missing.sections)
        }
        let earlier = try Entry.from(id, in: db).map(\.number)
        try Ledger.replace(earlier, with: sheet.declaredFigures(edition: report.editions + 1), reason: changeNote, by: actor, in: db)
        try db.execute(ReportQueries.advance(id))
        return try Edition.freeze(sheet.content(in: db), of: report, changeNote: changeNote, by: actor, in: db)
    }
}

extension ReportSheet {
    fileprivate func declaredFigures(edition: Int) -> [Figure] {
        rows.filter { $0.declared != .notReported }.map { row in
            Figure(
                unit: report.unit, indicator: row.indicator.id, window: report.window, answer: row.declared,
                source: .cell(report.id, edition: edition))
        }
    }

    /// What would be printed if it were filed now.
    package func content(in db: any Connection) throws -> EditionContent {
        EditionContent(
            title: form.title.vi, unit: try OrgUnit.get(report.unit, on: report.window.last, in: db).fullName,
            window: report.window.description,
            rows: rows.map { EditionContent.Row($0.indicator, $0.total, preceding: $0.preceding, yearEarlier: $0.yearEarlier) },
            passages: Section.allCases.compactMap { section in
                (passages[section] ?? "").isEmpty
                    ? nil : EditionContent.Passage(section: section, text: passages[section] ?? "", origins: [])
            })
    }
}
