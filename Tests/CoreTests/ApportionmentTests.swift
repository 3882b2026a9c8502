import Core
import Testing

@Suite struct `An apportionment` {
    @Test func `always adds up to the whole, whatever the weights`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let weights = (0..<Int.random(in: 1...7, using: &random)).map { _ in Int64.random(in: 0...1_000_000, using: &random) }
            let amount = Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
            let portions = Apportionment(of: weights).portions(of: amount)
            #expect(portions.reduce(0, +) == amount)
            #expect(Apportionment(of: weights).portions(of: -amount) == portions.map { -$0 })
            #expect(zip(portions, weights).allSatisfy { weights.allSatisfy { $0 == 0 } || $1 > 0 || $0 == 0 })
        }
    }

    @Test func `gives what is left to the largest remainders, the earlier first`() {
        #expect(Apportionment(of: [1, 1, 1]).portions(of: 100) == [34, 33, 33])
        #expect(Apportionment(of: [500_000, 300_000, 200_000]).portions(of: 33) == [16, 10, 7])
        #expect(Apportionment(of: [0, 0]).portions(of: 5) == [5, 0])
        #expect(Apportionment(of: []).portions(of: 5) == [])
        #expect(Apportionment(of: [.max, .max, .max]).portions(of: 9) == [9, 0, 0])
    }
}
