/// A letter taken apart: which of the thirty-three letters it is, its tone, and whether it was a capital.
public struct Letter: Sendable, Hashable {
    /// Position in `alphabet`.
    public let base: UInt8
    /// Its tone; level where it bears no mark.
    public let tone: Tone
    /// It was a capital.
    public let isUpper: Bool

    /// The six tones: ngang, sắc, huyền, hỏi, ngã, nặng.
    public enum Tone: UInt8, Sendable {
        case level, rising, falling, asking, tumbling, heavy
    }

    /// The Vietnamese letters, and f j w z which names and borrowed words bring along.
    public static let alphabet: [Unicode.Scalar] = Array("abcdefghijklmnopqrstuvwxyzăâđêôơư".unicodeScalars)

    /// The same letter without its hat, horn, breve or bar.
    public var plain: Unicode.Scalar {
        switch Self.alphabet[Int(base)] {
        case "ă", "â": "a"
        case "đ": "d"
        case "ê": "e"
        case "ô", "ơ": "o"
        case "ư": "u"
        case let letter: letter
        }
    }

    /// Nil for anything that is not a letter of this alphabet, composed.
    public init?(_ scalar: Unicode.Scalar) {
        guard scalar.value < Self.table.count, let letter = Self.table[Int(scalar.value)] else { return nil }
        self = letter
    }

    private init(base: UInt8, tone: Tone, isUpper: Bool) {
        (self.base, self.tone, self.isUpper) = (base, tone, isUpper)
    }

    /// This letter with a combining mark upon it; nil when the mark does not belong there.
    public func marked(with mark: Unicode.Scalar) -> Letter? {
        func with(_ tone: Tone) -> Letter { Letter(base: base, tone: tone, isUpper: isUpper) }
        func shaped(_ pairs: [(Unicode.Scalar, Unicode.Scalar)]) -> Letter? {
            guard let shape = pairs.first(where: { $0.0 == Self.alphabet[Int(base)] })?.1, let index = Self.alphabet.firstIndex(of: shape)
            else {
                return nil
            }
            return Letter(base: UInt8(index), tone: tone, isUpper: isUpper)
        }
        switch mark.value {
        case 0x301: return with(.rising)
        case 0x300: return with(.falling)
        case 0x309: return with(.asking)
        case 0x303: return with(.tumbling)
        case 0x323: return with(.heavy)
        case 0x302: return shaped([("a", "â"), ("e", "ê"), ("o", "ô")])
        case 0x306: return shaped([("a", "ă")])
        case 0x31B: return shaped([("o", "ơ"), ("u", "ư")])
        default: return nil
        }
    }

    /// Every composed letter by its scalar value: one look-up instead of Unicode's tables.
    private static let table: [Letter?] = {
        var table = [Letter?](repeating: nil, count: 0x1F00)
        func enter(_ scalar: Unicode.Scalar, _ base: Int, _ tone: Tone, upper: Bool) {
            table[Int(scalar.value)] = Letter(base: UInt8(base), tone: tone, isUpper: upper)
        }
        for (base, letter) in alphabet.enumerated() {
            enter(letter, base, .level, upper: false)
            enter(Unicode.Scalar(String(letter).uppercased()) ?? letter, base, .level, upper: true)
        }
        let toned = [
            "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ",
        ]
        for row in toned {
            let (lower, upper) = (Array(row.unicodeScalars), Array(row.uppercased().unicodeScalars))
            guard let base = alphabet.firstIndex(of: lower[0]) else { continue }
            for (index, tone) in [Tone.level, .rising, .falling, .asking, .tumbling, .heavy].enumerated() {
                enter(lower[index], base, tone, upper: false)
                enter(upper[index], base, tone, upper: true)
            }
        }
        // Eth is what many keyboards type for Đ.
        if let bar = alphabet.firstIndex(of: "đ") {
            enter("\u{D0}", bar, .level, upper: true)
            enter("\u{F0}", bar, .level, upper: false)
        }
        return table
    }()
}
