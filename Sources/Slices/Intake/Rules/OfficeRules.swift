import Accounts
import Core
import Formats
import Organization
import Storage
import VietnameseText

/// The rules of an office as a proposer: what people corrected before is read right the next time, with their name as the reason.
struct OfficeRules: Proposer {
    private let rules: [Rule]
    private let book: Phrasebook<Int>

    private struct Rule: Sendable {
        let rule: ReadingRule
        let author: String
        /// What the words name, where they name a unit.
        let unit: String?
    }

    /// A person has said so.
    private static let confidence = 0.99
    /// Numbers stand no further than this from the words a rule is about.
    private static let reach = 12

    static func load(for unit: OrgUnitID, on day: Day, in db: any Connection) throws -> OfficeRules {
        let rules = try ReadingRule.inForce(for: unit, in: db)
        let names = try PersonName.all(of: Set(rules.map(\.madeBy)), in: db)
        let units = try OrgUnit.lastKnown(rules.compactMap(\.meaning.unit), by: day, in: db)
        return OfficeRules(
            rules.map { rule in
                Rule(rule: rule, author: names[rule.madeBy] ?? "?", unit: rule.meaning.unit.flatMap { units[$0]?.fullName })
            })
    }

    private init(_ rules: [Rule]) {
        self.rules = rules
        book = Phrasebook(rules.indices.map { ($0, rules[$0].rule.phrase) })
    }

    func candidates(in document: ReadDocument) -> [Candidate] {
        guard !rules.isEmpty else { return [] }
        let tokens = Tokens(document.text)
        var candidates: [Candidate] = []
        var named: Set<Int> = []
        var index = 0
        while let found = book.first(in: tokens, index..<tokens.count), candidates.count < Candidates.most {
            index = found.tokens.upperBound
            let rule = rules[found.value]
            switch rule.rule.meaning {
            case .indicator(let code):
                guard let quantity = Self.quantity(beside: found.tokens, tokens) else { continue }
                candidates.append(Self.candidate(rule, quantity, code: code, tokens))
            case .noFigure:
                guard let quantity = Self.quantity(beside: found.tokens, tokens) else { continue }
                candidates.append(
                    Candidate(
                        .figure, span: tokens.span(quantity.tokens), confidence: Self.confidence, reason: Self.reason(rule),
                        stance: .denies))
            case .unit:
                // Said once where it is first named.
                guard let unit = rule.unit, named.insert(found.value).inserted else { continue }
                candidates.append(
                    Candidate(
                        .event, span: tokens.span(found.tokens), confidence: Self.confidence, reason: Self.reason(rule),
                        detail: "đơn vị: \(unit)"))
            }
        }
        return candidates
    }

    private static func candidate(_ rule: Rule, _ quantity: WrittenQuantity, code: String, _ tokens: Tokens) -> Candidate {
        let reason = reason(rule)
        return Candidate(
            .figure, span: tokens.span(quantity.tokens), confidence: confidence, reason: reason, detail: rule.rule.phrase,
            figure: ProposedFigure(
                quantity: quantity.quantity, unitOfMeasure: quantity.unit.map { tokens.text($0.tokens) } ?? "", what: rule.rule.phrase,
                isResult: true, guesses: [IndicatorGuess(code: code, confidence: confidence, reason: reason)]))
    }

    /// The number these words are about: the last one before them in the clause, which may hold their first words as its noun; failing
    /// that, the first one after them.
    private static func quantity(beside words: Range<Int>, _ tokens: Tokens) -> WrittenQuantity? {
        var last: WrittenQuantity?
        var index = max(0, words.lowerBound - reach)
        while index < words.lowerBound {
            if tokens[index].isNumber, let quantity = WrittenQuantity(tokens, at: index) {
                last = quantity
                index = max(index + 1, quantity.number.upperBound)
            } else {
                if isBreak(tokens[index]) { last = nil }
                index += 1
            }
        }
        if let last { return last }
        let after = (words.upperBound..<words.upperBound + reach).prefix { !isBreak(tokens[$0]) || tokens[$0].isMark(":") }
        return after.first { tokens[$0].isNumber }.flatMap { WrittenQuantity(tokens, at: $0) }
    }

    private static func isBreak(_ token: Token) -> Bool {
        token.isLineEnd || [".", ";", ",", ":"].contains { token.isMark($0) }
    }

    /// "theo quy tắc của đơn vị: ‘buổi nói chuyện’ → BC03, Lan 12/07/2026".
    private static func reason(_ rule: Rule) -> Phrase {
        let meaning: Phrase =
            switch rule.rule.meaning {
            case .indicator(let code): Phrase(code)
            case .unit: Phrase(rule.unit ?? "?")
            case .noFigure: Phrase("không phải số liệu", en: "no figure")
            }
        let by = "\(rule.author) \(rule.rule.madeAt.day.onScreen)"
        return Phrase(
            "theo quy tắc của đơn vị: ‘\(rule.rule.phrase)’ → \(meaning.vi), \(by)",
            en: "by a rule of the office: ‘\(rule.rule.phrase)’ → \(meaning.en), \(by)")
    }
}
