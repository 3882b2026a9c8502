import Testing
import VietnameseText

/// Sentences of our own, each with the dots and marks that must not cut it.
@Suite struct `Cutting at abbreviations` {
    @Test(arguments: [
        "Hội nghị diễn ra tại TP. Lai Châu.", "Đoàn đi từ TP. Hồ Chí Minh ra TP. Vinh.", "Đ/c Lò Văn Ơn chủ trì.",
        "PGS.TS Vũ Minh trình bày tham luận.",
        "PGS. TS. Vũ Minh trình bày tham luận.", "TS. Hà An và ThS. Lê Bình cùng dự.", "BS. Tòng Thị Xuân tư vấn tại trạm.",
        "Các xã, phường, v.v. đều tham gia.", "Băng rôn, pa nô, áp phích v.v... được treo dọc đường.", "Ông K. Văn Tám đọc báo cáo.",
        "Tư tưởng của C. Mác và V.I. Lênin được giới thiệu.", "Kinh phí 1.250.000 đồng do xã chi.", "Tỷ lệ đạt 97.5 % kế hoạch.",
        "Ngày 05.7.2024 đoàn lên đường.", "Xem tại www.laichau.gov.vn để biết thêm.", "Gửi về btg.huyen@laichau.gov.vn trước ngày 15.",
        "Q. Trưởng ban phát biểu.", "T.Ư Đoàn phát động phong trào.", "Nghị quyết số 18-NQ/T.Ư được quán triệt.",
        "Tiểu khu 3, TT. Mộc Châu đăng ký thi đua.",
        "Lớp khai giảng lúc 7h.30 sáng.", "Mục 2.1 nêu ba nhiệm vụ.", "Điều 5.2 của quy chế được sửa.",
        "Có 3 huyện (Mai Sơn, Yên Châu, v.v.) đã nộp.",
    ])
    func `keeps a sentence whole`(text: String) {
        #expect(Sentences.of(text).map(String.init) == [text])
    }

    @Test(arguments: [
        ("Lớp mở tại xã. Học viên đủ.", 2), ("Đã xong./. Nơi nhận ghi ở cuối.", 2), ("Ai dự? Cả chi bộ dự!", 2),
        ("Kết thúc năm 2024. Năm 2025 bắt đầu.", 2),
        ("Đạt 98,5%. Vượt kế hoạch.", 2), ("Tặng 12 suất quà… Bà con phấn khởi.", 2), ("Hội nghị bế mạc.Đại biểu ra về.", 2),
        ("Theo Kết luận số 01-KL/TW. Chi bộ đã học.", 2), ("Ông nói: “Tốt lắm.” Mọi người vỗ tay.", 2),
        ("(Ảnh minh họa.) Bài viết tiếp theo.", 2),
        ("KẾT QUẢ ĐẠT ĐƯỢC\nMở 5 lớp.\nIn 300 cuốn.", 3), ("1. Mở lớp.\n2. In sách.", 2),
        ("Một là, mở lớp. Hai là, in sách. Ba là, kiểm tra.", 3),
    ])
    func `ends sentences where they end`(text: String, count: Int) { #expect(Sentences.of(text).count == count) }

    @Test(arguments: [
        ("Mở 5 lớp; in 300 cuốn; kiểm tra 3 xã.", ["Mở 5 lớp", "in 300 cuốn", "kiểm tra 3 xã."]),
        ("Giao xã (gồm xã A; xã B) mở lớp; huyện in sách.", ["Giao xã (gồm xã A; xã B) mở lớp", "huyện in sách."]),
        ("Treo khẩu hiệu “Đoàn kết; sáng tạo”; dọn vệ sinh.", ["Treo khẩu hiệu “Đoàn kết; sáng tạo”", "dọn vệ sinh."]),
        ("Thu 1.250.000 đồng; đ/c Bình giữ sổ.", ["Thu 1.250.000 đồng", "đ/c Bình giữ sổ."]), ("Chỉ một việc.", ["Chỉ một việc."]),
        ("Mở ngoặc (rồi quên; vẫn tách.", ["Mở ngoặc (rồi quên", "vẫn tách."]), (";;", []),
    ])
    func `cuts clauses at semicolons outside brackets and quotes`(text: String, clauses: [String]) {
        #expect(Clauses.of(text) == clauses)
    }
}
