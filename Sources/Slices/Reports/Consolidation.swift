import Accounts
import Core
import Journal
import Ledger
import Organization
import Storage
import VietnameseText

/// The report of a unit on all that is below it: numbers added up by the ledger, sentences taken up with their origin, and who is silent.
package struct Consolidation: Sendable {
    package let report: Report
    package let form: Form
    package let unit: OrgUnit
    package let rows: [Row]
    package let sentences: [Section: [CarriedSentence]]
    package let parts: [Part]

    package struct Row: Hashable, Sendable {
        package let indicator: Indicator
        package let answer: Answer
        /// The same in the window just before, and in the same window a year earlier.
        package let preceding: Answer
        package let yearEarlier: Answer
        /// How many of the units asked have any answer in the ledger.
        package let answered: Int
    }

    /// One unit that was asked, and what it has filed.
    package struct Part: Sendable {
        package let report: Report
        package let unit: OrgUnit
        /// The number of its latest edition; nil while it has filed none.
        package let edition: Int?
        /// Its own balances, in the order of the form's rows.
        package let answers: [Answer]
    }

    package var filed: [Part] { parts.filter { $0.edition != nil } }
    package var silent: [Part] { parts.filter { $0.edition == nil } }

    /// "tổng của 19/22 đơn vị; 3 chưa báo cáo"
    package var coverage: Phrase {
        let silence = silent.isEmpty ? Phrase("") : Phrase("; \(silent.count) chưa báo cáo", en: "; \(silent.count) not reported")
        return Phrase(
            "tổng của \(filed.count)/\(parts.count) đơn vị\(silence.vi)",
            en: "the sum of \(filed.count) of \(parts.count) units\(silence.en)")
    }

    package static func read(_ report: Report, visibleTo viewer: Viewer, in db: any Connection) throws -> Consolidation {
        let form = try Form.find(report.form, in: db)
        func answers(_ units: [OrgUnitID], _ window: Window?) throws -> [Answer] {
            guard let window else { return units.flatMap { _ in form.indicators.map { _ in Answer.notReported } } }
            return try Ledger.answers(of: form.indicators, at: units, within: window, visibleTo: viewer, in: db)
        }
        let (parts, totals) = try partsAndTotals(of: report, answers: { try answers($0, report.window) }, in: db)
        let preceding = try answers([report.unit], report.window.preceding)
        let yearEarlier = try answers([report.unit], report.window.sameOfPreviousYear)
        var answered = Array(repeating: 0, count: form.indicators.count)
        for part in parts {
            for (index, answer) in part.answers.enumerated() where answer != .notReported { answered[index] += 1 }
        }
        let rows = form.indicators.enumerated().map { index, indicator in
            Row(
                indicator: indicator, answer: totals[index], preceding: preceding[index], yearEarlier: yearEarlier[index],
                answered: answered[index])
        }
        return Consolidation(
            report: report, form: form, unit: try OrgUnit.get(report.unit, on: report.window.last, in: db), rows: rows,
            sentences: try CarriedSentence.all(from: parts, into: report, in: db), parts: parts)
    }

    /// What each unit asked contributes, by name, and what the unit above them says; in as many queries for a hundred units as for one.
    private static func partsAndTotals(
        of report: Report, answers: ([OrgUnitID]) throws -> [Answer], in db: any Connection
    ) throws -> (parts: [Part], totals: [Answer]) {
        let reports = try report.parts(in: db)
        let children = try OrgUnit.children(of: report.unit, on: report.window.last, in: db)
        let units = Dictionary(children.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let answers = try answers(reports.map(\.unit) + [report.unit])
        let width = answers.count / (reports.count + 1)
        let parts = try reports.enumerated().map { place, part in
            guard let unit = units[part.unit] else { throw OrgUnitRefusal.notInForce(on: report.window.last) }
            return Part(
                report: part, unit: unit, edition: part.editions > 0 ? part.editions : nil,
                answers: Array(answers[place * width..<(place + 1) * width]))
        }
        return (parts, Array(answers.suffix(width)))
    }

    /// The figure whose breakdown by unit is drawn: talks given, if anybody counts them; else what most units answer.
    package var principal: Int? {
        let answered = rows.indices.filter { rows[$0].answered > 0 && rows[$0].answer.quantity != nil }
        return answered.first { rows[$0].indicator.code == "BC03" } ?? answered.max { rows[$0].answered < rows[$1].answered }
    }
}

extension Report {
    /// Files a consolidated report: its numbers, the sentences it takes up with their origins, and who was silent are frozen.
    @discardableResult
    package func fileConsolidated(revision expected: Int, changeNote: String, by actor: Actor, in db: any Connection) throws -> Edition {
        let report = try Report.find(id, for: .file, visibleTo: actor.viewer, in: db)
        guard report.kind == .consolidated else { throw ReportRefusal.unknown }
        if let filed = try report.claim(toFile: expected, in: db) { return filed }
        guard report.editions == 0 || !changeNote.isEmpty else { throw ReportRefusal.changeNoteMissing }
        try db.execute(ReportQueries.advance(id))
        let content = try Consolidation.read(report, visibleTo: actor.viewer, in: db).content
        return try Edition.freeze(content, of: report, changeNote: changeNote, by: actor, in: db)
    }
}

extension Consolidation {
    package var content: EditionContent {
        EditionContent(
            title: form.title.vi, unit: unit.fullName, window: report.window.description,
            rows: rows.map { EditionContent.Row($0.indicator, $0.answer, preceding: $0.preceding, yearEarlier: $0.yearEarlier) },
            passages: Section.allCases.flatMap { section in
                (sentences[section] ?? []).filter(\.isTaken).map { sentence in
                    EditionContent.Passage(section: section, text: sentence.text, origins: sentence.origins.map(\.unitName))
                }
            },
            filedUnits: filed.map(\.unit.fullName), silentUnits: silent.map(\.unit.fullName),
            breakdown: principal.map { place in
                EditionContent.Breakdown(rows[place].indicator, parts.map { ($0.unit.name, $0.answers[place]) })
            })
    }
}
