import Accounts
import Core
import Journal
import Storage
import VietnameseText
import Web

/// The words of a figure that a rule could be made of: the noun that is counted and a word or two after it.
struct RuleOffer: Hashable, Sendable {
    let phrase: String
    /// Whether the words say more than the noun alone, so that a rule about them does little harm.
    let isUsual: Bool

    /// Nil for what is no figure, and for figures that count nothing in words.
    ///
    /// - Parameter text: of the document, in which the figure stands.
    init?(_ proposal: Proposal, in text: [Unicode.Scalar]) {
        guard proposal.figure != nil, proposal.span.upperBound <= text.count else { return nil }
        let around = text[proposal.span.lowerBound..<min(text.count, proposal.span.upperBound + Self.reach)]
        let tokens = Tokens(String(String.UnicodeScalarView(around)))
        let length = proposal.span.count
        let past = tokens.index(from: length)
        guard let number = (0..<past).last(where: { tokens[$0].isNumber }), number + 1 < past, tokens[number + 1].isWord else { return nil }
        var end = past
        while end < number + 1 + Self.most, tokens[end].isWord, !FigureWords.descriptionEnds.stands(tokens, at: end) { end += 1 }
        (phrase, isUsual) = (tokens.text(number + 1..<end), end - number > 3)
    }

    /// How far after a figure words are looked at, and how many are taken at most where the noun itself is no longer.
    private static let (reach, most) = (60, 4)
}

extension ReadingRule {
    /// What a person has just corrected, as a rule of the nearest office of theirs at or above the document's unit; nil where the
    /// figure has no words to know it by.
    static func learn(_ meaning: Meaning, from proposal: Proposal, by actor: Actor, in db: any Connection) throws -> ReadingRule? {
        let document = try StoredDocument.find(proposal.document, visibleTo: actor.viewer, in: db)
        guard let offer = RuleOffer(proposal, in: Array(document.text.unicodeScalars)) else { return nil }
        return try make(
            offer.phrase, means: meaning, for: office(for: document.unit, by: actor, in: db), from: document.id, by: actor, in: db)
    }
}

extension ReadingRule {
    /// Which unit a table means by a name. Nil for a figure of no table, and for names without a word, which would stand anywhere.
    static func learn(_ unit: OrgUnitID, from proposal: Proposal, by actor: Actor, in db: any Connection) throws -> ReadingRule? {
        guard let words = proposal.figure?.ofUnit else { return nil }
        let tokens = Tokens(words)
        guard tokens.indices.contains(where: { tokens[$0].isWord }), words.unicodeScalars.count <= longestPhrase else { return nil }
        let document = try StoredDocument.find(proposal.document, visibleTo: actor.viewer, in: db)
        return try make(words, means: .unit(unit), for: office(for: document.unit, by: actor, in: db), from: document.id, by: actor, in: db)
    }
}

extension ReviewPage {
    /// A rule that a correction has just made: what it says, where to see it, and how to take it back.
    struct Learnt: Sendable {
        let rule: ReadingRuleID
        let phrase: String
        let meaning: Phrase
        let unit: String

        /// Nil for a rule this viewer may not see, or that has been withdrawn since.
        static func find(_ id: ReadingRuleID, on day: Day, visibleTo viewer: Viewer, in db: any Connection) throws -> Learnt? {
            let material = try RulesMaterial.load(for: viewer, on: day, in: db)
            guard let rule = material.rules.first(where: { $0.id == id && $0.withdrawal == nil }) else { return nil }
            return Learnt(rule: id, phrase: rule.phrase, meaning: material.meaning(of: rule), unit: material.name(of: rule.unit))
        }

        func write(to html: inout HTML) {
            html.banner(
                .success,
                Phrase(
                    "Đã nhớ cho lần sau: “\(phrase)” → \(meaning.vi), cho \(unit).",
                    en: "Remembered: “\(phrase)” → \(meaning.en), for \(unit).")
            ) {
                $0.form(post: "/reading-rules/\(rule)/withdrawal", .class("inline-form")) {
                    $0.button(Phrase("Không nhớ nữa", en: "Forget it"), as: .link)
                }
                $0.p { $0.a(Phrase("Xem và sửa các quy tắc", en: "See and change the rules"), href: "/reading-rules#rule-\(rule)") }
            }
        }
    }
}
