/// Cuts a text into tokens, in one pass over its UTF-8 that looks every scalar up once.
struct TokenScanner {
    private let text: ScalarReader
    private var tokens: [Token] = []
    /// How many bytes and how many scalars have been read.
    private var (byte, scalar) = (0, 0)
    private var followsSpace = false

    static func tokens(of utf8: [UInt8]) -> [Token] {
        utf8.withUnsafeBufferPointer { bytes in
            ScalarClass.table.withUnsafeBufferPointer { classes in
                var scanner = TokenScanner(ScalarReader(bytes, classes))
                scanner.run()
                return scanner.tokens
            }
        }
    }

    private init(_ text: ScalarReader) {
        self.text = text
        tokens.reserveCapacity(text.bytes.count / 4 + 1)
    }

    @inline(__always)
    private mutating func run() {
        while byte < text.bytes.count {
            let next = text.look(at: byte)
            if next.class.is(.blank) {
                (byte, scalar) = (byte + next.width, scalar + 1)
                followsSpace = true
            } else if next.class.is(.letter) || next.class.is(.otherLetter) {
                word(next)
            } else if next.class.is(.digit) {
                number()
            } else {
                mark(next)
            }
        }
    }

    @inline(__always)
    private mutating func append(_ kind: Token.Kind, _ key: WordKey, bytes: Int, scalars: Int, upper: Int = 0, isCapitalised: Bool = false)
    {
        tokens.append(
            Token(
                key: key, kind: kind, isCapitalised: isCapitalised, isAllCapitals: upper >= 2 && upper == scalars,
                followsSpace: followsSpace, first: Int32(scalar), past: Int32(scalar + scalars),
                byte: Int32(byte)))
        (byte, scalar, followsSpace) = (byte + bytes, scalar + scalars, false)
    }

    @inline(__always)
    private mutating func mark(_ look: ScalarReader.Look) {
        if look.class.is(.lineEnd) { return append(.lineEnd, WordKey(mark: "\n"), bytes: look.width, scalars: 1) }
        append(.mark, WordKey(mark: Self.plain(text.scalar(at: byte))), bytes: look.width, scalars: 1)
    }

    @inline(__always)
    private mutating func number() {
        var end = byte
        while end < text.bytes.count, text.bytes[end] &- UInt8(ascii: "0") < 10 { end &+= 1 }
        let key = WordKey(hashing: text.bytes[byte..<end].lazy.map { Unicode.Scalar($0) })
        append(.number, key, bytes: end - byte, scalars: end - byte)
    }

    /// A run of letters.
    @inline(__always)
    private mutating func word(_ first: ScalarReader.Look) {
        var (packed, tone, count, upper, end) = (UInt64(0), UInt64(0), 0, 0, byte)
        var next = first
        while next.class.is(.letter) {
            packed = packed << 6 | next.class.packedLetter
            if tone == 0 { tone = next.class.packedTone }
            upper &+= next.class.upper
            count &+= 1
            end &+= next.width
            // Most letters are small ones without marks, which stand in UTF-8 as they are packed.
            let plain = end
            while end < text.bytes.count, case let letter = text.bytes[end] &- (UInt8(ascii: "a") - 1), letter &- 1 < 26 {
                packed = packed << 6 | UInt64(letter)
                end &+= 1
            }
            count &+= end &- plain
            next = text.look(at: end)
        }
        let isCapitalised = first.class.upper == 1
        guard !next.class.continuesWord, count <= WordKey.mostPacked else {
            let word = UnusualWord(text, at: byte)
            return append(.word, word.key, bytes: word.bytes, scalars: word.scalars, upper: word.upper, isCapitalised: isCapitalised)
        }
        append(
            .word, WordKey(packed: packed, count: count, tone: tone), bytes: end - byte, scalars: count, upper: upper,
            isCapitalised: isCapitalised)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212: "-"
        case 0x201C...0x201E, 0xAB, 0xBB: "\""
        case 0x2018, 0x2019: "'"
        default: scalar
        }
    }
}

/// A word with combining marks or letters of other scripts, or a very long one.
private struct UnusualWord {
    let key: WordKey
    /// Its length in both measures, and how many of its scalars are capitals.
    let bytes: Int
    let scalars: Int
    let upper: Int

    init(_ text: ScalarReader, at start: Int) {
        var (scalars, letters): ([Unicode.Scalar], [Letter]) = ([], [])
        var (isForeign, upper, byte) = (false, 0, start)
        while case let next = text.look(at: byte), next.class.is(.letter) || next.class.continuesWord {
            let scalar = text.scalar(at: byte)
            scalars.append(scalar)
            if let letter = Letter(scalar) {
                letters.append(letter)
                if letter.isUpper { upper += 1 }
            } else if let marked = letters.last?.marked(with: scalar) {
                letters[letters.count - 1] = marked
                if marked.isUpper { upper += 1 }
            } else {
                isForeign = true
                upper += next.class.upper
            }
            byte += next.width
        }
        key = isForeign ? WordKey(hashing: scalars) : WordKey(letters: letters)
        (bytes, self.scalars, self.upper) = (byte - start, scalars.count, upper)
    }
}
