import VietnameseText

/// Reads who took part: officials named in their office, and what they did. Someone who is only talked about has no part
/// and is left out, as are authors.
struct PeopleReader {
    private(set) var people: [Reading.Person] = []

    private let tokens: Tokens
    /// Names and offices by what their words are compared by.
    private typealias Words = [WordKey]
    private var order: [Words] = []
    private var found: [Words: Found] = [:]
    /// Who was first named with an office.
    private var holders: [Words: Words] = [:]
    private static let mostRoles = 12

    /// Who bears a given name; nil where several do.
    private var bearers: [WordKey: Words?] = [:]

    private struct Found {
        var mentions: [Range<Int>] = []
        var roles: [Range<Int>] = []
        var parts: Set<Reading.Person.Part> = []
    }

    init(_ layout: Layout) {
        tokens = layout.tokens
        let sentences = layout.sentences
        let named = sentences.map { read($0) }
        guard !order.isEmpty else { return }
        for (sentence, isNaming) in zip(sentences, named) {
            if !isNaming { readOffices(sentence) }
            readGivenNames(sentence)
        }
        people = order.compactMap { name in found[name].flatMap { person(name, $0) } }
    }

    private func person(_ name: Words, _ found: Found) -> Reading.Person? {
        guard !found.parts.isEmpty, !found.roles.isEmpty || found.mentions.count > 1 || found.parts != [.attend],
            let first = found.mentions.first
        else { return nil }
        return Reading.Person(
            name: Reading.Passage(tokens, first, on: found.roles.isEmpty ? .personNamedAlone : .personInOffice),
            mentions: found.mentions.map { tokens.span($0) },
            roles: found.roles.map { Reading.Passage(tokens, $0, on: .role) },
            parts: Reading.Person.Part.allCases.filter(found.parts.contains))
    }

    /// Whether somebody is named there.
    private mutating func read(_ sentence: Range<Int>) -> Bool {
        let mentions = PersonMention.all(in: tokens, sentence)
        guard !mentions.isEmpty else { return false }
        let parts = PartReader(tokens, sentence: sentence, mentions: mentions).parts
        for (mention, parts) in zip(mentions, parts) {
            let name = tokens.keys(mention.name)
            if found[name] == nil {
                order.append(name)
                if let given = name.last { bearers[given] = bearers[given] == nil ? .some(name) : .some(nil) }
            }
            var person = found[name, default: Found()]
            person.mentions.append(mention.name)
            person.parts.formUnion(parts)
            for role in mention.roles where person.roles.count < Self.mostRoles && !person.roles.contains(where: { sameWords($0, role) }) {
                person.roles.append(role)
                let office = tokens.keys(role)
                if holders[office] == nil { holders[office] = name }
            }
            found[name] = person
        }
        return true
    }

    /// "Bí thư Tỉnh ủy đề nghị …": the office stands for whoever was named with it.
    private mutating func readOffices(_ sentence: Range<Int>) {
        for index in sentence where tokens[index].isCapitalised && RoleWords.heads.stands(tokens, at: index) {
            let role = RoleReader.office(tokens, from: index, limit: sentence.upperBound)
            guard RoleWords.parts.match(tokens, at: role.upperBound)?.value == .speak,
                let name = holders[tokens.keys(role)]
            else { continue }
            found[name]?.parts.insert(.speak)
            return
        }
    }

    /// "Đồng chí Thanh đề nghị …": the given name stands for the one who bears it, if only one does.
    private mutating func readGivenNames(_ sentence: Range<Int>) {
        for given in sentence.dropFirst() where tokens[given].isCapitalised && !tokens[given + 1].isCapitalised {
            guard let bearer = bearers[tokens[given].key] ?? nil, isAddressed(given, in: sentence),
                RoleWords.parts.match(tokens, at: given + 1 + Self.adverbs.length(tokens, at: given + 1))?.value == .speak
            else { continue }
            found[bearer]?.parts.insert(.speak)
            found[bearer]?.mentions.append(given..<given + 1)
        }
    }

    private func isAddressed(_ given: Int, in sentence: Range<Int>) -> Bool {
        RoleWords.honorifics.ending(tokens, before: given, longest: min(5, given - sentence.lowerBound)) != nil
    }

    private static let adverbs: PhraseSet = "cũng | đã | còn | cũng đã"

    private func sameWords(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { tokens[$0].key == tokens[$1].key }
    }
}
