/// Cuts scalars into tokens, in one pass that looks every scalar up once.
struct TokenScanner {
    private let scalars: UnsafeBufferPointer<Unicode.Scalar>
    private let classes: UnsafeBufferPointer<ScalarClass>
    private var position = 0

    static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        scalars.withUnsafeBufferPointer { scalars in
            ScalarClass.table.withUnsafeBufferPointer { classes in
                var scanner = TokenScanner(scalars: scalars, classes: classes)
                return scanner.all()
            }
        }
    }

    private init(scalars: UnsafeBufferPointer<Unicode.Scalar>, classes: UnsafeBufferPointer<ScalarClass>) {
        (self.scalars, self.classes) = (scalars, classes)
    }

    private mutating func all() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4 + 1)
        var followsSpace = false
        while position < scalars.count {
            let first = scalarClass(at: position)
            switch first.kind {
            case .blank:
                followsSpace = true
                position += 1
                continue
            case .letter, .otherLetter: tokens.append(word(first, followsSpace))
            case .digit: tokens.append(number(followsSpace))
            case .lineEnd: tokens.append(single(.lineEnd, WordKey(mark: "\n"), followsSpace))
            case .mark, .combining: tokens.append(single(.mark, WordKey(mark: plain(scalars[position])), followsSpace))
            }
            followsSpace = false
        }
        return tokens
    }

    /// Past the end it finds a blank, which ends every run.
    private func scalarClass(at index: Int) -> ScalarClass {
        guard index < scalars.count else { return .blank }
        let value = Int(scalars[index].value)
        return value < classes.count ? classes[value] : ScalarClass(lookingUp: scalars[index])
    }

    private mutating func single(_ kind: Token.Kind, _ key: WordKey, _ followsSpace: Bool) -> Token {
        position += 1
        return Token(
            key: key, kind: kind, isCapitalised: false, isAllCapitals: false, followsSpace: followsSpace, first: Int32(position - 1),
            past: Int32(position))
    }

    private mutating func number(_ followsSpace: Bool) -> Token {
        let start = position
        repeat { position += 1 } while scalarClass(at: position).isDigit
        return Token(
            key: WordKey(hashing: scalars[start..<position]), kind: .number, isCapitalised: false, isAllCapitals: false,
            followsSpace: followsSpace, first: Int32(start), past: Int32(position))
    }

    private mutating func word(_ first: ScalarClass, _ followsSpace: Bool) -> Token {
        let start = position
        var (packed, tone, upper) = (UInt64(0), UInt64(0), 0)
        var next = first
        while next.isLetter {
            packed = packed << 6 | next.packedLetter
            if tone == 0 { tone = next.packedTone }
            if next.isUpper { upper += 1 }
            position += 1
            next = scalarClass(at: position)
        }
        let key: WordKey
        if next.continuesWord || position - start > WordKey.mostPacked {
            position = start
            (key, upper) = unusualWord()
        } else {
            key = WordKey(packed: packed, count: position - start, tone: tone)
        }
        return Token(
            key: key, kind: .word, isCapitalised: first.isUpper, isAllCapitals: upper >= 2 && upper == position - start,
            followsSpace: followsSpace, first: Int32(start), past: Int32(position))
    }

    /// A run of letters with combining marks or letters of other scripts, or a very long one; how many of its scalars are capitals.
    private mutating func unusualWord() -> (WordKey, upper: Int) {
        let start = position
        var letters: [Letter] = []
        var (isForeign, upper) = (false, 0)
        while case let next = scalarClass(at: position), next.isLetter || next.continuesWord {
            let scalar = scalars[position]
            if let letter = Letter(scalar) {
                letters.append(letter)
                if letter.isUpper { upper += 1 }
            } else if let marked = letters.last?.marked(with: scalar) {
                letters[letters.count - 1] = marked
                if marked.isUpper { upper += 1 }
            } else {
                isForeign = true
                if next.isUpper { upper += 1 }
            }
            position += 1
        }
        return (isForeign ? WordKey(hashing: scalars[start..<position]) : WordKey(letters: letters), upper)
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
