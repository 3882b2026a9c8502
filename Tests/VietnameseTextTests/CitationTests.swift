import Testing
import VietnameseText

@Suite struct `Reading citations` {
    private func read(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return Citation.all(in: tokens, tokens.indices).map { tokens.text($0.tokens) }
    }

    @Test(arguments: [
        (
            "theo Kế hoạch số 88-KH/HU, ngày 12/02/2024 của Ban Thường vụ Huyện ủy về học tập",
            "Kế hoạch số 88-KH/HU, ngày 12/02/2024 của Ban Thường vụ Huyện ủy"
        ),
        ("Nghị định số 45/2019/NĐ-CP của Chính phủ và các thông tư", "Nghị định số 45/2019/NĐ-CP của Chính phủ"),
        ("Quyết định 77 - QĐ/TU đã có hiệu lực", "Quyết định 77 - QĐ/TU"),
        ("Chỉ thị 08 của Tỉnh ủy", "Chỉ thị 08 của Tỉnh ủy"),
        ("góp ý Luật Đất đai (sửa đổi) và các luật khác", "Luật Đất đai (sửa đổi)"),
        ("học Nghị quyết Trung ương 6 khóa XII tại xã", "Nghị quyết Trung ương 6 khóa XII"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XXII vào cuộc sống", "Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XXII"),
        ("triển khai Đề án Xây dựng thư viện số, trong đó", "Đề án Xây dựng thư viện số"), ("văn bản 12-KL/TW nêu rõ", "văn bản 12-KL/TW"),
        ("thực hiện 35-CT/TW ngày 1/3/2020", "35-CT/TW ngày 1/3/2020"),
    ])
    func `from the type word to the last of number, date and issuer`(text: String, citation: String) {
        #expect(read(text) == [citation])
    }

    @Test(arguments: [
        "tổng kết 05 chỉ thị, nghị quyết", "Ban Chỉ đạo 35", "16/18 xã", "dịch Covid-19", "mẫu số 02", "giai đoạn 2021-2025",
        "kế hoạch 5 năm",
    ])
    func `not from counts, ratios and names`(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test func `finds each of several numbers, and one inside another's subject`() {
        #expect(read("các Nghị quyết số 57 và 59 của Bộ Chính trị").count == 2)
        #expect(
            read("Kết luận 33-KL/TW về thực hiện Chỉ thị 11-CT/TW của Ban Bí thư") == [
                "Kết luận 33-KL/TW", "Chỉ thị 11-CT/TW của Ban Bí thư",
            ])
    }
}
