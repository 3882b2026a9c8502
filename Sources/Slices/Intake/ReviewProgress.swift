import Core
import Web

extension ReviewPage {
    /// How far the figures have come, and what can be done about all of them.
    struct Progress: Sendable {
        let figures: Int
        let open: Int
        let look: Int
        /// How many are likely right, to be confirmed from one list.
        let likely: Int
        let mayDecide: Bool
        let last: Last?
        /// The next document that waits.
        let next: String?

        /// What this person decided last, and may take back.
        struct Last: Sendable {
            let words: Phrase
            let moment: Int64
        }
    }
}

extension ReviewPage.Progress {
    func write(_ view: ReviewView, _ path: String, to html: inout HTML) {
        html.div(.class("review-bar"), .id("proposals"), .tabindex(-1)) {
            $0.p(.class("review-count"), .role("status")) { writeCount(to: &$0) }
            if mayDecide {
                $0.div(.class("review-acts")) {
                    if likely > 0 {
                        $0.a(
                            Phrase("Xác nhận \(likely) số liệu có vẻ đúng…", en: "Confirm \(likely) figures that look right…"),
                            href: view.path(of: "\(path)/confirmation"), .class("button"), .data("all"))
                    }
                    $0.a(
                        Phrase("Thêm số liệu bỏ sót", en: "Add a missed figure"), href: view.path(of: "\(path)/figures/new"),
                        .class("button button-quiet"), .data("add"))
                }
            }
            $0.div(.class("review-ways")) {
                writeOrders(view, path, to: &$0)
                if mayDecide { ReviewKeys().writeOpener(to: &$0) }
                if let next {
                    $0.a(Phrase("Văn bản tiếp theo →", en: "Next document →"), href: next, .data("next"))
                }
            }
        }
    }

    private func writeCount(to html: inout HTML) {
        if figures == 0 {
            html.text(Phrase("Không tìm thấy số liệu trong văn bản này.", en: "No figures were found in this document."))
        } else if open == 0 {
            html.strong(Phrase("Mọi số liệu của văn bản đã được xử lý.", en: "Every figure of this document has been decided."))
        } else {
            html.strong(Phrase("Còn \(open)/\(figures) số liệu chờ xác nhận", en: "\(open) of \(figures) figures wait"))
            html.text(
                Phrase(
                    "; \(look) cần xem. Chưa xác nhận thì chưa vào sổ cái.",
                    en: "; \(look) need a look. Nothing counts before it is confirmed."))
        }
    }

    /// Says what was done last, and takes it back.
    func writeLast(_ view: ReviewView, _ path: String, to html: inout HTML) {
        guard let last else { return }
        html.form(post: "\(path)/reopening", .class("review-last")) {
            $0.hidden(view)
            $0.hidden("moment", String(last.moment))
            $0.span(last.words)
            $0.button(Phrase("Hoàn tác", en: "Undo"), as: .quiet, .data("shortcut", "u"))
        }
    }

    private func writeOrders(_ view: ReviewView, _ path: String, to html: inout HTML) {
        let orders: [(ReviewOrder, Phrase)] = [
            (.attention, Phrase("cần xem trước", en: "needing a look first")), (.place, Phrase("theo văn bản", en: "as in the text")),
        ]
        html.nav(.class("review-orders"), .ariaLabel(Phrase("Thứ tự", en: "Order"))) { html in
            html.span(Phrase("Xếp: ", en: "Order: "))
            for (order, words) in orders {
                let address = view.with { ($0.order, $0.page, $0.at, $0.part) = (order, nil, nil, nil) }.path(of: path)
                html.a(words, href: address, order == view.order ? .ariaCurrent("true") : nil)
            }
        }
    }
}
