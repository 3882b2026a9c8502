import Core

/// A mention of a formal document: `Kế hoạch số 88-KH/HU ngày 12/02/2024 của Ban Thường vụ Huyện ủy`.
public struct Citation: Sendable {
    public let type: DocumentType
    /// The digits as written, "05".
    public let number: Int?
    /// The rest of the sign: `CT/TW`, `2020/TT-BGDĐT`.
    public let symbol: Range<Int>?
    public let date: WrittenDate?
    /// A year given alone: `Luật Đất đai năm 2024`.
    public let year: Int?
    public let issuer: Range<Int>?
    /// What the document is about, where the text says so right after it.
    public let subject: Range<Int>?
    /// From the type word to the last of number, date and issuer; a title where nothing else names the document.
    public let tokens: Range<Int>
    /// Named by its title or short number alone, so a reader may want to look twice.
    public let isLoose: Bool

    /// Every citation in these tokens, from left to right.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [Citation] {
        var (found, index): ([Citation], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            guard mayBegin(tokens, at: index), let citation = Citation(tokens, at: index, limit: range.upperBound) else {
                index += 1
                continue
            }
            found.append(citation)
            index = citation.tokens.upperBound
            // "các Nghị quyết số 79 và 80"
            while citation.number != nil, citation.symbol == nil, joiners.stands(tokens, at: index), tokens[index + 1].isNumber,
                tokens[index + 1].count <= 3, WrittenUnit(tokens, at: index + 2) == nil
            {
                found.append(Citation(type: citation.type, number: index + 1))
                index += 2
            }
        }
        return found
    }

    /// Nearly no word begins a citation: one look at it spares the three ways to read one.
    private static func mayBegin(_ tokens: Tokens, at index: Int) -> Bool {
        let token = tokens[index]
        return token.isNumber || token.isWord && (DocumentType.words.mayBegin(tokens, at: index) || titledTypes.mayBegin(tokens, at: index))
    }

    /// The citation that begins with this token.
    public init?(_ tokens: borrowing Tokens, at index: Int, limit: Int) {
        guard let named = Self.numbered(tokens, index) ?? Self.titled(tokens, index) ?? Self.bare(tokens, index) else { return nil }
        let tail = CitationTail(tokens, from: named.end, takesIssuer: named.takesIssuer)
        guard named.symbol != nil || named.isTitle || tail.date != nil && tail.issuer != nil, tail.end <= limit else { return nil }
        type = named.type
        number = named.symbol?.number
        symbol = named.symbol?.sign
        (date, year) = (tail.date, tail.year)
        issuer = tail.issuer ?? named.issuer
        self.tokens = index..<tail.end
        subject = CitationTail.subject(tokens, from: tail.end, limit: limit) ?? named.title
        isLoose = named.symbol?.sign == nil
    }

    private init(type: DocumentType, number: Int) {
        (self.type, self.number, tokens, isLoose) = (type, number, number..<number + 1, true)
        (symbol, date, year, issuer, subject) = (nil, nil, nil, nil, nil)
    }

    private struct Named {
        var type: DocumentType
        var symbol: DocumentSymbol?
        var end: Int
        var isTitle = false
        var title: Range<Int>?
        var issuer: Range<Int>?
        var takesIssuer = true
    }

    /// Type word, "số", symbol. Without "số" the type word must bear a capital: "05 chỉ thị" and "chỉ thị 05 đơn vị" are no citations.
    private static func numbered(_ tokens: Tokens, _ index: Int) -> Named? {
        guard let word = DocumentType.words.match(tokens, at: index) else { return nil }
        var start = index + word.count
        if tokens[start].isMark(",") || tokens[start].isMark("(") { start += 1 }
        let isAnnounced = numberWords.stands(tokens, at: start)
        if isAnnounced { start += tokens[start + 1].isMark(":") ? 2 : 1 }
        if let symbol = DocumentSymbol(tokens, at: start), start == index + word.count || isAnnounced || symbol.sign != nil {
            let isShort =
                tokens[index].isCapitalised && (2...3).contains(tokens[start].count)
                && WrittenUnit(tokens, at: symbol.tokens.upperBound)?.kind != .duration
                && !tokens[symbol.tokens.upperBound].isMark("%")
            guard symbol.sign != nil || isAnnounced || isShort else { return nil }
            return Named(
                type: symbol.sign == nil ? word.value : refined(word.value, symbol.type(tokens)), symbol: symbol,
                end: symbol.tokens.upperBound)
        }
        // Named by date and issuer alone: "Quyết định ngày 05/3/2020 của …"
        guard tokens[index].isCapitalised, dayWord.stands(tokens, at: start) else { return nil }
        return Named(type: word.value, symbol: nil, end: index + word.count)
    }

    /// The written word decides; a vague one ("văn bản số 12-KH/TU") gives way to the code.
    private static func refined(_ word: DocumentType, _ code: DocumentType?) -> DocumentType {
        word == .other ? code ?? word : word
    }

    private static func bare(_ tokens: Tokens, _ index: Int) -> Named? {
        // "Số 45-BC/HU" at the head of a line is the paper's own number.
        let word = tokens[index - 1].isMark(":") ? index - 2 : index - 1
        if numberWords.stands(tokens, at: word), tokens[word - 1].isLineEnd { return nil }
        guard tokens[index].isNumber, !tokens[index - 1].isMark("/"), !tokens[index - 1].isMark("-"),
            let symbol = DocumentSymbol(tokens, at: index), symbol.standsAlone(tokens), let type = symbol.type(tokens)
        else { return nil }
        return Named(type: type, symbol: symbol, end: symbol.tokens.upperBound)
    }

    /// Laws, schemes and the resolutions of congresses and plenums go by their names.
    private static func titled(_ tokens: Tokens, _ index: Int) -> Named? {
        guard tokens[index].isCapitalised, !tokens[index].isAllCapitals, let word = titledTypes.match(tokens, at: index) else { return nil }
        let start = index + word.count
        let title: CitationTitle?
        switch word.value {
        case .law: title = CitationTitle(law: tokens, from: start)
        case .scheme: title = CitationTitle(scheme: tokens, from: start)
        case .resolution: title = CitationTitle(congress: tokens, from: start)
        default: title = CitationTitle(range: start..<start, endsWithIssuer: false)
        }
        guard let title else { return nil }
        if word.value == .law, numberWords.stands(tokens, at: title.range.upperBound),
            let symbol = DocumentSymbol(tokens, at: title.range.upperBound + 1), symbol.sign != nil
        {
            return Named(type: .law, symbol: symbol, end: symbol.tokens.upperBound, title: title.range)
        }
        return Named(
            type: word.value, symbol: nil, end: title.range.upperBound, isTitle: true, title: word.value == .scheme ? title.range : nil,
            issuer: title.endsWithIssuer ? title.range : nil, takesIssuer: word.value == .other)
    }

    private static let titledTypes: Phrasebook<DocumentType> = [
        .law: "luật | bộ luật | pháp lệnh", .scheme: "đề án", .resolution: "nghị quyết", .other: "điều lệ Đảng | hiến pháp",
    ]
    private static let numberWords: PhraseSet = "số"
    private static let dayWord: PhraseSet = "ngày"
    private static let joiners: PhraseSet = "và | ,"
}
