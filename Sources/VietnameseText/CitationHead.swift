/// The naming part of a citation: type word, "số" and sign; a sign alone; or a title.
struct CitationHead {
    var type: DocumentType
    var symbol: DocumentSymbol?
    var end: Int
    /// Nothing but a title names the document.
    var isTitle = false
    var title: Range<Int>?
    var issuer: Range<Int>?
    var takesIssuer = true

    init?(_ tokens: borrowing Tokens, at index: Int) {
        let head = tokens[index].isNumber ? Self.bare(tokens, index) : Self.numbered(tokens, index) ?? Self.titled(tokens, index)
        guard let head else { return nil }
        self = head
    }

    /// Nearly no word begins a citation: one look at it spares the three ways to read one.
    ///
    /// - Parameter words: `DocumentType.words`, which whoever asks of every token has at hand.
    static func mayBegin(_ tokens: Tokens, at index: Int, words: Phrasebook<DocumentType>) -> Bool {
        let token = tokens[index]
        if token.isNumber { return tokens[index + 1].kind != .lineEnd }
        guard token.isWord else { return false }
        return words.mayBegin(tokens, at: index)
            || token.isCapitalised
                && (token.isAllCapitals ? DocumentType.codes.mayBegin(tokens, at: index) : titledTypes.mayBegin(tokens, at: index))
    }

    /// A later member of a list, whose type word stands before the first.
    init(type: DocumentType, _ symbol: DocumentSymbol) {
        self.init(type, symbol, end: symbol.tokens.upperBound)
    }

    private init(_ type: DocumentType, _ symbol: DocumentSymbol?, end: Int) {
        (self.type, self.symbol, self.end) = (type, symbol, end)
    }

    /// Type word, "số", symbol. Without "số" the type word must bear a capital: "05 chỉ thị" and "chỉ thị 05 đơn vị" are no citations.
    private static func numbered(_ tokens: Tokens, _ index: Int) -> CitationHead? {
        let named = DocumentType.words.match(tokens, at: index)
        guard let word = named ?? abbreviated(tokens, index) else { return nil }
        let isWord = named != nil
        var start = index + word.count
        if tokens[start].isMark(",") || tokens[start].isMark("(") { start += 1 }
        start = tokens.pastBreak(start)
        let isAnnounced = numberWords.stands(tokens, at: start)
        if isAnnounced { start = tokens.pastBreak(start + (tokens[start + 1].isMark(":") ? 2 : 1)) }
        if let symbol = DocumentSymbol(tokens, at: start, mayBeMisread: isAnnounced),
            start == index + word.count || isAnnounced || symbol.sign != nil
        {
            let isShort =
                tokens[index].isCapitalised && (2...3).contains(tokens[start].count)
                && WrittenUnit(tokens, at: symbol.tokens.upperBound)?.kind != .duration
                && !tokens[symbol.tokens.upperBound].isMark("%")
            guard symbol.sign != nil || isWord && (isAnnounced || isShort) else { return nil }
            let type = symbol.sign == nil ? word.value : refined(word.value, symbol.type(tokens))
            return CitationHead(type, symbol, end: symbol.tokens.upperBound)
        }
        // Named by date and issuer alone: "Quyết định ngày 05/3/2020 của …", "Nghị định của Chính phủ ngày …"
        guard isWord, tokens[index].isCapitalised, dayWord.stands(tokens, at: start) || of.stands(tokens, at: start) else { return nil }
        return CitationHead(word.value, nil, end: index + word.count)
    }

    /// "NQ số 35-NQ/TW": the code for the word, in capitals.
    private static func abbreviated(_ tokens: Tokens, _ index: Int) -> (value: DocumentType, count: Int)? {
        guard tokens[index].isAllCapitals, !tokens[index - 1].isMark("-"), !tokens[index - 1].isMark("/"), tokens[index + 1].followsSpace
        else { return nil }
        return DocumentType.codes.match(tokens, at: index)
    }

    /// The written word decides; a vague one ("văn bản số 12-KH/TU") gives way to the code.
    private static func refined(_ word: DocumentType, _ code: DocumentType?) -> DocumentType {
        word == .other ? code ?? word : word
    }

    private static func bare(_ tokens: Tokens, _ index: Int) -> CitationHead? {
        guard !tokens[index - 1].isMark("/"), !tokens[index - 1].isMark("-"), tokens[index + 1].isWord || tokens[index + 1].kind == .mark,
            let symbol = DocumentSymbol(tokens, at: index), symbol.standsAlone(tokens), let type = symbol.type(tokens)
        else { return nil }
        // "Số 45-BC/HU" at the head of a line is the paper's own number.
        let word = tokens[index - 1].isMark(":") ? index - 2 : index - 1
        if numberWords.stands(tokens, at: word), tokens[word - 1].isLineEnd { return nil }
        return CitationHead(type, symbol, end: symbol.tokens.upperBound)
    }

    /// Laws, schemes and the resolutions of congresses and plenums go by their names.
    private static func titled(_ tokens: Tokens, _ index: Int) -> CitationHead? {
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
            var head = CitationHead(.law, symbol, end: symbol.tokens.upperBound)
            head.title = title.range
            return head
        }
        var head = CitationHead(word.value, nil, end: title.range.upperBound)
        (head.isTitle, head.title) = (true, title.range.isEmpty ? nil : title.range)
        (head.issuer, head.takesIssuer) = (title.endsWithIssuer ? title.range : nil, word.value == .other)
        return head
    }

    private static let titledTypes: Phrasebook<DocumentType> = [
        .law: "luật | bộ luật | pháp lệnh", .scheme: "đề án", .resolution: "nghị quyết", .other: "điều lệ Đảng | hiến pháp",
    ]
    private static let numberWords: PhraseSet = "số"
    private static let dayWord: PhraseSet = "ngày"
    private static let of: PhraseSet = "của"
}

extension Tokens {
    /// A name may be broken over two lines: past one line's end, where words follow.
    func pastBreak(_ index: Int) -> Int {
        self[index].isLineEnd && !self[index + 1].isLineEnd ? index + 1 : index
    }
}
