extension WrittenUnit {
    /// What totals are kept in: "lượt quần chúng" and "lượt người nghe" are both "lượt người", "chỉ thị, nghị quyết" are "văn bản",
    /// "tờ tranh" are "tờ". A unit without such a kin is its own words, with single spaces.
    public func name(in tokens: Tokens) -> String {
        let written = tokens.singleSpaced(self.tokens)
        if kind == .measure || kind == .duration || self.tokens.contains(where: { tokens[$0].isMark("/") }) { return written }
        let start = self.tokens.lowerBound
        if let heads = Self.visits.match(tokens, at: start) {
            let counted = start + heads.count
            guard counted < self.tokens.upperBound else { return heads.value }
            if let kept = Self.keptVisits.match(tokens, at: start)?.value { return kept }
            return Self.people.stands(tokens, at: counted) ? "lượt người" : heads.value
        }
        if let joined = Self.joined.match(tokens, at: start)?.value, self.tokens.contains(where: { tokens[$0].isMark(",") }) {
            return joined
        }
        if let kin = Self.kin.match(tokens, at: start)?.value { return kin }
        // "xã, thị trấn": places of one level are kept under the first.
        let end = self.tokens.first { tokens[$0].isMark(",") } ?? self.tokens.upperBound
        return tokens.singleSpaced(start..<end).lowercased()
    }

    private static let visits: Phrasebook<String> = ["lượt": "lượt"]
    private static let keptVisits: Phrasebook<String> = [
        "lượt truy cập": "lượt truy cập", "lượt": "lượt dự thi | lượt thi", "tin bài": "lượt tin, bài | lượt tin bài | lượt bài",
    ]
    private static let people: PhraseSet = """
        người | đại biểu | cán bộ | đảng viên | hội viên | đoàn viên | học viên | học sinh | quần chúng | giáo viên | công chức \
        | viên chức | chiến sĩ | chiến sỹ | sinh viên | nhân dân | phụ nữ | thanh niên | nông dân | công nhân
        """
    /// Kinds of one family, counted together.
    private static let joined: Phrasebook<String> = [
        "văn bản": "chỉ thị | nghị quyết | kết luận | quyết định | quy định | hướng dẫn | kế hoạch | thông báo | công văn | báo cáo",
        "cơ quan": "sở | ban | ngành", "tin bài": "tin",
    ]
    private static let kin: Phrasebook<String> = [
        "tin bài": "tin, bài | tin bài", "lớp": "lớp | lớp học | lớp tập huấn", "tờ": "tờ | tờ tranh | tờ rơi | tờ gấp",
        "cuốn": "cuốn | cuốn sách | quyển", "kỳ": "kỳ", "buổi": "buổi | buổi tuyên truyền", "bản": "bản", "cơ quan": "sở, ngành",
        "đồng chí": "đồng chí | đ/c", "băng rôn": "băng rôn | băng-rôn", "pa nô": "pa nô | pa-nô | panô",
    ]
}
