/// Cuts a text into tokens, in one pass over its UTF-8 that looks every scalar up once.
struct TokenScanner {
    /// Of a string, hence valid: a lead byte tells how many bytes follow it.
    private let bytes: UnsafeBufferPointer<UInt8>
    private let classes: UnsafeBufferPointer<ScalarClass>
    private var tokens: [Token] = []
    /// How many bytes and how many scalars have been read.
    private var (byte, scalar) = (0, 0)

    static func tokens(of utf8: [UInt8]) -> [Token] {
        utf8.withUnsafeBufferPointer { bytes in
            ScalarClass.table.withUnsafeBufferPointer { classes in
                var scanner = TokenScanner(bytes: bytes, classes: classes)
                scanner.run()
                return scanner.tokens
            }
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<ScalarClass>) {
        (self.bytes, self.classes) = (bytes, classes)
        tokens.reserveCapacity(bytes.count / 5 + 1)
    }

    private mutating func run() {
        var followsSpace = false
        while byte < bytes.count {
            let next = look(at: byte)
            if next.class.kind == .blank {
                (byte, scalar) = (byte + next.width, scalar + 1)
                followsSpace = true
            } else {
                tokens.append(token(next, followsSpace))
                followsSpace = false
            }
        }
    }

    private struct Look {
        let `class`: ScalarClass
        let width: Int
    }

    /// The scalar that begins at this byte; past the end it is a blank, which ends every run.
    @inline(__always)
    private func look(at byte: Int) -> Look {
        guard byte < bytes.count else { return Look(class: .blank, width: 0) }
        let lead = bytes[byte]
        if lead < 0x80 { return Look(class: classes[Int(lead)], width: 1) }
        let value = value(at: byte)
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return Look(class: value < classes.count ? classes[value] : ScalarClass(lookingUp: scalar(at: byte)), width: width)
    }

    @inline(__always)
    private func value(at byte: Int) -> Int {
        func six(_ offset: Int) -> Int { Int(bytes[byte + offset]) & 0x3F }
        switch bytes[byte] {
        case ..<0x80: return Int(bytes[byte])
        case ..<0xE0: return (Int(bytes[byte]) & 0x1F) << 6 | six(1)
        case ..<0xF0: return (Int(bytes[byte]) & 0x0F) << 12 | six(1) << 6 | six(2)
        default: return (Int(bytes[byte]) & 0x07) << 18 | six(1) << 12 | six(2) << 6 | six(3)
        }
    }

    private func scalar(at byte: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(value(at: byte))) ?? "\u{FFFD}" }

    private mutating func token(_ first: Look, _ followsSpace: Bool) -> Token {
        let (start, startByte) = (scalar, byte)
        let kind: Token.Kind
        let key: WordKey
        var upper = 0
        switch first.class.kind {
        case .letter, .otherLetter:
            kind = .word
            (key, upper) = word(first)
        case .digit:
            kind = .number
            key = number()
        case .lineEnd:
            (kind, key) = (.lineEnd, WordKey(mark: "\n"))
            (byte, scalar) = (byte + first.width, scalar + 1)
        case .mark, .combining, .blank:
            (kind, key) = (.mark, WordKey(mark: plain(scalar(at: byte))))
            (byte, scalar) = (byte + first.width, scalar + 1)
        }
        return Token(
            key: key, kind: kind, isCapitalised: first.class.isUpper, isAllCapitals: upper >= 2 && upper == scalar - start,
            followsSpace: followsSpace, first: Int32(start), past: Int32(scalar), byte: Int32(startByte))
    }

    private mutating func number() -> WordKey {
        let start = byte
        while byte < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[byte]) { byte += 1 }
        scalar += byte - start
        return WordKey(hashing: bytes[start..<byte].lazy.map { Unicode.Scalar($0) })
    }

    /// A run of letters, and how many of its scalars are capitals.
    private mutating func word(_ first: Look) -> (WordKey, upper: Int) {
        var (packed, tone, count, upper) = (UInt64(0), UInt8(0), 0, 0)
        var (next, end) = (first, byte)
        while next.class.kind == .letter {
            packed = packed << 6 | UInt64(next.class.packedLetter)
            if tone == 0 { tone = next.class.packedTone }
            if next.class.isUpper { upper += 1 }
            count += 1
            end += next.width
            next = look(at: end)
        }
        guard !next.class.continuesWord, count <= WordKey.mostPacked else { return unusualWord() }
        (byte, scalar) = (end, scalar + count)
        return (WordKey(packed: packed, count: count, tone: UInt64(tone)), upper)
    }

    /// A word with combining marks or letters of other scripts, or a very long one.
    private mutating func unusualWord() -> (WordKey, upper: Int) {
        var (scalars, letters): ([Unicode.Scalar], [Letter]) = ([], [])
        var (isForeign, upper) = (false, 0)
        while case let next = look(at: byte), next.class.kind == .letter || next.class.continuesWord {
            let scalar = scalar(at: byte)
            scalars.append(scalar)
            if let letter = Letter(scalar) {
                letters.append(letter)
                if letter.isUpper { upper += 1 }
            } else if let marked = letters.last?.marked(with: scalar) {
                letters[letters.count - 1] = marked
                if marked.isUpper { upper += 1 }
            } else {
                isForeign = true
                if next.class.isUpper { upper += 1 }
            }
            byte += next.width
        }
        scalar += scalars.count
        return (isForeign ? WordKey(hashing: scalars) : WordKey(letters: letters), upper)
    }

    private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212: "-"
        case 0x201C...0x201E, 0xAB, 0xBB: "\""
        case 0x2018, 0x2019: "'"
        default: scalar
        }
    }
}
