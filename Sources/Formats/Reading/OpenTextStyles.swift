/// What an OpenDocument's styles decide about its text: what is hidden, what is a caption, how lists and headings are numbered.
final class OpenTextStyles: XMLListener {
    struct Level {
        /// One of `ListNumber`'s forms; nil for a bullet and for no number.
        var form: String?
        var prefix = ""
        var suffix = ""
        /// How many levels the number shows: 2 for "1.2".
        var shown = 1
        var start = 1
    }

    private struct Style {
        var parent: String?
        var isHidden: Bool?
    }

    static let levels = 10
    /// A number is repeated at every paragraph; a long one would be a bomb.
    private static let longestAffix = 64

    private var styles: [String: Style] = [:]
    private var lists: [String: [Int: Level]] = [:]
    /// By which headings outside lists are numbered.
    private(set) var outline: [Int: Level] = [:]
    private var style: String?
    private enum Numbering { case list(String), outline }
    private var numbering: Numbering?

    func isHidden(_ style: String) -> Bool { ancestors(of: style).lazy.compactMap { self.styles[$0]?.isHidden }.first ?? false }
    /// LibreOffice has a style for each kind of caption, all made from one.
    func isCaption(_ style: String) -> Bool { ancestors(of: style).contains { $0 == "Caption" || $0 == "caption" } }
    func levels(of list: String) -> [Int: Level] { lists[list] ?? [:] }

    private func ancestors(of style: String) -> [String] {
        var names: [String] = []
        var next: String? = style
        // A style made from itself must not hold us.
        while let name = next, names.count < 20 {
            names.append(name)
            next = styles[name]?.parent
        }
        return names
    }

    func open(_ element: XMLElement) {
        switch (element.name.namespace, element.name.local) {
        case (.style, "style"):
            style = element["name"]
            if let style { styles[style] = Style(parent: element["parent-style-name"]) }
        case (.style, "text-properties"):
            if let style, let display = element["display"] { styles[style]?.isHidden = display == "none" }
        case (.text, "list-style"): numbering = element["name"].map { .list($0) }
        case (.text, "outline-style"): numbering = .outline
        case (.text, "list-level-style-number"), (.text, "outline-level-style"), (.text, "list-level-style-bullet"): describeLevel(element)
        default: break
        }
    }

    func close(_ name: XMLName) {
        switch (name.namespace, name.local) {
        case (.style, "style"): style = nil
        case (.text, "list-style"), (.text, "outline-style"): numbering = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func describeLevel(_ element: XMLElement) {
        guard let number = element["level"].flatMap({ Int($0) }), (1...Self.levels).contains(number) else { return }
        var level = Level()
        level.form = element["num-format"].flatMap { Self.forms[$0] }
        level.prefix = affix(element["num-prefix"])
        level.suffix = affix(element["num-suffix"])
        level.shown = element["display-levels"].flatMap { Int($0) } ?? 1
        level.start = element["start-value"].flatMap { Int($0) } ?? 1
        switch numbering {
        case .list(let name): lists[name, default: [:]][number] = level
        case .outline: outline[number] = level
        case nil: break
        }
    }

    private func affix(_ value: String?) -> String { value.flatMap { $0.utf8.count <= Self.longestAffix ? $0 : nil } ?? "" }

    private static let forms = ["1": "decimal", "I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"]
}
