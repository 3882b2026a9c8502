import Core
import Testing
import VietnameseText

@Suite struct `Reading a quantity` {
    /// The first quantity of a phrase.
    private func read(_ text: String) -> (quantity: WrittenQuantity, tokens: Tokens)? {
        let tokens = Tokens(text)
        return tokens.indices.lazy.filter { tokens[$0].isNumber }.compactMap { WrittenQuantity(tokens, at: $0) }.first.map { ($0, tokens) }
    }

    @Test(arguments: [
        ("mở 07 lớp", 7_000, Qualifier.exact, "lớp"), ("gần 2.300 lượt người nghe", 2_300_000, .under, "lượt người nghe"),
        ("đạt 91,25% kế hoạch", 91_250, .exact, "%"), ("hơn 3 tỷ 450 triệu đồng", 3_450_000_000_000, .over, "đồng"),
        ("khoảng 1,2 triệu người", 1_200_000_000, .about, "người"), ("rộng 2.105,5 ha", 2_105_500, .exact, "ha"),
        ("1 250 đại biểu", 1_250_000, .exact, "đại biểu"), ("3,120 hộ", 3_120_000, .exact, "hộ"), ("98.5 %", 98_500, .exact, "%"),
        ("ước đạt 640 buổi", 640_000, .about, "buổi"), ("4 chỉ thị, kết luận", 4_000, .exact, "chỉ thị, kết luận"),
        ("2 triệu rưỡi đồng", 2_500_000_000, .exact, "đồng"), ("120 m2", 120_000, .exact, "m2"),
        ("khoảng trên 90 tin, bài", 90_000, .about, "tin, bài"),
    ])
    func `keeps the amount, the qualifier and the unit`(text: String, thousandths: Int64, qualifier: Qualifier, unit: String) throws {
        let (found, tokens) = try #require(read(text))
        #expect(found.quantity == Quantity(Amount(thousandths: thousandths), qualifier))
        #expect(found.unit.map { tokens.text($0.tokens) } == unit)
    }

    @Test func `knows ratios and ranges`() throws {
        let ratio = try #require(read("18/21 xã đạt chuẩn")).quantity
        #expect(ratio.quantity.amount == Amount(thousandths: 18_000))
        #expect(ratio.denominator == Amount(thousandths: 21_000))
        let range = try #require(read("tăng 6,5 - 7%")).quantity
        #expect(range.quantity.amount == Amount(thousandths: 6_500))
        #expect(range.upper == Amount(thousandths: 7_000))
        #expect(try #require(read("từ 85% trở lên")).quantity.quantity.qualifier == .over)
    }

    @Test func `refuses what thousandths cannot hold`() {
        for text in ["0,12345 đồng", "99999999999999999999 đồng", "900000000000000 tỷ đồng"] {
            #expect(WrittenQuantity(Tokens(text), at: 0) == nil)
        }
    }
}
