import Core
import Ledger

extension LedgerModel {
    /// What a balance must say, and how near it has to come.
    struct Expected {
        var thousandths = 0.0
        /// Nil where there is no number.
        var qualifier: Qualifier?
        var tolerance = 0.01
        var isEstimated = false
        var isBlurred = false
        /// The model itself cannot tell, since what was rounded decides.
        var isOpen = false
    }

    /// What some figures at a place say together.
    ///
    /// - Parameter roundings: how many portions may each have been rounded by a thousandth.
    func expected(_ overTime: Indicator.OverTime, _ sum: Sum?, roundings: Int) -> Expected {
        guard let sum else { return Expected() }
        let rounded = sum.isEstimated ? Double(roundings) * 1.2 : 0.01
        let joined = sum.qualifiers.reduce(Qualifier.exact) { $0.joined(with: $1) }
        var expected = Expected(isEstimated: sum.isEstimated, isBlurred: sum.isBlurred)
        switch overTime {
        case .average:
            // A mean is rounded to one decimal.
            (expected.thousandths, expected.qualifier) = (sum.mean / sum.weight, joined)
            (expected.tolerance, expected.isOpen) = (51 + (sum.isEstimated ? rounded / sum.weight : 0), sum.weight < 0.01)
        case .smallest: (expected.thousandths, expected.qualifier) = sum.extreme { $0 < $1 }
        case .greatest: (expected.thousandths, expected.qualifier) = sum.extreme { $0 > $1 }
        default: (expected.thousandths, expected.qualifier, expected.tolerance) = (sum.thousandths, joined, rounded)
        }
        if overTime == .smallest || overTime == .greatest { expected.isOpen = sum.isBlurred }
        return expected
    }

    /// Of how many units of a level a number is at least so much, in per cent.
    ///
    /// - Parameter parts: what each of the units says; nil for silence.
    func share(atLeast thousandths: Double, of parts: [Sum?], roundings: Int) -> Expected {
        guard parts.contains(where: { $0 != nil }) else { return Expected() }
        var (certain, isUnsure, expected) = (0.0, false, Expected(tolerance: 51))
        for sum in parts.compactMap(\.self) {
            let joined = sum.qualifiers.reduce(Qualifier.exact) { $0.joined(with: $1) }
            let reaches = sum.thousandths >= thousandths
            switch joined {
            case .exact: certain += reaches ? 1 : 0
            case .over: if reaches { certain += 1 } else { isUnsure = true }
            case .under: isUnsure = isUnsure || sum.thousandths > thousandths
            case .about: isUnsure = true
            }
            let isNear = sum.isEstimated && abs(sum.thousandths - thousandths) <= Double(roundings) * 1.2
            expected.isOpen = expected.isOpen || isNear || sum.isBlurred
            expected.isEstimated = expected.isEstimated || sum.isEstimated
        }
        expected.thousandths = 100_000 * certain / Double(parts.count)
        expected.qualifier = isUnsure ? .over : .exact
        return expected
    }
}

extension LedgerModel.Sum {
    /// The first by an order, as far as its qualifier says: every figure may be anything from a lowest to a highest value.
    fileprivate func extreme(_ isBefore: (Double, Double) -> Bool) -> (Double, Qualifier) {
        let amounts = figures.map { Double($0.amount.thousandths) }
        func first(_ values: [Double]) -> Double { values.dropFirst().reduce(values[0]) { isBefore($1, $0) ? $1 : $0 } }
        let lowest = first(zip(figures, amounts).map { $0.qualifier == .under ? -.infinity : $1 })
        let highest = first(zip(figures, amounts).map { $0.qualifier == .over ? .infinity : $1 })
        let isGreatest = isBefore(1, 0)
        if qualifiers.contains(.about) {
            let preferred = isGreatest ? [highest, lowest] : [lowest, highest]
            return (preferred.first { $0.isFinite } ?? 0, .about)
        }
        if lowest == highest { return (lowest, .exact) }
        if highest == .infinity || isGreatest && lowest.isFinite { return (lowest, .over) }
        return (highest, .under)
    }
}
