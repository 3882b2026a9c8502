/// A word as rules compare it: letter case, the place of the tone mark and i for y do not count, tones and hats do.
/// One machine word, so a rule over a long text compares integers.
public struct WordKey: Hashable, Sendable {
    /// Six bits for each letter, the tone last; the two top bits say what kind of token it stands for.
    let bits: UInt64

    /// A run of letters. Up to nine are packed exactly; a longer run, never a Vietnamese syllable, is hashed.
    init(letters: some Collection<Letter>) {
        var (packed, hash): (UInt64, UInt64) = (0, Self.seed)
        var tone = Letter.Tone.level
        for letter in letters {
            if letter.tone != .level, tone == .level { tone = letter.tone }
            packed = packed << 6 | UInt64(letter.base + 1)
            hash = Self.mixed(hash, UInt64(letter.base))
        }
        if packed & 0x3F == Self.y, letters.count <= 4, Self.onsetsBeforeLoneY.contains(packed >> 6) {
            packed = packed & ~0x3F | Self.i
        }
        packed = packed << 6 | UInt64(tone.rawValue)
        bits = letters.count <= 9 ? packed : 2 << 62 | hash >> 2
    }

    /// A mark, a line end or a letter of another script.
    init(mark: Unicode.Scalar) {
        bits = 1 << 62 | UInt64(mark.value)
    }

    /// Digits, or a word with letters of other scripts.
    init(hashing scalars: some Collection<Unicode.Scalar>) {
        bits = 3 << 62 | scalars.reduce(Self.seed) { Self.mixed($0, UInt64($1.value)) } >> 2
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }

    private static let y = code("y"), i = code("i")
    private static func code(_ letter: Unicode.Scalar) -> UInt64 { UInt64(Letter.alphabet.firstIndex(of: letter) ?? 0) + 1 }
    private static let onsetsBeforeLoneY = Set(
        SearchKey.onsetsBeforeLoneY.map { onset in
            onset.unicodeScalars.reduce(UInt64(0)) { $0 << 6 | code($1) }
        })
}
