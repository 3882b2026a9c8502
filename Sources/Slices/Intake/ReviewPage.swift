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
    let filter: ReviewFilter
    let progress: Progress
    let text: ReviewText
    let groups: [Group]
    let errors: FormErrors
    let notice: Notice?
    let remarks: DocumentRemarks
    /// What has just been learnt from a correction.
    let learnt: Learnt?

    var width: PageWidth { .wide }

    struct Group: Sendable {
        let kind: ProposalKind
        let cards: [ProposalCard]
    }

    /// How far the figures have come, and what can be confirmed at once.
    struct Progress: Sendable {
        let figures: Int
        let open: Int
        let clear: Int
        let repeated: Int
        let mayDecide: Bool
    }

    /// Why what was asked for did not happen, with the card to look at.
    struct Notice: Sendable {
        let sentence: Phrase
        let remedy: Phrase
        let card: String?
    }

    func write(to html: inout HTML) {
        html.errorSummary(errors)
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
        writeProgress(to: &html)
        html.tabs(filters, current: filter.path(of: path))
        writeLegend(to: &html)
        html.splitView(text: { text.write(to: &$0) }, cards: { writeCards(to: &$0) })
    }

    private func write(_ notice: Notice, to html: inout HTML) {
        html.banner(.warning, notice.sentence) {
            $0.p(notice.remedy)
            if let card = notice.card { $0.p { $0.a(Phrase("Đến đề xuất", en: "Go to the proposal"), href: "#card-\(card)") } }
        }
    }

    private func writeProgress(to html: inout HTML) {
        if progress.figures == 0 {
            html.banner(.note, Phrase("Không tìm thấy số liệu trong văn bản này.", en: "No figures were found in this document."))
        } else if progress.open == 0 {
            html.banner(.success, Phrase("Mọi số liệu của văn bản đã được xử lý.", en: "Every figure of this document has been decided."))
        } else {
            html.banner(
                .note,
                Phrase(
                    "Còn \(progress.open)/\(progress.figures) số liệu chờ xác nhận; chưa xác nhận thì chưa vào sổ cái.",
                    en: "\(progress.open) of \(progress.figures) figures wait for a person; nothing counts before it is confirmed.")
            ) { writeConfirmation(to: &$0) }
        }
    }

    private func writeConfirmation(to html: inout HTML) {
        guard progress.mayDecide else { return }
        if progress.repeated > 0 {
            html.p(
                Phrase(
                    "\(progress.repeated) số liệu trùng chỉ tiêu với số liệu khác trong văn bản (có thể là tổng và phần): xem từng số.",
                    en: "\(progress.repeated) figures share an indicator with another one (perhaps a total and its part): look at each."))
        }
        guard progress.clear > 0 else { return }
        html.form(post: "\(path)/confirmation", .class("inline-form")) {
            $0.hidden("kind", filter.rawValue)
            $0.button(
                Phrase(
                    "Xác nhận \(progress.clear) số liệu đã nhận ra chỉ tiêu",
                    en: "Confirm the \(progress.clear) figures whose indicator is known"))
        }
    }

    /// What each look in the text means; the lines differ, not only the colours.
    private func writeLegend(to html: inout HTML) {
        html.ul(.class("legend"), .ariaLabel(Phrase("Chú giải", en: "Legend"))) { html in
            for kind in filter.kinds where groups.contains(where: { $0.kind == kind }) {
                html.li { $0.mark(kind.phrase, .class("mark-\(kind.rawValue)")) }
            }
        }
    }

    private func writeCards(to html: inout HTML) {
        for group in groups {
            html.h2(group.kind.phrase, .class("cards-title"))
            for card in group.cards { card.write(filter: filter.rawValue, to: &html) }
        }
        guard groups.isEmpty else { return }
        html.emptyState(
            Phrase("Không có đề xuất loại này", en: "No proposals of this kind"),
            Phrase("Chọn mục khác ở trên.", en: "Choose another kind above."))
    }
}

/// Which proposals the page lists: all, figures first, or those of one kind.
enum ReviewFilter: Hashable, Sendable {
    case all
    case kind(ProposalKind)

    init(_ text: String?) {
        self = text.flatMap(ProposalKind.init(rawValue:)).map(ReviewFilter.kind) ?? .all
    }

    /// As forms and addresses carry it; empty for all.
    var rawValue: String {
        if case .kind(let kind) = self { kind.rawValue } else { "" }
    }

    var kinds: [ProposalKind] {
        if case .kind(let kind) = self { [kind] } else { [.figure, .event, .person, .citation, .task, .section] }
    }

    func path(of document: String) -> String {
        rawValue.isEmpty ? document : "\(document)?kind=\(rawValue)"
    }
}
