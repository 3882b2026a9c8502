import Core
import Fixtures
import Testing

@Suite struct `Quantities` {
    @Test func `keep the weakest claim when they are added`() throws {
        #expect(try Quantity(onScreen: "30").adding(Quantity(onScreen: "hơn 12.000")) == Quantity(onScreen: "hơn 12.030"))
        #expect(try Quantity(onScreen: "hơn 10").adding(Quantity(onScreen: "gần 10")) == Quantity(onScreen: "khoảng 20"))
    }

    @Test func `are joined alike in any order and any grouping`() {
        for a in Qualifier.allCases {
            #expect(a.joined(with: .exact) == a)
            #expect(a.joined(with: a) == a)
            for b in Qualifier.allCases {
                #expect(a.joined(with: b) == b.joined(with: a))
                #expect(a.joined(with: b).negated == a.negated.joined(with: b.negated))
                for c in Qualifier.allCases {
                    #expect(a.joined(with: b).joined(with: c) == a.joined(with: b.joined(with: c)))
                }
            }
        }
    }

    @Test func `never claim an order that their true values could break`() throws {
        var random = SeededGenerator(seed: 4)
        func truths(of quantity: Quantity) -> [Int64] {
            let amount = quantity.amount.thousandths
            return switch quantity.qualifier {
            case .exact: [amount]
            case .over: [amount + 1, amount + 500]
            case .under: [amount - 1, amount - 500]
            case .about: [amount - 500, amount, amount + 500]
            }
        }
        for _ in 0..<2_000 {
            let pair = (0..<2).map { _ in
                Quantity(Amount(thousandths: .random(in: 0...3, using: &random) * 100), Qualifier.allCases.randomElement(using: &random)!)
            }
            let comparison = pair[0].compared(with: pair[1])
            for left in truths(of: pair[0]) {
                for right in truths(of: pair[1]) {
                    switch comparison {
                    case .less: #expect(left < right)
                    case .equal: #expect(left == right)
                    case .greater: #expect(left > right)
                    case nil: break
                    }
                }
            }
        }
    }

    @Test func `are read back as they are written`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let quantity = Quantity(
                Amount(thousandths: .random(in: 0...9_000_000_000_000_000_000, using: &random) >> Int64.random(in: 0...60, using: &random)),
                Qualifier.allCases.randomElement(using: &random)!)
            #expect(try Quantity(onScreen: quantity.phrase.vi) == quantity)
        }
    }

    @Test(arguments: [
        (Int64.max, "9.223.372.036.854.775,807"), (.min, "-9.223.372.036.854.775,808"), (0, "0"), (-1_000, "-1"), (-50, "-0,05"),
        (999_999_000, "999.999"), (1_000_000_000, "1.000.000"), (7, "0,007"), (-1_234_500, "-1.234,5"),
    ]) func `are written to the last digit`(thousandths: Int64, text: String) {
        #expect(Amount(thousandths: thousandths).onScreen == text)
        #expect(Amount(thousandths: thousandths).plain == text.replacing(".", with: "").replacing(",", with: "."))
    }

    @Test(arguments: [
        ("350", 350_000), ("12.000", 12_000_000), ("97,55", 97_550), ("97.55", 97_550), ("0.125", 125), ("1.234.567,5", 1_234_567_500),
        ("05", 5_000),
    ]) func `read Vietnamese numerals`(text: String, thousandths: Int64) throws {
        #expect(try Amount(onScreen: text).thousandths == thousandths)
    }

    @Test(arguments: ["", "mười", "1,2,3", "1.23.456", "12,", "1e3", "--5", "1.2345", "٣٥"]) func `refuse what is no number`(text: String) {
        #expect(throws: QuantityRefusal.self) { try Amount(onScreen: text) }
    }

    @Test func `refuse a sum too large to hold`() throws {
        let most = Amount(thousandths: .max)
        #expect(throws: QuantityRefusal.tooLarge) { try most.adding(Amount(thousandths: 1)) }
        #expect(throws: QuantityRefusal.tooLarge) { try Amount(onScreen: "99999999999999999999") }
    }
}
