/// Reads the text of a .docx: what a reader of the printed page would see, changes accepted.
struct WordReader {
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    func read(_ bytes: [UInt8]) throws -> ReadDocument {
        let archive = try ZIPArchive(bytes, limits: limits)
        let main = try mainPart(of: archive)
        let parts = try relationships(of: main, in: archive)
        let styles = WordStyles()
        if let name = parts.first(.styles) { _ = try parse(name, in: archive, to: styles) }
        let body = try text(of: main, parts, styles, in: archive, disguise: nil)
        guard let disguise = LegacyEncoding.disguised(in: body.text) else { return body }
        return try text(of: main, parts, styles, in: archive, disguise: disguise)
    }

    private func text(
        of main: String, _ parts: WordRelationships, _ styles: WordStyles, in archive: borrowing ZIPArchive, disguise: LegacyEncoding?
    ) throws -> ReadDocument {
        let numbering = WordNumbering()
        if let name = parts.first(.numbering) { _ = try parse(name, in: archive, to: numbering) }
        func empty() -> WordText {
            WordText(builder: DocumentBuilder(limits: limits, disguise: disguise), styles: styles, numbering: numbering)
        }
        for name in parts.all(.header) {
            let header = empty()
            guard try parse(name, in: archive, to: header), let document = try header.documentIfAny() else { continue }
            try SecrecyMark.refuse(in: document.text)
        }
        let text = empty()
        guard try parse(main, in: archive, to: text) else { throw FormatRefusal.damaged }
        for name in parts.all(.footnotes) + parts.all(.endnotes) { _ = try parse(name, in: archive, to: text) }
        return try text.document()
    }

    private func mainPart(of archive: borrowing ZIPArchive) throws -> String {
        if let other = try foreignFormat(of: archive) { throw FormatRefusal.unsupported(other) }
        let package = WordRelationships(base: "")
        if try parse("_rels/.rels", in: archive, to: package), let name = package.first(.document), archive.contains(name) { return name }
        guard archive.contains("word/document.xml") else { throw FormatRefusal.unsupported(.archive) }
        return "word/document.xml"
    }

    private func foreignFormat(of archive: borrowing ZIPArchive) throws -> ForeignFormat? {
        if archive.contains("xl/workbook.xml") || archive.contains("xl/workbook.bin") { return .spreadsheet }
        if archive.contains("ppt/presentation.xml") { return .slides }
        if archive.contains("mimetype"), archive.contains("content.xml") { return .openDocument }
        return nil
    }

    private func relationships(of part: String, in archive: borrowing ZIPArchive) throws -> WordRelationships {
        let cut = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        let found = WordRelationships(base: folder)
        _ = try parse("\(folder)_rels/\(part[cut...]).rels", in: archive, to: found)
        return found
    }

    private func parse(_ name: String, in archive: borrowing ZIPArchive, to listener: any XMLListener) throws -> Bool {
        let events = try XMLEvents(to: listener, limits: limits)
        guard try archive.unpack(name, take: events.feed) else { return false }
        try events.finish()
        return true
    }
}

/// Which part of the package plays which role.
final class WordRelationships: XMLListener {
    enum Role: String {
        case document = "officeDocument"
        case styles, numbering, header, footnotes, endnotes
    }

    private let base: String
    private var targets: [(role: Role, name: String)] = []

    init(base: String) {
        self.base = base
    }

    func first(_ role: Role) -> String? { all(role).first }
    func all(_ role: Role) -> [String] { targets.filter { $0.role == role }.map(\.name) }

    func open(_ element: XMLElement) throws {
        guard element.name.local == "Relationship", element["TargetMode"] != "External",
            let type = element["Type"], let target = element["Target"],
            let role = type.split(separator: "/").last.flatMap({ Role(rawValue: String($0)) })
        else { return }
        targets.append((role, target.utf8.first == UInt8(ascii: "/") ? String(target.dropFirst()) : base + target))
    }

    func close(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
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
