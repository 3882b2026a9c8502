import Testing
import VietnameseText

@Suite struct `Cutting sentences` {
    @Test func `ends them at stops, not at abbreviations, numbers or initials`() {
        let text = "Ông K. Văn Tám ở TP. Vinh dự. Lớp thu 1.250 đồng/người; đ/c Bình chủ trì... Ngày mai nghỉ! Hết"
        #expect(
            Sentences.of(text).map(String.init) == [
                "Ông K. Văn Tám ở TP. Vinh dự.", "Lớp thu 1.250 đồng/người; đ/c Bình chủ trì...", "Ngày mai nghỉ!", "Hết",
            ])
    }

    @Test func `forgives a forgotten space and keeps a closing quote`() {
        #expect(
            Sentences.of("Hội nghị thành công.Các xã làm theo. “Đã rõ.” Xong./.").map(String.init)
                == ["Hội nghị thành công.", "Các xã làm theo.", "“Đã rõ.”", "Xong./."])
    }

    @Test func `takes each line for itself unless it breaks off at a comma or dash`() {
        #expect(
            Sentences.of("KẾT QUẢ\nMở 5 lớp\n\nĐồng chí Lan –\nTrưởng phòng").map(String.init)
                == ["KẾT QUẢ", "Mở 5 lớp", "Đồng chí Lan –\nTrưởng phòng"])
    }

    @Test func `finds nothing in nothing`() {
        #expect(Sentences.of("").isEmpty)
        #expect(Sentences.of(" \n \n").isEmpty)
    }
}
