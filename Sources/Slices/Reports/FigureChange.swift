import Core

/// How a figure compares with the one before it. Where what is known does not decide it, it says so instead of inventing a difference.
struct FigureChange: Hashable, Sendable {
    let words: Phrase
    private let comparison: Quantity.Comparison?

    /// Whether what is known decides which of the two is the greater.
    var isDecided: Bool { comparison != nil }
    var isEqual: Bool { comparison == .equal }

    /// Nil when one of the two has no number.
    init?(from before: Answer, to now: Answer) {
        guard let now = now.quantity, let before = before.quantity else { return nil }
        comparison = now.compared(with: before)
        switch comparison {
        case nil: words = Phrase("không so sánh được", en: "cannot be compared")
        case .equal: words = Phrase("bằng", en: "the same")
        case .greater: words = Phrase("tăng\(Self.share(before, now))", en: "up\(Self.share(before, now))")
        case .less: words = Phrase("giảm\(Self.share(before, now))", en: "down\(Self.share(before, now))")
        }
    }

    /// " 12,4%" of the figure before, rounded half up; empty where one is not exact or there is nothing to take a share of.
    private static func share(_ before: Quantity, _ now: Quantity) -> String {
        guard before.qualifier == .exact, now.qualifier == .exact, before.amount > .zero else { return "" }
        let (difference, overflow) = now.amount.thousandths.subtractingReportingOverflow(before.amount.thousandths)
        guard !overflow else { return "" }
        let base = UInt64(before.amount.thousandths)
        let dividend = difference.magnitude.multipliedFullWidth(by: 2_000)
        guard dividend.high < base else { return "" }
        let tenths = (base.dividingFullWidth(dividend).quotient + 1) / 2
        guard let thousandths = Int64(exactly: tenths), thousandths < Int64.max / 100 else { return "" }
        return " \(Amount(thousandths: thousandths * 100).onScreen)%"
    }
}
