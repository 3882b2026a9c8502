import Core
import Journal
import Ledger
import Reports
import Storage

/// The half-year before: every unit filed in time and the province consolidated it, so that each figure of 2026 has one to stand beside.
extension SampleProvince {
    static func fileLastYear(people: [String: PersonID], in db: any Connection) throws {
        guard let window = Window.half(2, 2025), let asking = people["chuyenvien"] else { return }
        let asker = Actor(person: asking, moment: moment("2025-12-01", hour: 8))
        let form = try Form.make(
            code: Form.halfYear.code, title: Form.halfYear.title, indicators: Form.halfYear.indicators, by: .machine(at: asker.moment),
            in: db)
        try fileBeforeReform(form: form, people: people, in: db)
        try form.assign(below: province, for: window, due: "2025-12-25", by: asker, in: db)
        for (place, unit) in SampleUnit.all.enumerated() {
            guard let person = people[unit.slug] else { continue }
            let actor = Actor(person: person, moment: moment(place < 11 ? "2025-12-23" : "2025-12-24", hour: 8 + Int64(place % 11) / 2))
            let report = try Report.find(.unit, form: form.id, unit: self.unit(unit.slug), window: window, visibleTo: actor.viewer, in: db)
            try file(lastYear(unit, place: place, form: form), of: report, note: "", by: actor, in: db)
        }
        let filing = Actor(person: asking, moment: moment("2025-12-30", hour: 10))
        let report = try Report.find(.consolidated, form: form.id, unit: province, window: window, visibleTo: filing.viewer, in: db)
        try report.fileConsolidated(revision: report.revision, changeNote: "", by: filing, in: db)
    }

    private static func lastYear(_ unit: SampleUnit, place: Int, form: Form) throws -> ReportDraft {
        let figures = try SampleFigures.lastYear(of: unit.slug, place: place)
        func words(_ code: String) -> String { figures[code]?.phrase.vi ?? "" }
        var draft = ReportDraft()
        for indicator in form.indicators { draft.declared[indicator.id] = figures[indicator.code] }
        draft.passages = [
            .results: """
            \(unit.fullName) tổ chức \(words("QT01")) hội nghị học tập, quán triệt nghị quyết cho \(words("QT02")) lượt cán bộ, đảng viên \
            trong sáu tháng đầu tiên của chính quyền địa phương hai cấp.
            """,
            .limits: limitsOfLastYear[place % limitsOfLastYear.count],
            .nextTasks: tasksForThisYear[place % tasksForThisYear.count],
        ]
        return draft
    }

    private static let limitsOfLastYear = [
        "Cán bộ mới nhận nhiệm vụ sau sắp xếp nên còn lúng túng trong việc lập kế hoạch.",
        "Tài liệu, sổ sách bàn giao từ các đơn vị cũ chưa đầy đủ.",
        "Địa bàn rộng hơn trước trong khi đội ngũ báo cáo viên chưa được bổ sung kịp thời.",
        "Việc ghi chép số liệu giữa các bộ phận chưa thống nhất.",
        "Một số hội nghị trực tuyến còn bị gián đoạn do đường truyền.",
    ]

    private static let tasksForThisYear = [
        "Tập trung tuyên truyền Đại hội XIV của Đảng và cuộc bầu cử đại biểu Quốc hội khóa XVI, hội đồng nhân dân các cấp.",
        "Kiện toàn đội ngũ báo cáo viên trước ngày 31/01/2026; tổ chức tuyên truyền bầu cử đến từng khu dân cư.",
        "Xây dựng kế hoạch công tác năm 2026, giao rõ người thực hiện và ngày hoàn thành.",
    ]
}
