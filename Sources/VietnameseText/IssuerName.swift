/// The body that issued a document, without the term of office that may follow its name.
struct IssuerName {
    let text: String
    let terms: [Int]

    init?(_ tokens: Tokens, _ range: Range<Int>) {
        let term = range.first { Self.termWord.stands(tokens, at: $0) }
        var end = term ?? range.upperBound
        while end > range.lowerBound, tokens[end - 1].isMark("(") || tokens[end - 1].isMark(",") { end -= 1 }
        guard end > range.lowerBound else { return nil }
        text = tokens.singleSpaced(range.lowerBound..<end)
        terms = term.map { Self.terms(tokens, $0..<range.upperBound) } ?? []
    }

    /// The numerals after "khóa": one, or several with commas.
    static func terms(_ tokens: Tokens, _ range: Range<Int>) -> [Int] {
        range.compactMap {
            RomanNumeral(tokens, at: $0)?.value ?? (termWord.stands(tokens, at: $0 - 1) ? tokens.integer(at: $0, upTo: 2) : nil)
        }
    }

    /// The bodies that all sign with TW.
    static let central: Set<String> = [
        "Bộ Chính trị", "Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương Đảng",
        "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Trung ương", "Trung ương Đảng",
    ]

    static func isOfParty(_ issuer: String) -> Bool {
        let tokens = Tokens(issuer)
        return central.contains(issuer) || partyWords.occurs(tokens, in: tokens.indices) || partyHeads.stands(tokens, at: 0)
    }

    static func isOfState(_ issuer: String) -> Bool { stateHeads.stands(Tokens(issuer), at: 0) }

    static let termWord: PhraseSet = "khóa"
    private static let partyWords: PhraseSet = """
        tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | đảng bộ | chi bộ | trung ương đảng | bộ chính trị | ban bí thư
        """
    private static let partyHeads: PhraseSet = "ban thường vụ | ban chấp hành | ban tuyên giáo | ban dân vận | ban tổ chức trung ương"
    private static let stateHeads: PhraseSet = """
        chính phủ | thủ tướng | quốc hội | ủy ban nhân dân | UBND | hội đồng nhân dân | HĐND | ủy ban thường vụ quốc hội | bộ | sở | chủ tịch nước \
        | chủ tịch UBND | chủ tịch ủy ban nhân dân | cục | tổng cục
        """
}

/// A congress or plenum by whose name a resolution goes: which one, of which terms.
struct CongressName {
    let sign: DocumentSign
    let terms: [Int]

    init?(_ tokens: Tokens, _ range: Range<Int>) {
        let isCongress = Self.congress.stands(tokens, at: range.lowerBound)
        guard isCongress || Self.plenum.occurs(tokens, in: range) else { return nil }
        terms = IssuerName.terms(tokens, range)
        let meeting = range.first { tokens[$0].isNumber && (Self.plenum.ending(tokens, before: $0, longest: 2) != nil) }
        let unit = isCongress ? nil : meeting.flatMap { tokens.integer(at: $0, upTo: 2) }.map { "HN\($0)" }
        sign = DocumentSign(code: "NQ", organ: isCongress ? "ĐH" : "TW", unit: unit)
    }

    private static let congress: PhraseSet = "đại hội"
    private static let plenum: PhraseSet = "trung ương | lần thứ"
}
