/// Shares a whole number out by weights, so that the portions always add up to it again: each gets its quotient rounded down, and what
/// is left goes one by one to those with the largest remainders, the earlier first (Hamilton's method).
public struct Apportionment: Hashable, Sendable {
    private let weights: [UInt64]
    private let total: UInt64

    /// Weights below 0 count as 0. Where they are all 0, or add up to more than 64 bits hold, everything goes to the first.
    public init(of weights: [Int64]) {
        self.weights = weights.map { UInt64(max(0, $0)) }
        var total: UInt64 = 0
        for weight in self.weights {
            let (sum, overflows) = total.addingReportingOverflow(weight)
            total = sum
            if overflows { total = 0; break }
        }
        self.total = total
    }

    /// How many portions there are.
    public var count: Int { weights.count }

    /// Of a negative amount the portions are the negatives of those of its positive: taking back is exact.
    public func portions(of amount: Int64) -> [Int64] {
        guard total > 0 else { return weights.indices.map { $0 == 0 ? amount : 0 } }
        var portions: [UInt64] = []
        var remainders: [(remainder: UInt64, place: Int)] = []
        var left = amount.magnitude
        for (place, weight) in weights.enumerated() {
            // The quotient is at most the amount, so the division never overflows.
            let (quotient, remainder) = total.dividingFullWidth(amount.magnitude.multipliedFullWidth(by: weight))
            portions.append(quotient)
            remainders.append((remainder, place))
            left -= quotient
        }
        remainders.sort { ($1.remainder, $0.place) < ($0.remainder, $1.place) }
        for (_, place) in remainders.prefix(Int(left)) { portions[place] += 1 }
        return portions.map { Int64(bitPattern: amount < 0 ? 0 &- $0 : $0) }
    }
}
