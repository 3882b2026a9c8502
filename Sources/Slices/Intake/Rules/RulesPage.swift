import Core
import Ledger
import Web

/// What an office has taught the reader: every rule with who made it and from which document, to mend, take back or carry away.
struct RulesPage: Page {
    let rules: [Line]
    let withdrawn: [Line]
    /// Nil for people who may only read.
    let form: RuleForm?

    var title: Phrase { Phrase("Quy tắc đọc của đơn vị", en: "Reading rules of the office") }

    struct Line: Sendable {
        let key: String
        let phrase: String
        let meaning: Phrase
        let unit: String
        let made: Phrase
        let document: Document?
        /// What stands in the fields to mend it; nil where this person may not.
        let form: RuleForm?
    }

    struct Document: Sendable {
        let name: String
        let path: String
    }

    func write(to html: inout HTML) {
        if let form { html.errorSummary(form.errors) }
        html.breadcrumbs([Link(Phrase("Văn bản", en: "Documents"), path: "/documents")])
        html.h1(title)
        html.p(
            Phrase(
                "Điều bạn sửa khi xác nhận được nhớ ở đây và áp dụng cho văn bản sau của đơn vị và các đơn vị trực thuộc.",
                en: "What you correct while confirming is kept here and holds for the next documents of the unit and all units below it."),
            .class("lead"))
        writeList(to: &html)
        if let form { writeAddition(form, to: &html) }
        writeWithdrawn(to: &html)
    }

    private func writeList(to html: inout HTML) {
        guard !rules.isEmpty else {
            html.emptyState(
                Phrase("Chưa có quy tắc nào", en: "No rules yet"),
                Phrase(
                    "Khi xác nhận một số liệu với chỉ tiêu khác gợi ý, chọn “Nhớ cho lần sau”.",
                    en: "When you confirm a figure as another indicator than was guessed, choose “Remember”."))
            return
        }
        let columns = [
            Column(Phrase("Cụm từ", en: "Words")), Column(Phrase("Nghĩa là", en: "Mean")), Column(Phrase("Đơn vị áp dụng", en: "Office")),
            Column(Phrase("Ai, khi nào, từ đâu", en: "Who, when, from where")), Column(Phrase("Sửa, bỏ", en: "Change")),
        ]
        html.dataTable(Phrase("Quy tắc đang dùng", en: "Rules in force"), columns) {
            for rule in rules { write(rule, to: &$0) }
        }
        html.p {
            $0.a(Phrase("Tải về CSV", en: "Download as CSV"), href: "/reading-rules/export?format=csv")
            $0.text(" · ")
            $0.a(Phrase("Tải về JSON", en: "Download as JSON"), href: "/reading-rules/export?format=json")
        }
    }

    private func write(_ rule: Line, to html: inout HTML) {
        html.tr(.id("rule-\(rule.key)")) {
            $0.th("“\(rule.phrase)”", .scope(.row))
            $0.td(rule.meaning)
            $0.td(rule.unit)
            $0.td {
                $0.text(rule.made)
                if let document = rule.document {
                    $0.br()
                    $0.a(document.name, href: document.path)
                }
            }
            $0.td {
                guard let form = rule.form else { return }
                $0.details(form.errors.isEmpty ? nil : .open) {
                    $0.summary(Phrase("Sửa “\(rule.phrase)”", en: "Change “\(rule.phrase)”"))
                    $0.form(post: "/reading-rules/\(rule.key)/revision") {
                        form.write(to: &$0)
                        $0.button(Phrase("Ghi", en: "Save"), as: .quiet)
                    }
                }
                $0.form(post: "/reading-rules/\(rule.key)/withdrawal") {
                    $0.button(Phrase("Bỏ “\(rule.phrase)”", en: "Withdraw “\(rule.phrase)”"), as: .link)
                }
            }
        }
    }

    private func writeAddition(_ form: RuleForm, to html: inout HTML) {
        html.h2(Phrase("Thêm quy tắc", en: "Add a rule"))
        html.form(post: "/reading-rules", .class("narrow")) {
            form.write(to: &$0)
            $0.button(Phrase("Thêm quy tắc", en: "Add the rule"))
        }
    }

    private func writeWithdrawn(to html: inout HTML) {
        guard !withdrawn.isEmpty else { return }
        html.h2(Phrase("Đã bỏ", en: "Withdrawn"))
        html.ul(.class("plain")) {
            for rule in withdrawn {
                $0.li(.id("rule-\(rule.key)")) {
                    $0.text(
                        Phrase(
                            "“\(rule.phrase)” → \(rule.meaning.vi) · \(rule.unit) · ",
                            en: "“\(rule.phrase)” → \(rule.meaning.en) · \(rule.unit) · "))
                    $0.text(rule.made)
                    guard rule.form != nil else { return }
                    $0.form(post: "/reading-rules/\(rule.key)/restoration", .class("inline-form")) {
                        $0.button(Phrase("Dùng lại “\(rule.phrase)”", en: "Restore “\(rule.phrase)”"), as: .link)
                    }
                }
            }
        }
    }
}
