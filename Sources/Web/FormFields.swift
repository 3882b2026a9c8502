import Foundation
import VietnameseText

/// The fields of a form or a query, in the order they were sent. A name may stand more than once.
package struct FormFields: Sendable {
    package private(set) var pairs: [(name: String, value: String)] = []

    package init() {}

    /// Reads `application/x-www-form-urlencoded`. What is not UTF-8 becomes replacement characters; what is not NFC becomes NFC.
    init(urlEncoded bytes: some Collection<UInt8>) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            append(Self.decoded(sides[0]), Self.decoded(sides.dropFirst().first ?? pair[pair.endIndex...]))
        }
    }

    mutating func append(_ name: String, _ value: String) {
        pairs.append((name, ComposedForm.of(value)))
    }

    /// The first value of this name, without the spaces around it; nil when the field was not sent.
    package subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Every value of this name, in order, as it was typed.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hex(rest[rest.startIndex]),
                let low = hex(rest[rest.index(after: rest.startIndex)])
            {
                plain.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                plain.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
