import Core
import Web

extension ConsolidatedPage {
    /// One narrative section: the sentences of the units, each with its origins and a box to leave it behind.
    struct SentenceList: Sendable {
        let section: Section
        let sentences: [Sentence]
        /// How many units wrote anything here.
        let units: Int

        struct Sentence: Sendable {
            let key: String
            let text: String
            let isTaken: Bool
            let origins: [(unit: String, path: String)]
        }

        var taken: Int { sentences.count { $0.isTaken } }
    }

    func writeSentences(to html: inout HTML) {
        html.h2(Phrase("III. Nội dung", en: "III. Narrative"), .id("narrative"))
        guard sections.contains(where: { !$0.sentences.isEmpty }) else {
            html.emptyState(
                Phrase("Chưa có câu nào", en: "No sentences yet"),
                Phrase("Câu chữ của đơn vị hiện ở đây khi đơn vị nộp báo cáo.", en: "Sentences appear here when units file their reports."))
            return
        }
        html.form(post: "\(path)/sentences", .class("sentences")) { form in
            form.hidden("revision", String(revision))
            for section in sections where !section.sentences.isEmpty { write(section, to: &form) }
            if filing != nil {
                form.div(.class("save-bar")) {
                    $0.button(Phrase("Lưu lựa chọn", en: "Keep this choice"), as: .quiet)
                    $0.span(Phrase("Câu được đánh dấu “để lại” không vào báo cáo tổng hợp.",
                                   en: "Sentences marked “leave behind” stay out of the consolidated report."), .class("hint"))
                }
            }
        }
    }

    private func write(_ list: SentenceList, to html: inout HTML) {
        html.h3(list.section.heading)
        html.p(Phrase("\(list.taken)/\(list.sentences.count) câu được lấy lên, từ \(list.units) đơn vị",
                      en: "\(list.taken) of \(list.sentences.count) sentences taken up, from \(list.units) units"), .class("hint"))
        html.ol(.class("sentence-list")) { items in for sentence in list.sentences { write(sentence, to: &items) } }
    }

    private func write(_ sentence: SentenceList.Sentence, to html: inout HTML) {
        html.li(.class(sentence.isTaken ? "sentence" : "sentence is-left")) {
            $0.p(sentence.text)
            $0.div(.class("sentence-foot")) {
                $0.span(.class("origins")) { line in
                    for (place, origin) in sentence.origins.enumerated() {
                        if place > 0 { line.text(", ") }
                        line.a(origin.unit, href: origin.path)
                    }
                }
                if filing != nil {
                    $0.checkbox("leave", value: sentence.key, Phrase("để lại", en: "leave behind"), isOn: !sentence.isTaken)
                }
            }
        }
    }
}
