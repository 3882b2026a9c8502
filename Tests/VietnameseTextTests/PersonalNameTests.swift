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

    @Test func `leaves places and the one everyone quotes alone`() {
        #expect(read("tư tưởng Hồ Chí Minh").isEmpty)
        #expect(read("tỉnh Hà Giang").isEmpty)
        #expect(read("LÊ VĂN TÁM").isEmpty)
    }
}
