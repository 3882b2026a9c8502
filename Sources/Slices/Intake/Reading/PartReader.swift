import VietnameseText

/// What each person of a sentence did at the event. A verb before a list of names governs the whole list; a verb after a
/// name is that person's, and of those joined to it.
struct PartReader {
    private(set) var parts: [Set<Reading.Person.Part>]

    init(_ tokens: Tokens, sentence: Range<Int>, mentions: [PersonMention]) {
        parts = Array(repeating: [], count: mentions.count)
        var governing: Set<Reading.Person.Part> = []
        var start = sentence.lowerBound
        for (index, mention) in mentions.enumerated() {
            let gap = start..<max(start, mention.tokens.lowerBound)
            let before =
                Self.belongsToOther(tokens, mention)
                ? []
                : Self.verbs(tokens, gap).filter { verb in
                    index > 0 || verb.at - gap.lowerBound <= 6
                        || gap.upperBound - verb.at <= (tokens[gap.upperBound - 1].isMark(":") ? 16 : 8)
                }
            // A new clause with verbs of its own ends what governed the list before it.
            if !before.isEmpty { governing = index == 0 || Self.opensList(tokens, mention) ? Set(before.map(\.part)) : [] }
            parts[index].formUnion(governing)
            start = mention.tokens.upperBound
            let next = index + 1 < mentions.count ? mentions[index + 1].tokens.lowerBound : sentence.upperBound
            var after = Self.opening(Self.verbs(tokens, start..<max(start, min(next, start + 80))), from: start)
            guard !after.isEmpty, !Self.belongsToOther(tokens, mention) || !governing.isEmpty,
                index + 1 == mentions.count || !Self.announces(tokens, start..<next)
            else { continue }
            // "Báo cáo …, đồng chí A cho biết": what follows is the report.
            if governing == [.report], Self.saying.stands(tokens, at: start) { after = [] }
            for joined in Self.joined(tokens, mentions, through: index) where joined == index || parts[joined].isEmpty || governing.isEmpty
            { parts[joined].formUnion(after) }
            if index + 1 < mentions.count { start = next }
        }
    }

    private typealias Verb = (part: Reading.Person.Part, at: Int, end: Int)

    private static func verbs(_ tokens: Tokens, _ range: Range<Int>) -> [Verb] {
        var (found, index): ([Verb], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            let decoy = RoleWords.decoys.length(tokens, at: index)
            if decoy > 0 {
                index += decoy
            } else if let verb = RoleWords.parts.match(tokens, at: index), index + verb.count <= range.upperBound {
                // A report is a thing as often as a deed: a capital inside a sentence makes it the thing.
                if !tokens[index].isCapitalised || index == range.lowerBound || verb.value != .report {
                    found.append((verb.value, index, index + verb.count))
                }
                index += verb.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// The first verb after a name and those that go with it, "dự và phát biểu chỉ đạo"; later ones tell what was said.
    private static func opening(_ verbs: [Verb], from start: Int) -> Set<Reading.Person.Part> {
        guard let first = verbs.first, first.at - start < 24 || first.part == .attend else { return [] }
        var (parts, end): (Set<Reading.Person.Part>, Int) = ([first.part], first.end)
        for verb in verbs.dropFirst() {
            guard verb.at - end <= 3 else { break }
            parts.insert(verb.part)
            end = verb.end
        }
        // "phát biểu … báo cáo": one who speaks reports only where the report comes first.
        switch first.part {
        case .speak: return parts.subtracting([.report])
        // "trình bày báo cáo nêu rõ": the report says it.
        case .report: return parts.subtracting([.speak])
        default: return parts
        }
    }

    /// "tác phẩm của Tổng Bí thư …": someone a thing belongs to, not someone who came; "sự chủ trì của …" is another matter.
    private static func belongsToOther(_ tokens: Tokens, _ mention: PersonMention) -> Bool {
        let index = mention.tokens.lowerBound
        return owning.stands(tokens, at: index - 1) && presences.ending(tokens, before: index - 1, longest: 3) == nil
            && presences.ending(tokens, before: index - 2, longest: 3) == nil
    }

    private static let owning: PhraseSet = "của"
    private static let presences: PhraseSet =
        """
        chủ trì | sự chủ trì | chỉ đạo | sự chỉ đạo | tham dự | sự tham dự | tham gia | sự tham gia | có mặt \
        | sự có mặt | góp mặt | điều hành | chứng kiến | chủ tọa | sự hiện diện | đại diện
        """

    /// "có đồng chí", "của các đồng chí", "gồm:" right before the name.
    private static func opensList(_ tokens: Tokens, _ mention: PersonMention) -> Bool {
        let index = mention.tokens.lowerBound - 1
        return tokens[index].isMark(":") || tokens[index].isMark(",") || lists.stands(tokens, at: index)
    }

    /// The words between two people belong to the later one: "…; dự hội nghị có đồng chí B".
    private static func announces(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        if owning.stands(tokens, at: range.upperBound - 1), presences.ending(tokens, before: range.upperBound - 1, longest: 3) == nil {
            return false
        }
        return tokens[range.lowerBound].isMark(";") || tokens[range.upperBound - 1].isMark(":")
            || lists.stands(tokens, at: range.upperBound - 1) && tokens[range.lowerBound].isMark(",")
    }

    /// Those right before a person, joined by commas, semicolons or "và".
    private static func joined(_ tokens: Tokens, _ mentions: [PersonMention], through index: Int) -> [Int] {
        var first = index
        while first > 0,
            (mentions[first - 1].tokens.upperBound..<mentions[first].tokens.lowerBound).allSatisfy({ joints.stands(tokens, at: $0) })
        { first -= 1 }
        return Array(first...index)
    }

    private static let saying: PhraseSet = "cho biết | nêu rõ | nhấn mạnh"
    private static let lists: PhraseSet = "có | của | gồm | là | đồng chí"
    private static let joints: PhraseSet = "và | , | ; | cùng | -"
}
