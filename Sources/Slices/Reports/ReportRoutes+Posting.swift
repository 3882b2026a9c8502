import Accounts
import Core
import Hummingbird
import Journal
import Storage
import Web

/// What a change comes to: a page that shows what could not be kept, or where to go on.
private enum Outcome<Shown: Page>: Sendable {
    case done(goTo: String)
    case notKept(Shown, HTTPResponse.Status)

    func response(in context: OfficeContext) -> Response {
        switch self {
        case .done(let path): .redirect(to: path)
        case .notKept(let page, let status): context.show(page, status: status)
        }
    }
}

extension ReportRoutes {
    /// Keeps the draft. What is wrong, and what somebody else has changed meanwhile, is shown beside what was typed.
    @Sendable func saveDraft(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReportID = try context.id()
        let (actor, today) = (try context.actor, context.today)
        let next = form["then"] == "check" ? "/reports/\(id)/check" : "/reports/\(id)?saved=1"
        do {
            let outcome: Outcome<ReportFormPage> = try await database.write { db in
                let report = try Report.find(id, for: .fill, visibleTo: actor.viewer, in: db)
                let posted = PostedDraft(form, on: try Form.find(report.form, in: db))
                guard posted.errors.isEmpty else {
                    let page = try ReportFormPage.read(report, typed: posted, visibleTo: actor.viewer, on: today, in: db)
                    return .notKept(page, .unprocessableContent)
                }
                try report.save(posted.draft, revision: posted.revision, by: actor, in: db)
                return .done(goTo: next)
            }
            return outcome.response(in: context)
        } catch ReportRefusal.stale {
            let page = try await read(context) { report, viewer, db in
                let posted = PostedDraft(form, on: try Form.find(report.form, in: db))
                return try ReportFormPage.read(report, typed: posted, notice: .stale, visibleTo: viewer, on: today, in: db)
            }
            return context.show(page, status: .conflict)
        }
    }

    /// Files an edition. A second click finds the edition that the first has made.
    @Sendable func file(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReportID = try context.id()
        let actor = try context.actor
        let (revision, note) = (form["revision"].flatMap { Int($0) } ?? -1, form["note"] ?? "")
        do {
            let edition = try await database.write { db in
                let report = try Report.find(id, for: .file, visibleTo: actor.viewer, in: db)
                return switch report.kind {
                case .unit: try report.file(revision: revision, changeNote: note, by: actor, in: db)
                case .consolidated: try report.fileConsolidated(revision: revision, changeNote: note, by: actor, in: db)
                }
            }
            let isNew = edition.filedAt == actor.moment
            return .redirect(to: "/reports/\(id)/editions/\(edition.number)?filed=\(isNew ? EditionPage.Filing.now : .already)")
        } catch let refusal as ReportRefusal where refusal.isAboutFiling {
            return try await notFiled(because: refusal, note: note, context)
        }
    }

    /// The page that was sent, with what is wrong on top and the note still in its field.
    private func notFiled(because refusal: ReportRefusal, note: String, _ context: OfficeContext) async throws -> Response {
        let today = context.today
        var problems = FormErrors()
        problems.add(refusal == .changeNoteMissing ? "note" : "filing", refusal)
        let errors = problems
        let status: HTTPResponse.Status = refusal == .stale ? .conflict : .unprocessableContent
        return try await read(context) { report, viewer, db in
            switch report.kind {
            case .unit:
                context.show(
                    try ReportCheckPage.read(report, changeNote: note, errors: errors, visibleTo: viewer, on: today, in: db), status: status
                )
            case .consolidated:
                context.show(
                    try ConsolidatedPage.read(report, changeNote: note, errors: errors, visibleTo: viewer, on: today, in: db),
                    status: status)
            }
        }
    }

    @Sendable func chooseSentences(_ form: PostedForm, _ context: OfficeContext) async throws -> Response {
        let id: ReportID = try context.id()
        let (actor, today) = (try context.actor, context.today)
        let left = Set(form.all("leave"))
        do {
            try await database.write { db in
                let report = try Report.find(id, for: .file, visibleTo: actor.viewer, in: db)
                try report.leaveBehind(left, revision: form["revision"].flatMap { Int($0) } ?? -1, by: actor, in: db)
            }
            return .redirect(to: "/reports/\(id)#narrative")
        } catch ReportRefusal.stale {
            let page = try await read(context) { report, viewer, db in
                try ConsolidatedPage.read(
                    report, choice: left, notice: ConsolidatedPage.staleChoice, visibleTo: viewer, on: today, in: db)
            }
            return context.show(page, status: .conflict)
        }
    }
}

extension ConsolidatedPage {
    fileprivate static let staleChoice = Phrase(
        "Có người vừa đổi lựa chọn câu chữ. Lựa chọn của bạn vẫn được đánh dấu bên dưới nhưng chưa lưu; xem lại rồi lưu lần nữa.",
        en: "Somebody has just changed the choice of sentences. Yours is still marked below but not kept; look again and save once more.")
}

extension ReportRefusal {
    /// What the page that files can mend, as against a report that is not there.
    fileprivate var isAboutFiling: Bool {
        switch self {
        case .stale, .changeNoteMissing, .incomplete: true
        default: false
        }
    }
}
