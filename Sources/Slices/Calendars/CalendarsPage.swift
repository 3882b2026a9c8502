import Core
import Web

/// The calendars that figures may be looked at by: those everybody has, and those of an office.
struct CalendarsPage: Page {
    let lines: [Line]
    let withdrawn: [Line]
    /// Nil for who may not make one.
    let form: CalendarForm?

    struct Line: Sendable {
        let name: Phrase
        let office: Phrase
        /// Its window of today, and what cuts it.
        let example: Phrase
        let made: Phrase
        /// Nil where nobody, or not this person, may withdraw it.
        var withdrawal: String?
    }

    var title: Phrase { Phrase("Lịch báo cáo", en: "Reporting calendars") }

    func write(to html: inout HTML) {
        if let form { html.errorSummary(form.errors) }
        html.breadcrumbs([Link(Phrase("Khai thác số liệu", en: "Explore"), path: "/explore")])
        html.h1(title)
        html.p(
            Phrase(
                "Một lịch chia ngày tháng thành các kỳ nối nhau. Nhiều lịch cùng dùng được trên cùng số liệu; đổi lịch không đổi bút toán nào.",
                en:
                    "A calendar cuts the days into windows that follow one another. Several hold over the same figures; none changes an entry."
            ),
            .class("lead"))
        let columns = [
            Column(Phrase("Lịch", en: "Calendar")), Column(Phrase("Của", en: "Whose")), Column(Phrase("Kỳ hôm nay", en: "Today's window")),
            Column(Phrase("Ai lập, khi nào", en: "Made by, when")),
        ]
        html.dataTable(Phrase("Lịch đang dùng", en: "Calendars in use"), columns) {
            for line in lines { write(line, to: &$0) }
        }
        if let form { writeAddition(form, to: &html) }
        guard !withdrawn.isEmpty else { return }
        html.h2(Phrase("Đã bỏ", en: "Withdrawn"))
        html.dataTable(Phrase("Lịch đã bỏ", en: "Withdrawn calendars"), columns) {
            for line in withdrawn { write(line, to: &$0) }
        }
    }

    private func write(_ line: Line, to html: inout HTML) {
        html.tr {
            $0.th(line.name, .scope(.row))
            $0.td(line.office)
            $0.td(line.example)
            $0.td {
                $0.text(line.made)
                guard let path = line.withdrawal else { return }
                $0.form(post: path) { $0.button(Phrase("Bỏ lịch “\(line.name.vi)”", en: "Withdraw “\(line.name.en)”"), as: .link) }
            }
        }
    }

    private func writeAddition(_ form: CalendarForm, to html: inout HTML) {
        html.h2(Phrase("Thêm lịch", en: "Add a calendar"))
        html.form(post: "/calendars", .class("narrow")) {
            form.write(to: &$0)
            $0.button(Phrase("Thêm lịch", en: "Add the calendar"))
        }
    }
}
