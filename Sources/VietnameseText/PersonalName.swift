/// A person's name: a family name and one to four more syllables, each with one capital; or one of the peoples whose names begin with a
/// letter of their own (H'Yim Kđoh, K'Brêu, Y Thịnh Niê).
public struct PersonalName: Sendable {
    /// Family name, middle names and given name.
    public let tokens: Range<Int>

    /// The name that begins with this token, in running text where only its family name betrays it.
    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard let first = Self.syllableEnd(tokens, index), first > index + 1 || Self.familyNames.stands(tokens, at: index) else {
            return nil
        }
        // The second half of H'Yim is no name of its own.
        if tokens[index - 1].isMark("'"), !tokens[index].followsSpace { return nil }
        let end = Self.end(tokens, from: first, limit: 4)
        guard end > index + 1, !Self.notPeople.stands(tokens, at: index) else { return nil }
        // "Tỉnh ủy Bắc Ninh Nguyễn Văn Bình": the place before a name ends in what could be a family name too.
        if tokens[index - 1].isCapitalised, tokens[index].followsSpace, tokens[index - 1].isWord,
            (index + 1..<end - 1).contains(where: { Self.commonest.stands(tokens, at: $0) })
        {
            return nil
        }
        self.tokens = index..<end
    }

    /// The name that begins with this token, right after a title that tells it is one: any family name, foreign names, single names, and
    /// names in capitals throughout.
    public init?(afterTitle tokens: Tokens, at index: Int) {
        guard tokens[index].isCapitalised, !Self.titleHeads.stands(tokens, at: index), !Self.notPeople.stands(tokens, at: index) else {
            return nil
        }
        var end = index
        if tokens[index].isAllCapitals {
            guard Self.familyNames.stands(tokens, at: index) else { return nil }
            while end < index + 5, tokens[end].isAllCapitals || tokens[end].count == 1 && tokens[end].isCapitalised,
                end == index || tokens[end].followsSpace, !Self.capitalStops.stands(tokens, at: end),
                !Self.titleHeads.stands(tokens, at: end)
            { end += 1 }
            guard end > index + 1 else { return nil }
        } else {
            guard let first = Self.partEnd(tokens, index) else { return nil }
            end = Self.end(tokens, from: first, limit: 5)
        }
        self.tokens = index..<end
    }

    /// As written, with single spaces.
    public func text(_ text: Tokens) -> String {
        var name = ""
        for index in tokens {
            if index > tokens.lowerBound, text[index].followsSpace || text[index - 1].isLineEnd { name += " " }
            if !text[index].isLineEnd { name += text.text(index..<index + 1) }
        }
        return name
    }

    /// Past as many more syllables as belong to the name.
    private static func end(_ tokens: Tokens, from first: Int, limit: Int) -> Int {
        var (end, count) = (first, 0)
        while count < limit, tokens[end].followsSpace, !titleHeads.stands(tokens, at: end),
            let next = limit > 4 ? partEnd(tokens, end) : syllableEnd(tokens, end)
        { (end, count) = (next, count + 1) }
        return end
    }

    /// Past one part of a name: a syllable, or a letter with what it is joined to: H'Yim.
    private static func syllableEnd(_ tokens: Tokens, _ index: Int) -> Int? {
        let token = tokens[index]
        guard token.isWord, token.isCapitalised, !token.isAllCapitals, token.count <= 7 else { return nil }
        if token.count == 1, tokens[index + 1].isMark("'"), tokens[index + 2].isCapitalised, !tokens[index + 1].followsSpace,
            !tokens[index + 2].followsSpace, joinedLetters.stands(tokens, at: index)
        {
            return index + 3
        }
        return index + 1
    }

    /// The longer of the two readings: Jean-Marc begins with a syllable too.
    private static func partEnd(_ tokens: Tokens, _ index: Int) -> Int? {
        [syllableEnd(tokens, index), foreignEnd(tokens, index)].compactMap(\.self).max()
    }

    /// Past one part of a foreign name: longer than a syllable, or with a dash or dot inside: Jean-Marc, B.Obama.
    private static func foreignEnd(_ tokens: Tokens, _ index: Int) -> Int? {
        guard tokens[index].isWord, tokens[index].isCapitalised, !tokens[index].isAllCapitals || tokens[index].count == 1 else {
            return nil
        }
        var end = index + 1
        while tokens[end].isMark("-") || tokens[end].isMark("."), !tokens[end].followsSpace, tokens[end + 1].isCapitalised,
            !tokens[end + 1].followsSpace
        { end += 2 }
        return end
    }

    private static let joinedLetters: PhraseSet = "H | K | R | M | D"

    /// Verbs and nouns that follow a name in a headline of capitals.
    private static let capitalStops: PhraseSet = """
        làm | dự | thăm | chủ trì | phát biểu | tiếp | tại | kiểm tra | trao | giữ | đến | và | nhận | được | với | chúc | kết luận | về \
        | tham dự | trúng cử | tái đắc cử | khảo sát | chỉ đạo
        """

    /// Capitalised words that begin a title, not another syllable of the name: "Nguyễn Văn Bình Phó Bí thư".
    private static let titleHeads: PhraseSet = """
        Bí thư | Phó Bí thư | Phó Chủ tịch | Phó Trưởng | Phó Giám đốc | Phó Ban | Chủ tịch | Trưởng ban \
        | Trưởng phòng | Giám đốc | Ủy viên | Tỉnh ủy | Huyện ủy | Thành ủy | Chủ nhiệm | Chánh | Bộ trưởng \
        | Thứ trưởng | Trưởng đoàn | Hiệu trưởng | Viện trưởng | Chính ủy | Tư lệnh
        """

    /// Bear a family name's first syllable but are places, streets or the one everyone quotes.
    private static let notPeople: PhraseSet =
        "Hồ Chí Minh | Lê nin | Cao Bằng | Lý Sơn | Lý luận | Đoàn Thanh niên | Hà Nội | Hà Giang | Hà Nam | Hà Tĩnh | Hà Tiên"

    private static let commonest: PhraseSet =
        "Nguyễn | Trần | Lê | Phạm | Hoàng | Huỳnh | Phan | Vũ | Võ | Đặng | Bùi | Đỗ | Ngô | Trương | Đinh | Trịnh"

    /// The usual family names, among the Kinh and other peoples of the country.
    public static let familyNames: PhraseSet = """
        Nguyễn | Trần | Lê | Phạm | Hoàng | Huỳnh | Phan | Vũ | Võ | Đặng | Bùi | Đỗ | Hồ | Ngô | Dương | Lý | Đào \
        | Đoàn | Vương | Trịnh | Trương | Đinh | Lâm | Phùng | Mai | Tô | Hà | Tạ | Cao | Châu | Chu | Kiều | Lưu \
        | Lương | Mạc | Nghiêm | Ninh | Quách | Quan | Thái | Thạch | Tăng | Thân | Tống | Triệu | Từ | Văn | Viên \
        | Khuất | Khổng | Kim | La | Lã | Lại | Lò | Lô | Lù | Lục | Lường | Ma | Mã | Mạch | Nông | Đàm | Đậu | Đồng \
        | Đổng | Doãn | Giang | Giàng | Giáp | Hứa | Hầu | Sầm | Sùng | Thào | Tòng | Tráng | Vàng | Vi | Vừ | Cầm \
        | Bế | Bàn | Âu | Ung | Uông | Ưng | Phương | Cù | Cung | Diệp | Hạ | Hạng | Hàn | Hồng | Khương | Khúc | Liễu \
        | Lỗ | Mùa | Nhâm | Nhữ | Ngân | Phí | Quàng | Sơn | Tôn | Thẩm | Thi | Tiêu | Tiết | Trà | Bạch | Biện | Cái \
        | Cổ | Danh | Điểu | Ksor | Rơ | Siu | Y | A | Chảo | Lèng | Hoa | Thiều | Chẩu | Chương | Hờ | Ly | Phàn \
        | Thền | Vạn | Lữ | Trang | Tào | Bá | Sử | Tưởng | Đường | Lềnh | Viêm | Nhan | Thang | Thiệu | Hán | Đới \
        | Tất | Quảng | Chế | Chiêm | Chung | Chử | Dư | Đầu | Điền | Giản | Hình | Khưu | Khâu | Lăng | Lôi | Lư | Luyện | Mâu \
        | Mẫn | Mông \
        | Nghê | Ngụy | Nhạc | Ôn | Phi | Sái | Tề | Đèo | Lầu | Kha | Xồng | Rmah | Thị | Ngọ | Quản
        """
}
