import Accounts
import Core
import Foundation
import Journal
import Ledger
import Organization
import Reports
import Storage

/// Loads the national data set through the verbs that everybody uses: the catalogue, a hundred indicators, and for each province and window one
/// filed report, whose edition is the source of what its communes declared. One transaction to a window: memory does not grow.
struct NationalSeed: Sendable {
    let plan: NationalPlan
    let database: any Database
    let actor: Actor

    /// What is loaded so far.
    struct Count: Sendable {
        var figures = 0
        var activities = 0
        var files = 0
    }

    func load(_ progress: (Count) -> Void) async throws {
        let indicators = try await prepare()
        var count = Count()
        for quarter in plan.quarters {
            try await load(quarter, of: Self.quarterly, counting: &count, progress) { commune, source in
                NationalFigures.indicators(of: commune, in: quarter).map { number in
                    figure(commune.unit, indicators[number - 1], number, quarter, source)
                }
            }
        }
        for month in plan.months {
            try await load(month, of: Self.monthly, counting: &count, progress) { commune, source in
                NationalFigures.activities(of: commune, in: month).flatMap { activity in
                    activity.indicators.map { number in figure(commune.unit, indicators[number - 1], number, Window(activity.day), source) }
                }
            }
        }
    }

    static let quarterly = "QG-Q"
    private static let monthly = "QG-T"

    private func figure(_ unit: OrgUnitID, _ indicator: IndicatorID, _ number: Int, _ window: Window, _ source: EntrySource) -> Figure {
        Figure(
            unit: unit, indicator: indicator, window: window, answer: NationalFigures.answer(unit, number, window.first), source: source)
    }

    /// The tree, the indicators and the forms; the identities of the indicators in their order.
    private func prepare() async throws -> [IndicatorID] {
        let (shipped, hash) = (try Catalogue.shipped(), try await Password.hash(Self.password))
        let catalogue = plan.unitsAsOf.map(shipped.asOf) ?? shipped
        return try await database.write { [actor, plan] db in
            if try catalogue.load(by: actor, in: db).movedUnits { try Ledger.recount(by: actor, in: db) }
            try IndicatorCatalogue.load(Self.indicatorFile, by: actor, in: db)
            for (code, title) in [(Self.quarterly, "Số liệu quý của các xã"), (Self.monthly, "Sổ hoạt động tháng của các xã")] {
                _ = try Form.make(code: code, title: Phrase(title, en: title), indicators: [], by: actor, in: db)
            }
            let account = try Account.open(name: Self.account, personName: "Người Đo", password: hash, by: actor, in: db)
            try Seat(person: account.person, unit: Catalogue.root, role: .specialist, validity: Validity(from: Catalogue.firstDay)).grant(
                by: actor, in: db)
            let codes = (1...NationalPlan.indicators).map(Self.code)
            let form = try Form.make(
                code: "QG", title: Phrase("Báo cáo quý toàn quốc", en: "The country's quarter"), indicators: codes, by: actor, in: db)
            if let last = plan.quarters.last(where: { $0.last < actor.day }) {
                try form.assign(below: Catalogue.root, for: last, due: last.last, by: actor, in: db)
            }
            return try (1...NationalPlan.indicators + NationalPlan.activityIndicators).map { try Indicator.find(Self.code($0), in: db).id }
        }
    }

    /// Who reads the whole country when readings are measured.
    static let account = "toanquoc"
    static let password = "mat-khau-do-toc-do"

    static func code(_ number: Int) -> String { "QG\(number < 100 ? number < 10 ? "00" : "0" : "")\(number)" }

    private static let indicatorFile: [UInt8] = {
        let lines = (1...NationalPlan.indicators + NationalPlan.activityIndicators).map {
            "\(code($0)),Toàn quốc,Chỉ tiêu toàn quốc số \($0),lượt,sum,sum,up,,,Số liệu dựng để đo"
        }
        let head = "code,group,name,unit_of_measure,over_time,over_units,direction,numerator,denominator,definition"
        return Array(([head] + lines).joined(separator: "\n").utf8)
    }()
}

extension NationalSeed {
    private func load(
        _ window: Window, of form: String, counting count: inout Count, _ progress: (Count) -> Void,
        figures: @escaping @Sendable (NationalTree.Commune, EntrySource) -> [Figure]
    ) async throws {
        let since = form == Self.monthly ? window.first : window.last
        let tree = try await database.write { [plan, actor] db in
            try Form.find(code: form, in: db).assign(below: Catalogue.root, for: window, due: window.last, by: actor, in: db)
            return try NationalTree.communes(of: plan, on: window.last, inForceSince: since, in: db)
        }
        let provinces = tree.provinces.filter { !$0.communes.isEmpty }
        count.figures += try await database.write { [actor] db in
            var importing = try Ledger.Import(by: actor, in: db)
            var loaded = 0
            for province in provinces {
                let source = try Self.file(form, of: province.unit.id, window, by: actor, in: db)
                let figures = province.communes.flatMap { figures($0, source) }
                try importing.record(figures, in: db)
                loaded += figures.count
            }
            try importing.finish(in: db)
            return loaded
        }
        count.files += provinces.count
        if form == Self.monthly {
            count.activities += provinces.reduce(0) { $0 + $1.communes.count } * NationalPlan.activitiesAMonth
        }
        progress(count)
    }

    /// What a province files for its communes.
    private static func file(
        _ code: String, of unit: OrgUnitID, _ window: Window, by actor: Actor, in db: any Connection
    ) throws -> EntrySource {
        let form = try Form.find(code: code, in: db)
        let report = try Report.find(.unit, form: form.id, unit: unit, window: window, visibleTo: .machine, in: db)
        let draft = ReportDraft(passages: [.results: "Số liệu của các xã.", .limits: "Không có.", .nextTasks: "Không có."])
        let revision = try report.save(draft, revision: report.revision, by: actor, in: db)
        let edition = try report.file(revision: revision, changeNote: "", by: actor, in: db)
        return .cell(report.id, edition: edition.number)
    }
}
