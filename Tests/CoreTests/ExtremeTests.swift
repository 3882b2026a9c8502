import Core
import Fixtures
import Testing

@Suite struct `The smallest and the greatest of some quantities` {
    private static let all = (0...3).flatMap { amount in
        Qualifier.allCases.map { Quantity(Amount(thousandths: amount * 1_000), $0) }
    }

    private func extreme(_ side: Extreme.Side, _ texts: String...) throws -> Quantity? {
        let extremes = try texts.map { Extreme(side, try Quantity(onScreen: $0)) }
        return extremes.dropFirst().reduce(extremes[0]) { $0.joined(with: $1) }.quantity
    }

    @Test func `claim what their qualifiers let them claim`() throws {
        #expect(try extreme(.greatest, "hơn 5", "5") == Quantity(onScreen: "hơn 5"))
        #expect(try extreme(.smallest, "hơn 5", "5") == Quantity(onScreen: "5"))
        #expect(try extreme(.greatest, "dưới 3", "5") == Quantity(onScreen: "5"))
        #expect(try extreme(.smallest, "dưới 3", "5") == Quantity(onScreen: "dưới 3"))
        #expect(try extreme(.greatest, "hơn 5", "8") == Quantity(onScreen: "hơn 8"))
        #expect(try extreme(.greatest, "5", "gần 8") == Quantity(onScreen: "hơn 5"))
        #expect(try extreme(.smallest, "hơn 5", "8") == Quantity(onScreen: "dưới 8"))
        #expect(try extreme(.greatest, "5", "khoảng 8") == Quantity(onScreen: "khoảng 8"))
    }

    @Test(arguments: [Extreme.Side.smallest, .greatest])
    func `are the same in any order, in any grouping and however often one is named`(side: Extreme.Side) {
        let extremes = Self.all.map { Extreme(side, $0) }
        for (first, quantity) in zip(extremes, Self.all) {
            #expect(first.quantity == quantity)
            #expect(first.joined(with: first) == first)
            for second in extremes {
                #expect(first.joined(with: second) == second.joined(with: first))
                for third in extremes {
                    #expect(first.joined(with: second).joined(with: third) == first.joined(with: second.joined(with: third)))
                }
            }
        }
    }

    @Test(arguments: [Extreme.Side.smallest, .greatest])
    func `never claim what their true values could break`(side: Extreme.Side) {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<3_000 {
            let some = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.all.randomElement(using: &random)! }
            let truths = some.map { quantity in
                let amount = quantity.amount.thousandths
                return switch quantity.qualifier {
                case .exact: amount
                case .over: amount + Int64.random(in: 0...4_000, using: &random)
                case .under: amount - Int64.random(in: 0...4_000, using: &random)
                case .about: amount + Int64.random(in: -400...400, using: &random)
                }
            }
            let truth = side == .greatest ? truths.max()! : truths.min()!
            let extremes = some.map { Extreme(side, $0) }
            let claim = extremes.dropFirst().reduce(extremes[0]) { $0.joined(with: $1) }.quantity
            let amount = claim.amount.thousandths
            switch claim.qualifier {
            case .exact: #expect(truth == amount, "\(some)")
            case .over: #expect(truth >= amount, "\(some)")
            case .under: #expect(truth <= amount, "\(some)")
            case .about: #expect(some.contains { $0.qualifier == .about }, "\(some)")
            }
        }
    }
}
