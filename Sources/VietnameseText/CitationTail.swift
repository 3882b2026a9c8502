/// What may follow a document's name: date, issuer, term of office, each at most once and in any order.
struct CitationTail {
    private(set) var date: WrittenDate?
    private(set) var year: Int?
    private(set) var issuer: Range<Int>?
    /// Written apart from an issuer: "(khóa XII)". It does not belong to the words cited.
    private(set) var term: Int?
    private(set) var end: Int

    init(_ tokens: borrowing Tokens, from start: Int, takesIssuer: Bool) {
        end = start
        while readDate(tokens) || readYear(tokens) || takesIssuer && readIssuer(tokens) {}
        if issuer == nil { term = Self.loneTerm(tokens, from: end) }
    }

    private mutating func readDate(_ tokens: Tokens) -> Bool {
        var index = tokens.pastBreak(end)
        if tokens[index].isMark(",") || tokens[index].isMark("(") { index = tokens.pastBreak(index + 1) }
        guard date == nil, Self.dayWord.stands(tokens, at: index), let read = WrittenDate(tokens, at: index + 1), read.year != nil else {
            return false
        }
        date = read
        end = read.tokens.upperBound
        if tokens[end].isMark(")"), tokens[index - 1].isMark("(") { end += 1 }
        return true
    }

    private mutating func readYear(_ tokens: Tokens) -> Bool {
        guard date == nil, year == nil, Self.yearWord.stands(tokens, at: end), let read = WrittenDate.fullYear(tokens, end + 1) else {
            return false
        }
        (year, end) = (read, end + 2)
        return true
    }

    private mutating func readIssuer(_ tokens: Tokens) -> Bool {
        var index = tokens.pastBreak(end)
        if tokens[index].isMark(",") { index = tokens.pastBreak(index + 1) }
        let isBare = index == end && tokens[index].isWord && Self.centralHeads.stands(tokens, at: index)
        guard issuer == nil, isBare || Self.of.stands(tokens, at: index), let range = Self.organ(tokens, from: isBare ? index : index + 1)
        else { return false }
        issuer = range
        end = range.upperBound
        return true
    }

    /// An organ's name: from its first capital to the first mark or the first word that cannot belong to it.
    static func organ(_ tokens: Tokens, from start: Int) -> Range<Int>? {
        guard tokens[start].isCapitalised || organHeads.stands(tokens, at: start) || centralHeads.stands(tokens, at: start) else {
            return nil
        }
        var end = start
        while end < start + 16, tokens[end].isWord || isAmpersand(tokens, end) {
            if isJointIssuer(tokens, start, end) {
                end += 2
                continue
            }
            let inside = OrganFields.joined(tokens, at: end)
            if inside == 0, organStops.stands(tokens, at: end) { break }
            end += max(inside, 1)
        }
        if let term = self.term(tokens, from: end) { return start..<term }
        // "… khóa XIII" has been walked over word by word, its numeral in figures has not.
        if tokens[end].isNumber, termWords.stands(tokens, at: end - 1) { end += 1 }
        return end > start ? start..<end : nil
    }

    /// "Bộ GD&ĐT".
    private static func isAmpersand(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isMark("&") && !tokens[index].followsSpace && tokens[index + 1].isCapitalised && !tokens[index + 1].followsSpace
    }

    /// "của Bộ Tài chính và Bộ Nội vụ": two of a kind issued it together.
    private static func isJointIssuer(_ tokens: Tokens, _ start: Int, _ index: Int) -> Bool {
        and.stands(tokens, at: index) && jointHeads.stands(tokens, at: start) && tokens[index + 1].isCapitalised
            && tokens[index + 1].key == tokens[start].key
    }

    private static func loneTerm(_ tokens: Tokens, from end: Int) -> Int? {
        let index = tokens[end].isMark("(") || tokens[end].isMark(",") ? end + 1 : end
        guard termWords.stands(tokens, at: index) else { return nil }
        return RomanNumeral(tokens, at: index + 1)?.value
    }

    /// "(khóa X)" after an organ.
    private static func term(_ tokens: Tokens, from index: Int) -> Int? {
        guard tokens[index].isMark("("), termWords.stands(tokens, at: index + 1), tokens[index + 3].isMark(")") else { return nil }
        return index + 4
    }

    /// "về …", "“về …”": what the document is about, to the end of the clause.
    static func subject(_ tokens: Tokens, from start: Int, limit: Int) -> Range<Int>? {
        var index = start
        var isQuoted = false
        func skipQuote() {
            if tokens[index].isMark("\"") { (index, isQuoted) = (index + 1, true) }
        }
        skipQuote()
        let about = abouts.length(tokens, at: index)
        guard about > 0 || isQuoted else { return nil }
        index += about
        if !isQuoted { skipQuote() }
        var end = index
        while end < min(limit, index + 80), !tokens[end].isLineEnd {
            if isQuoted ? tokens[end].isMark("\"") : isSubjectEnd(tokens, end) { break }
            end += 1
        }
        return end > index ? index..<end : nil
    }

    private static func isSubjectEnd(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        return token.isMark(".") || token.isMark(";") || token.isMark(":") || token.isMark("…") || token.isMark("(") || token.isMark(")")
            || subjectStops.stands(tokens, at: index)
    }

    private static let and: PhraseSet = "và"
    private static let jointHeads: PhraseSet = "bộ | sở | ban"
    private static let dayWord: PhraseSet = "ngày"
    private static let yearWord: PhraseSet = "năm"
    private static let of: PhraseSet = "của"
    private static let termWords: PhraseSet = "khóa"
    private static let abouts: PhraseSet = "về | về việc"
    private static let subjectStops: PhraseSet = """
        gắn với | nhằm | góp phần | và Nghị quyết | và Chỉ thị | và Kết luận | và Quyết định
        """
    /// Named right behind a number, "của" left out.
    private static let centralHeads: PhraseSet = "bộ chính trị | ban bí thư | ban chấp hành trung ương"
    private static let organHeads: PhraseSet = "tỉnh | huyện | thành phố | ban | trung ương | đảng ủy | cấp ủy"
    private static let organStops: PhraseSet = """
        về | gắn | nhằm | theo | và | trong | đối | đã | được | ban hành | cho | để | tới | đến | từ | tại | trên | là \
        | có | với | ngày | năm | khi | vào | cùng | do | bằng | thực hiện | triển khai | liên quan | hướng dẫn \
        | quy định | yêu cầu | giai đoạn | qua | như | góp | đạt | cũng | phù hợp | một cách | của | bảo đảm | đảm bảo \
        | tiếp tục | khẳng định | phê duyệt | thông qua | sửa đổi | bổ sung | công bố
        """
}
