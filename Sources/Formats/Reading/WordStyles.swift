/// Which styles are headings or captions, which number their paragraphs, and which hide their text.
final class WordStyles: XMLListener {
    private struct Style {
        var parent: String?
        var level: Int?
        var list: String?
        var listLevel: Int?
        var isCaption: Bool?
        var isHidden: Bool?
    }

    private var styles: [String: Style] = [:]
    private var current: String?

    /// The heading level a style stands for, through the styles it is based on.
    func headingLevel(of id: String) -> Int? { inherited(id) { $0.level } }
    func list(of id: String) -> String? { inherited(id) { $0.list } }
    func listLevel(of id: String) -> Int? { inherited(id) { $0.listLevel } }
    func isCaption(_ id: String) -> Bool { inherited(id) { $0.isCaption } ?? false }
    func isHidden(_ id: String) -> Bool { inherited(id) { $0.isHidden } ?? false }

    private func inherited<Value>(_ id: String, _ value: (Style) -> Value?) -> Value? {
        var next: String? = id
        // A style based on itself must not hold us.
        for _ in 0..<20 {
            guard let id = next, let style = styles[id] else { return nil }
            if let value = value(style) { return value }
            next = style.parent
        }
        return nil
    }

    func open(_ element: XMLElement) {
        guard element.name.namespace == .word else { return }
        if element.name.local == "style" {
            current = element["styleId"]
            if let current { styles[current] = Style() }
        }
        guard let current else { return }
        switch element.name.local {
        case "name":
            let name = (element["val"] ?? "").lowercased()
            styles[current]?.level = level(named: name)
            styles[current]?.isCaption = name == "caption" ? true : nil
        case "vanish": styles[current]?.isHidden = isOn(element)
        case "basedOn": styles[current]?.parent = element["val"]
        case "outlineLvl": if let level = outlineLevel(element) { styles[current]?.level = level }
        case "numId": styles[current]?.list = listInUse(element)
        case "ilvl": styles[current]?.listLevel = element["val"].flatMap { Int($0) }
        default: break
        }
    }

    func close(_ name: XMLName) {
        if name.local == "style" { current = nil }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func level(named name: String) -> Int? {
        let words = name.split(separator: " ")
        if words == ["title"] { return 1 }
        guard words.count == 2, words[0] == "heading", let level = Int(words[1]), (1...9).contains(level) else { return nil }
        return level
    }
}

/// The list a paragraph belongs to; nil for 0, by which Word takes a paragraph out of its style's list.
func listInUse(_ element: XMLElement) -> String? {
    element["val"].flatMap { $0 == "0" ? nil : $0 }
}

/// An outline level as a heading level; nil for body text, which Word writes as 9.
func outlineLevel(_ element: XMLElement) -> Int? {
    guard let value = element["val"].flatMap({ Int($0) }), (0...8).contains(value) else { return nil }
    return value + 1
}

/// Whether a property that may be switched off is on.
func isOn(_ element: XMLElement) -> Bool {
    switch element["val"] {
    case "0", "false", "off": false
    default: true
    }
}
