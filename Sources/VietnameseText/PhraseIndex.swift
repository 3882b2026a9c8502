/// Phrases by their first word. Nearly every look finds nothing, so one bit for the first word is asked before anything else is.
@usableFromInline
struct PhraseIndex: Sendable {
    /// A bit for each hash a first word has; at most one in thirty-two is set.
    @usableFromInline let filter: [UInt64]
    @usableFromInline let filterShift: UInt64
    /// First words by hash; a taken place passes on to the next one. At most half are taken.
    private let slots: [Slot]
    private let slotShift: UInt64
    private let phrases: [Phrase]
    private let keys: [WordKey]

    private struct Slot {
        var key = WordKey(mark: "\n")
        /// Its phrases, the longest first; none in a free place.
        var (start, end): (Int32, Int32) = (0, 0)

        var isFree: Bool { start == end }
    }

    private struct Phrase {
        /// The words after the first one, in `keys`.
        let (rest, count): (Int32, Int32)
        let entry: Int32
    }

    @usableFromInline
    struct Match {
        /// Position among the phrases the index was made of.
        @usableFromInline let entry: Int
        /// Tokens it takes.
        @usableFromInline let count: Int
    }

    init(_ entries: [[WordKey]]) {
        let longestFirst = entries.indices.filter { !entries[$0].isEmpty }.sorted {
            (entries[$1].count, $0) < (entries[$0].count, $1)
        }
        let groups = Dictionary(grouping: longestFirst) { entries[$0][0] }
        filterShift = Self.shift(atLeast: max(128, groups.count * 32))
        slotShift = Self.shift(atLeast: groups.count * 2)
        var (filter, slots) = (
            [UInt64](repeating: 0, count: 1 << (58 - filterShift)), [Slot](repeating: Slot(), count: 1 << (64 - slotShift))
        )
        var (phrases, keys): ([Phrase], [WordKey]) = ([], [])
        for (first, group) in groups {
            let bit = first.hash(filterShift)
            filter[bit >> 6] |= 1 << (bit & 63)
            var slot = first.hash(slotShift)
            while !slots[slot].isFree { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(key: first, start: Int32(phrases.count), end: Int32(phrases.count + group.count))
            for entry in group {
                phrases.append(Phrase(rest: Int32(keys.count), count: Int32(entries[entry].count - 1), entry: Int32(entry)))
                keys += entries[entry].dropFirst()
            }
        }
        (self.filter, self.slots, self.phrases, self.keys) = (filter, slots, phrases, keys)
    }

    /// What a hash is shifted by to fall among so many places, a power of two.
    private static func shift(atLeast places: Int) -> UInt64 {
        UInt64((UInt64(max(places, 2)) - 1).leadingZeroBitCount)
    }

    @inlinable @inline(__always)
    func mayBegin(with key: WordKey) -> Bool {
        let bit = key.hash(filterShift)
        return filter[bit >> 6] & 1 << (bit & 63) != 0
    }

    /// The longest phrase that stands here; of two that are the same, the first.
    @inlinable @inline(__always)
    func match(_ tokens: Tokens, at index: Int) -> Match? {
        mayBegin(with: tokens[index].key) ? search(tokens, at: index) : nil
    }

    @usableFromInline
    func search(_ tokens: Tokens, at index: Int) -> Match? {
        guard tokens.indices.contains(index) else { return nil }
        let key = tokens[index].key
        var slot = key.hash(slotShift)
        while !slots[slot].isFree {
            if slots[slot].key == key {
                for place in Int(slots[slot].start)..<Int(slots[slot].end) where stands(phrases[place], tokens, at: index + 1) {
                    return Match(entry: Int(phrases[place].entry), count: Int(phrases[place].count) + 1)
                }
                return nil
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether the words of a phrase after its first one begin here.
    private func stands(_ phrase: Phrase, _ tokens: Tokens, at index: Int) -> Bool {
        let count = Int(phrase.count)
        guard index + count <= tokens.count else { return false }
        for offset in 0..<count where tokens[index + offset].key != keys[Int(phrase.rest) + offset] { return false }
        return true
    }

    /// The first phrase that stands wholly within these tokens.
    @usableFromInline
    func first(in tokens: Tokens, _ range: Range<Int>) -> (at: Int, match: Match)? {
        for index in range where mayBegin(with: tokens[index].key) {
            if let match = search(tokens, at: index), index + match.count <= range.upperBound { return (index, match) }
        }
        return nil
    }
}
