import Fixtures
import Foundation
import Testing
import VietnameseText

@Suite struct `Cutting tokens` {
    @Test func `finds words, numbers, marks and line ends, and what stands before them`() {
        let tokens = Tokens("UBND\ttỉnh 12.500\r\n“Đ/c”")
        #expect(tokens.indices.map { tokens.text($0..<$0 + 1) } == ["UBND", "tỉnh", "12", ".", "500", "\r", "\n", "“", "Đ", "/", "c", "”"])
        #expect(tokens.indices.filter { tokens[$0].followsSpace } == [1, 2])
        #expect(tokens.indices.filter { tokens[$0].isCapitalised } == [0, 8])
        #expect(tokens.indices.filter { tokens[$0].isAllCapitals } == [0])
        #expect(tokens[7].isMark("\""))
        #expect(tokens[5].isLineEnd && tokens[6].isLineEnd)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `agrees with the obvious way on whatever is thrown at it`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let scalars = (0..<Int.random(in: 0...400, using: &random)).map { _ in HostileScalars.any(using: &random) }
        let tokens = Tokens(text(of: scalars))
        #expect(tokens.indices.map { PlainToken(tokens[$0]) } == PlainToken.all(in: scalars))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `calls words the same exactly when their spelling key is the same`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let syllables = [
            "hoà", "hòa", "lý", "lí", "quý", "quí", "kỷ", "kỉ", "thuý", "Nguyễn", "ĐẢNG", "đảng", "nghiêng", "ngày", "ngay", "ủy", "uỷ",
            "dang",
        ]
        let words = (0..<40).map { _ in
            let word = syllables.randomElement(using: &random) ?? ""
            let cased = Bool.random(using: &random) ? word.uppercased() : word
            return Bool.random(using: &random) ? cased.decomposedStringWithCanonicalMapping : cased
        }
        let tokens = Tokens(words.joined(separator: " "))
        let keys = words.map { Array(SearchKey.spelling(of: $0).utf8) }
        for one in tokens.indices {
            for other in tokens.indices {
                #expect((tokens[one].key == tokens[other].key) == (keys[one] == keys[other]), "\(words[one]) \(words[other])")
            }
        }
    }

    @Test func `gives back the text of any span`() {
        var random = SeededGenerator(seed: 5)
        let scalars = (0..<2_000).map { _ in HostileScalars.any(using: &random) }
        let tokens = Tokens(text(of: scalars))
        for _ in 0..<300 {
            let start = Int.random(in: 0...scalars.count, using: &random)
            let span = start..<Int.random(in: start...scalars.count, using: &random)
            #expect(Array(tokens.text(span: span).unicodeScalars) == Array(scalars[span]))
        }
    }

    @Test func `takes a megabyte without a space`() {
        let long = Tokens(String(repeating: "nghiêng", count: 150_000))
        #expect(long.count == 1 && long[0].end == 1_050_000 && !long[0].isCapitalised)
        #expect(Tokens(String(repeating: "e\u{302}\u{323}", count: 300_000)).count == 1)
        #expect(Tokens(String(repeating: "7", count: 1_000_000)).count == 1)
    }

    @Test func `finds a line end wherever it looks outside`() {
        let tokens = Tokens("hết")
        for index in [-1, 1, .min, .max] { #expect(tokens[index].isLineEnd && tokens[index].count == 0) }
    }

    private func text(of scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}

/// Scalars that have broken readers of text before, Vietnamese ones among them.
enum HostileScalars {
    private static let pool = Array(
        """
        aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzAĐÊỆƠƯYáàảãạếềểễệữựỹ0123456789 \n\r\t.,;:!?…-–—−“”"'‘’«»()[]/%²³&@Жяж漢字かЁßðÐ😀👩‍👩‍👧ªº\
        \u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}\u{304}\u{345}\u{363}\u{338}\u{AD}\u{A0}\u{200B}\u{200C}\u{200D}\u{200E}\u{202E}\
        \u{FEFF}\u{2028}\u{2029}\u{85}\u{3000}\u{0}\u{7}\u{7F}\u{FFFD}\u{10FFFF}\u{1E900}
        """.unicodeScalars)

    static func any(using random: inout SeededGenerator) -> Unicode.Scalar {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "?"
        case 1: Unicode.Scalar(UInt32.random(in: 0...0x24FF, using: &random)) ?? "?"
        default: pool.randomElement(using: &random) ?? "?"
        }
    }
}

/// A token by the definition: longest runs of letters, of digits, of nothing else.
private struct PlainToken: Equatable {
    let kind: Token.Kind
    let span: Range<Int>
    let flags: [Bool]

    init(_ token: Token) {
        (kind, span) = (token.kind, token.start..<token.end)
        flags = [token.isCapitalised, token.isAllCapitals, token.followsSpace]
    }

    private init(_ kind: Token.Kind, _ span: Range<Int>, _ scalars: [Unicode.Scalar], followsSpace: Bool) {
        (self.kind, self.span) = (kind, span)
        let isWord = kind == .word
        let capitals = scalars[span].count { Self.isCapital($0) }
        // A mark that is joined to a capital counts with it.
        let marksOnCapitals = span.dropFirst().count { index in
            Self.joins(scalars, index, in: span)
        }
        flags = [
            isWord && Self.isCapital(scalars[span.lowerBound]),
            isWord && capitals + marksOnCapitals >= 2 && capitals + marksOnCapitals == span.count, followsSpace,
        ]
    }

    static func all(in scalars: [Unicode.Scalar]) -> [PlainToken] {
        var (tokens, start, followsSpace): ([PlainToken], Int, Bool) = ([], 0, false)
        while start < scalars.count {
            let scalar = scalars[start]
            if scalar.value != 0x0A, scalar.value != 0x0D, isBlank(scalar) {
                (start, followsSpace) = (start + 1, true)
                continue
            }
            var end = start + 1
            let kind: Token.Kind
            if isDigit(scalar) {
                kind = .number
                while end < scalars.count, isDigit(scalars[end]) { end += 1 }
            } else if isLetter(scalar) {
                kind = .word
                while end < scalars.count, isLetter(scalars[end]) || (0x300...0x36F).contains(scalars[end].value) { end += 1 }
            } else {
                kind = scalar == "\n" || scalar == "\r" ? .lineEnd : .mark
            }
            tokens.append(PlainToken(kind, start..<end, scalars, followsSpace: followsSpace))
            (start, followsSpace) = (end, false)
        }
        return tokens
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar.properties.isAlphabetic : scalar.value >= 0xAA && scalar.properties.isAlphabetic
    }
    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { Letter(scalar)?.isUpper ?? scalar.properties.isUppercase }
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        [0xA0, 0x200B, 0x200C, 0x200D, 0xFEFF, 0xAD].contains(scalar.value) || scalar.properties.isWhitespace || scalar.value < 0x20
    }

    /// Whether a combining mark makes another capital of the capital before it.
    private static func joins(_ scalars: [Unicode.Scalar], _ index: Int, in span: Range<Int>) -> Bool {
        guard Letter(scalars[index]) == nil, let base = scalars[span.lowerBound..<index].last(where: { Letter($0) != nil }) else {
            return false
        }
        var letter = Letter(base)
        let first = scalars[span.lowerBound..<index].lastIndex { Letter($0) != nil } ?? index
        for mark in scalars[first + 1..<index] { letter = letter?.marked(with: mark) ?? letter }
        return letter?.isUpper == true && letter?.marked(with: scalars[index]) != nil
    }
}
