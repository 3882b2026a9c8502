import Fixtures
import Testing
import VietnameseText

@Suite struct `Phrasebooks` {
    private let book: Phrasebook<Int> = [1: "sơ kết | tổng kết", 2: "hội nghị | hội nghị sơ kết | hội", 3: "tin, bài | % | 12 thôn"]

    @Test func `find the longest phrase that stands at a place`() {
        let tokens = Tokens("Hội nghị SƠ KẾT; tin, bài 12 thôn 5%")
        #expect(book.match(tokens, at: 0).map { [$0.value, $0.count] } == [2, 4])
        #expect(book.match(tokens, at: 1) == nil)
        #expect(book.all(in: tokens, tokens.indices).map(\.value) == [2, 3, 3, 3])
        #expect(book.ending(tokens, before: 4, longest: 2).map { [$0.0, $0.1] } == [1, 2])
        #expect(book.match(tokens, at: -1) == nil && book.match(tokens, at: 99) == nil)
    }

    @Test func `keep within what they are asked to look through`() {
        let tokens = Tokens("hội nghị sơ kết")
        #expect(book.first(in: tokens, 1..<3) == nil)
        #expect(book.first(in: tokens, 2..<4)?.tokens == 2..<4)
        #expect(!book.occurs(tokens, in: 3..<3))
    }

    @Test func `may be empty`() {
        let nothing: PhraseSet = ""
        #expect(!nothing.occurs(Tokens("một hai"), in: 0..<2))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `agree with looking at every phrase at every place`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = (0..<Int.random(in: 3...30, using: &random)).map { _ in syllable(using: &random) }
        let phrases = (0..<Int.random(in: 1...120, using: &random)).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "a" }.joined(separator: " ")
        }
        let tokens = Tokens((0..<300).map { _ in words.randomElement(using: &random) ?? "a" }.joined(separator: " "))
        let book = Phrasebook(phrases.enumerated().map { ($0.offset, $0.element) })
        let keys = phrases.map { phrase in
            let tokens = Tokens(phrase)
            return tokens.indices.map { tokens[$0].key }
        }
        for index in -1...tokens.count {
            let standing = keys.indices.filter { tokens.has(keys[$0], at: index) }
            let longest = standing.max { (keys[$0].count, $1) < (keys[$1].count, $0) }
            let found = book.match(tokens, at: index)
            #expect(found?.value == longest && found?.count == longest.map { keys[$0].count })
        }
    }

    private func syllable(using random: inout SeededGenerator) -> String {
        let (onsets, rhymes) = (["", "ngh", "tr", "đ", "h", "q"], ["ai", "ế", "ương", "y", "ội", "ò"])
        return (onsets.randomElement(using: &random) ?? "") + (rhymes.randomElement(using: &random) ?? "a")
    }
}
