import Core

extension HTML {
    /// How many of those asked have answered: a bar, and the same in words.
    package mutating func coverageBar(answered: Int, of asked: Int) {
        let missing = asked - answered
        let words = Phrase(
            "\(answered)/\(asked) đơn vị đã báo cáo" + (missing > 0 ? "; \(missing) chưa báo cáo" : ""),
            en: "\(answered) of \(asked) units have reported" + (missing > 0 ? "; \(missing) have not" : ""))
        let width = asked > 0 ? min(max(answered, 0), asked) * 200 / asked : 0
        div(.class("coverage")) {
            $0.raw(
                "<svg class=\"coverage-bar\" viewBox=\"0 0 200 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"coverage-all\" width=\"200\" height=\"8\"/><rect class=\"coverage-part\" height=\"8\" width=\""
            )
            $0.text(String(width))
            $0.raw("\"/></svg>")
            $0.span(words, .class("coverage-words"))
        }
    }
}
