import Core
import Web

/// Asks the units below one for a report: which unit above, which window, until when; then who will be asked.
struct AssignmentPage: Page {
    let form: Phrase
    let path: String
    let question: Question
    let errors: FormErrors
    let units: [Field.Option]
    let windows: [(words: Phrase, path: String)]
    let preview: Preview?

    /// What was asked, as it was typed.
    struct Question: Sendable {
        let unitText: String
        let firstText: String
        let lastText: String
        let dueText: String
        let unit: OrgUnitID?
        let window: Window?
        let due: Day?

        init(_ fields: FormFields) {
            unitText = fields["unit"] ?? ""
            firstText = fields["first"] ?? ""
            lastText = fields["last"] ?? ""
            dueText = fields["due"] ?? ""
            unit = fields["unit"].flatMap { OrgUnitID($0) }
            if let first = fields.day("first"), let last = fields.day("last") {
                window = Window(from: first, through: last)
            } else {
                window = nil
            }
            due = fields.day("due")
        }

        var isEmpty: Bool { unitText.isEmpty && firstText.isEmpty && lastText.isEmpty && dueText.isEmpty }
    }

    struct Preview: Sendable {
        let window: Phrase
        let onDay: Day
        let units: [(name: String, isAsked: Bool)]
    }

    var title: Phrase { Phrase("Giao báo cáo", en: "Ask for reports") }

    func write(to html: inout HTML) {
        html.errorSummary(errors)
        html.breadcrumbs([Link(Phrase("Báo cáo", en: "Reports"), path: "/reports")])
        html.h1(title)
        html.p(form, .class("lead"))
        html.form(get: path) {
            $0.field(
                Field(
                    "unit", Phrase("Đơn vị cấp trên", en: "Unit above"), .choice(units), value: question.unitText,
                    hint: Phrase(
                        "Mọi đơn vị trực thuộc sẽ được giao; đơn vị này nhận báo cáo tổng hợp.",
                        en: "Every unit directly below is asked; this one receives the consolidated report."), error: errors["unit"]))
            writeWindow(to: &$0)
            $0.field(Field("due", Phrase("Hạn nộp", en: "Due"), .day, value: question.dueText, error: errors["due"]))
            $0.button(Phrase("Xem những đơn vị sẽ được giao", en: "See who will be asked"), as: preview == nil ? .main : .quiet)
        }
        if let preview { write(preview, to: &html) }
    }

    private func writeWindow(to html: inout HTML) {
        html.fieldset(.class("window-fields")) {
            $0.legend(Phrase("Kỳ báo cáo", en: "Window"))
            $0.p(.class("hint")) { line in
                line.text(Phrase("Chọn nhanh: ", en: "Choose: "))
                for (place, window) in windows.enumerated() {
                    if place > 0 { line.text(" · ") }
                    line.a(window.words, href: window.path)
                }
            }
            $0.div(.class("window-days")) {
                $0.field(Field("first", Phrase("Từ ngày", en: "First day"), .day, value: question.firstText, error: errors["first"]))
                $0.field(Field("last", Phrase("Đến hết ngày", en: "Last day"), .day, value: question.lastText, error: errors["last"]))
            }
        }
    }

    private func write(_ preview: Preview, to html: inout HTML) {
        let new = preview.units.count { !$0.isAsked }
        html.section(.class("preview")) {
            $0.h2(
                Phrase(
                    "\(preview.units.count) đơn vị vào ngày \(preview.onDay.onScreen)",
                    en: "\(preview.units.count) units on \(preview.onDay.onScreen)"))
            guard !preview.units.isEmpty else {
                $0.p(ReportRefusal.nobodyToAsk(on: preview.onDay).remedy)
                return
            }
            $0.ul(.class("preview-units")) { list in
                for unit in preview.units {
                    list.li {
                        $0.text(unit.name)
                        if unit.isAsked {
                            $0.text(" ")
                            $0.tag(Phrase("đã giao", en: "asked already"))
                        }
                    }
                }
            }
            $0.form(post: path) {
                for (name, value) in [
                    ("unit", question.unitText), ("first", question.firstText), ("last", question.lastText), ("due", question.dueText),
                ] {
                    $0.hidden(name, value)
                }
                if new == 0 {
                    $0.button(Phrase("Mở báo cáo tổng hợp", en: "Open the consolidated report"))
                } else {
                    $0.button(
                        Phrase("Giao báo cáo \(preview.window.vi) cho \(new) đơn vị", en: "Ask \(new) units for \(preview.window.en)"))
                }
            }
        }
    }
}
