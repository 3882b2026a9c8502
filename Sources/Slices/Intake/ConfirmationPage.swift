import Core
import Web

/// Everything of a document that a person can confirm at once, line by line as it would be recorded: what is ticked is, the rest waits.
struct ConfirmationPage: Page {
    let document: Link
    let action: String
    let view: ReviewView
    let window: Phrase
    /// Figures with the indicator they would be recorded as.
    let figures: [Figure]
    /// Figures that cannot be recorded from here: nobody knows as what.
    let unknown: Int
    let others: [Other]
    let back: String
    /// Why the last attempt recorded nothing.
    let refusal: (any Refusal)?

    struct Figure: Sendable {
        let value: String
        let words: String
        /// Whose it is, where it is not of the unit the document is of.
        let unit: String?
        let answer: Answer
        let unitOfMeasure: String
        let indicator: String
        /// Likely right, so ticked from the start.
        let isLikely: Bool
    }

    struct Other: Sendable {
        let value: String
        let kind: Phrase
        let words: String
        let isLikely: Bool
    }

    var title: Phrase { Phrase("Xác nhận cả văn bản", en: "Confirm a whole document") }
    var width: PageWidth { .wide }

    func write(to html: inout HTML) {
        html.breadcrumbs([Link(Phrase("Văn bản", en: "Documents"), path: "/documents"), document])
        html.h1(title)
        if let refusal { html.banner(.warning, refusal.sentence) { $0.p(refusal.remedy) } }
        html.p(.class("lead")) {
            $0.text(
                Phrase(
                    "Những dòng được đánh dấu sẽ ghi vào sổ cái đúng như viết ở đây, cho kỳ ",
                    en: "The lines that are ticked go into the ledger as written here, for "))
            $0.text(window)
            $0.text(Phrase(". Những dòng khác vẫn chờ.", en: ". The others go on waiting."))
        }
        guard !figures.isEmpty || !others.isEmpty else {
            html.emptyState(
                Phrase("Không còn gì xác nhận được ở đây", en: "Nothing is left to confirm here"),
                Phrase("Quay lại văn bản để xem từng số liệu.", en: "Go back to the document and look at each figure."))
            html.p { $0.a(Phrase("Quay lại văn bản", en: "Back to the document"), href: back) }
            return
        }
        html.form(post: action) {
            $0.hidden(view)
            if !figures.isEmpty { writeFigures(to: &$0) }
            writeUnknown(to: &$0)
            if !others.isEmpty { writeOthers(to: &$0) }
            $0.div(.class("actions")) {
                $0.button(Phrase("Xác nhận những dòng đã đánh dấu", en: "Confirm the lines that are ticked"))
                $0.a(Phrase("Thôi, xem từng số", en: "No, look at each"), href: back)
            }
        }
    }

    private func writeFigures(to html: inout HTML) {
        let caption = Phrase("Số liệu sẽ ghi vào sổ cái", en: "Figures that go into the ledger")
        let namesUnits = figures.contains { $0.unit != nil }
        let columns =
            [
                Column(Phrase("Ghi", en: "Record")), .number(Phrase("Số lượng", en: "Quantity")),
                Column(Phrase("Chỉ tiêu", en: "Indicator")),
                Column(Phrase("Chữ trong văn bản", en: "Words of the document")),
            ] + (namesUnits ? [Column(Phrase("Số liệu của", en: "Of the unit"))] : [])
        html.dataTable(caption, columns) { html in
            for figure in figures {
                html.tr {
                    $0.td { writeTick(figure.value, figure.isLikely, Phrase(figure.words), to: &$0) }
                    $0.td(.class("num")) {
                        $0.figure(figure.answer)
                        $0.text(" \(figure.unitOfMeasure)")
                    }
                    $0.element("th", [.scope(.row)]) { $0.text(figure.indicator) }
                    $0.td("“\(figure.words)”")
                    if namesUnits { $0.td(figure.unit ?? "") }
                }
            }
        }
    }

    private func writeUnknown(to html: inout HTML) {
        guard unknown > 0 else { return }
        html.p {
            $0.text(
                Phrase(
                    "\(unknown) số liệu chưa rõ chỉ tiêu, hoặc không phải kết quả của kỳ, vẫn chờ: ",
                    en: "\(unknown) figures without an indicator, or no results of the window, go on waiting: "))
            $0.a(Phrase("xem từng số", en: "look at each"), href: back)
        }
    }

    private func writeOthers(to html: inout HTML) {
        let caption = Phrase("Những điều khác đọc được, giữ cùng văn bản", en: "What else was read, kept with the document")
        let columns = [
            Column(Phrase("Đúng", en: "Right")), Column(Phrase("Loại", en: "Kind")), Column(Phrase("Chữ trong văn bản", en: "Words")),
        ]
        html.dataTable(caption, columns) { html in
            for other in others {
                html.tr {
                    $0.td { writeTick(other.value, other.isLikely, Phrase(other.words), to: &$0) }
                    $0.element("th", [.scope(.row)]) { $0.text(other.kind) }
                    $0.td(other.words)
                }
            }
        }
    }

    private func writeTick(_ value: String, _ isOn: Bool, _ label: Phrase, to html: inout HTML) {
        html.void("input", [.type("checkbox"), .name("chosen"), .value(value), isOn ? .checked : nil, .ariaLabel(label)])
    }
}
