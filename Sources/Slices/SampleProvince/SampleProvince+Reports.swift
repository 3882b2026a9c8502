import Core
import Journal
import Ledger
import Reports
import Storage

extension SampleProvince {
    package static let halfYear = Window.half(1, 2026) ?? Window(due)
    static let due: Day = "2026-06-25"

    /// Asks all units for their half-year report and files those of all but the silent ones; one is corrected. Returns how many have filed.
    static func fileReports(after entered: Entered, people: [String: PersonID], in db: any Connection) throws -> Int {
        guard let asking = people["chuyenvien"] else { return 0 }
        let window = halfYear
        let asker = Actor(person: asking, moment: moment("2026-06-01", hour: 8))
        let form = try Form.make(
            code: Form.halfYear.code, title: Form.halfYear.title, indicators: Form.halfYear.indicators, by: .machine(at: asker.moment),
            in: db)
        try form.assign(below: province, for: window, due: due, by: asker, in: db)

        var filed = 0
        for (place, unit) in SampleUnit.all.enumerated() {
            guard let person = people[unit.slug] else { continue }
            let actor = Actor(person: person, moment: filingMoment(place))
            let report = try report(of: unit.slug, form: form, window: window, by: actor, in: db)
            let counted = entered[report.unit] ?? [:]
            guard !SampleUnit.silent.contains(unit.slug) else {
                if unit.slug == SampleUnit.begun {
                    try report.save(
                        draft(of: unit.slug, form: form, entered: counted, rows: 12), revision: report.revision, by: actor, in: db)
                }
                continue
            }
            var draft = try draft(of: unit.slug, form: form, entered: counted)
            if unit.slug == SampleFigures.correction.unit {
                draft.declared[try Indicator.find(SampleFigures.correction.indicator, in: db).id] = try Answer(
                    sample: SampleFigures.correction.declaredFirst)
            }
            try file(draft, of: report, note: "", by: actor, in: db)
            filed += 1
        }
        try correct(form: form, window: window, entered: entered, people: people, in: db)
        try chooseSentences(form: form, window: window, people: people, in: db)
        return filed
    }

    private static func correct(form: Form, window: Window, entered: Entered, people: [String: PersonID], in db: any Connection) throws {
        let correction = SampleFigures.correction
        guard let person = people[correction.unit] else { return }
        let actor = Actor(person: person, moment: moment(correction.day, hour: 15))
        let report = try report(of: correction.unit, form: form, window: window, by: actor, in: db)
        let draft = try draft(of: correction.unit, form: form, entered: entered[report.unit] ?? [:])
        try file(draft, of: report, note: correction.note, by: actor, in: db)
    }

    /// Working hours of the last four days before the reports are due.
    private static func filingMoment(_ place: Int) -> Moment {
        let days: [Day] = ["2026-06-22", "2026-06-23", "2026-06-24", "2026-06-24", "2026-06-25"]
        return moment(days[min(place / 4, days.count - 1)], hour: 8 + Int64(place % 8))
    }

    private static func report(of slug: String, form: Form, window: Window, by actor: Actor, in db: any Connection) throws -> Report {
        try Report.find(.unit, form: form.id, unit: unit(slug), window: window, visibleTo: actor.viewer, in: db)
    }

    static func file(_ draft: ReportDraft, of report: Report, note: String, by actor: Actor, in db: any Connection) throws {
        let revision = try report.save(draft, revision: report.revision, by: actor, in: db)
        try report.file(revision: revision, changeNote: note, by: actor, in: db)
    }

    /// The unit's figures beyond what its documents count for, and its narrative.
    private static func draft(of slug: String, form: Form, entered: [IndicatorID: Quantity], rows: Int = .max) throws -> ReportDraft {
        let figures = SampleFigures.of(slug)
        var draft = ReportDraft()
        for indicator in form.indicators.prefix(rows) {
            guard let written = figures[indicator.code] else { continue }
            draft.declared[indicator.id] = try Answer(sample: written).beyond(entered[indicator.id])
        }
        guard let narrative = SampleNarrative.all.first(where: { $0.unit == slug }) else { return draft }
        draft.passages = [
            .results: narrative.results, .limits: narrative.limits, .causes: narrative.causes, .recommendations: narrative.recommendations,
            .nextTasks: narrative.nextTasks,
        ]
        return draft
    }
}

extension Answer {
    /// Reads the marks of `SampleFigures`.
    init(sample written: String) throws {
        let qualifiers: [Character: Qualifier] = [">": .over, "<": .under, "~": .about]
        switch written {
        case "-": self = .noneOccurred
        case "x": self = .notApplicable
        default:
            let qualifier = written.first.flatMap { qualifiers[$0] }
            self = .quantity(Quantity(try Amount(onScreen: qualifier == nil ? written : String(written.dropFirst())), qualifier ?? .exact))
        }
    }

    /// What is left to declare; not reported where the documents already say it all.
    fileprivate func beyond(_ entered: Quantity?) throws -> Answer {
        guard let entered, case .quantity(let whole) = self else { return self }
        let rest = try whole.amount.adding(entered.amount.negated)
        return rest == .zero ? .notReported : .quantity(Quantity(rest, whole.qualifier))
    }
}
