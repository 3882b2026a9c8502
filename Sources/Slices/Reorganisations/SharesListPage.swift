import Core
import Organization
import Web

/// Units that were split and nobody has declared the shares of: their past figures are shared out equally.
struct SharesListPage: Page {
    let splits: [(unit: String, path: String, detail: Phrase)]
    let count: Int
    let page: Int

    static let onAPage = 100

    var title: Phrase { Phrase("Đơn vị được chia chưa có tỷ lệ", en: "Splits without declared shares") }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Sắp xếp đơn vị", en: "Reorganise units"), path: "/reorganisations")])
        html.h1(title)
        guard count > 0 else {
            html.emptyState(
                Phrase("Không còn đơn vị nào", en: "There are none"),
                Phrase("Mọi đơn vị được chia đều đã có tỷ lệ.", en: "The shares of every split are declared."))
            return
        }
        html.p(
            Phrase(
                "\(count) đơn vị, đang chia đều số liệu cũ cho các đơn vị nhận.",
                en: "\(count) units, whose past figures are shared out equally."),
            .class("lead"))
        html.taskList {
            for split in splits {
                $0.taskItem(
                    Phrase(split.unit), path: split.path, detail: split.detail, state: Phrase("chia đều", en: "equal shares"), .waiting)
            }
        }
        html.pagination(page: page, of: (count + Self.onAPage - 1) / Self.onAPage) { "/reorganisations/shares?page=\($0)" }
    }
}
