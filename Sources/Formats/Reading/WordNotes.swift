/// The footnotes and endnotes of a Word file: their numbers come from where they are referred to, their text from parts of their own.
struct WordNotes {
    private var marks: [String: String] = [:]
    private var deleted: Set<String> = []
    private var (footnotes, endnotes) = (0, 0)
    private var open: String?

    /// A reference with a sign of its own has that sign in the text of the note.
    mutating func refer(_ element: XMLElement) {
        guard let key = Self.key(element), marks[key] == nil, element["customMarkFollows"] == nil else { return }
        if element.name.local.hasPrefix("f") {
            footnotes += 1
            marks[key] = "\(footnotes)"
        } else {
            endnotes += 1
            marks[key] = ListNumber.written(endnotes, as: "lowerRoman")
        }
    }

    /// An element inside deleted text.
    mutating func delete(_ element: XMLElement) {
        guard element.name.local.hasSuffix("noteReference"), let key = Self.key(element) else { return }
        deleted.insert(key)
    }

    func isDeleted(_ note: XMLElement) -> Bool { Self.key(note).map { deleted.contains($0) && marks[$0] == nil } ?? false }

    mutating func begin(_ note: XMLElement) { open = Self.key(note) }

    /// The mark of the note that ends; nil when nothing refers to it.
    mutating func end() -> String? {
        defer { open = nil }
        return open.flatMap { marks[$0] }
    }

    /// Footnotes and endnotes are counted apart.
    private static func key(_ element: XMLElement) -> String? {
        element["id"].map { "\(element.name.local.hasPrefix("f") ? "f" : "e")\($0)" }
    }
}
