import Foundation

/// Unicode's composed form (NFC), which every text takes when it enters the house.
///
/// Foundation composes in time that grows with the square of the length (160 000 letters: two seconds; as many marks on one letter: most of a
/// minute), so a text is cut first, at places nothing composes across. Use this and never `precomposedStringWithCanonicalMapping` on what
/// strangers send.
public enum ComposedForm {
    private static let shortPiece = 512
    private static let longPiece = 2_048
    /// No writing system stacks more marks on a letter: the bound of Unicode's stream-safe format. What is piled higher is left as it is.
    private static let mostMarks = 30

    /// The same text when it is composed already, as nearly every text of today is.
    public static func of(_ text: String) -> String {
        var text = text
        text.makeContiguousUTF8()
        if text.utf8.withContiguousStorageIfAvailable(PlainUTF8.holds) == true { return text }
        var span = text.utf8Span
        if span.checkForNFC(quickCheck: true) { return text }
        return String(decoding: composed(Array(text.utf8)), as: UTF8.self)
    }

    /// The same for UTF-8 without a detour through strings. Broken letters become U+FFFD.
    public static func of(utf8 bytes: [UInt8]) -> [UInt8] {
        if bytes.withUnsafeBufferPointer(PlainUTF8.holds) { return bytes }
        do {
            var span = try UTF8Span(validating: bytes.span)
            return span.checkForNFC(quickCheck: true) ? bytes : composed(bytes)
        } catch {
            return of(utf8: Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    /// The text that is written in UTF-8. Broken letters become U+FFFD.
    public static func text(utf8 bytes: [UInt8]) -> String {
        let composed = of(utf8: bytes)
        // What has been composed is valid: it need not be looked through once more.
        return String(copying: UTF8Span(unchecked: composed.span))
    }

    private static func composed(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while start < bytes.count {
            let end = cut(bytes, from: start)
            append(String(decoding: bytes[start..<end], as: UTF8.self), to: &result)
            start = end
        }
        return result
    }

    /// The next place after a short piece that begins with a letter no letter composes with: ASCII, or an ideograph.
    private static func cut(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start + shortPiece
        while end < bytes.count, bytes[end] >= 0x80, !(0xE4...0xE9).contains(bytes[end]) { end += 1 }
        return min(end, bytes.count)
    }

    private static func append(_ piece: String, to result: inout [UInt8]) {
        guard piece.utf8.count > longPiece else { return result.append(contentsOf: piece.precomposedStringWithCanonicalMapping.utf8) }
        var part = String.UnicodeScalarView()
        var length = 0
        var marks = 0
        for scalar in piece.unicodeScalars {
            let isMark = scalar.properties.canonicalCombiningClass != .notReordered
            marks = isMark ? marks + 1 : 0
            if marks > mostMarks || (!isMark && length >= shortPiece && !composesBackwards(scalar)) {
                result.append(contentsOf: String(part).precomposedStringWithCanonicalMapping.utf8)
                part = String.UnicodeScalarView()
                length = 0
                marks = 0
            }
            part.append(scalar)
            length += 1
        }
        result.append(contentsOf: String(part).precomposedStringWithCanonicalMapping.utf8)
    }

    /// Letters of class zero that still join the one before them: the parts of Hangul, and vowel signs of India and beyond.
    private static func composesBackwards(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spacingMark, .nonspacingMark: true
        default: (0x1161...0x11C2).contains(scalar.value)
        }
    }
}
