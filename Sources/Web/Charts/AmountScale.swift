import Core

/// The heights of amounts: from zero, always, to a round number no smaller than the greatest of them.
package struct AmountScale: Hashable, Sendable {
    /// In thousandths.
    package let top: Int64

    package init(greatest: Amount?) {
        let greatest = greatest.flatMap { $0 > .zero ? $0.thousandths : nil } ?? 2_000
        var step: Int64 = 1
        while step <= Int64.max / 1_000, step * 100 < greatest { step *= 10 }
        top = [2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100].map { step * $0 }.first { $0 >= greatest } ?? greatest
    }

    /// A scale that ends exactly there.
    init(exactly greatest: Amount) {
        top = max(greatest.thousandths, 1)
    }

    /// The marks of the scale: nothing, half and all.
    package var ticks: [Amount] { [0, top / 2, top].map(Amount.init(thousandths:)) }

    /// How long an amount is where `top` is as long as `length`; nothing below zero.
    package func length(of amount: Amount, within length: Int) -> Int {
        let part = min(max(0, amount.thousandths), top).multipliedFullWidth(by: Int64(length))
        return Int(top.dividingFullWidth(part).quotient)
    }
}
