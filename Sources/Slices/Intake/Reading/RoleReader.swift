import VietnameseText

/// Finds where the name of an office begins and ends. Several offices of one person are parted by commas or dashes.
enum RoleReader {
    /// Offices after a name: ", Ủy viên Ban Thường vụ, Trưởng ban Tuyên giáo Tỉnh ủy".
    static func offices(_ tokens: Tokens, after end: Int, limit: Int) -> [Range<Int>] {
        var (roles, index): ([Range<Int>], Int) = ([], end)
        while index < limit,
            tokens[index].isMark(",") || tokens[index].isMark("-") || tokens[index].isMark("_")
                || tokens[index].isMark("(") && roles.isEmpty
                || tokens[index].isMark(";") && !roles.isEmpty
        {
            var start = index + 1
            if tokens[start].isLineEnd { start += 1 }
            guard start < limit, RoleWords.heads.stands(tokens, at: start) else { break }
            let role = office(tokens, from: start, limit: limit)
            if tokens[index].isMark(";"), PersonalName(tokens, at: role.upperBound) != nil { break }
            roles.append(role)
            index = role.upperBound
        }
        return roles
    }

    /// The office right before a name, and those before it: "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lục Văn Thắng".
    static func offices(_ tokens: Tokens, before start: Int, limit: Int) -> [Range<Int>] {
        var (roles, end): ([Range<Int>], Int) = ([], start)
        while let role = office(tokens, before: end, limit: limit) {
            roles.insert(role, at: 0)
            end = role.lowerBound - 1
            guard end > limit, tokens[end].isMark(",") else { break }
        }
        return roles
    }

    /// From its head to the first mark, verb or name.
    static func office(_ tokens: Tokens, from start: Int, limit: Int) -> Range<Int> {
        var end = start
        while end < min(limit, start + 20), isPart(tokens, end) {
            let inside = RoleWords.insideOffices.length(tokens, at: end)
            if inside > 0 {
                end += inside
                continue
            }
            if end > start, RoleWords.stops.stands(tokens, at: end) { break }
            if end > start, tokens[end].followsSpace, RoleWords.heads.length(tokens, at: end) == 0, isName(tokens, end) {
                guard let named = schoolName(tokens, end) else { break }
                end = named
                continue
            }
            end += 1
        }
        while end > start + 1, joiners.stands(tokens, at: end - 1) || tokens[end - 1].isMark("-") { end -= 1 }
        return start..<end
    }

    private static func office(_ tokens: Tokens, before end: Int, limit: Int) -> Range<Int>? {
        var (index, start): (Int, Int?) = (end, nil)
        while index > limit, end - index < 16, isPart(tokens, index - 1) {
            index -= 1
            if RoleWords.heads.stands(tokens, at: index), tokens[index].isCapitalised || start == nil { start = index }
            if tokens[index].isMark("-"), start != nil { break }
        }
        guard let start, office(tokens, from: start, limit: end).upperBound == end else { return nil }
        return start..<end
    }

    /// A full name after the head of an office; "Trưởng Ban Tuyên giáo Huyện ủy Lục Văn Thắng".
    private static func isName(_ tokens: Tokens, _ index: Int) -> Bool {
        guard let name = PersonalName(tokens, at: index)?.tokens, (3...4).contains(name.count) else { return false }
        return !places.stands(tokens, at: index)
    }

    /// "Hiệu trưởng Trường THPT Lương Văn Can": the end of the name that a school bears.
    private static func schoolName(_ tokens: Tokens, _ index: Int) -> Int? {
        guard schools.ending(tokens, before: index, longest: 2) != nil else { return nil }
        return PersonalName(tokens, at: index)?.tokens.upperBound
    }

    private static func isPart(_ tokens: Tokens, _ index: Int) -> Bool {
        let token = tokens[index]
        if token.isWord || token.isNumber || token.isMark("&") || token.isMark("'") { return true }
        // "Lao động - Thương binh và Xã hội", "HĐND-UBND"; a spaced dash before another office ends this one.
        if token.isMark("-") {
            return tokens[index + 1].isWord && !RoleWords.heads.stands(tokens, at: index + 1) && !tokens[index + 1].isLineEnd
        }
        // "Bí thư T.Ư Đoàn", "TP.Vinh"
        if token.isMark("."), tokens[index - 1].isCapitalised, tokens[index - 1].count <= 2 { return tokens[index + 1].isCapitalised }
        // "Sở Văn hóa, Thể thao và Du lịch"
        return token.isMark(",") && innerCommas.stands(tokens, at: index + 1)
    }

    private static let schools: PhraseSet = "chính trị | THPT | THCS | tiểu học | mầm non | đại học | cao đẳng | phường | học viện"
    private static let joiners: PhraseSet = "và | cùng"
    /// Places whose names are shaped like a person's.
    private static let places: PhraseSet = "Bà Rịa | Hồ Chí Minh | Thừa Thiên Huế | Trần Văn Thời | Hoàng Su Phì | Lý Thường Kiệt"
    private static let innerCommas: PhraseSet =
        """
        chống | phê bình văn học | Thể thao và Du lịch | Thể thao, Du lịch | Gia đình và Trẻ em | Truyền hình \
        | Thanh niên, Thiếu niên | văn nghệ | Phát thanh | An toàn giao thông
        """
}
