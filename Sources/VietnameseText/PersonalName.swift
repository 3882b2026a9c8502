/// A person's name: a family name and one to four more syllables, each with one capital.
public struct PersonalName: Sendable {
    public let tokens: Range<Int>

    public init?(_ tokens: borrowing Tokens, at index: Int) {
        guard Self.isNameSyllable(tokens[index]), Self.familyNames.stands(tokens, at: index) else { return nil }
        var end = index + 1
        while end < index + 5, Self.isNameSyllable(tokens[end]), tokens[end].followsSpace, !Self.titleHeads.stands(tokens, at: end) {
            end += 1
        }
        guard end > index + 1, !Self.notPeople.stands(tokens, at: index) else { return nil }
        // "Tỉnh ủy Bắc Ninh Nguyễn Văn Bình": the place before a name ends in what could be a family name too.
        if tokens[index - 1].isCapitalised, tokens[index].followsSpace, tokens[index - 1].isWord,
            (index + 1..<end - 1).contains(where: { Self.commonest.stands(tokens, at: $0) })
        {
            return nil
        }
        self.tokens = index..<end
    }

    /// As written, with single spaces.
    public func text(_ text: Tokens) -> String {
        tokens.map { text.text($0..<$0 + 1) }.joined(separator: " ")
    }

    private static func isNameSyllable(_ token: Token) -> Bool {
        token.isWord && token.isCapitalised && !token.isAllCapitals && token.count <= 7
    }

    /// Capitalised words that begin a title, not another syllable of the name: "Nguyễn Văn Bình Phó Bí thư".
    private static let titleHeads: PhraseSet = """
        Bí thư | Phó Bí thư | Phó Chủ tịch | Phó Trưởng | Phó Giám đốc | Phó Ban | Chủ tịch | Trưởng ban \
        | Trưởng phòng | Giám đốc | Ủy viên | Tỉnh ủy | Huyện ủy | Thành ủy | Chủ nhiệm | Chánh | Bộ trưởng \
        | Thứ trưởng
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
        | Đặng | Lầu | Kha | Xồng | Rmah | Thị | Ngọ | Quản
        """
}
