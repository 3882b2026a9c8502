import Core

/// A mention of a formal document: `Kế hoạch số 88-KH/HU ngày 12/02/2024 của Ban Thường vụ Huyện ủy`.
public struct Citation: Sendable {
    /// By the written word; a vague one gives way to the code of the sign.
    public let type: DocumentType
    /// The digits as written, "05"; with a letter of its own, "15b".
    public let number: Range<Int>?
    /// The rest of the sign: `CT/TW`, `2020/TT-BGDĐT`.
    public let symbol: Range<Int>?
    /// The day it was issued.
    public let date: WrittenDate?
    /// A year given alone: `Luật Đất đai năm 2024`.
    public let year: Int?
    /// The body that issued it, with its term of office where that follows.
    public let issuer: Range<Int>?
    /// The number of the term of office where it is written apart from an issuer: `Nghị quyết số 18-NQ/TW (khóa XII)`.
    public let term: Int?
    /// The name of what goes by a name: a law, a scheme, a congress's resolution.
    public let title: Range<Int>?
    /// What the document is about, where the text says so right after it.
    public let subject: Range<Int>?
    /// From the type word to the last of number, date and issuer; a title where nothing else names the document.
    public let tokens: Range<Int>
    /// Named by its title or short number alone, so a reader may want to look twice.
    public let isLoose: Bool

    /// Every citation in these tokens, from left to right.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [Citation] {
        var (found, index): ([Citation], Int) = ([], range.lowerBound)
        let words = DocumentType.words
        while index < range.upperBound {
            guard CitationHead.mayBegin(tokens, at: index, words: words),
                let citation = Citation(tokens, at: index, limit: range.upperBound)
            else {
                index += 1
                continue
            }
            found += CitationList(citation, in: tokens, limit: range.upperBound).members
            index = found.last?.tokens.upperBound ?? index + 1
        }
        return found
    }

    /// The citation that begins with this token.
    public init?(_ tokens: borrowing Tokens, at index: Int, limit: Int) {
        guard let head = CitationHead(tokens, at: index) else { return nil }
        let tail = CitationTail(tokens, from: head.end, takesIssuer: head.takesIssuer)
        guard head.symbol != nil || head.isTitle || tail.date != nil && tail.issuer != nil, tail.end <= limit else { return nil }
        self.init(head, tail, subject: CitationTail.subject(tokens, from: tail.end, limit: limit), index..<tail.end)
    }

    init(_ head: CitationHead, _ tail: CitationTail, subject: Range<Int>?, _ tokens: Range<Int>) {
        type = head.type
        number = head.symbol?.number
        symbol = head.symbol?.sign
        (date, year, term) = (tail.date, tail.year, tail.term)
        issuer = tail.issuer ?? head.issuer
        title = head.title
        self.subject = subject ?? (head.type == .scheme || head.symbol != nil ? head.title : nil)
        self.tokens = tokens
        isLoose = head.symbol?.sign == nil
    }

    /// One of several under one type word: what the last of them names holds for all.
    func completed(from last: Citation) -> Citation {
        Citation(completing: self, from: last)
    }

    private init(completing member: Citation, from last: Citation) {
        (type, number, tokens, subject, title) = (member.type, member.number, member.tokens, member.subject, member.title)
        symbol = member.symbol ?? last.symbol
        (date, year) = member.date == nil && member.year == nil ? (last.date, last.year) : (member.date, member.year)
        issuer = member.issuer ?? last.issuer
        term = member.term ?? last.term
        isLoose = symbol == nil
    }
}
