/// The numbers that Word itself puts before paragraphs: "I.", "2.1.", "a)". They are in no run, yet everyone who reads the page sees them.
final class WordNumbering: XMLListener {
    private struct Level {
        var format = "decimal"
        var pattern = ""
        var start = 1
    }

    /// A list as used: which list it follows, and from where it counts anew.
    private struct List {
        var definition: String?
        var starts: [Int: Int] = [:]
    }

    private static let levels = 9
    /// A pattern is repeated at every paragraph; a long one would be a bomb.
    private static let longestPattern = 64

    private var definitions: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    private var definition: String?
    private var list: String?
    private var level: Int?
    /// By definition: two lists that follow one count on.
    private var counters: [String: [Int?]] = [:]

    /// Counts one more paragraph of a list; its number as printed, nil for a bullet or a list that is not there.
    func next(in id: String, level: Int) -> String? {
        guard let definition = lists[id]?.definition, (0..<Self.levels).contains(level) else { return nil }
        let levels = definitions[definition] ?? [:]
        var counts = counters[definition] ?? Array(repeating: nil, count: Self.levels)
        if let start = lists[id]?.starts.removeValue(forKey: level) {
            counts[level] = start
        } else {
            counts[level] = counts[level].map { $0 &+ 1 } ?? levels[level]?.start ?? 1
        }
        for deeper in counts.indices.dropFirst(level + 1) { counts[deeper] = nil }
        counters[definition] = counts
        guard let shape = levels[level], shape.format != "bullet", shape.format != "none" else { return nil }
        return fill(shape.pattern, counts, levels)
    }

    /// "%1.%2." with each level's number in that level's own form.
    private func fill(_ pattern: String, _ counts: [Int?], _ levels: [Int: Level]) -> String? {
        var result = ""
        var isPlace = false
        for scalar in pattern.unicodeScalars {
            if isPlace, let digit = Int(String(scalar)), (1...Self.levels).contains(digit) {
                let shape = levels[digit - 1] ?? Level()
                result += ListNumber.written(counts[digit - 1] ?? shape.start, as: shape.format)
                isPlace = false
            } else if scalar == "%" {
                isPlace = true
            } else {
                result.unicodeScalars.append(scalar)
                isPlace = false
            }
        }
        return result.isEmpty ? nil : result
    }

    // MARK: numbering.xml

    func open(_ element: XMLElement) {
        guard element.name.namespace == .word else { return }
        let value = element["val"]
        switch element.name.local {
        case "abstractNum": definition = element["abstractNumId"]
        case "num":
            list = element["numId"]
            if let list { lists[list] = List() }
        case "lvl", "lvlOverride": level = element["ilvl"].flatMap { Int($0) }
        case "abstractNumId": if let list { lists[list]?.definition = value }
        case "startOverride": if let list, let level, let start = value.flatMap({ Int($0) }) { lists[list]?.starts[level] = start }
        case "numFmt": describe { $0.format = value ?? "decimal" }
        case "lvlText": if let value, value.utf8.count <= Self.longestPattern { describe { $0.pattern = value } }
        case "start": if let start = value.flatMap({ Int($0) }) { describe { $0.start = start } }
        default: break
        }
    }

    func close(_ name: XMLName) {
        switch name.local {
        case "abstractNum": definition = nil
        case "num": list = nil
        case "lvl": level = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Levels redefined inside a list in use are rare; the list's own definition is followed.
    private func describe(_ change: (inout Level) -> Void) {
        guard let definition, let level else { return }
        change(&definitions[definition, default: [:]][level, default: Level()])
    }
}
