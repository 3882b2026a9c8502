import Foundation
import Testing

@testable import Formats

@Suite struct `Composing letters` {
    @Test func `agrees with Foundation on any text`() throws {
        var random = Seeded(state: 42)
        let scalars: [Unicode.Scalar] = Array(
            "aeiouyđĐ \n漢字".unicodeScalars) + ["\u{300}", "\u{301}", "\u{302}", "\u{306}", "\u{309}", "\u{323}", "\u{31b}", "\u{1100}", "\u{1161}", "\u{11a8}", "\u{212b}", "\u{1ea1}"]
        for length in [3, 40, 700, 3_000, 9_000] {
            for _ in 0..<20 {
                var text = String.UnicodeScalarView()
                for _ in 0..<length { text.append(scalars.randomElement(using: &random)!) }
                let wanted = Array(String(text).precomposedStringWithCanonicalMapping.utf8)
                #expect(try ComposedText.bytes(Array(String(text).utf8)) == wanted)
            }
        }
    }

    @Test func `without a space for thousands of letters still works`() throws {
        let text = String(repeating: "ế", count: 5_000)
        #expect(try ComposedText.bytes(Array(text.decomposedStringWithCanonicalMapping.utf8)) == Array(text.utf8))
    }

    @Test func `refuses marks piled up by the thousand at once`() {
        let pile = "a" + String(repeating: "\u{301}\u{323}", count: 1_000_000)
        #expect(throws: FormatRefusal.notText) { try ComposedText.bytes(Array(pile.utf8)) }
    }

    @Test func `of a long decomposed text takes no longer than its length`() throws {
        let text = Array(String(repeating: Sample.sentence.decomposedStringWithCanonicalMapping + "\n", count: 20_000).utf8)
        let start = ContinuousClock.now
        _ = try ComposedText.bytes(text)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}

/// The same numbers in every run, so that a failure can be met again. (SplitMix64.)
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
