/// Tells days of the lunar calendar, which must not be read as days of ours: `mùng 5 tháng Giêng`, `15/8 âm lịch`, `rằm tháng Bảy`.
public enum LunarDate {
    /// Whether the words after a day and month say that they are of the lunar calendar.
    public static func isNamed(_ tokens: Tokens, after index: Int) -> Bool {
        let next = tokens[index].isMark("(") || tokens[index].isMark(",") ? index + 1 : index
        if words.stands(tokens, at: next) { return true }
        return yearWord.stands(tokens, at: next) && stems.stands(tokens, at: next + 1) && branches.stands(tokens, at: next + 2)
    }

    /// The fifteenth of a lunar month: "rằm tháng 7".
    static let fullMoon: PhraseSet = "rằm"
    private static let words: PhraseSet = "âm lịch | ÂL | tháng Giêng | tháng Chạp | Tết Nguyên đán"
    private static let yearWord: PhraseSet = "năm"
    private static let stems: PhraseSet = "Giáp | Ất | Bính | Đinh | Mậu | Kỷ | Canh | Tân | Nhâm | Quý"
    private static let branches: PhraseSet = "Tý | Sửu | Dần | Mão | Thìn | Tỵ | Ngọ | Mùi | Thân | Dậu | Tuất | Hợi"
}
