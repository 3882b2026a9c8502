/// The name of a document that is cited by name: a law, a scheme, the resolution of a congress or plenum.
struct CitationTitle {
    let range: Range<Int>
    /// The name is that of the body which adopted it.
    let endsWithIssuer: Bool

    init(range: Range<Int>, endsWithIssuer: Bool) {
        (self.range, self.endsWithIssuer) = (range, endsWithIssuer)
    }

    /// Luật Đất đai (sửa đổi), Luật Phòng, chống tham nhũng, Bộ luật Lao động 2019.
    init?(law tokens: borrowing Tokens, from start: Int) {
        guard tokens[start].isCapitalised, tokens[start].followsSpace else { return nil }
        var end = Self.nameEnd(tokens, from: start, longest: 14, stops: Self.lawStops)
        end += Self.amendments.length(tokens, at: end)
        if let year = WrittenDate.fullYear(tokens, end), (1945...2100).contains(year) { end += 1 }
        self.init(range: start..<end, endsWithIssuer: false)
    }

    /// Đề án Sổ tay đảng viên điện tử; Đề án “Đổi mới …”.
    init?(scheme tokens: borrowing Tokens, from start: Int) {
        if tokens[start].isMark("\"") {
            guard let close = (start + 1..<start + 60).first(where: { tokens[$0].isMark("\"") || tokens[$0].isLineEnd }),
                tokens[close].isMark("\"")
            else {
                return nil
            }
            self.init(range: start..<close + 1, endsWithIssuer: false)
            return
        }
        guard tokens[start].isWord, !Self.schemeStops.stands(tokens, at: start) else { return nil }
        var end = Self.nameEnd(tokens, from: start, longest: 24, stops: Self.schemeStops)
        if WrittenDate.fullYear(tokens, end) != nil {
            end += 1
            if tokens[end].isMark("-"), WrittenDate.fullYear(tokens, end + 1) != nil { end += 2 }
        }
        guard end > start + 1 else { return nil }
        self.init(range: start..<end, endsWithIssuer: false)
    }

    /// Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng; Nghị quyết Trung ương 4 khóa XII.
    init?(congress tokens: borrowing Tokens, from start: Int) {
        guard Self.congresses.stands(tokens, at: start) else { return nil }
        var (end, last): (Int, Int?) = (start, nil)
        while end < start + 18, tokens[end].isWord || tokens[end].isNumber || tokens[end].isMark("("),
            !Self.congressStops.stands(tokens, at: end)
        {
            if Self.ordinals.stands(tokens, at: end), tokens[end].isAllCapitals || tokens[end].count == 1 || tokens[end].isNumber {
                last = tokens[end + 1].isMark(")") ? end + 2 : end + 1
            } else if tokens[end].isNumber {
                last = last ?? end + 1
            }
            end += 1
        }
        guard var last else { return nil }
        // "(khóa XI, khóa XII)"
        while tokens[last].isMark(",") {
            let numeral = last + 1 + Self.termWord.length(tokens, at: last + 1)
            guard RomanNumeral(tokens, at: numeral) != nil else { break }
            last = tokens[numeral + 1].isMark(")") ? numeral + 2 : numeral + 1
        }
        last += Self.ofTheParty.length(tokens, at: last)
        self.init(range: start..<last, endsWithIssuer: true)
    }

    private static func nameEnd(_ tokens: Tokens, from start: Int, longest: Int, stops: PhraseSet) -> Int {
        var end = start
        while end < start + longest {
            // "cơ sở vật chất (CSVC) cho …"
            if end > start, tokens[end].isMark("("), tokens[end + 1].isAllCapitals, tokens[end + 2].isMark(")"), tokens[end + 3].isWord {
                end += 3
                continue
            }
            let joined = joinedByComma.length(tokens, at: end)
            guard joined > 0 || tokens[end].isWord && (end == start || !stops.stands(tokens, at: end)) else { break }
            if numberWord.stands(tokens, at: end), tokens[end + 1].isNumber { break }
            end += max(joined, 1)
        }
        return end
    }

    private static let numberWord: PhraseSet = "số"
    /// Names whose own comma does not end them.
    private static let joinedByComma: PhraseSet = """
        phòng, chống | , chống | , chữa bệnh | , vệ sinh lao động | , bổ sung | , bổ sung một số điều | , sử dụng \
        | , quyền lợi | , trưng dụng | , chữa cháy | , cứu nạn
        """
    private static let amendments: PhraseSet = "(sửa đổi) | (sửa đổi, bổ sung)"
    private static let lawStops: PhraseSet = """
        được | có | đã | cho | tại | của | trong | đến | theo | gắn | với | để | nhằm | là | do | bằng | từ | sẽ | khi \
        | trên | đối | và | năm | ngày | tới | như | về | vào | cũng
        """
    private static let schemeStops: PhraseSet = """
        được | đã | tại | đến | theo | gắn | nhằm | góp phần | là | sẽ | khi | này | nêu | của Đảng ủy | do | để | như \
        | có | cũng | trên | ngày | với
        """
    private static let congresses: PhraseSet = """
        Đại hội | Đại hội đại biểu | Trung ương | Hội nghị Trung ương | Hội nghị lần thứ \
        | Hội nghị Ban Chấp hành Trung ương
        """
    private static let congressStops: PhraseSet =
        "về | vào | đã | được | gắn | và | trong | để | với | theo | đề ra | đi vào | đến | nhiệm kỳ"
    private static let ordinals: PhraseSet = """
        I | II | III | IV | V | VI | VII | VIII | IX | X | XI | XII | XIII | XIV | XV | XVI | XVII | XVIII | XIX | XX \
        | XXI | XXII | XXIII | XXIV | XXV | XXVI | XXVII | XXVIII | XXIX | XXX
        """
    private static let termWord: PhraseSet = "khóa"
    private static let ofTheParty: PhraseSet =
        "của Đảng | của Đảng Cộng sản Việt Nam | của Ban Chấp hành Trung ương | của Ban Chấp hành Trung ương Đảng"
}
