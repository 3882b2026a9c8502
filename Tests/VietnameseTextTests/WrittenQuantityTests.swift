import Core
import Fixtures
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

    @Test(arguments: [
        ("hơn 8 lớp", Relation.over), ("trên 8 lớp", .over), ("ít nhất 8 lớp", .atLeast), ("không dưới 8 lớp", .atLeast),
        ("8 lớp trở lên", .atLeast), ("gần 8 lớp", .under), ("chưa đầy 8 lớp", .under), ("không quá 8 lớp", .atMost),
        ("8 lớp trở xuống", .atMost), ("tối đa 8 lớp", .atMost), ("xấp xỉ 8 lớp", .about), ("trên dưới 8 lớp", .about),
        ("khoảng hơn 8 lớp", .about), ("ước đạt 8 lớp", .about), ("phấn đấu đạt 8 lớp", .planned), ("dự kiến 8 lớp", .planned),
        ("chỉ tiêu 8 lớp", .planned), ("8 lớp", .equal), ("cao hơn 8 lớp", .equal), ("100 hộ có lẻ", .over),
    ])
    func `knows what the words around it claim`(text: String, relation: Relation) throws {
        #expect(try #require(read(text)).quantity.relation == relation)
    }

    @Test(arguments: [
        ("1 tỷ 250 triệu đồng", "1250000000", "đồng"), ("trên 2,5 nghìn tỷ đồng", "2500000000000", "đồng"),
        ("1.250.000đ", "1250000", "đ"), ("1,2 triệu USD", "1200000", "USD"), ("450.000 đồng/người", "450000", "đồng/người"),
        ("12 triệu 500 nghìn đồng", "12500000", "đồng"), ("3 tỉ đồng", "3000000000", "đồng"), ("1.200 hộ", "1200", "hộ"),
        ("1,2 ha", "1.2", "ha"), ("1.2 ha", "1.2", "ha"), ("12.345.678 lượt truy cập", "12345678", "lượt truy cập"),
        ("1.200 tỷ đồng", "1200000000000", "đồng"), ("3 điểm %", "3", "điểm %"), ("1,5 điểm phần trăm", "1.5", "điểm phần trăm"),
        ("2/3 số xã", "2", "xã"), ("02 (hai) bản", "2", "bản"), ("¾ giờ", "0.75", "giờ"), ("2 vạn cây", "20000", "cây"),
    ])
    func `counts money and measures out`(text: String, amount: String, unit: String) throws {
        let tokens = Tokens(text)
        let found = try #require(WrittenQuantity.all(in: tokens, tokens.indices).first)
        #expect(found.quantity.amount.plain == amount)
        #expect(found.unit?.name(in: tokens) ?? "" == unit)
    }

    @Test(arguments: [
        ("từ 5 đến 7 lớp", "5", "7"), ("5 - 7%", "5", "7"), ("5% - 7%", "5", "7"), ("từ 3 người đến 5 người", "3", "5"),
        ("1,5 đến 2 triệu đồng", "1500000", "2000000"), ("200-300 cuốn", "200", "300"),
        ("từ 80 triệu đến 120 triệu đồng", "80000000", "120000000"),
    ])
    func `keeps both ends of a range`(text: String, low: String, high: String) throws {
        let found = try #require(read(text)).quantity
        #expect(found.quantity.amount.plain == low)
        #expect(found.upper?.plain == high)
    }

    @Test func `takes a change from one value to another for two quantities`() {
        let tokens = Tokens("tăng từ 85% đến 97%")
        #expect(WrittenQuantity.all(in: tokens, tokens.indices).map(\.quantity.amount.plain) == ["85", "97"])
    }

    @Test(arguments: [
        ("tăng 12% so với cùng kỳ", "12", "cùng kỳ"), ("giảm 3 điểm % so với năm 2023", "-3", "năm 2023"), ("giảm gần 40 hộ", "-40", nil),
        ("tăng thêm 15 mô hình", "15", nil), ("gấp 1,5 lần", "1.5", nil), ("giảm 2 lần", "2", nil), ("đạt 12%", "12", nil),
    ])
    func `knows a rise from a fall, and what it is compared with`(text: String, signed: String, base: String?) throws {
        let (found, tokens) = try #require(read(text))
        let context = QuantityContext(of: found, in: tokens)
        #expect(context.signed(found.quantity.amount).plain == signed)
        #expect(context.base.map { tokens.text($0) } == base)
        #expect(context.isFactor == text.contains("lần"))
        #expect((context.change == nil) == text.contains("đạt"))
    }

    @Test(arguments: [
        ("mỗi tháng 2 buổi", "tháng", false), ("2 buổi mỗi tháng", "tháng", false), ("2 buổi/tháng", "tháng", false),
        ("bình quân 34 người/buổi", "buổi", true), ("trung bình mỗi xã 3 lớp", "xã", true), ("3 lớp", nil, false),
    ])
    func `knows what recurs and what is an average`(text: String, per: String?, isAverage: Bool) throws {
        let (found, tokens) = try #require(read(text))
        let context = QuantityContext(of: found, in: tokens)
        #expect(context.per.map { tokens.text($0) } == per)
        #expect(context.isAverage == isAverage)
    }

    @Test(arguments: [
        ("hai mươi lăm đại biểu", "25", "đại biểu"), ("gần ba chục hội viên", "30", "hội viên"), ("ba nghìn rưỡi cuốn", "3500", "cuốn"),
        ("hai mươi đến ba mươi hộ", "20", "hộ"), ("một phần ba số hộ", "1", "hộ"), ("cả năm xã", "5", "xã"),
    ])
    func `reads words as it reads figures`(text: String, amount: String, unit: String) throws {
        let tokens = Tokens(text)
        let found = try #require(WrittenQuantity.all(in: tokens, tokens.indices).first)
        #expect(found.isInWords && found.quantity.amount.plain == amount)
        #expect(found.unit?.name(in: tokens) ?? "" == unit)
    }

    @Test(arguments: [
        ("hàng chục nghìn lượt người", 10_000...99_999, "lượt người"), ("vài trăm hộ", 200...900, "hộ"), ("vài người", 2...9, "người"),
    ])
    func `gives bounds to what names no number`(text: String, bounds: ClosedRange<Int64>, unit: String) throws {
        let tokens = Tokens(text)
        let vague = try #require(VagueQuantity(tokens, at: 0))
        #expect(vague.bounds == bounds)
        #expect(vague.unit?.name(in: tokens) == unit)
    }

    @Test(arguments: ["hàng hóa", "nhiều nhất", "hàng năm"])
    func `finds nothing vague in other words`(text: String) { #expect(VagueQuantity(Tokens(text), at: 0) == nil) }

    @Test(arguments: [
        ("608 phòng thi của 25 điểm thi", ["phòng thi", "điểm thi"]), ("3 trụ cột và 2 tổ hợp tác", ["trụ cột", "tổ hợp tác"]),
        ("12 học phần, 45 tiết học", ["học phần", "tiết học"]), ("4 vụ tai nạn, 7 công trình thanh niên", ["vụ", "công trình"]),
        ("41 triệu đồng /người/năm", ["đồng /người/năm"]), ("26,8 triệu đồng/ng/thg", ["đồng/ng/thg"]),
    ])
    func `counts whole nouns, and not what kind they are of`(text: String, units: [String]) {
        let tokens = Tokens(text)
        let read = WrittenQuantity.all(in: tokens, tokens.indices).compactMap { $0.unit.map { tokens.text($0.tokens) } }
        #expect(read == units)
    }

    @Test func `adds kindred counts up`() throws {
        let tokens = Tokens("02 nghị quyết, 05 kết luận và 11 kế hoạch")
        let list = try #require(KindredCounts(tokens, at: 0))
        #expect(list.total.plain == "18" && list.name == "văn bản" && list.counts.count == 3)
        #expect(KindredCounts(Tokens("02 nghị quyết, 05 xã"), at: 0) == nil)
    }

    @Test func `reads back every amount it prints`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<3_000 {
            let amount = Amount(thousandths: Int64.random(in: 0..<10_000_000_000, using: &random))
            #expect(WrittenQuantity(Tokens(amount.onScreen + " ha"), at: 0)?.quantity.amount == amount, "\(amount.onScreen)")
            let whole = Amount(thousandths: amount.thousandths / 1_000 * 1_000)
            for qualifier in Qualifier.allCases {
                let quantity = Quantity(whole, qualifier)
                let tokens = Tokens(quantity.phrase.vi + " hộ")
                #expect(WrittenQuantity.all(in: tokens, tokens.indices).first?.quantity == quantity)
            }
        }
    }

    @Test func `refuses what thousandths cannot hold`() {
        for text in ["0,12345 đồng", "99999999999999999999 đồng", "900000000000000 tỷ đồng"] {
            #expect(WrittenQuantity(Tokens(text), at: 0) == nil)
        }
    }
}
