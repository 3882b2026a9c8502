/// A number digit by digit, as a file writes it: no binary rounding comes between the cell and the page.
struct DecimalNumber {
    private(set) var isNegative = false
    /// 0…9 each, the first not 0; empty for zero.
    private var digits: [UInt8] = []
    /// How many of the digits stand before the decimal point; negative when zeros follow it first.
    private var point = 0

    /// What office programs keep of a number.
    private static let precision = 15

    /// Reads "-1450", "0.125", "1.5E-7"; nil for anything else, and for numbers that nobody writes out.
    init?(_ text: [UInt8]) {
        guard text.count <= 64 else { return nil }
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        let exponent = rest.dropFirst(mantissa.count + 1)
        guard let power = exponent.isEmpty ? 0 : Int(String(decoding: exponent, as: UTF8.self)), abs(power) <= 40 else { return nil }
        let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let all = parts.joined()
        guard !all.isEmpty, all.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        let values = all.map { $0 - UInt8(ascii: "0") }
        let zeros = values.prefix { $0 == 0 }.count
        digits = Array(values.dropFirst(zeros))
        point = parts[0].count - zeros + power
        round(to: Self.precision)
    }

    var isZero: Bool { digits.isEmpty }
    var magnitude: DecimalNumber {
        var copy = self
        copy.isNegative = false
        return copy
    }

    /// Times ten to that power.
    func scaled(by power: Int) -> DecimalNumber {
        var copy = self
        if !isZero { copy.point += power }
        return copy
    }

    /// The digits before and after the decimal point, rounded to so many places; a half goes up, away from zero.
    func fixed(_ places: Int) -> (whole: [UInt8], fraction: [UInt8]) {
        var copy = self
        copy.round(to: copy.point + places)
        let whole = copy.point <= 0 ? [] : (0..<copy.point).map { $0 < copy.digits.count ? copy.digits[$0] : 0 }
        let fraction = (0..<places).map { place -> UInt8 in
            let index = copy.point + place
            return copy.digits.indices.contains(index) ? copy.digits[index] : 0
        }
        return (whole, fraction)
    }

    /// The places after the decimal point that say something.
    var places: Int { max(0, digits.count - point) }

    private mutating func round(to count: Int) {
        if count < digits.count {
            let isUp = count >= 0 && digits[count] >= 5
            digits.removeSubrange(max(0, count)...)
            if isUp { increment() }
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }

    /// Adds one to the last digit.
    private mutating func increment() {
        while digits.last == 9 { digits.removeLast() }
        if digits.isEmpty {
            digits = [1]
            point += 1
        } else {
            digits[digits.count - 1] += 1
        }
    }
}
