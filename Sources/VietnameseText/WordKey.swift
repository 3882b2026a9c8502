/// A word as rules compare it: letter case, the place of the tone mark and i for y do not count, tones and hats do.
/// One machine word, so a rule over a long text compares integers.
public struct WordKey: Hashable, Sendable {
    /// Six bits for each letter, the tone last; the two top bits say what kind of token it stands for. All that times an odd number, by which
    /// words that differ go on to differ, and their top bits spread.
    @usableFromInline let bits: UInt64

    /// Fibonacci's, for hashing.
    @usableFromInline static var multiplier: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    /// The longest run of letters that is packed exactly; a longer one, never a Vietnamese syllable, is hashed.
    static let mostPacked = 9

    /// Letters numbered from one, six bits each.
    init(packed: UInt64, count: Int, tone: UInt64) {
        self.init(bits: (count <= 4 && Self.endsInLoneY(packed) ? packed & ~0x3F | Self.i : packed) << 6 | tone)
    }

    init(letters: some Collection<Letter>) {
        var (packed, hash): (UInt64, UInt64) = (0, Self.seed)
        var tone = Letter.Tone.level
        for letter in letters {
            if letter.tone != .level, tone == .level { tone = letter.tone }
            packed = packed << 6 | UInt64(letter.base + 1)
            hash = Self.mixed(hash, UInt64(letter.base))
        }
        if letters.count <= Self.mostPacked {
            self.init(packed: packed, count: letters.count, tone: UInt64(tone.rawValue))
        } else {
            self.init(bits: 2 << 62 | hash >> 2)
        }
    }

    @inline(__always) private init(bits: UInt64) { self.bits = bits &* Self.multiplier }

    /// A mark, a line end or a letter of another script.
    @inlinable init(mark: Unicode.Scalar) {
        bits = (1 << 62 | UInt64(mark.value)) &* Self.multiplier
    }

    /// Digits, or a word with letters of other scripts.
    init(hashing scalars: some Collection<Unicode.Scalar>) {
        self.init(bits: 3 << 62 | scalars.reduce(Self.seed) { Self.mixed($0, UInt64($1.value)) } >> 2)
    }

    @inlinable public static func == (left: WordKey, right: WordKey) -> Bool { left.bits == right.bits }

    /// One of 2^(64 - shift) places.
    @inlinable func hash(_ shift: UInt64) -> Int { Int(truncatingIfNeeded: bits &>> shift) }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }

    private static func endsInLoneY(_ packed: UInt64) -> Bool { packed & 0x3F == y && onsetsBeforeLoneY.contains(packed >> 6) }

    private static let y = code("y"), i = code("i")
    /// Letters a to z stand first in `Letter.alphabet`.
    private static func code(_ letter: Unicode.Scalar) -> UInt64 { UInt64(letter.value) - 0x60 }
    /// So few that walking over them is faster than hashing.
    private static let onsetsBeforeLoneY = SearchKey.onsetsBeforeLoneY.map { onset in
        onset.unicodeScalars.reduce(UInt64(0)) { $0 << 6 | code($1) }
    }
}
