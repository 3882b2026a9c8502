import Core

extension HTML {
    /// A document beside what was read from it. Highlights and cards with the same key light up together, and each leads to the other.
    package mutating func splitView(text: (inout HTML) -> Void, cards: (inout HTML) -> Void) {
        p(
            Phrase(
                "Phím tắt: j/k để đi qua các đề xuất, Enter để xác nhận, x để bỏ.",
                en: "Keys: j/k move between proposals, Enter confirms, x drops."), .class("hint shortcuts"))
        div(.class("split"), .data("linked")) {
            $0.section(.class("split-text paper"), .ariaLabel(Phrase("Văn bản gốc", en: "Source text")), .tabindex(0), content: text)
            $0.section(.class("split-cards"), .ariaLabel(Phrase("Đề xuất", en: "Proposals")), content: cards)
        }
    }

    /// What was read from the span of the same key. In it, `.data("shortcut", "Enter")` and `"x"` give buttons their keys.
    package mutating func linkedCard(_ key: String, _ attributes: Attribute?..., content: (inout HTML) -> Void) {
        element("article", [.class("card"), .id("card-\(key)"), .data("key", key), .tabindex(-1)] + attributes, content: content)
    }

    /// Leads from a card to its words in the text.
    package mutating func spanLink(_ key: String) {
        a(Phrase("Xem trong văn bản", en: "See in the text"), href: "#span-\(key)", .class("span-link"))
    }
}
