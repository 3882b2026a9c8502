/// What stands before a name to honour or rank its bearer, other than an office held.
public enum PersonTitle: String, Sendable, CaseIterable {
    /// đồng chí, ông, bà
    case polite
    /// Of the army and the police: Đại tá, Thượng úy.
    case rank
    /// PGS, TS, bác sĩ
    case academic
    /// NGND, NSƯT: conferred by the State.
    case honour
    /// Hòa thượng, Linh mục
    case religious
    /// nhà báo, nhạc sĩ
    case profession

    /// Every title with its kind.
    public static let words: Phrasebook<PersonTitle> = [
        .polite: "đồng chí | đ/c | ông | bà | các đồng chí | các ông | các bà | thầy | cô | anh | chị | cụ | cháu | em | ngài | bác",
        .rank: """
        đại tướng | thượng tướng | trung tướng | thiếu tướng | chuẩn đô đốc | phó đô đốc | đô đốc | đại tá | thượng tá | trung tá \
        | thiếu tá | đại úy | thượng úy | trung úy | thiếu úy | chuẩn úy | thượng sĩ | trung sĩ | hạ sĩ | binh nhất | binh nhì
        """,
        .academic: """
        GS | PGS | TS | GS.TS | PGS.TS | PGS, TS | GS, TS | ThS | TSKH | GS.TSKH | PGS.TSKH | CN | KS | KTS | BS | BSCKI | BSCKII | DS | GVCC \
        | giáo sư | phó giáo sư | tiến sĩ | tiến sỹ | thạc sĩ | thạc sỹ | cử nhân | kỹ sư | kiến trúc sư | bác sĩ | bác sỹ | dược sĩ | viện sĩ \
        | tiến sĩ khoa học | giảng viên cao cấp
        """,
        .honour: """
        NGND | NGƯT | NSND | NSƯT | NNND | NNƯT | nhà giáo nhân dân | nhà giáo ưu tú | nghệ sĩ nhân dân | nghệ sĩ ưu tú | nghệ nhân nhân dân \
        | nghệ nhân ưu tú | thầy thuốc nhân dân | thầy thuốc ưu tú | anh hùng lao động | anh hùng LLVTND | anh hùng LLVT | mẹ Việt Nam anh hùng \
        | mẹ VNAH | bà mẹ Việt Nam anh hùng
        """,
        .religious: """
        hòa thượng | thượng tọa | đại đức | ni trưởng | ni sư | sư cô | sư bà | sa di | đức pháp chủ | tổng giám mục | giám mục | linh mục \
        | hồng y | đức cha | mục sư | truyền đạo | phối sư | giáo sĩ | sư cả | achar | ĐĐ | LM
        """,
        .profession: """
        nhà báo | nhà văn | nhà thơ | nhà giáo | nhạc sĩ | họa sĩ | luật sư | nghệ sĩ | nghệ nhân | đạo diễn | phóng viên | nhà nghiên cứu | già làng \
        | trưởng bản | cựu chiến binh | thương binh | nữ tu
        """,
    ]
}

/// A person named with titles: `Đại tá, PGS.TS Nguyễn Văn An`, `Hòa thượng Thích Minh Tâm`, `bà H'Yim Kđoh`.
public struct TitledName: Sendable {
    /// In the order written.
    public let titles: [(kind: PersonTitle, tokens: Range<Int>)]
    /// The name after the last title.
    public let name: PersonalName
    /// Titles and name.
    public let tokens: Range<Int>

    /// The titled name whose first title begins with this token.
    public init?(_ tokens: Tokens, at index: Int) {
        var (titles, end): ([(kind: PersonTitle, tokens: Range<Int>)], Int) = ([], index)
        while titles.count < 8, let title = PersonTitle.words.match(tokens, at: end) {
            titles.append((title.value, end..<end + title.count))
            end += title.count
            // "PGS, TS", "PGS.TS.", "Đại tá -"
            if tokens[end].isMark(".") || tokens[end].isMark(","), PersonTitle.words.stands(tokens, at: end + 1) || tokens[end].isMark(".")
            {
                end += 1
            }
        }
        guard let last = titles.last, let name = PersonalName(afterTitle: tokens, at: end) else { return nil }
        // "CN" is also a Sunday: a lone short title needs a name of two parts.
        if tokens[last.tokens.lowerBound].isAllCapitals, titles.count == 1, name.tokens.count < 2 { return nil }
        (self.titles, self.name) = (titles, name)
        self.tokens = index..<name.tokens.upperBound
    }

    /// Every titled name among these tokens, from left to right.
    public static func all(in tokens: Tokens, _ range: Range<Int>) -> [TitledName] {
        var (found, index): ([TitledName], Int) = ([], range.lowerBound)
        while index < range.upperBound {
            if let name = TitledName(tokens, at: index), name.tokens.upperBound <= range.upperBound {
                found.append(name)
                index = name.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }
}
