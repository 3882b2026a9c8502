/// Reads the text of a .docx: what a reader of the printed page would see, changes accepted.
struct WordReader {
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    func read(_ archive: borrowing ZIPArchive) throws -> ReadDocument {
        let main = try mainPart(of: archive)
        let parts = try archive.relationships(of: main, limits: limits)
        let styles = WordStyles()
        if let name = parts.first(.styles) { _ = try archive.parse(name, to: styles, limits: limits) }
        let body = try text(of: main, parts, styles, in: archive, disguise: nil)
        guard let disguise = LegacyEncoding.disguised(in: body.text) else { return body }
        return try text(of: main, parts, styles, in: archive, disguise: disguise)
    }

    private func text(
        of main: String, _ parts: PackageRelationships, _ styles: WordStyles, in archive: borrowing ZIPArchive, disguise: LegacyEncoding?
    ) throws -> ReadDocument {
        let numbering = WordNumbering()
        if let name = parts.first(.numbering) { _ = try archive.parse(name, to: numbering, limits: limits) }
        func empty() -> WordText {
            WordText(builder: DocumentBuilder(limits: limits, disguise: disguise), styles: styles, numbering: numbering)
        }
        for name in parts.all(.header) {
            let header = empty()
            guard try archive.parse(name, to: header, limits: limits), let document = try header.documentIfAny() else { continue }
            try SecrecyMark.refuse(in: document.text)
        }
        let text = empty()
        guard try archive.parse(main, to: text, limits: limits) else { throw FormatRefusal.damaged }
        for name in parts.all(.footnotes) + parts.all(.endnotes) { _ = try archive.parse(name, to: text, limits: limits) }
        return try text.document()
    }

    private func mainPart(of archive: borrowing ZIPArchive) throws -> String {
        let package = try archive.relationships(of: "", limits: limits)
        if let name = package.first(.document), archive.contains(name) { return name }
        guard archive.contains("word/document.xml") else { throw FormatRefusal.unsupported(.archive) }
        return "word/document.xml"
    }
}

/// Which paragraph styles are headings, and which number their paragraphs.
final class WordStyles: XMLListener {
    private struct Style {
        var parent: String?
        var level: Int?
        var list: String?
        var listLevel: Int?
    }

    private var styles: [String: Style] = [:]
    private var current: String?

    /// The heading level a style stands for, through the styles it is based on.
    func headingLevel(of id: String) -> Int? { inherited(id) { $0.level } }
    func list(of id: String) -> String? { inherited(id) { $0.list } }
    func listLevel(of id: String) -> Int? { inherited(id) { $0.listLevel } }

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
        case "name": styles[current]?.level = level(named: element["val"] ?? "")
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
        let words = name.lowercased().split(separator: " ")
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
