import VietnameseText

/// A name in a sentence with the offices written before and after it.
struct PersonMention {
    let name: Range<Int>
    let roles: [Range<Int>]
    /// Honorific, offices and name together.
    let tokens: Range<Int>

    static func all(in tokens: Tokens, _ sentence: Range<Int>) -> [PersonMention] {
        var (mentions, index): ([PersonMention], Int) = ([], sentence.lowerBound)
        while index < sentence.upperBound {
            guard tokens[index].isCapitalised, let name = PersonalName(tokens, at: index)?.tokens, name.upperBound <= sentence.upperBound,
                schools.ending(tokens, before: index, longest: 3) == nil,
                let mention = PersonMention(tokens, name: name, sentence: sentence, after: mentions.last)
            else {
                index += 1
                continue
            }
            mentions.append(mention)
            index = mention.tokens.upperBound
        }
        return sharing(tokens, mentions)
    }

    /// "các đồng chí: A, B, C – Phó Bí thư": an office after a dash is that of all whom commas join before it.
    private static func sharing(_ tokens: Tokens, _ mentions: [PersonMention]) -> [PersonMention] {
        var mentions = mentions
        for index in mentions.indices.dropLast().reversed() {
            let (next, gap) = (mentions[index + 1], mentions[index].tokens.upperBound)
            guard mentions[index].roles.isEmpty, let office = next.roles.first, office.lowerBound > next.name.upperBound,
                tokens[next.name.upperBound].isMark("-"), EventWords.joins.stands(tokens, at: gap), next.tokens.lowerBound == gap + 1
            else { continue }
            mentions[index] = PersonMention(name: mentions[index].name, roles: next.roles, tokens: mentions[index].tokens)
        }
        return mentions
    }

    private init(name: Range<Int>, roles: [Range<Int>], tokens: Range<Int>) {
        (self.name, self.roles, self.tokens) = (name, roles, tokens)
    }

    private init?(_ tokens: Tokens, name: Range<Int>, sentence: Range<Int>, after last: PersonMention?) {
        let limit = last?.tokens.upperBound ?? sentence.lowerBound
        var start = name.lowerBound
        while let length = Self.honorific(tokens, before: start), start - length >= limit { start -= length }
        let isAddressed = start < name.lowerBound
        // "Chủ tịch UBND thị xã – Trần Bình"
        let isDashed = !isAddressed && start > limit && tokens[start - 1].isMark("-")
        let before = RoleReader.offices(tokens, before: isDashed ? start - 1 : start, limit: limit)
        var after = RoleReader.offices(tokens, after: name.upperBound, limit: sentence.upperBound)
        // "Bộ trưởng A, Phó Chủ tịch B": an office right before the next name is the next one's.
        if let last = after.last, PersonalName(tokens, at: last.upperBound) != nil { after = before.isEmpty ? after.dropLast() : [] }
        // "các Phó Thủ tướng A, B, C": one office for all of the list.
        if !isAddressed, before.isEmpty, after.isEmpty, let last, name.lowerBound == last.tokens.upperBound + 1,
            EventWords.joins.stands(tokens, at: last.tokens.upperBound),
            let office = last.roles.last, office.upperBound <= last.name.lowerBound
        {
            (self.name, roles, self.tokens) = (name, [office], name)
            return
        }
        let isListed = tokens[name.lowerBound - 1].isMark(":") || tokens[name.lowerBound - 1].isMark(";")
        // "các đồng chí: A, B, C – Phó Bí thư": the office comes after the last of them.
        let isNext =
            isListed
            || last.map {
                $0.roles.isEmpty && EventWords.joins.stands(tokens, at: $0.tokens.upperBound) && name.lowerBound == $0.tokens.upperBound + 1
            } == true
        guard isAddressed || !before.isEmpty || isNext && after.isEmpty || !after.isEmpty && (isListed || !Self.isPlaceName(tokens, name))
        else { return nil }
        self.name = name
        roles = before + after
        self.tokens = (before.first?.lowerBound ?? start)..<(after.last?.upperBound ?? name.upperBound)
    }

    /// How many tokens a polite form, a rank, a degree or an honour takes right before this one.
    private static func honorific(_ tokens: Tokens, before index: Int) -> Int? {
        if let (_, length) = RoleWords.honorifics.ending(tokens, before: index, longest: 3) { return length }
        guard let (title, length) = PersonTitle.words.ending(tokens, before: index, longest: 5) else { return nil }
        return [.polite, .profession].contains(title) ? nil : length
    }

    /// Streets, schools and awards bear names too.
    private static func isPlaceName(_ tokens: Tokens, _ name: Range<Int>) -> Bool {
        namedAfter.ending(tokens, before: name.lowerBound, longest: 2) != nil
    }

    private static let schools: PhraseSet =
        "trường chính trị | trường THPT | trường THCS | trường tiểu học | trường mầm non | trường đại học | trường cao đẳng"
    private static let namedAfter: PhraseSet =
        """
        đường | phố | trường | giải thưởng | giải | quỹ | công viên | quảng trường | chủ tịch | tư tưởng | huyện \
        | tỉnh | thành phố | thị xã | xã | phường | quận | bác
        """
}
