import Core
import Fixtures
import Testing
import VietnameseText

@Suite struct `Reading numbers in words` {
    @Test(arguments: [
        ("mười hai", 12), ("hai mươi lăm", 25), ("hai mươi tư", 24), ("hai mươi bốn", 24), ("ba mươi mốt", 31), ("sáu mươi", 60),
        ("bốn lăm", 45), ("một trăm", 100), ("một trăm linh năm", 105), ("hai trăm lẻ bảy", 207), ("ba trăm mười bốn", 314),
        ("chín trăm chín mươi chín", 999), ("một trăm hai", 120), ("trăm rưỡi", 150), ("hai trăm rưỡi", 250), ("ba nghìn", 3_000),
        ("ba ngàn rưỡi", 3_500), ("nghìn rưỡi", 1_500), ("một nghìn hai", 1_200), ("bốn nghìn không trăm linh một", 4_001),
        ("hai nghìn lẻ sáu", 2_006), ("mười hai nghìn năm trăm", 12_500), ("năm vạn", 50_000), ("ba vạn rưỡi", 35_000),
        ("hai triệu rưỡi", 2_500_000), ("một triệu hai", 1_200_000), ("sáu triệu bốn trăm nghìn", 6_400_000),
        ("một tỷ hai trăm năm mươi triệu", 1_250_000_000), ("hai nghìn tỷ", 2_000_000_000_000), ("bảy chục", 70), ("hai tá", 24),
        ("chục rưỡi", 15), ("năm mươi", 50), ("năm trăm", 500), ("hai mươi nhăm", 25),
    ])
    func `gives the whole number`(text: String, value: Int) throws {
        let tokens = Tokens(text)
        let number = try #require(SpelledNumber(tokens, at: 0))
        #expect(number.amount == (try Amount(whole: Int64(value))))
        #expect(number.tokens == tokens.indices)
    }

    @Test func `gives decimals and fractions`() throws {
        #expect(SpelledNumber(Tokens("hai phẩy năm triệu"), at: 0)?.amount == Amount(thousandths: 2_500_000_000))
        #expect(SpelledNumber(Tokens("không phẩy năm"), at: 0) == nil)
        let third = try #require(SpelledNumber(Tokens("một phần ba số xã"), at: 0))
        #expect(third.amount == Amount(thousandths: 1_000) && third.denominator == Amount(thousandths: 3_000))
        #expect(SpelledNumber(Tokens("ba phần tư"), at: 0)?.denominator == Amount(thousandths: 4_000))
        #expect(SpelledNumber(Tokens("một nửa"), at: 0)?.denominator == Amount(thousandths: 2_000))
    }

    @Test(arguments: [
        ("mười năm", 10, "năm"), ("hai mươi năm", 20, "năm"), ("năm năm", 5, "năm"), ("năm xã", 5, "xã"), ("ba đại biểu", 3, "đại biểu"),
        ("mười lăm năm", 15, "năm"), ("một nghìn năm", 1_000, "năm"), ("một trăm linh năm hộ", 105, "hộ"),
    ])
    func `tells five from year`(text: String, value: Int, unit: String) throws {
        let tokens = Tokens(text)
        let read = try #require(WrittenQuantity(inWords: tokens, at: 0))
        #expect(read.quantity.amount == (try Amount(whole: Int64(value))))
        #expect(read.unit?.name(in: tokens) == unit)
        #expect(read.isInWords)
    }

    @Test(arguments: ["năm 2024", "năm học mới", "năm nay", "không có", "lăm", "mươi", "linh hoạt", "trăm năm", "phần thưởng", "rưỡi"])
    func `is not misled`(text: String) { #expect(SpelledNumber(Tokens(text), at: 0) == nil) }

    @Test func `reads back what it writes`() throws {
        var random = SeededGenerator(seed: 20_261_121)
        for round in 0..<4_000 {
            let limit: Int64 = [100, 1_000, 100_000, 10_000_000, 1_000_000_000_000][round % 5]
            let value = Int64.random(in: 1..<limit, using: &random)
            let tokens = Tokens(try #require(SpelledNumber.words(for: value)))
            // Five alone needs a noun to be told from a year.
            guard value != 5 else { continue }
            let number = try #require(SpelledNumber(tokens, at: 0), "\(value)")
            #expect(number.amount == (try Amount(whole: value)))
            #expect(number.tokens == tokens.indices)
        }
        #expect(SpelledNumber.words(for: -1) == nil)
        #expect(SpelledNumber.words(for: 0) == "không")
    }

    @Test(arguments: [
        ("quá nửa số xã", "1", "2"), ("nửa số hộ", "1", "2"), ("gấp đôi cùng kỳ", "2", nil), ("tăng gấp rưỡi", "1.5", nil),
        ("gấp ba lần", "3", nil),
    ])
    func `knows halves and multiples`(text: String, amount: String, of: String?) throws {
        let tokens = Tokens(text)
        let read = try #require(WrittenQuantity.all(in: tokens, tokens.indices).first)
        #expect(read.quantity.amount.plain == amount && read.denominator?.plain == of)
        #expect(QuantityContext(of: read, in: tokens).isFactor == text.contains("gấp"))
        #expect(SpelledNumber(Tokens("nửa đầu năm"), at: 0) == nil)
    }

    @Test func `halves what is measured`() throws {
        let read = try #require(WrittenQuantity(inWords: Tokens("hai năm rưỡi"), at: 0))
        #expect(read.quantity.amount == Amount(thousandths: 2_500))
        #expect(read.tokens == 0..<3)
    }
}
