import Core
import Web

/// The reports a person may see, by window and state.
struct ReportListPage: Page {
    let tabs: [Link]
    let current: String
    let windows: [Field.Option]
    let window: String
    let state: String
    let items: [Item]
    let page: Int
    let pageCount: Int
    let pagePath: @Sendable (Int) -> String
    /// Where units can be asked for reports; empty for those who may not ask.
    let forms: [(words: Phrase, path: String)]

    struct Item: Sendable {
        let title: Phrase
        let path: String
        let unit: String
        let isConsolidated: Bool
        let due: Day
        let state: ReportState
    }

    var title: Phrase { Phrase("Báo cáo", en: "Reports") }

    func write(to html: inout HTML) {
        html.h1(title)
        html.tabs(tabs, current: current)
        html.form(get: "/reports", .class("filters")) {
            $0.field(Field("window", Phrase("Kỳ", en: "Window"), .choice(windows), value: window))
            if state != ReportListing.State.all.rawValue { $0.hidden("state", state) }
            $0.button(Phrase("Xem", en: "Show"), as: .quiet)
        }
        if items.isEmpty {
            html.emptyState(
                Phrase("Không có báo cáo nào như vậy", en: "There are no such reports"),
                Phrase(
                    "Chọn kỳ hoặc trạng thái khác. Báo cáo hiện ở đây khi đơn vị được giao.",
                    en: "Choose another window or state. A report appears here when a unit is asked for it."))
        } else {
            html.taskList { list in for item in items { write(item, to: &list) } }
            html.pagination(page: page, of: pageCount, path: pagePath)
        }
        if !forms.isEmpty { writeForms(to: &html) }
    }

    private func write(_ item: Item, to html: inout HTML) {
        let due = Phrase("hạn \(item.due.onScreen)", en: "due \(item.due.onScreen)")
        let kind = item.isConsolidated ? Phrase(" · tổng hợp", en: " · consolidated") : Phrase("")
        html.taskItem(
            Phrase(item.unit), path: item.path,
            detail: Phrase("\(item.title.vi)\(kind.vi) · \(due.vi)", en: "\(item.title.en)\(kind.en) · \(due.en)"),
            state: item.state.words, item.state.tone)
    }

    private func writeForms(to html: inout HTML) {
        html.section {
            $0.h2(Phrase("Giao báo cáo cho đơn vị", en: "Ask units for reports"))
            $0.ul(.class("plain")) { list in
                for form in forms { list.li { $0.a(form.words, href: form.path) } }
            }
        }
    }
}
