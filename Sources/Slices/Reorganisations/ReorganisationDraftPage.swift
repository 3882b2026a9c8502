import Core
import Web

/// A reorganisation before it happens: what is wrong with it, or what it will do; its acts; and the two ways out.
struct ReorganisationDraftPage: Page {
    let path: String
    let day: Day
    let basis: String
    let outlook: Outlook
    let acts: ActTable
    let form: ActForm
    /// Why it was not applied just now.
    var stale: ReorganisationRefusal?

    /// What the tree says to it.
    enum Outlook: Sendable {
        case empty
        case refused([ReorganisationComplaint], inAll: Int)
        case shown(PreviewPart, file: String)
    }

    let width = PageWidth.wide
    var title: Phrase { Phrase("Sắp xếp từ ngày \(day.onScreen)", en: "Reorganisation from \(day.onScreen)") }

    func write(to html: inout HTML) {
        html.errorSummary(form.typed.errors)
        html.breadcrumbs([Link(Phrase("Sắp xếp đơn vị", en: "Reorganise units"), path: "/reorganisations")])
        html.h1(title)
        html.p(basis, .class("lead"))
        if let stale {
            html.banner(.warning, stale.sentence) { $0.p(stale.remedy) }
        }
        switch outlook {
        case .empty:
            html.banner(.note, Phrase("Chưa có việc nào", en: "There is no act in it yet")) {
                $0.p(Phrase("Thêm việc đầu tiên ở dưới.", en: "Add the first one below."))
            }
        case .refused(let complaints, let count): html.complaints(complaints, inAll: count)
        case .shown(let part, let file): write(part, file, to: &html)
        }
        if !acts.lines.isEmpty {
            html.h2(Phrase("Các việc", en: "The acts"))
            acts.write(to: &html)
        }
        form.write(to: &html)
        html.form(post: "\(path)/removal", .class("actions")) { $0.button(Phrase("Bỏ bản đang soạn này", en: "Throw it away"), as: .quiet) }
    }

    private func write(_ part: PreviewPart, _ file: String, to html: inout HTML) {
        html.complaints(part.refused, inAll: part.refused.count)
        html.h2(Phrase("Sẽ xảy ra những gì", en: "What it will do"))
        part.write(to: &html)
        guard part.refused.isEmpty else { return }
        html.form(post: "\(path)/application", .class("confirm")) {
            $0.hidden("state", String(part.state.line))
            $0.hidden("file", file)
            $0.p(
                Phrase(
                    "Áp dụng trong một lần ghi, có nhật ký, và tính lại mọi số dư. Muốn bỏ thì hủy bằng một lần sắp xếp khác.",
                    en: "It is applied in one transaction, journalled, and every balance is counted again. To undo it, reverse it."),
                .class("hint"))
            $0.button(Phrase("Áp dụng từ ngày \(day.onScreen)", en: "Apply from \(day.onScreen)"))
        }
    }
}
