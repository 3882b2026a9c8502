import Foundation

/// Unicode's composed form (NFC), which every text takes when it enters the house.
package enum ComposedForm {
    /// Composes a text; one that is composed already comes back untouched, which costs one pass over its scalars.
    package static func of(_ text: String) -> String {
        if isCertain(text) { return text }
        // Foundation's composing is quadratic in long runs, so it is given one line at a time. A line feed composes with nothing.
        var composed = ""
        composed.reserveCapacity(text.utf8.count)
        var line = text.unicodeScalars[...]
        while let end = line.firstIndex(of: "\n") {
            composed.append(of(line[..<end]))
            composed.append("\n")
            line = line[line.index(after: end)...]
        }
        composed.append(of(line))
        return composed
    }

    private static func of(_ line: Substring.UnicodeScalarView) -> String {
        let text = String(line)
        return isCertain(text) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether every scalar is one that composition can neither change nor join with a neighbour.
    private static func isCertain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027, 0x202F...0x205F, 0x20A0...0x20BF, 0x2190...0x2329, 0x2500...0x27BF: true
            default: false
            }
        }
    }
}
