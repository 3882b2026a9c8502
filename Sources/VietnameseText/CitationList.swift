/// Several documents under one type word: `các Nghị quyết số 79 và 80 của Bộ Chính trị`, `các Nghị quyết số 18, 19-NQ/TW`.
struct CitationList {
    private(set) var members: [Citation]

    init(_ first: Citation, in tokens: Tokens, limit: Int) {
        members = [first]
        guard first.number != nil else { return }
        while let next = Self.member(after: members[members.count - 1], first, tokens, limit) { members.append(next) }
        guard members.count > 1, first.symbol == nil, let last = members.last else { return }
        members = members.map { $0.completed(from: last) }
    }

    private static func member(after last: Citation, _ first: Citation, _ tokens: Tokens, _ limit: Int) -> Citation? {
        let joiner = joiners.length(tokens, at: last.tokens.upperBound)
        let start = last.tokens.upperBound + joiner
        guard joiner > 0, start < limit, let symbol = DocumentSymbol(tokens, at: start), tokens[start].count <= 4 else { return nil }
        // A bare number goes on with bare numbers only, and is no count, date or share.
        if symbol.sign == nil {
            let end = symbol.tokens.upperBound
            guard last.symbol == nil, tokens[start].count <= 3, WrittenUnit(tokens, at: end) == nil, WrittenDate(tokens, at: start) == nil,
                !tokens[end].isMark("/"), !tokens[end].isMark("%"), !tokens[end].isMark(".") || !tokens[end + 1].isNumber
            else { return nil }
        }
        let head = CitationHead(type: symbol.type(tokens) ?? first.type, symbol)
        let tail = CitationTail(tokens, from: head.end, takesIssuer: true)
        guard tail.end <= limit else { return nil }
        return Citation(head, tail, subject: CitationTail.subject(tokens, from: tail.end, limit: limit), start..<tail.end)
    }

    private static let joiners: PhraseSet = "và | , | , số | và số | , và"
}
