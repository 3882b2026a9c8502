import Core

/// The sum of some answers: the amount, and how many answers of each kind there were. Taking an answer back is adding its negative,
/// so a tally says what is true now whatever was corrected.
struct Tally: Hashable, Sendable {
    private(set) var thousandths: Int64 = 0
    /// Two thousand million answers of a kind are more than a country gives in a lifetime, and millions of tallies lie in memory at once.
    private(set) var exact: Int32 = 0
    private(set) var over: Int32 = 0
    private(set) var under: Int32 = 0
    private(set) var about: Int32 = 0
    private(set) var noneOccurred: Int32 = 0
    private(set) var notApplicable: Int32 = 0
    /// How many of these answers are here in part only, by the weights of a divided unit.
    private(set) var estimated: Int32 = 0

    init() {}

    init(_ answer: Answer, sign: Int32 = 1) {
        switch answer {
        case .quantity(let quantity):
            thousandths = Int64(sign) * quantity.amount.thousandths
            switch quantity.qualifier {
            case .exact: exact = sign
            case .over: over = sign
            case .under: under = sign
            case .about: about = sign
            }
        case .noneOccurred: noneOccurred = sign
        case .notApplicable: notApplicable = sign
        case .notReported: break
        }
    }

    /// An amount without an answer behind it.
    init(uncounted thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// The part of this tally, of one answer, that falls to somebody.
    func portion(_ thousandths: Int64) -> Tally {
        var portion = self
        portion.thousandths = thousandths
        return portion
    }

    /// The same, where the other parts of the answer count elsewhere.
    var asEstimate: Tally {
        var estimate = self
        estimate.estimated = exact + over + under + about + noneOccurred + notApplicable
        return estimate
    }

    /// Whether all that was ever counted has been taken back.
    var isNothing: Bool {
        thousandths == 0 && exact | over | under | about | noneOccurred | notApplicable | estimated == 0
    }

    /// Whether any of it is only a share of what a divided unit counted.
    var isEstimated: Bool { estimated > 0 }

    /// What takes it back.
    var negated: Tally {
        var negated = Tally()
        negated.thousandths = -thousandths
        (negated.exact, negated.over, negated.under, negated.about) = (-exact, -over, -under, -about)
        (negated.noneOccurred, negated.notApplicable, negated.estimated) = (-noneOccurred, -notApplicable, -estimated)
        return negated
    }

    /// Throws when a sum passes what can be held.
    mutating func add(_ other: Tally) throws {
        var overflows = false
        func sum<Number: FixedWidthInteger>(_ left: Number, _ right: Number) -> Number {
            let (sum, passes) = left.addingReportingOverflow(right)
            if passes { overflows = true }
            return sum
        }
        var result = Tally()
        result.thousandths = sum(thousandths, other.thousandths)
        (result.exact, result.over) = (sum(exact, other.exact), sum(over, other.over))
        (result.under, result.about) = (sum(under, other.under), sum(about, other.about))
        (result.noneOccurred, result.notApplicable) = (sum(noneOccurred, other.noneOccurred), sum(notApplicable, other.notApplicable))
        result.estimated = sum(estimated, other.estimated)
        guard !overflows else { throw QuantityRefusal.tooLarge }
        self = result
    }

    /// What they say together. Silence is not zero: without any answer it is not reported.
    var answer: Answer {
        if exact + over + under + about > 0 {
            var qualifier = Qualifier.exact
            if over > 0 { qualifier = qualifier.joined(with: .over) }
            if under > 0 { qualifier = qualifier.joined(with: .under) }
            if about > 0 { qualifier = qualifier.joined(with: .about) }
            return .quantity(Quantity(Amount(thousandths: thousandths), qualifier))
        }
        if noneOccurred > 0 { return .noneOccurred }
        return notApplicable > 0 ? .notApplicable : .notReported
    }
}

extension Tally {
    /// The amount, then the counts. Most tallies are of exact whole numbers: one byte says so, and two numbers follow.
    func write(to writer: inout PackedWriter) {
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1_000)
        let isExact = over | under | about | noneOccurred | notApplicable == 0
        writer.byte(
            (rest == 0 ? Packing.wholeAmount : 0) | (isExact ? Packing.onlyExact : 0) | (estimated == 0 ? 0 : Packing.hasEstimates))
        writer.signed(rest == 0 ? whole : thousandths)
        for count in isExact ? [exact] : [exact, over, under, about, noneOccurred, notApplicable] { writer.signed(Int64(count)) }
        if estimated != 0 { writer.signed(Int64(estimated)) }
    }

    init?(from reader: inout PackedReader) {
        guard let packing = reader.byte(), let amount = reader.signed(), let exact = reader.count() else { return nil }
        let (scaled, overflows) = amount.multipliedReportingOverflow(by: packing & Packing.wholeAmount == 0 ? 1 : 1_000)
        (thousandths, self.exact) = (scaled, exact)
        guard !overflows, packing & Packing.onlyExact != 0 || readCounts(from: &reader) else { return nil }
        if packing & Packing.hasEstimates != 0 {
            guard let estimated = reader.count() else { return nil }
            self.estimated = estimated
        }
    }

    private mutating func readCounts(from reader: inout PackedReader) -> Bool {
        guard let over = reader.count(), let under = reader.count(), let about = reader.count(), let none = reader.count(),
            let notApplicable = reader.count()
        else { return false }
        (self.over, self.under, self.about, noneOccurred, self.notApplicable) = (over, under, about, none, notApplicable)
        return true
    }

    private enum Packing {
        static let wholeAmount: UInt8 = 1
        static let onlyExact: UInt8 = 2
        static let hasEstimates: UInt8 = 4
    }
}

extension PackedReader {
    fileprivate mutating func count() -> Int32? { signed().flatMap { Int32(exactly: $0) } }
}
