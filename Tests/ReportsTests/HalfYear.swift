import Accounts
import Core
import Fixtures
import Ledger
import Reports
import Storage

/// The half-year of the small world: a form of three rows that Lan has asked the three communes for.
struct HalfYear: Sendable {
    let province: Province
    let form: Form
    let consolidated: ReportID

    static let rows = ["BC03", "BC04", "BC07"]

    var database: any Database { province.database }

    init(_ engine: Engine) async throws {
        let province = try await engine.province()
        let lan = province.actor(province.lan)
        (form, consolidated) = try await province.database.write { db in
            let form = try Form.make(code: "6T", title: Form.halfYear.title, indicators: Self.rows, by: lan, in: db)
            return (form, try form.assign(below: Province.office, for: Province.firstHalf, due: "2026-07-05", by: lan, in: db))
        }
        self.province = province
    }

    func report(_ unit: OrgUnitID) async throws -> Report {
        let form = form.id
        return try await database.read { db in
            try Report.find(.unit, form: form, unit: unit, window: Province.firstHalf, visibleTo: .machine, in: db)
        }
    }

    func whole() async throws -> Report {
        let id = consolidated
        return try await database.read { db in try Report.find(id, visibleTo: .machine, in: db) }
    }

    func consolidation() async throws -> Consolidation {
        let (report, viewer) = (try await whole(), province.actor(province.lan).viewer)
        return try await database.read { db in try Consolidation.read(report, visibleTo: viewer, in: db) }
    }

    static func draft(talks: Int64, listeners: Int64 = 1_000, results: String = "Đã tổ chức đủ các buổi theo kế hoạch.") -> ReportDraft {
        let answers = [talks, listeners, 12].map { Answer.quantity(Quantity(Amount(thousandths: $0 * 1_000))) }
        return ReportDraft(
            declared: Dictionary(uniqueKeysWithValues: zip(rows.map(Indicator.id(of:)), answers)),
            passages: [
                .results: results, .limits: "Một số buổi còn ít người nghe.",
                .nextTasks: "Tổ chức hội thi báo cáo viên giỏi trong quý III.",
            ])
    }

    /// Saves and files as Lan, whose seat covers every commune.
    @discardableResult
    func file(_ unit: OrgUnitID, _ draft: ReportDraft, note: String = "") async throws -> Edition {
        let (report, lan) = (try await report(unit), province.actor(province.lan))
        return try await database.write { db in
            let revision = try report.save(draft, revision: report.revision, by: lan, in: db)
            return try report.file(revision: revision, changeNote: note, by: lan, in: db)
        }
    }
}
