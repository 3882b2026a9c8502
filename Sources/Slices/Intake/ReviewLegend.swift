import Core
import Web

/// What each look in the text means. The lines and the letters differ, not only the colours; a kind that is not ticked is not marked.
struct ReviewLegend: Sendable {
    let kinds: [ProposalKind]
    /// Whether words of a scan were hard to make out.
    let hasUnsure: Bool

    func write(to html: inout HTML) {
        html.fieldset(.class("legend")) { html in
            html.legend(Phrase("Chú giải", en: "Legend"))
            for kind in kinds {
                html.element("label", [.class("legend-kind")]) {
                    $0.void("input", [.type("checkbox"), .class("show-\(kind.rawValue)"), .checked, .autocomplete("off")])
                    $0.mark(.class("mark-\(kind.rawValue)"), .data("sample")) { $0.text(kind.phrase) }
                }
            }
            if hasUnsure {
                html.span(.class("legend-kind")) {
                    $0.span(Phrase("chữ quét khó đọc", en: "hard to read in the scan"), .class("unsure"))
                }
            }
            html.element("label", [.class("legend-kind")]) {
                $0.void("input", [.type("checkbox"), .class("show-letters"), .autocomplete("off")])
                $0.span(Phrase("Ghi chữ cái trước mỗi đoạn", en: "Put a letter before each"))
            }
        }
    }
}
