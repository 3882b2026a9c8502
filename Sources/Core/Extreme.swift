/// The smallest or the greatest of some quantities, as far as it is known: what is "over five" may be anything from five upward, so that the
/// greatest of five and over five is over five, and the smallest of them is five. Commutative, associative and idempotent.
public struct Extreme: Hashable, Sendable {
    public enum Side: Hashable, Sendable { case smallest, greatest }

    private let side: Side
    /// Nil where it may be anything downward.
    private let lower: Amount?
    /// Nil where it may be anything upward.
    private let upper: Amount?
    /// One of them is known roughly only, so nothing is certain.
    private let isRough: Bool

    private init(_ side: Side, _ lower: Amount?, _ upper: Amount?, isRough: Bool) {
        (self.side, self.lower, self.upper, self.isRough) = (side, lower, upper, isRough)
    }

    public init(_ side: Side, _ quantity: Quantity) {
        let amount = quantity.amount
        self.init(
            side, quantity.qualifier == .under ? nil : amount, quantity.qualifier == .over ? nil : amount,
            isRough: quantity.qualifier == .about)
    }

    /// Of two of the same side.
    public func joined(with other: Extreme) -> Extreme {
        func bound(_ bounds: (Amount?, Amount?), unless missing: Side) -> Amount? {
            guard let first = bounds.0, let second = bounds.1 else { return side == missing ? nil : bounds.0 ?? bounds.1 }
            return side == .greatest ? max(first, second) : min(first, second)
        }
        return Extreme(
            side, bound((lower, other.lower), unless: .smallest), bound((upper, other.upper), unless: .greatest),
            isRough: isRough || other.isRough)
    }

    /// What can be said of it. Where it lies between two known amounts, the greatest is at least the lower, the smallest at most the upper.
    public var quantity: Quantity {
        switch (lower, upper) {
        case (let lower?, let upper?) where isRough: Quantity(side == .greatest ? upper : lower, .about)
        case (let lower?, let upper?) where lower == upper: Quantity(lower)
        case (let lower?, nil): Quantity(lower, isRough ? .about : .over)
        case (nil, let upper?): Quantity(upper, isRough ? .about : .under)
        case (let lower?, let upper?): side == .greatest ? Quantity(lower, .over) : Quantity(upper, .under)
        case (nil, nil): Quantity(.zero, .about)
        }
    }
}
