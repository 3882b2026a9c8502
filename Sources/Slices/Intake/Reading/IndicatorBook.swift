import VietnameseText

/// How near to a figure words stand.
struct Reach {
    enum Place: Hashable {
        case after, justBefore, before, lead, neighbour, heading

        var isNear: Bool { self == .after || self == .justBefore || self == .before }

        /// What stands right at the figure says most; what describes another figure or the whole part, least.
        var weight: Double {
            switch self {
            case .after: 1
            case .justBefore: 0.9
            case .before: 0.7
            case .lead: 0.5
            case .neighbour, .heading: 0.3
            }
        }
    }

    let place: Range<Int>
    /// From the figure before to the figure after it, or the sentence's ends.
    let own: Range<Int>
    let lead: Range<Int>

    func place(of words: Range<Int>) -> Place {
        if words.upperBound > place.lowerBound, words.lowerBound < own.upperBound { return .after }
        if own.contains(words.lowerBound) { return place.lowerBound - words.upperBound <= Self.close ? .justBefore : .before }
        return lead.contains(words.lowerBound) ? .lead : .neighbour
    }

    /// For words that are all said of the same figure.
    static let everywhere = Reach(place: 0..<Int.max, own: 0..<Int.max, lead: 0..<0)

    private static let close = 6
}

/// The profiles turned round: from a noun or a cue to the indicators it speaks for.
struct IndicatorBook: Sendable {
    /// Positions in `IndicatorProfile.all`.
    struct Entry: Sendable {
        var own: [Int] = []
        var counted: [Int] = []
    }

    struct Cue: Sendable {
        let number: Int
        let profiles: [Int]
        /// 1 for a cue of one indicator, a half for one that a fifth of them share.
        let rarity: Double
    }

    let nouns: Phrasebook<Entry>
    let cues: Phrasebook<Cue>
    /// Of each profile, the wider one it is a part of.
    let wider: [Int?]

    init(_ profiles: [IndicatorProfile]) {
        var nouns: [String: Entry] = [:]
        var cues: [String: [Int]] = [:]
        for (order, profile) in profiles.enumerated() {
            for noun in Self.phrases(profile.own) { nouns[noun, default: Entry()].own.append(order) }
            for noun in Self.phrases(profile.counted) where !nouns[noun, default: Entry()].own.contains(order) {
                nouns[noun, default: Entry()].counted.append(order)
            }
            for cue in Self.phrases(profile.cues) { cues[cue, default: []].append(order) }
        }
        self.nouns = Phrasebook(nouns.map { ($0.value, $0.key) })
        self.cues = Phrasebook(
            cues.enumerated().map { number, cue in
                let sharing = Double(cue.value.count - 1) / Double(profiles.count)
                return (Cue(number: number, profiles: cue.value, rarity: 1 / (1 + 5 * sharing)), cue.key)
            })
        wider = profiles.map { profile in profiles.firstIndex { $0.code == profile.within } }
    }

    private static func phrases(_ text: String) -> Set<String> {
        Set(text.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty })
    }
}
