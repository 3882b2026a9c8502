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
            let next = look()
            if next.class.kind == .blank {
                skip(next)
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

    /// What comes next; past the end it is a blank, which ends every run.
    @inline(__always)
    private func look() -> Look {
        guard byte < bytes.count else { return Look(class: .blank, width: 0) }
        let lead = bytes[byte]
        if lead < 0x80 { return Look(class: classes[Int(lead)], width: 1) }
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let value = value(lead, width)
        return Look(class: value < classes.count ? classes[value] : ScalarClass(lookingUp: scalar(value)), width: width)
    }

    @inline(__always)
    private func value(_ lead: UInt8, _ width: Int) -> Int {
        func six(_ offset: Int) -> Int { Int(bytes[byte + offset]) & 0x3F }
        switch width {
        case 1: return Int(lead)
        case 2: return (Int(lead) & 0x1F) << 6 | six(1)
        case 3: return (Int(lead) & 0x0F) << 12 | six(1) << 6 | six(2)
        default: return (Int(lead) & 0x07) << 18 | six(1) << 12 | six(2) << 6 | six(3)
        }
    }

    private func scalar(_ value: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}" }

    private func scalar(_ look: Look) -> Unicode.Scalar { scalar(value(bytes[byte], look.width)) }

    @inline(__always)
    private mutating func skip(_ look: Look) {
        byte += look.width
        scalar += 1
    }

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
            key = number(first)
        case .lineEnd:
            (kind, key) = (.lineEnd, WordKey(mark: "\n"))
            skip(first)
        case .mark, .combining, .blank:
            (kind, key) = (.mark, WordKey(mark: plain(scalar(first))))
            skip(first)
        }
        return Token(
            key: key, kind: kind, isCapitalised: first.class.isUpper, isAllCapitals: upper >= 2 && upper == scalar - start,
            followsSpace: followsSpace, first: Int32(start), past: Int32(scalar), byte: Int32(startByte))
    }

    private mutating func number(_ first: Look) -> WordKey {
        let start = byte
        var next = first
        while next.class.kind == .digit {
            skip(next)
            next = look()
        }
        return WordKey(hashing: bytes[start..<byte].lazy.map { Unicode.Scalar($0) })
    }

    /// A run of letters, and how many of its scalars are capitals.
    private mutating func word(_ first: Look) -> (WordKey, upper: Int) {
        let start = (byte, scalar)
        var (packed, tone, upper) = (UInt64(0), UInt64(0), 0)
        var next = first
        while next.class.kind == .letter {
            packed = packed << 6 | next.class.packedLetter
            if tone == 0 { tone = next.class.packedTone }
            if next.class.isUpper { upper += 1 }
            skip(next)
            next = look()
        }
        let count = scalar - start.1
        guard !next.class.continuesWord, count <= WordKey.mostPacked else {
            (byte, scalar) = start
            return unusualWord()
        }
        return (WordKey(packed: packed, count: count, tone: tone), upper)
    }

    /// A word with combining marks or letters of other scripts, or a very long one.
    private mutating func unusualWord() -> (WordKey, upper: Int) {
        var (scalars, letters): ([Unicode.Scalar], [Letter]) = ([], [])
        var (isForeign, upper) = (false, 0)
        while case let next = look(), next.class.kind == .letter || next.class.continuesWord {
            let scalar = scalar(next)
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
            skip(next)
        }
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
