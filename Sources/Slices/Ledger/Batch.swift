import Core

/// What the journal keeps of a batch: which entries, and one hash over the digests of their postings, so that none can be changed unseen.
struct Batch: Equatable {
    let numbers: [EntryNumber]
    let digest: String
    let note: String

    /// Numbers in a row are written by their ends: "128-149,260".
    var content: String {
        var runs: [ClosedRange<Int64>] = []
        for number in numbers.map(\.rawValue) {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let list = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
        return "entries=\(list) digest=\(digest)" + (note.isEmpty ? "" : " note=\(note)")
    }

    init(numbers: [EntryNumber], digest: String, note: String) {
        self.numbers = numbers
        self.digest = digest
        self.note = note
    }

    /// Reads what `content` wrote.
    init?(content: String) {
        let parts = content.split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, parts[0].hasPrefix("entries="), parts[1].hasPrefix("digest=") else { return nil }
        numbers = parts[0].dropFirst("entries=".count).split(separator: ",").flatMap(Self.run)
        digest = String(parts[1].dropFirst("digest=".count))
        note = parts.count == 3 ? String(parts[2].dropFirst("note=".count)) : ""
    }

    private static func run(_ text: Substring) -> [EntryNumber] {
        let ends = text.split(separator: "-").compactMap { Int64($0) }
        guard let first = ends.first, let last = ends.last, first <= last, last - first < longest else { return [] }
        return (first...last).map(EntryNumber.init(rawValue:))
    }

    /// Bounds what a line that somebody wrote by hand can make us list.
    private static let longest: Int64 = 1_000_000
}
