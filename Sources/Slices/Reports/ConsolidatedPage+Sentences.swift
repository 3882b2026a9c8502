import Core
import Web

extension ConsolidatedPage {
    /// One narrative section: the sentences of the units, grouped by who wrote them, each with a box to leave it behind.
    struct SentenceList: Sendable {
        let section: Section
        let groups: [Group]
        let units: Int
        let taken: Int
        let count: Int

        /// Neighbouring sentences with the same origins.
        struct Group: Sendable {
            let origins: [(unit: String, path: String)]
            var sentences: [Sentence]
        }

        struct Sentence: Sendable {
            let key: String
            let text: String
            let isTaken: Bool
        }
    }

    func writeSentences(to html: inout HTML) {
        html.h2(Phrase("III. Nội dung", en: "III. Narrative"), .id("narrative"))
        guard sections.contains(where: { $0.count > 0 }) else {
            html.emptyState(
                Phrase("Chưa có câu nào", en: "No sentences yet"),
                Phrase("Câu chữ của đơn vị hiện ở đây khi đơn vị nộp báo cáo.", en: "Sentences appear here when units file their reports."))
            return
        }
        html.form(post: "\(path)/sentences", .class("sentences")) { form in
            form.hidden("revision", String(revision))
            for section in sections where section.count > 0 { write(section, to: &form) }
            if filing != nil { writeChoiceBar(to: &form) }
        }
    }

    private func writeChoiceBar(to html: inout HTML) {
        html.div(.class("save-bar")) {
            $0.button(Phrase("Lưu lựa chọn câu chữ", en: "Keep this choice"), as: .quiet)
            $0.span(
                Phrase(
                    "Câu được đánh dấu “để lại” không vào báo cáo tổng hợp.",
                    en: "Sentences marked “leave behind” stay out of the consolidated report."), .class("hint"))
        }
    }

    private func write(_ list: SentenceList, to html: inout HTML) {
        html.h3(list.section.heading)
        html.p(
            Phrase(
                "Lấy lên \(list.taken)/\(list.count) câu, của \(list.units)/\(coverage.filed) đơn vị đã báo cáo.",
                en: "\(list.taken) of \(list.count) sentences taken up, from \(list.units) of the \(coverage.filed) units that reported."),
            .class("hint"))
        for group in list.groups { write(group, to: &html) }
    }

    private func write(_ group: SentenceList.Group, to html: inout HTML) {
        html.div(.class("sentence-group")) {
            $0.ul(.class("origins")) { list in for origin in group.origins { list.li { $0.a(origin.unit, href: origin.path) } } }
            $0.ol { items in for sentence in group.sentences { write(sentence, to: &items) } }
        }
    }

    private func write(_ sentence: SentenceList.Sentence, to html: inout HTML) {
        html.li(.class(sentence.isTaken ? "sentence" : "sentence is-left")) {
            $0.p(sentence.text)
            if filing != nil { $0.checkbox("leave", value: sentence.key, Phrase("để lại", en: "leave behind"), isOn: !sentence.isTaken) }
        }
    }
}
