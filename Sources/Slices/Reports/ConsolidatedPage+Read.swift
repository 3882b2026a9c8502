import Accounts
import Core
import Ledger
import Organization
import Storage
import Web

extension ConsolidatedPage {
    /// - Parameters:
    ///   - chart: The code of the indicator to draw; the principal one without it.
    ///   - choice: Which sentences somebody has just chosen to leave behind, where that could not be kept.
    static func read(
        _ report: Report, chart: String? = nil, choice: Set<String>? = nil, notice: Phrase? = nil, changeNote: String = "",
        errors: FormErrors = FormErrors(), visibleTo viewer: Viewer, on today: Day, in db: any Connection
    ) throws -> ConsolidatedPage {
        let whole = try Consolidation.read(report, visibleTo: viewer, in: db)
        let paths = FigurePaths(at: report.unit, within: report.window)
        let pastPaths = OfPast { $0.window(of: report.window).map { FigurePaths(at: report.unit, within: $0) } }
        let rows = whole.rows.map { Row($0, asked: whole.parts.count, paths, pastPaths) }
        return ConsolidatedPage(
            heading: ReportHeading(report, on: whole.form, unit: whole.unit.fullName, today: today), path: "/reports/\(report.id)",
            revision: report.revision, notice: notice, errors: errors,
            coverage: Coverage(
                words: whole.coverage, filed: whole.filed.count, asked: whole.parts.count,
                silent: whole.silent.map { ($0.unit.fullName, "/reports/\($0.report.id)") }),
            highlights: whole.highlights.map { rows[$0] }.map {
                Highlight(answer: $0.answer, label: Phrase($0.name), path: $0.path)
            },
            rows: rows, chart: ChartChoice(whole, asked: chart),
            sections: Section.allCases.map { SentenceList($0, of: whole, choice: choice) },
            editions: try EditionLine.all(of: report.id, in: db),
            filing: try report.allows(.file, to: viewer, in: db)
                ? ReportCheckPage.Filing(edition: report.editions + 1, changeNote: changeNote) : nil)
    }
}

extension Consolidation {
    /// The rows worth large print: the greatest reach first, among those that most units answered.
    fileprivate var highlights: [Int] {
        let known = rows.indices.filter { rows[$0].answer.quantity != nil }
        let first = ["BC03", "BC04", "QT02", "LL02"].compactMap { code in known.first { rows[$0].indicator.code == code } }
        return Array((first + known.filter { !first.contains($0) }).prefix(4))
    }
}

extension ConsolidatedPage.Row {
    fileprivate init(_ row: Consolidation.Row, asked: Int, _ paths: FigurePaths, _ pastPaths: OfPast<FigurePaths?>) {
        self.init(
            name: row.indicator.name, unitOfMeasure: row.indicator.unitOfMeasure, answer: row.answer, path: paths.path(of: row.indicator),
            past: PastAnswers(preceding: row.preceding, yearEarlier: row.yearEarlier),
            pastPaths: OfPast { pastPaths[$0]?.path(of: row.indicator) }, answered: row.answered, asked: asked)
    }
}

extension ConsolidatedPage.ChartChoice {
    /// Nil when no indicator has a number to draw.
    fileprivate init?(_ whole: Consolidation, asked: String?) {
        let drawable = whole.rows.indices.filter { place in whole.parts.contains { $0.answers[place].quantity != nil } }
        guard let place = drawable.first(where: { whole.rows[$0].indicator.code == asked }) ?? whole.principal ?? drawable.first else {
            return nil
        }
        let indicator = whole.rows[place].indicator
        self.init(
            options: drawable.map { Field.Option(whole.rows[$0].indicator.code, whole.rows[$0].indicator.name) }, chosen: indicator.code,
            chart: UnitChart(
                name: indicator.name, unitOfMeasure: indicator.unitOfMeasure,
                parts: whole.parts.map { part in
                    let path = FigurePath(indicator, at: part.unit.id, within: whole.report.window).path
                    return UnitChart.Part(unit: part.unit.name, answer: part.answers[place], path: path)
                }))
    }
}

extension ConsolidatedPage.SentenceList {
    fileprivate init(_ section: Section, of whole: Consolidation, choice: Set<String>?) {
        let sentences = whole.sentences[section] ?? []
        var groups: [Group] = []
        var last: [CarriedSentence.Origin] = []
        for sentence in sentences {
            if groups.isEmpty || sentence.origins != last {
                groups.append(
                    Group(origins: sentence.origins.map { ($0.unitName, "/reports/\($0.report)/editions/\($0.edition)") }, sentences: []))
                last = sentence.origins
            }
            let key = sentence.key
            groups[groups.count - 1].sentences.append(
                Sentence(key: key, text: sentence.text, isTaken: choice.map { !$0.contains(key) } ?? sentence.isTaken))
        }
        self.init(
            section: section, groups: groups, units: Set(sentences.flatMap(\.origins).map(\.report)).count,
            taken: groups.flatMap(\.sentences).count { $0.isTaken }, count: sentences.count)
    }
}

extension EditionLine {
    static func all(of report: ReportID, in db: any Connection) throws -> [EditionLine] {
        let rows = try db.rows(EditionQueries.history(of: report))
        let people = try rows.map { try $0.get("filed_by", as: PersonID.self) }
        let names = people.isEmpty ? [:] : try PersonName.all(of: Set(people), in: db)
        return try zip(rows, people).map { row, person in
            let number: Int = try row.get("number")
            return EditionLine(
                number: number, path: "/reports/\(report)/editions/\(number)", filedAt: try row.get("filed_at"),
                filedBy: names[person] ?? "",
                changeNote: try row.get("change_note"))
        }
    }
}
