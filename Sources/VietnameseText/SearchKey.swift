import Foundation

/// The three keys a text is found by, from the strictest to the most forgiving. Two texts are alike at a level when their
/// keys of that level are equal, byte for byte, in every engine.
public enum SearchKey {
    /// The same text: composed, with look-alike letters, dashes, quotes and spaces made one.
    public static func exact(of text: String) -> String {
        var folded = String.UnicodeScalarView()
        var spaceIsDue = false
        var scalars = Array(ComposedForm.of(text).unicodeScalars)[...]
        while let scalar = scalars.popFirst().flatMap(plainMark) {
            if scalar == " " {
                spaceIsDue = true
                continue
            }
            if scalar == ignorable { continue }
            let joins =
                scalar == "-" || folded.last == "-" || scalar == "/" && joinsSlash(folded, scalars)
                || folded.last == "/" && folded.dropLast().last.map(isDigit) == true && isSymbolStart(scalar)
            if spaceIsDue, !joins, !folded.isEmpty { folded.append(" ") }
            spaceIsDue = false
            folded.append(scalar)
        }
        return String(folded)
    }

    /// The same words however spelled: letter case, the place of the tone mark (hòa, hoà) and i for y (lí, lý) do not count.
    public static func spelling(of text: String) -> String {
        folded(exact(of: text)) { syllable in
            var tone = Letter.Tone.level
            var letters = syllable.map { letter in
                if letter.tone != .level, tone == .level { tone = letter.tone }
                return Letter.alphabet[Int(letter.base)]
            }
            foldFinalY(&letters)
            if tone != .level { letters.append(Unicode.Scalar(UInt8(ascii: "0") + tone.rawValue)) }
            return letters
        }
    }

    /// The same letters as typed without any marks: đ is d, and tones, hats and horns do not count. Every folded column holds this key.
    public static func loose(of text: String) -> String {
        folded(exact(of: text)) { syllable in
            var letters = syllable.map(\.plain)
            foldFinalY(&letters)
            return letters
        }
    }

    /// Rewrites every run of letters; everything else stays, in lower case and, where it is a foreign letter, without marks.
    private static func folded(_ text: String, syllable fold: ([Letter]) -> [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        var syllable: [Letter] = []
        func finish() {
            if !syllable.isEmpty { result.append(contentsOf: fold(syllable)) }
            syllable.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            if let letter = Letter(scalar) {
                syllable.append(letter)
            } else if scalar.value < 0x80 {
                finish()
                result.append(scalar)
            } else {
                let bare = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }
                for part in String(String.UnicodeScalarView(bare)).lowercased().unicodeScalars {
                    if let letter = Letter(part) {
                        syllable.append(letter)
                    } else {
                        finish()
                        result.append(part)
                    }
                }
            }
        }
        finish()
        return String(result)
    }

    /// kỷ = kỉ, lý = lí, quy = qui; but tuy, say, yên keep their y.
    private static func foldFinalY(_ letters: inout [Unicode.Scalar]) {
        guard letters.last == "y", letters.count <= 4 else { return }
        var onset = String.UnicodeScalarView()
        onset.append(contentsOf: letters.dropLast())
        if onsetsBeforeLoneY.contains(String(onset)) { letters[letters.count - 1] = "i" }
    }

    static let onsetsBeforeLoneY: Set<String> = [
        "h", "k", "l", "m", "s", "t", "v", "d", "b", "qu", "kh", "nh", "ngh", "ch", "th", "tr", "ph",
    ]

    private static let ignorable: Unicode.Scalar = "\u{200B}"

    /// One mark for all that look or mean the same.
    private static func plainMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xD0, 0x189: "Đ"
        case 0xF0, 0x256: "đ"
        case 0x2010...0x2015, 0x2212: "-"
        case 0x201C...0x201E, 0xAB, 0xBB: "\""
        case 0x2018, 0x2019: "'"
        case 0x200B...0x200D, 0xFEFF, 0xAD: ignorable
        default: scalar.properties.isWhitespace ? " " : scalar
        }
    }

    /// A slash between a number and what continues its symbol takes no spaces: `15 / QĐ` is `15/QĐ`.
    private static func joinsSlash(_ before: String.UnicodeScalarView, _ after: ArraySlice<Unicode.Scalar>) -> Bool {
        guard before.last.map(isDigit) == true, let next = after.first(where: { !$0.properties.isWhitespace }) else { return false }
        return isSymbolStart(plainMark(next))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isSymbolStart(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || ("A"..."Z").contains(scalar) || scalar == "Đ" }
}
