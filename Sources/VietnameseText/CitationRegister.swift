/// Which citations of one text mean the same document. Papers name a document in full once and by its number from then on:
/// "Nghị quyết số 35", "Nghị quyết này", "Kết luận trên".
public struct CitationRegister: Sendable {
    /// What each citation says, in the order given, with what a fuller mention of the same document adds.
    public let names: [DocumentName]
    /// For each citation the place of the fullest mention of its document, the earliest of equals; its own place where that is itself.
    public let antecedents: [Int]

    /// Compares the citations of one text, given in its order.
    public init(_ citations: [Citation], in tokens: Tokens) {
        let written = citations.map { DocumentName($0, in: tokens) }
        var places: [Key: [Int]] = [:]
        for (place, name) in written.enumerated() { places[Key(name), default: []].append(place) }
        antecedents = written.indices.map { place in
            Self.antecedent(of: place, among: places[Key(written[place])] ?? [], written) ?? place
        }
        names = zip(written, antecedents).map { name, place in name.filled(from: written[place]) }
    }

    /// The place of the citation that words such as "Nghị quyết này" stand for: the last one of that type before them.
    public func antecedent(of reference: DocumentReference, among citations: [Citation]) -> Int? {
        let earlier = citations.indices.last {
            citations[$0].type == reference.type && citations[$0].tokens.upperBound <= reference.tokens.lowerBound
        }
        return earlier.map { antecedents[$0] }
    }

    /// How many mentions of one number are compared with each other, so that a list of thousands stays cheap.
    private static let mostCompared = 64

    private static func antecedent(of place: Int, among places: [Int], _ names: [DocumentName]) -> Int? {
        let own = names[place]
        let fuller = places.prefix(mostCompared).filter { $0 != place && names[$0].fullness > own.fullness && names[$0].mayBe(own) }
        guard let most = fuller.map({ names[$0].fullness }).max() else { return nil }
        // Of several documents of one number the last that was named before is meant.
        let best = fuller.filter { names[$0].fullness == most }
        let isOne = best.dropFirst().allSatisfy { names[$0].mayBe(names[best[0]]) }
        return isOne ? best.first : best.last { $0 < place } ?? best.first
    }

    /// What a mention must share to be looked at: the number without its zeros, or the title.
    private struct Key: Hashable {
        let number: Substring
        let title: String

        init(_ name: DocumentName) {
            number = name.number.map { $0.drop { $0 == "0" } } ?? ""
            title = name.number == nil ? SearchKey.spelling(of: name.title ?? "") : ""
        }
    }
}

extension DocumentName {
    /// How much of a document's identity is said.
    fileprivate var fullness: Int {
        (sign == nil ? 0 : 4) + (date == nil ? 0 : 2) + (date == nil && year != nil ? 1 : 0) + (issuer == nil ? 0 : 1)
    }

    /// Whether both can be names of one document: whatever both say is the same.
    public func mayBe(_ other: DocumentName) -> Bool {
        func agree<Value: Equatable>(_ mine: Value?, _ theirs: Value?) -> Bool {
            mine.map { mine in theirs.map { $0 == mine } ?? true } ?? true
        }
        return agree(type, other.type) && agree(date, other.date) && agree(sign?.organ, other.sign?.organ)
            && agree(sign?.code, other.sign?.code)
            && agree(sign?.year, other.sign?.year) && (terms.isEmpty || other.terms.isEmpty || terms == other.terms)
            && agree(issuer.map(SearchKey.spelling), other.issuer.map(SearchKey.spelling))
    }

    fileprivate func filled(from other: DocumentName) -> DocumentName {
        DocumentName(
            type: type, typeWords: typeWords.isEmpty ? other.typeWords : typeWords, number: number, sign: sign ?? other.sign,
            regime: regime ?? other.regime, date: date ?? other.date, year: year ?? other.year, issuer: issuer ?? other.issuer,
            terms: terms.isEmpty ? other.terms : terms, title: title ?? other.title)
    }
}

/// Words that stand for a document named before: `Nghị quyết này`, `Kết luận nêu trên`.
public struct DocumentReference: Sendable {
    /// What kind of document it points back to.
    public let type: DocumentType
    /// Type word and pointer.
    public let tokens: Range<Int>

    /// The reference whose type word is this token.
    public init?(_ tokens: Tokens, at index: Int) {
        guard tokens[index].isCapitalised, let word = DocumentType.words.match(tokens, at: index) else { return nil }
        let pointer = Self.pointers.length(tokens, at: index + word.count)
        guard pointer > 0 else { return nil }
        (type, self.tokens) = (word.value, index..<index + word.count + pointer)
    }

    /// Every such reference among these tokens.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [DocumentReference] {
        range.compactMap { DocumentReference(tokens, at: $0) }.filter { $0.tokens.upperBound <= range.upperBound }
    }

    private static let pointers: PhraseSet = "này | trên | nêu trên | nói trên | đó | ấy | trên đây"
}
