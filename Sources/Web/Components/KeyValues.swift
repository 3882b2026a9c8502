import Core

extension HTML {
    /// Labels and what they say, one pair a line. The closure writes `keyValue`s.
    package mutating func keyValues(content: (inout HTML) -> Void) {
        dl(.class("key-values"), content: content)
    }

    package mutating func keyValue(_ label: Phrase, _ value: some Words, change path: String? = nil) {
        keyValue(label, change: path) { $0.text(value) }
    }

    /// - Parameter change: Leads to where this one thing can be changed.
    package mutating func keyValue(_ label: Phrase, change path: String? = nil, content: (inout HTML) -> Void) {
        div {
            $0.dt(label)
            $0.dd(content: content)
            guard let path else { return }
            $0.dd(.class("key-value-change")) {
                $0.a(href: path) {
                    $0.text(Phrase("Sửa", en: "Change"))
                    $0.span(Phrase(" \(label.vi)", en: " \(label.en)"), .class("visually-hidden"))
                }
            }
        }
    }
}
