import Foundation

/// UTF-8 in NFC. Foundation composes in time that grows with the square of the length, and so does the full check where marks are piled up;
/// so a text is cut first, at places nothing composes across.
enum ComposedText {
    private static let shortPiece = 512
    private static let longPiece = 2_048
    /// No writing system stacks more marks on a letter: the bound of Unicode's stream-safe format.
    private static let mostMarks = 30

    /// The same bytes when they are in NFC already, as nearly every text of today is.
    static func bytes(_ bytes: [UInt8]) throws -> [UInt8] {
        if try isPlainlyComposed(bytes) { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while start < bytes.count {
            let end = cut(bytes, from: start)
            try append(bytes[start..<end], to: &result)
            start = end
        }
        return result
    }

    /// Never wrongly yes; no for some texts that are composed.
    private static func isPlainlyComposed(_ bytes: [UInt8]) throws -> Bool {
        do {
            var span = try UTF8Span(validating: bytes.span)
            return span.checkForNFC(quickCheck: true)
        } catch {
            throw FormatRefusal.damaged
        }
    }

    /// The next place after a short piece that begins with a letter no letter composes with: ASCII, or an ideograph.
    private static func cut(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start + shortPiece
        while end < bytes.count, bytes[end] >= 0x80, !(0xe4...0xe9).contains(bytes[end]) { end += 1 }
        return min(end, bytes.count)
    }

    private static func append(_ piece: ArraySlice<UInt8>, to result: inout [UInt8]) throws {
        let text = String(decoding: piece, as: UTF8.self)
        guard piece.count > longPiece else { return result.append(contentsOf: text.precomposedStringWithCanonicalMapping.utf8) }
        var part = String.UnicodeScalarView()
        var length = 0
        var marks = 0
        for scalar in text.unicodeScalars {
            let isMark = scalar.properties.canonicalCombiningClass != .notReordered
            marks = isMark ? marks + 1 : 0
            guard marks <= mostMarks else { throw FormatRefusal.notText }
            if !isMark, length >= shortPiece, !composesBackwards(scalar) {
                result.append(contentsOf: String(part).precomposedStringWithCanonicalMapping.utf8)
                part = String.UnicodeScalarView()
                length = 0
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
        default: (0x1161...0x11c2).contains(scalar.value)
        }
    }
}
