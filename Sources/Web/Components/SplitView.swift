import Core

extension HTML {
    /// A document beside what was read from it. Highlights and cards with the same key light up together, and each leads to the other.
    package mutating func splitView(text: (inout HTML) -> Void, cards: (inout HTML) -> Void) {
        div(.class("split"), .data("linked")) {
            $0.section(
                .class("split-text paper"), .id("source"), .ariaLabel(Phrase("Văn bản gốc", en: "Source text")), .tabindex(0), content: text
            )
            $0.section(.class("split-cards"), .ariaLabel(Phrase("Đề xuất", en: "Proposals")), content: cards)
        }
    }

    /// What was read from the span of the same key. In it, `.data("shortcut", "Enter")` and `"x"` give buttons their keys.
    package mutating func linkedCard(_ key: String, _ attributes: Attribute?..., content: (inout HTML) -> Void) {
        element("article", [.class("card"), .id("card-\(key)"), .data("key", key), .tabindex(-1)] + attributes, content: content)
    }
}
