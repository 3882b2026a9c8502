import Foundation
import Testing
import VietnameseText

@Suite struct `Composing a text` {
    @Test func `agrees with Foundation on any text`() {
        var random = SystemRandomNumberGenerator()
        let scalars: [Unicode.Scalar] =
            Array("aeiouyđĐ \n漢字".unicodeScalars)
            + [
                "\u{300}", "\u{301}", "\u{302}", "\u{306}", "\u{309}", "\u{323}", "\u{31b}", "\u{1100}", "\u{1161}", "\u{11a8}", "\u{212b}",
                "\u{1ea1}",
            ]
        for length in [3, 40, 700, 3_000, 9_000] {
            for _ in 0..<20 {
                var view = String.UnicodeScalarView()
                for _ in 0..<length { view.append(scalars.randomElement(using: &random)!) }
                let text = String(view)
                let wanted = Array(text.precomposedStringWithCanonicalMapping.utf8)
                #expect(Array(ComposedForm.of(text).utf8) == wanted, "\(Array(text.unicodeScalars))")
                #expect(ComposedForm.of(utf8: Array(text.utf8)) == wanted)
            }
        }
    }

    @Test func `without a space for thousands of letters still works`() {
        let text = String(repeating: "ế", count: 5_000)
        #expect(Array(ComposedForm.of(text.decomposedStringWithCanonicalMapping).utf8) == Array(text.utf8))
    }

    @Test(.timeLimit(.minutes(20)))
    func `takes no longer than the text, whatever is piled up in it`() {
        let pile = "a" + String(repeating: "\u{301}\u{323}", count: 100_000)
        #expect(ComposedForm.of(pile).unicodeScalars.count <= pile.unicodeScalars.count)
        let line = String(repeating: "e\u{302}\u{323} ", count: 100_000)
        #expect(ComposedForm.of(line).unicodeScalars.count == 200_000)
    }

    @Test func `repairs broken UTF-8`() {
        #expect(ComposedForm.of(utf8: [0x61, 0xCC, 0x81, 0xFF]) == Array("á\u{FFFD}".utf8))
        #expect(ComposedForm.text(utf8: [0x61, 0xCC, 0x81, 0xFF]) == "á\u{FFFD}")
        for torn: [UInt8] in [[0xC3], [0xE1, 0xBA], [0xE1, 0xBA, 0x41], [0x80], [0xC0, 0x80], [0xE2, 0x80], [0xE1, 0xBA, 0xA5, 0xE1]] {
            #expect(Array(ComposedForm.text(utf8: torn).utf8) == Array(String(decoding: torn, as: UTF8.self).utf8))
        }
    }

    @Test func `of Vietnamese with a stranger here and there, or torn, is what Foundation makes of it`() {
        var random = SystemRandomNumberGenerator()
        let usual = ["a", "b ", "ế", "Ộ", "đ", "ư", "–", "“", "…"].map { Array($0.utf8) }
        let strangers: [[UInt8]] =
            [
                "\u{2000}", "\u{2001}", "\u{2002}", "\u{300}", "\u{37f}", "\u{3bb}", "€", "\u{20c0}", "\u{20d0}", "\u{1e7f}", "\u{1f00}",
                "漢", "\u{1f600}",
            ]
            .map { Array($0.utf8) } + [[0x80], [0xE1], [0xE1, 0xBA], [0xC3], [0xC1, 0x81], [0xE2, 0x80], [0xFF], [0xED, 0xA0, 0x80]]
        for round in 0..<20_000 {
            var bytes: [UInt8] = []
            let strangeness = round % 3 == 0 ? 0 : 50
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                bytes += (strangeness > 0 && Int.random(in: 0..<strangeness, using: &random) == 0 ? strangers : usual).randomElement(
                    using: &random)!
            }
            if round % 5 == 0 { bytes = Array(bytes.dropLast(Int.random(in: 0...min(2, bytes.count), using: &random))) }
            let wanted = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
            #expect(Array(ComposedForm.text(utf8: bytes).utf8) == Array(wanted.utf8), "\(bytes)")
        }
    }
}
