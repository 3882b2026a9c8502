extension String {
    /// Bytes as lower-case hexadecimal digits, two for each.
    public init(hexadecimal bytes: [UInt8]) {
        self.init(unsafeUninitializedCapacity: bytes.count * 2) { digits in
            for place in bytes.indices {
                digits[2 * place] = .hexadecimalDigit(bytes[place] >> 4)
                digits[2 * place + 1] = .hexadecimalDigit(bytes[place] & 0x0F)
            }
            return bytes.count * 2
        }
    }
}

extension UInt8 {
    /// The digit of a value from 0 to 15, in ASCII.
    static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// What a digit stands for, capital or not; nil for anything else.
    var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension [UInt8] {
    /// Reads what `String(hexadecimal:)` writes; nil for anything else.
    public init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        self = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place].hexadecimalValue, let low = digits[place + 1].hexadecimalValue else { return nil }
            append(high << 4 | low)
        }
    }
}
