import Core
import Crypto
import Storage

/// What was done, in one word that never changes: `figures-recorded`. Each slice names its own acts.
package struct Act: Hashable, Sendable, RawRepresentable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ word: StaticString) {
        rawValue = word.description
    }
}

extension Act: SQLBindable, SQLReadable {}

/// The thing an act was done to: its kind and its key, as its own table writes it.
package struct Subject: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init<Of>(_ kind: StaticString, _ id: ID<Of>) {
        description = "\(kind):\(id)"
    }

    package init(_ kind: StaticString, key: String) {
        description = "\(kind):\(key)"
    }
}

/// One line of the journal. Its hash covers every field and the hash of the line before it.
package struct JournalLine: Hashable, Sendable {
    package let number: Int64
    package let moment: Moment
    package let person: PersonID
    package let act: Act
    package let about: String
    package let content: String
    package let previousHash: String
    package let hash: String

    /// What the hash of this line must be. Every field is written with its length, so no two lines share a text.
    package var expectedHash: String {
        let fields = [String(number), String(moment.milliseconds), person.description, act.rawValue, about, content, previousHash]
        return Digest.hex(of: fields)
    }
}

/// SHA-256 over a list of texts, each preceded by its length in bytes.
package enum Digest {
    package static func hex(of fields: [String]) -> String {
        var text: [UInt8] = []
        for field in fields {
            text.append(contentsOf: String(field.utf8.count).utf8)
            text.append(UInt8(ascii: ":"))
            text.append(contentsOf: field.utf8)
        }
        return hex(of: text)
    }

    package static func hex(of bytes: [UInt8]) -> String {
        String(hexadecimal: Array(SHA256.hash(data: bytes)))
    }
}
