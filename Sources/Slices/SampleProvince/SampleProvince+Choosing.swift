import Core
import Journal
import Reports
import Storage

extension SampleProvince {
    /// The province's specialist takes up one sentence of each unit in each section and leaves the rest behind, as one does with twenty reports.
    static func chooseSentences(form: Form, window: Window, people: [String: PersonID], in db: any Connection) throws {
        guard let choosing = people["chuyenvien"] else { return }
        let actor = Actor(person: choosing, moment: moment("2026-06-26", hour: 9))
        let report = try Report.find(.consolidated, form: form.id, unit: province, window: window, visibleTo: actor.viewer, in: db)
        let consolidation = try Consolidation.read(report, visibleTo: actor.viewer, in: db)
        var left: Set<String> = []
        for sentences in consolidation.sentences.values {
            var spoken: Set<ReportID> = []
            for sentence in sentences where !sentence.origins.contains(where: { spoken.insert($0.report).inserted }) {
                left.insert(sentence.key)
            }
        }
        try report.leaveBehind(left, revision: report.revision, by: actor, in: db)
    }
}
