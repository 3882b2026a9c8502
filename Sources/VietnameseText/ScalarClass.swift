/// What one scalar is to whoever cuts text into tokens: its kind and, of a Vietnamese letter, everything a word key needs.
struct ScalarClass {
    enum Kind: UInt16 {
        case mark, letter, otherLetter, combining, digit, blank, lineEnd
    }

    /// The kind in the top bits; of a letter its capital, its tone and its number from one, as `WordKey` packs them.
    private let bits: UInt16

    private init(_ kind: Kind, isUpper: Bool = false, letter: Letter? = nil) {
        bits = kind.rawValue << 12 | (isUpper ? 1 << 9 : 0) | (letter.map { UInt16($0.tone.rawValue) << 6 | UInt16($0.base) + 1 } ?? 0)
    }

    var kind: Kind { Kind(rawValue: bits >> 12) ?? .mark }
    var isUpper: Bool { bits & 1 << 9 != 0 }
    /// Whether it lengthens a word though it is no composed Vietnamese letter.
    var continuesWord: Bool { bits >> 12 == Kind.otherLetter.rawValue || bits >> 12 == Kind.combining.rawValue }
    var packedLetter: UInt64 { UInt64(bits & 0x3F) }
    var packedTone: UInt64 { UInt64(bits >> 6 & 0x7) }

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
