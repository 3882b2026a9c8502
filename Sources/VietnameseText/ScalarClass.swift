/// What one scalar is to whoever cuts text into tokens: its kind and, of a Vietnamese letter, everything a word key needs.
struct ScalarClass {
    enum Kind: UInt8 {
        case mark, letter, otherLetter, combining, digit, blank, lineEnd
    }

    let kind: Kind
    let isUpper: Bool
    /// Of a letter, its number from one and its tone, as `WordKey` packs them.
    let packedLetter: UInt8
    let packedTone: UInt8

    private init(_ kind: Kind, isUpper: Bool = false, letter: Letter? = nil) {
        (self.kind, self.isUpper) = (kind, isUpper)
        (packedLetter, packedTone) = letter.map { ($0.base + 1, $0.tone.rawValue) } ?? (0, 0)
    }

    /// Whether it lengthens a word though it is no composed Vietnamese letter.
    var continuesWord: Bool { kind == .otherLetter || kind == .combining }

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
