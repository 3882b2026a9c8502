/// Phrases by their first word. Nearly every look finds nothing, so one bit for the first word is asked before anything else is.
@usableFromInline
struct PhraseIndex: Sendable {
    /// A bit for each hash a first word has; at most one in thirty-two is set. Which word it stands in and where in it are told by two
    /// stretches of the key's bits.
    @usableFromInline let filter: [UInt64]
    /// First words by hash; a taken place passes on to the next one. At most half are taken.
    private let slots: [Slot]
    private let slotShift: UInt64
    private let phrases: [Phrase]
    private let keys: [WordKey]

    private struct Slot {
        var key = WordKey(mark: "\n")
        /// Its phrases of several words, the longest first.
        var (start, end): (Int32, Int32) = (0, 0)
        /// The phrase that is this word alone.
        var lone: Int32 = -1
        /// A bit for each hash the second word of a phrase has: what may follow is mostly told without looking at the phrases.
        var seconds: UInt64 = 0

        var isFree: Bool { start == end && lone < 0 }
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
        slotShift = Self.shift(atLeast: groups.count * 2)
        var (filter, slots) = (
            [UInt64](repeating: 0, count: 1 << (64 - Self.shift(atLeast: max(2, (groups.count + 1) / 2)))),
            [Slot](repeating: Slot(), count: 1 << (64 - slotShift))
        )
        var (phrases, keys): ([Phrase], [WordKey]) = ([], [])
        for (first, group) in groups {
            filter[Self.word(of: first) & (filter.count - 1)] |= Self.bit(of: first)
            var place = first.hash(slotShift)
            while !slots[place].isFree { place = (place + 1) & (slots.count - 1) }
            var slot = Slot()
            (slot.key, slot.start) = (first, Int32(phrases.count))
            for entry in group {
                guard entries[entry].count > 1 else {
                    if slot.lone < 0 { slot.lone = Int32(entry) }
                    continue
                }
                slot.seconds |= 1 << UInt64(entries[entry][1].hash(Self.secondShift))
                phrases.append(Phrase(rest: Int32(keys.count), count: Int32(entries[entry].count - 1), entry: Int32(entry)))
                keys += entries[entry].dropFirst()
            }
            slot.end = Int32(phrases.count)
            slots[place] = slot
        }
        (self.filter, self.slots, self.phrases, self.keys) = (filter, slots, phrases, keys)
    }

    /// Leaves one of sixty-four.
    private static var secondShift: UInt64 { 58 }

    /// What a hash is shifted by to fall among so many places, a power of two.
    private static func shift(atLeast places: Int) -> UInt64 {
        UInt64((UInt64(max(places, 2)) - 1).leadingZeroBitCount)
    }

    @inlinable @inline(__always)
    func mayBegin(with key: WordKey) -> Bool {
        filter[Self.word(of: key) & (filter.count &- 1)] & Self.bit(of: key) != 0
    }

    @inlinable @inline(__always)
    static func word(of key: WordKey) -> Int { key.hash(40) }
    @inlinable @inline(__always)
    static func bit(of key: WordKey) -> UInt64 { 1 &<< UInt64(key.hash(58)) }

    /// The longest phrase that stands here; of two that are the same, the first.
    @inlinable @inline(__always)
    func match(_ tokens: Tokens, at index: Int) -> Match? {
        mayBegin(with: tokens[index].key) ? search(tokens, at: index) : nil
    }

    @usableFromInline
    func search(_ tokens: Tokens, at index: Int) -> Match? {
        guard tokens.indices.contains(index) else { return nil }
        let key = tokens[index].key
        var place = key.hash(slotShift)
        while slots[place].key != key {
            if slots[place].isFree { return nil }
            place = (place + 1) & (slots.count - 1)
        }
        let slot = slots[place]
        if slot.seconds & 1 << UInt64(tokens[index + 1].key.hash(Self.secondShift)) != 0 {
            for place in Int(slot.start)..<Int(slot.end) where stands(phrases[place], tokens, at: index + 1) {
                return Match(entry: Int(phrases[place].entry), count: Int(phrases[place].count) + 1)
            }
        }
        return slot.lone < 0 ? nil : Match(entry: Int(slot.lone), count: 1)
    }

    /// Whether the words of a phrase after its first one begin here.
    @inline(__always)
    private func stands(_ phrase: Phrase, _ tokens: Tokens, at index: Int) -> Bool {
        let count = Int(phrase.count)
        guard index + count <= tokens.count else { return false }
        for offset in 0..<count where tokens[index + offset].key != keys[Int(phrase.rest) + offset] { return false }
        return true
    }

    /// The first phrase that stands wholly within these tokens.
    @usableFromInline
    func first(in tokens: Tokens, _ range: Range<Int>) -> (at: Int, match: Match)? {
        let range = range.clamped(to: tokens.indices)
        var index = range.lowerBound
        while let next = candidate(in: tokens.tokens, index..<range.upperBound) {
            if let match = search(tokens, at: next), next + match.count <= range.upperBound { return (next, match) }
            index = next + 1
        }
        return nil
    }

    /// The first of these tokens a phrase may begin with. Most are asked for in vain, sentence by sentence, so the loop is bare.
    private func candidate(in tokens: [Token], _ range: Range<Int>) -> Int? {
        tokens.withUnsafeBufferPointer { tokens in
            filter.withUnsafeBufferPointer { filter in
                let mask = filter.count &- 1
                for index in range {
                    let key = tokens[index].key
                    if filter[Self.word(of: key) & mask] & Self.bit(of: key) != 0 { return index }
                }
                return nil
            }
        }
    }
}
