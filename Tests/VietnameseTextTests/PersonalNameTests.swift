import Testing
import VietnameseText

@Suite struct `Reading a name` {
    private func read(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return tokens.indices.compactMap { PersonalName(tokens, at: $0)?.text(tokens) }
    }

    @Test func `takes a family name and the capitals after it, not a title`() {
        #expect(read("đồng chí Lò Văn Sơn Phó Bí thư").first == "Lò Văn Sơn")
        #expect(read("bà Đinh Thị Hương Giang phát biểu").first == "Đinh Thị Hương Giang")
    }

    @Test(arguments: [
        ("H’Yim Kđoh", ["H’Yim Kđoh"]), ("K'Brêu", ["K'Brêu"]), ("Y Thịnh Niê Kdăm", ["Y Thịnh Niê Kdăm"]), ("Điểu K'Ré", ["Điểu K'Ré"]),
        ("Ksor H'Bơ Khăp", ["Ksor H'Bơ Khăp"]), ("Giàng A Páo", ["Giàng A Páo"]), ("Lò Thị Mai", ["Lò Thị Mai"]),
        ("Sùng Seo Vần", ["Sùng Seo Vần"]),
        ("Trần Anh", ["Trần Anh"]),
    ])
    func `knows the names of other peoples and short ones`(text: String, names: [String]) {
        #expect(read("đồng chí \(text) phát biểu").prefix(1) == names[...])
    }

    @Test func `leaves places and the one everyone quotes alone`() {
        #expect(read("tư tưởng Hồ Chí Minh").isEmpty)
        #expect(read("tỉnh Hà Giang").isEmpty)
        #expect(read("LÊ VĂN TÁM").isEmpty)
        #expect(read("hội nghị đầu bờ").isEmpty)
    }
}

@Suite struct `Reading a name with titles` {
    private func read(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return TitledName.all(in: tokens, tokens.indices).map { found in
            found.titles.map(\.kind.rawValue).joined(separator: "+") + ": " + found.name.text(tokens)
        }
    }

    @Test(arguments: [
        ("đồng chí Vi Văn Toàn chủ trì", "polite: Vi Văn Toàn"), ("Đại tá Lường Văn Hặc dự", "rank: Lường Văn Hặc"),
        ("đ/c Thiếu tướng Phan Đình Cường", "polite+rank: Phan Đình Cường"), ("Thượng úy Mùa A Sính", "rank: Mùa A Sính"),
        ("PGS.TS Trần Quốc Khánh trình bày", "academic: Trần Quốc Khánh"), ("PGS, TS Đỗ Minh Hà", "academic: Đỗ Minh Hà"),
        ("GS.TS. Lê Công Thành", "academic: Lê Công Thành"), ("TS. Bùi Xuân Mai", "academic: Bùi Xuân Mai"),
        ("ThS. BS Cao Thị Nhàn", "academic+academic: Cao Thị Nhàn"), ("TSKH Hoàng Ngọc Bảo", "academic: Hoàng Ngọc Bảo"),
        ("Đại tá, PGS.TS Nguyễn Hữu Đạt", "rank+academic: Nguyễn Hữu Đạt"), ("NGND Phạm Thế Vinh", "honour: Phạm Thế Vinh"),
        ("NSƯT Kiều Oanh", "honour: Kiều Oanh"), ("Nhà giáo ưu tú Tạ Thị Bình", "honour: Tạ Thị Bình"),
        ("Hòa thượng Thích Minh Tuệ Quang", "religious: Thích Minh Tuệ Quang"), ("Thượng tọa Thích Thanh An", "religious: Thích Thanh An"),
        ("Ni sư Thích Nữ Diệu Hạnh", "religious: Thích Nữ Diệu Hạnh"), ("Linh mục Giuse Trần Văn Hiến", "religious: Giuse Trần Văn Hiến"),
        ("Giám mục Phêrô Vũ Đình Khang", "religious: Phêrô Vũ Đình Khang"), ("Mục sư Y Ky Êban", "religious: Y Ky Êban"),
        ("bà H'Yim Kđoh", "polite: H'Yim Kđoh"), ("già làng Rơ Châm Hmơk", "profession: Rơ Châm Hmơk"),
        ("ông Điểu Xiêng", "polite: Điểu Xiêng"),
        ("đồng chí Siu Hương", "polite: Siu Hương"), ("anh K'Tiếu", "polite: K'Tiếu"), ("chị Thào Thị Dợ", "polite: Thào Thị Dợ"),
        ("ĐỒNG CHÍ ĐINH VĂN SƠN LÀM VIỆC VỚI XÃ", "polite: ĐINH VĂN SƠN"), ("đồng chí NÔNG THỊ HÀ - PHÓ BÍ THƯ", "polite: NÔNG THỊ HÀ"),
        ("ông Jean-Marc Lefebvre", "polite: Jean-Marc Lefebvre"), ("ngài Somsavat Phommachanh", "polite: Somsavat Phommachanh"),
        ("bà Kristalina Petrova", "polite: Kristalina Petrova"), ("nhà báo Lan", "profession: Lan"),
        ("nhạc sĩ Trần Hoàn", "profession: Trần Hoàn"),
        ("Mẹ Việt Nam anh hùng Lê Thị Tư", "honour: Lê Thị Tư"), ("Anh hùng LLVTND Hồ Đức Vai", "honour: Hồ Đức Vai"),
        ("bác sĩ Tòng Văn Hịa", "academic: Tòng Văn Hịa"), ("Tiến sĩ Quách Tất Kiên", "academic: Quách Tất Kiên"),
        ("Phó Đô đốc Trần Hải", "rank: Trần Hải"), ("Đại đức Thạch Sa Rinh", "religious: Thạch Sa Rinh"),
        ("cụ Tráng A Sử", "polite: Tráng A Sử"),
    ])
    func `keeps titles and name apart`(text: String, expected: String) { #expect(read(text).first == expected) }

    @Test(arguments: [
        "ông bà, cha mẹ", "TT Mường Chiên", "đồng chí Bí thư Huyện ủy", "bà con các dân tộc", "TS", "Đại tá", "anh em", "TP. Sơn La",
    ])
    func `finds nobody where no name follows`(text: String) {
        #expect(read(text).isEmpty)
    }
}
