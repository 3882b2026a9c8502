import Core
import Organization

/// Figures that do not add up but are looked at together: their mean, and the smallest and the greatest of them.
package struct Gathered: Hashable, Sendable {
    /// The amounts by their parts, and how many answers of each kind there are.
    private var tally = Tally()
    /// How many quantities there are, in millionths: of a divided unit's figure, the weight.
    private var weight: Int64 = 0
    private var smallest: Extreme?
    private var greatest: Extreme?

    package init() {}

    /// One answer, whole.
    package init(_ answer: Answer) {
        self.init(answer, Tally(answer), weight: Succession.Share.whole.millionths)
    }

    /// - Parameter portion: what of the answer counts here, with its weight in millionths. A part of a divided unit has no other smallest
    ///   figure than the unit had: of these each part counts whole.
    init(_ answer: Answer, _ portion: Tally, weight: Int64) {
        tally = portion
        guard let quantity = answer.quantity else { return }
        self.weight = weight
        (smallest, greatest) = (Extreme(.smallest, quantity), Extreme(.greatest, quantity))
    }

    package mutating func add(_ other: Gathered) throws {
        try tally.add(other.tally)
        weight += other.weight
        smallest = Self.joined(smallest, other.smallest)
        greatest = Self.joined(greatest, other.greatest)
    }

    private static func joined(_ first: Extreme?, _ second: Extreme?) -> Extreme? {
        guard let first, let second else { return first ?? second }
        return first.joined(with: second)
    }

    package var isEstimated: Bool { tally.isEstimated }

    /// How many quantities it is of; of divided units' figures, the parts added up.
    package var count: Amount { Amount(thousandths: (weight + 500) / 1_000) }

    /// The mean, or one of the extremes; where nobody has said a number, what the answers say together.
    package func answer(_ overTime: Indicator.OverTime) -> Answer {
        guard let whole = tally.answer.quantity else { return tally.answer }
        switch overTime {
        case .smallest: return smallest.map { .quantity($0.quantity) } ?? tally.answer
        case .greatest: return greatest.map { .quantity($0.quantity) } ?? tally.answer
        default: return whole.divided(byMillionths: weight).map(Answer.quantity) ?? .notReported
        }
    }
}

extension Quantity {
    /// A quotient to one decimal, halves rounded up; nil when it is too large to hold. It is exact only if both of its parts are.
    func divided(by other: Quantity, asPercentage: Bool) -> Quantity? {
        Self.tenths(amount.thousandths, times: asPercentage ? 100 : 1, over: other.amount.thousandths)
            .map { Quantity($0, qualifier == .exact && other.qualifier == .exact ? .exact : .about) }
    }

    /// The same by a number of things, which is known exactly.
    fileprivate func divided(byMillionths count: Int64) -> Quantity? {
        Self.tenths(amount.thousandths, times: 1_000, over: count).map { Quantity($0, qualifier) }
    }

    private static func tenths(_ dividend: Int64, times factor: UInt64, over divisor: Int64) -> Amount? {
        guard divisor > 0 else { return nil }
        let twentieths = dividend.magnitude.multipliedFullWidth(by: 20 * factor)
        guard twentieths.high < divisor.magnitude else { return nil }
        let (quotient, _) = divisor.magnitude.dividingFullWidth(twentieths)
        guard let rounded = Int64(exactly: (quotient + 1) / 2), rounded < Int64.max / 100 else { return nil }
        return Amount(thousandths: rounded * 100)
    }
}
