/// An exact number of thousandths. Money, counts and percentages are never floating point.
public struct Amount: Hashable, Sendable, Comparable {
    /// The number times one thousand.
    public let thousandths: Int64

    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// A whole number. Throws when it passes the greatest amount, about 9.2 × 10¹⁵.
    public init(whole: Int64) throws {
        let (scaled, overflow) = whole.multipliedReportingOverflow(by: 1_000)
        guard !overflow else { throw QuantityRefusal.tooLarge }
        self.init(thousandths: scaled)
    }

    public static let zero = Amount(thousandths: 0)

    public func adding(_ other: Amount) throws -> Amount {
        let (sum, overflow) = thousandths.addingReportingOverflow(other.thousandths)
        guard !overflow else { throw QuantityRefusal.tooLarge }
        return Amount(thousandths: sum)
    }

    public var negated: Amount { Amount(thousandths: thousandths == .min ? .max : -thousandths) }

    public static func < (left: Amount, right: Amount) -> Bool { left.thousandths < right.thousandths }
}

/// How exactly an amount is known: the word written before it.
public enum Qualifier: String, Sendable, CaseIterable {
    case exact
    /// hơn, trên, từ … trở lên
    case over
    /// gần, dưới, chưa đến
    case under
    /// khoảng, xấp xỉ, ước
    case about

    /// What a sum of two amounts may still claim. Commutative, associative, with `exact` as the neutral element.
    public func joined(with other: Qualifier) -> Qualifier {
        if self == other || other == .exact { return self }
        return self == .exact ? other : .about
    }

    /// What the negative of such an amount may claim: minus more than five is less than minus five.
    public var negated: Qualifier {
        switch self {
        case .over: .under
        case .under: .over
        case .exact, .about: self
        }
    }
}

/// An amount and how exactly it is known: "hơn 12.000".
public struct Quantity: Hashable, Sendable {
    public let amount: Amount
    public let qualifier: Qualifier

    public init(_ amount: Amount, _ qualifier: Qualifier = .exact) {
        self.amount = amount
        self.qualifier = qualifier
    }

    public static let zero = Quantity(.zero)

    /// Refuses a sum too large to hold.
    public func adding(_ other: Quantity) throws -> Quantity {
        Quantity(try amount.adding(other.amount), qualifier.joined(with: other.qualifier))
    }

    public func subtracting(_ other: Quantity) throws -> Quantity {
        try adding(Quantity(other.amount.negated, other.qualifier.negated))
    }

    /// How the two compare, or nil where what is known does not decide it ("không so sánh được").
    public func compared(with other: Quantity) -> Comparison? {
        switch (qualifier, other.qualifier) {
        case (.exact, .exact):
            amount < other.amount ? .less : amount == other.amount ? .equal : .greater
        case (.over, .exact), (.over, .under), (.exact, .under):
            amount >= other.amount ? .greater : nil
        case (.under, .exact), (.under, .over), (.exact, .over):
            amount <= other.amount ? .less : nil
        default: nil
        }
    }

    public enum Comparison: Sendable { case less, equal, greater }
}

public enum QuantityRefusal: Refusal, Equatable {
    case tooLarge
    case notANumber(String)

    public var sentence: Phrase {
        switch self {
        case .tooLarge: Phrase("Con số vượt quá giới hạn lưu trữ.", en: "The number is larger than can be kept.")
        case .notANumber(let text): Phrase("“\(text)” không phải là một con số.", en: "“\(text)” is not a number.")
        }
    }

    public var remedy: Phrase {
        switch self {
        case .tooLarge: Phrase("Kiểm tra lại số chữ số hoặc đơn vị tính.", en: "Check the number of digits or the unit of measure.")
        case .notANumber:
            Phrase("Nhập số, ví dụ 35; 12.000; 97,5 hoặc hơn 12.000.", en: "Type a number, for example 35, 12.000, 97,5 or hơn 12.000.")
        }
    }
}
