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
            let before = Self.verbs(tokens, start..<max(start, mention.tokens.lowerBound))
            // A new clause with verbs of its own ends what governed the list before it.
            if !before.isEmpty { governing = index == 0 || Self.opensList(tokens, mention) ? before : [] }
            parts[index].formUnion(governing)
            start = mention.tokens.upperBound
            let next = index + 1 < mentions.count ? mentions[index + 1].tokens.lowerBound : sentence.upperBound
            let after = Self.verbs(tokens, start..<max(start, min(next, start + 24)))
            guard !after.isEmpty, index + 1 == mentions.count || !Self.announces(tokens, start..<next) else { continue }
            for joined in Self.joined(tokens, mentions, through: index) where joined == index || parts[joined].isEmpty || governing.isEmpty { parts[joined].formUnion(after) }
            if index + 1 < mentions.count { start = next }
        }
    }

    private static func verbs(_ tokens: Tokens, _ range: Range<Int>) -> Set<Reading.Person.Part> {
        var (found, index): (Set<Reading.Person.Part>, Int) = ([], range.lowerBound)
        while index < range.upperBound {
            let decoy = RoleWords.decoys.length(tokens, at: index)
            if decoy > 0 {
                index += decoy
            } else if let verb = RoleWords.parts.match(tokens, at: index), index + verb.count <= range.upperBound {
                // "báo cáo kết quả" names what is reported only where a person does it: a verb, so in lower case or first.
                if !tokens[index].isCapitalised || index == range.lowerBound || verb.value != .report { found.insert(verb.value) }
                index += verb.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// "có đồng chí", "của các đồng chí", "gồm:" right before the name.
    private static func opensList(_ tokens: Tokens, _ mention: PersonMention) -> Bool {
        let index = mention.tokens.lowerBound - 1
        return tokens[index].isMark(":") || tokens[index].isMark(",") || lists.stands(tokens, at: index)
    }

    /// The words between two people belong to the later one: "…; dự hội nghị có đồng chí B".
    private static func announces(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        return tokens[range.lowerBound].isMark(";") || tokens[range.upperBound - 1].isMark(":") || lists.stands(tokens, at: range.upperBound - 1) && tokens[range.lowerBound].isMark(",")
    }

    /// Those right before a person, joined by commas, semicolons or "và".
    private static func joined(_ tokens: Tokens, _ mentions: [PersonMention], through index: Int) -> [Int] {
        var first = index
        while first > 0, (mentions[first - 1].tokens.upperBound..<mentions[first].tokens.lowerBound).allSatisfy({ joints.stands(tokens, at: $0) }) { first -= 1 }
        return Array(first...index)
    }

    private static let lists: PhraseSet = "có | của | gồm | là | đồng chí"
    private static let joints: PhraseSet = "và | , | ; | cùng | -"
}
