/// Keeps which letters of a recognised text were hard to make out, while lines are joined, trimmed and laid out as tables: letters are
/// counted, and no space, tab or line end is one.
struct UnsureLetters {
    private var written = 0
    private var unsure: [Range<Int>] = []

    /// Letters in UTF-8.
    static func count(in text: some Sequence<UInt8>) -> Int { text.count { $0 > 0x20 && $0 & 0xc0 != 0x80 } }

    /// Where letters are once their words stand behind a text.
    static func moved(_ letters: [Range<Int>], behind text: [UInt8]) -> [Range<Int>] {
        guard !letters.isEmpty else { return [] }
        let before = count(in: text)
        return letters.map { $0.lowerBound + before..<$0.upperBound + before }
    }

    mutating func write(_ text: [UInt8], _ letters: [Range<Int>]) {
        unsure += letters.map { $0.lowerBound + written..<$0.upperBound + written }
        written += Self.count(in: text)
    }

    /// Where they are in the text that was made of all that was written, in Unicode scalars. None where letters were changed on the way, as
    /// those of an old font are: nobody knows any longer which they were.
    func places(in text: String) -> [Range<Int>] {
        guard !unsure.isEmpty, Self.count(in: text.utf8) == written else { return [] }
        var places: [Range<Int>] = []
        var (letter, next, start) = (0, 0, 0)
        for (place, scalar) in text.unicodeScalars.enumerated() where scalar.value > 0x20 {
            if letter == unsure[next].lowerBound { start = place }
            letter += 1
            guard letter == unsure[next].upperBound else { continue }
            places.append(start..<place + 1)
            next += 1
            if next == unsure.count { break }
        }
        return places
    }
}
