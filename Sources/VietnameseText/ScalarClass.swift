/// What one scalar is to whoever cuts text into tokens: its kind and, of a Vietnamese letter, everything a word key needs, in two bytes.
struct ScalarClass {
    enum Kind: UInt8 {
        case mark, letter, otherLetter, combining, digit, blank, lineEnd
    }

    /// The kind in three bits, whether it is a capital in one, then of a letter its tone in three and its number from one in six.
    private let bits: UInt16

    private init(_ kind: Kind, isUpper: Bool = false, letter: Letter? = nil) {
        let packed = letter.map { UInt16($0.base + 1) << 7 | UInt16($0.tone.rawValue) << 4 } ?? 0
        bits = packed | (isUpper ? 8 : 0) | UInt16(kind.rawValue)
    }

    @inline(__always) func `is`(_ kind: Kind) -> Bool { bits & 7 == UInt16(kind.rawValue) }
    /// One for a capital, to be counted.
    @inline(__always) var upper: Int { Int(bits >> 3 & 1) }
    /// As `WordKey` packs them.
    @inline(__always) var packedLetter: UInt64 { UInt64(bits >> 7) }
    @inline(__always) var packedTone: UInt64 { UInt64(bits >> 4 & 7) }

    /// Whether it lengthens a word though it is no composed Vietnamese letter.
    var continuesWord: Bool { self.is(.otherLetter) || self.is(.combining) }

    static let blank = ScalarClass(.blank)

    /// Every scalar that is common in Vietnamese text, dashes and quotes included: one look-up instead of Unicode's tables.
    static let table: [ScalarClass] = (0..<0x2080).map { Unicode.Scalar($0).map(ScalarClass.init(lookingUp:)) ?? blank }

    init(lookingUp scalar: Unicode.Scalar) {
        switch scalar {
        case "\n", "\r": self.init(.lineEnd)
        case "0"..."9": self.init(.digit)
        case _ where Self.isBlank(scalar): self.init(.blank)
        default:
            if let letter = Letter(scalar) {
                self.init(.letter, isUpper: letter.isUpper, letter: letter)
            } else if scalar.value >= 0xAA, scalar.properties.isAlphabetic {
                self.init(.otherLetter, isUpper: scalar.properties.isUppercase)
            } else {
                self.init(Self.isCombining(scalar) ? .combining : .mark)
            }
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: scalar.value <= 0x20
        case 0xA0, 0x200B...0x200D, 0xFEFF, 0xAD: true
        default: scalar.properties.isWhitespace
        }
    }
}
