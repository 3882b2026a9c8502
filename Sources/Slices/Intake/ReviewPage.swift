import Core
import Web

/// A document beside what was read from it: a person confirms, corrects or drops each proposal.
struct ReviewPage: Page {
    let title: Phrase
    let path: String
    let unit: String
    let window: Phrase
    let received: Phrase
    let filters: [Link]
    let view: ReviewView
    let progress: Progress
    let text: ReviewText
    /// Parts of a long text, and which one stands here.
    let part: Place
    let groups: [Group]
    let page: Place
    let notice: Notice?
    let remarks: DocumentRemarks
    /// What has just been learnt from a correction.
    let learnt: Learnt?

    var width: PageWidth { .wide }

    /// One of several pages, counted from 1.
    struct Place: Sendable {
        let number: Int
        let count: Int
    }

    struct Group: Sendable {
        let title: Phrase
        let cards: [ProposalCard]
    }

    /// Why what was asked for did not happen, with the card to look at.
    struct Notice: Sendable {
        let sentence: Phrase
        let remedy: Phrase
        let card: String?
    }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Văn bản", en: "Documents"), path: "/documents")])
        html.h1(title)
        html.p(.class("lead document-facts")) {
            $0.text("\(unit) · ")
            $0.text(window)
            $0.text(" · ")
            $0.text(received)
            $0.text(" · ")
            $0.a(Phrase("Tải bản gốc", en: "Download the original"), href: "\(path)/original")
        }
        if let notice { write(notice, to: &html) }
        remarks.write(to: &html)
        learnt?.write(to: &html)
        if progress.mayDecide { ReviewKeys().writeDialog(to: &html) }
        html.div(.class("review"), .data("review")) {
            $0.tabs(filters, current: view.with { ($0.page, $0.at, $0.part) = (nil, nil, nil) }.path(of: path))
            ReviewLegend(kinds: view.filter.kinds, hasUnsure: text.hasUnsure).write(to: &$0)
            $0.a(Phrase("↓ Đến các đề xuất", en: "↓ To the proposals"), href: "#proposals", .class("jump"))
            $0.splitView(text: { writeText(to: &$0) }, cards: { writeList(to: &$0) })
        }
    }

    private func write(_ notice: Notice, to html: inout HTML) {
        html.banner(.warning, notice.sentence) {
            $0.p(notice.remedy)
            if let card = notice.card { $0.p { $0.a(Phrase("Đến đề xuất", en: "Go to the proposal"), href: "#card-\(card)") } }
        }
    }

    private func writeText(to html: inout HTML) {
        html.h2(Phrase("Văn bản gốc", en: "Source text"), .class("visually-hidden"))
        text.write(to: &html)
        if progress.mayDecide { ReviewKeys().writeChosenBar(to: &html) }
        html.pagination(page: part.number, of: part.count) { number in
            view.with { $0.part = number }.path(of: path)
        }
    }

    private func writeList(to html: inout HTML) {
        progress.write(view, path, to: &html)
        for group in groups {
            html.h2(group.title, .class("cards-title"))
            for card in group.cards { card.write(view, to: &html) }
        }
        if groups.isEmpty {
            html.emptyState(
                Phrase("Không có đề xuất loại này", en: "No proposals of this kind"),
                Phrase("Chọn mục khác ở trên.", en: "Choose another kind above."))
        }
        html.pagination(page: page.number, of: page.count) { number in
            view.with { ($0.page, $0.at, $0.part) = (number, nil, nil) }.path(of: path) + "#proposals"
        }
        progress.writeLast(view, path, to: &html)
        html.a(Phrase("↑ Về văn bản gốc", en: "↑ Back to the text"), href: "#source", .class("jump"))
    }
}
