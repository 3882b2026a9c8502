/// Counts the paragraphs of an OpenDocument's lists, and its headings.
struct OpenTextNumbering {
    private typealias Counts = [Int?]

    private struct List {
        let style: String?
        var isNumberDue = false
        var start: Int?
    }

    private let styles: OpenTextStyles
    private var open: [List] = []
    private var counts = Counts(repeating: nil, count: OpenTextStyles.levels)
    private var headings = Counts(repeating: nil, count: OpenTextStyles.levels)
    /// Where lists stopped: by identifier, and by style.
    private var stopped: [String: Counts] = [:]
    private var id: String?

    init(_ styles: OpenTextStyles) {
        self.styles = styles
    }

    var isInList: Bool { !open.isEmpty }

    mutating func beginList(_ element: XMLElement) {
        let style = element["style-name"] ?? open.last?.style
        if open.isEmpty {
            id = element["id"]
            let before =
                element["continue-list"].flatMap { stopped["#" + $0] }
                ?? (element["continue-numbering"] == "true" ? stopped[style ?? ""] : nil)
            counts = before ?? Counts(repeating: nil, count: OpenTextStyles.levels)
        }
        open.append(List(style: style))
    }

    mutating func endList() {
        guard let list = open.popLast(), open.isEmpty else { return }
        stopped[list.style ?? ""] = counts
        if let id { stopped["#" + id] = counts }
    }

    /// The first paragraph of an item carries its number; a list header has none.
    mutating func beginItem(_ element: XMLElement) {
        guard !open.isEmpty else { return }
        open[open.count - 1].isNumberDue = element.name.local == "list-item"
        open[open.count - 1].start = element["start-value"].flatMap { Int($0) }
    }

    /// Of the paragraph that begins now.
    mutating func next() -> String? {
        guard let list = open.last, list.isNumberDue, open.count <= OpenTextStyles.levels else { return nil }
        open[open.count - 1].isNumberDue = false
        let levels = list.style.map { styles.levels(of: $0) } ?? [:]
        return Self.count(&counts, at: open.count, from: list.start, levels)
    }

    mutating func nextHeading(_ element: XMLElement, level: Int) -> String? {
        guard element["is-list-header"] != "true", (1...OpenTextStyles.levels).contains(level), !styles.outline.isEmpty else { return nil }
        let restart = element["restart-numbering"] == "true" ? element["start-value"].flatMap { Int($0) } ?? 1 : nil
        return Self.count(&headings, at: level, from: restart, styles.outline)
    }

    private static func count(_ counts: inout Counts, at number: Int, from start: Int?, _ levels: [Int: OpenTextStyles.Level]) -> String? {
        counts[number - 1] = start ?? counts[number - 1].map { $0 &+ 1 } ?? levels[number]?.start ?? 1
        for deeper in counts.indices.dropFirst(number) { counts[deeper] = nil }
        guard let level = levels[number], level.form != nil else { return nil }
        let first = number - min(max(level.shown, 1), number) + 1
        let parts = (first...number).compactMap { part -> String? in
            guard let shape = levels[part], let form = shape.form else { return nil }
            return ListNumber.written(counts[part - 1] ?? shape.start, as: form)
        }
        return level.prefix + parts.joined(separator: ".") + level.suffix
    }
}
