import Core

/// How a document is named, apart from where the name stands: what tells whether two citations mean the same document.
public struct DocumentName: Hashable, Sendable {
    /// Whose rules it is numbered by.
    public enum Regime: String, Sendable {
        /// For each type within a term of the committee.
        case party
        /// For each type, anew each year.
        case state
    }

    /// Nil where neither a type word nor a code says it.
    public let type: DocumentType?
    /// The type as written, in small letters: "chương trình hành động"; empty where only a sign stands.
    public let typeWords: String
    /// As written, with leading zeros: "05", "15b".
    public let number: String?
    /// Nil for a bare number and for what goes by a title.
    public let sign: DocumentSign?
    /// Nil where neither sign nor issuer tells.
    public let regime: Regime?
    /// The day it was issued, where day, month and year are written.
    public let date: Day?
    /// Where no day is written.
    public let year: Int?
    /// Without its term.
    public let issuer: String?
    /// The terms of office it belongs to: as written, else worked out from the date of a central document.
    public let terms: [Int]
    /// What a document without a number goes by: the name of a law, scheme or congress.
    public let title: String?

    /// What this citation says.
    public init(_ citation: Citation, in tokens: Tokens) {
        let isCongress = citation.number == nil && citation.type == .resolution && citation.issuer != nil
        let words = DocumentType.words.match(tokens, at: citation.tokens.lowerBound)?.count ?? 0
        let head = citation.tokens.lowerBound..<citation.tokens.lowerBound + words
        let sign = citation.symbol.map { DocumentSign(tokens, $0) }
        let issuer = citation.issuer.flatMap { IssuerName(tokens, $0) }
        let congress = isCongress ? citation.issuer.flatMap { CongressName(tokens, $0) } : nil
        self.init(
            type: citation.type,
            typeWords: words > 0 && (citation.number.map { $0.lowerBound >= head.upperBound } ?? true)
                ? tokens.singleSpaced(head).lowercased() : "",
            number: citation.number.map { DocumentNumber.text(tokens, $0) }, sign: congress?.sign ?? sign,
            regime: congress != nil ? .party : Self.regime(tokens, citation, sign, issuer?.text),
            date: citation.date.flatMap { date in date.year.flatMap { date.day(in: $0) } },
            year: citation.date == nil ? citation.year : nil,
            issuer: congress == nil ? issuer?.text : nil, terms: congress?.terms ?? issuer?.terms ?? citation.term.map { [$0] } ?? [],
            title: citation.title.map { tokens.singleSpaced($0) })
    }

    /// The paper's own number in its head: `Số 152-BC/ĐU`, `Số: 07-BC/DV`. The type is only known from the code.
    public init?(ownNumber tokens: Tokens, at index: Int) {
        guard Self.numberWord.stands(tokens, at: index) else { return nil }
        guard let symbol = DocumentSymbol(tokens, at: tokens[index + 1].isMark(":") ? index + 2 : index + 1), let range = symbol.sign else {
            return nil
        }
        let sign = DocumentSign(tokens, range)
        self.init(
            type: symbol.type(tokens), typeWords: "", number: DocumentNumber.text(tokens, symbol.number), sign: sign,
            regime: Self.regime(tokens, sign, firstMark: symbol.number.upperBound), date: nil, year: nil, issuer: nil, terms: [], title: nil
        )
    }

    init(
        type: DocumentType?, typeWords: String, number: String?, sign: DocumentSign?, regime: Regime?, date: Day?, year: Int?,
        issuer: String?,
        terms: [Int], title: String?
    ) {
        (self.type, self.typeWords, self.number, self.sign, self.regime) = (type, typeWords, number, sign, regime)
        (self.date, self.year, self.issuer, self.title) = (date, year, issuer, title)
        let isCentral = sign?.isCentral == true || issuer.map { IssuerName.central.contains($0) } == true
        guard terms.isEmpty, regime == .party, isCentral, let date, let term = PartyTerm(on: date) else {
            self.terms = terms
            return
        }
        self.terms = [term.number]
    }

    private static func regime(_ tokens: Tokens, _ citation: Citation, _ sign: DocumentSign?, _ issuer: String?) -> Regime? {
        if let sign, let number = citation.number { return regime(tokens, sign, firstMark: number.upperBound) }
        guard let issuer else { return nil }
        return IssuerName.isOfParty(issuer) ? .party : IssuerName.isOfState(issuer) ? .state : nil
    }

    /// A dash right after the number is the Party's hand, a slash the State's, unless the organ says otherwise.
    private static func regime(_ tokens: Tokens, _ sign: DocumentSign, firstMark: Int) -> Regime {
        sign.year == nil && (sign.isOfPartyOrgan || !tokens[firstMark].isMark("/")) ? .party : .state
    }

    private static let numberWord: PhraseSet = "số"
}
