import Core
import Web

/// What only works with scripts, and is not shown without: the keys, and the bar that says what chosen words can be used for.
struct ReviewKeys: Sendable {
    private static let keys: [(key: String, does: Phrase)] = [
        ("j", Phrase("đề xuất sau", en: "next proposal")), ("k", Phrase("đề xuất trước", en: "previous proposal")),
        ("Enter", Phrase("xác nhận, hoặc chọn chỉ tiêu", en: "confirm, or choose an indicator")), ("x", Phrase("bỏ", en: "drop")),
        ("e", Phrase("sửa; bôi đen chữ trong văn bản để đọc lại", en: "change; select words in the text to read them again")),
        ("a", Phrase("thêm số liệu bỏ sót", en: "add a missed figure")),
        ("u", Phrase("hoàn tác việc vừa làm", en: "undo what was just done")),
        ("n", Phrase("văn bản tiếp theo", en: "next document")), ("Esc", Phrase("đóng phần đang sửa", en: "close what is being changed")),
        ("?", Phrase("bảng phím này", en: "this list")),
    ]

    /// Opens when `?` is pressed.
    func writeDialog(to html: inout HTML) {
        html.element("dialog", [.id("keys"), .class("keys"), .ariaLabelledby("keys-title")]) {
            $0.h2(Phrase("Phím tắt", en: "Keys"), .id("keys-title"))
            $0.dl { html in
                for (key, does) in Self.keys {
                    html.div {
                        $0.dt { $0.element("kbd") { $0.text(key) } }
                        $0.dd(does)
                    }
                }
            }
            $0.element("form", [.method("dialog")]) { $0.button(Phrase("Đóng", en: "Close"), as: .quiet) }
        }
    }

    func writeOpener(to html: inout HTML) {
        html.element("button", [.type("button"), .class("link-button keys-opener"), .data("keys")]) {
            $0.text(Phrase("Phím tắt (?)", en: "Keys (?)"))
        }
    }

    func writeChosenBar(to html: inout HTML) {
        html.div(.class("chosen"), .data("chosen"), .hidden) {
            $0.span {
                $0.text(Phrase("Đã chọn ", en: "Chosen: "))
                $0.element("q") { _ in }
            }
            $0.element("button", [.type("button"), .class("button"), .data("choose", "card")]) {
                $0.text(Phrase("Dùng cho số liệu này", en: "Use for this figure"))
            }
            $0.element("button", [.type("button"), .class("button button-quiet"), .data("choose", "new")]) {
                $0.text(Phrase("Thêm số liệu mới", en: "Add a figure"))
            }
        }
    }
}
