import Foundation

/// The identity of one noun. A unit's ID cannot be passed where a report's is wanted.
///
/// Stored and printed as a lower-case UUID, so text order is byte order in every engine.
package struct ID<Of>: Hashable, Sendable, RawRepresentable, CustomStringConvertible, Comparable {
    package let rawValue: UUID

    package init(rawValue: UUID) {
        self.rawValue = rawValue
    }

    /// A fresh, random identity.
    package init() {
        self.init(rawValue: UUID())
    }

    /// Reads the form that `description` writes; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard let uuid = UUID(uuidString: String(text)) else { return nil }
        self.init(rawValue: uuid)
    }

    package var description: String {
        // Foundation writes capitals, through several copies; identities are written millions of times.
        withUnsafeBytes(of: rawValue.uuid) { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var place = 0
                for (index, byte) in bytes.enumerated() {
                    if [4, 6, 8, 10].contains(index) {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    text[place] = .hexadecimalDigit(byte >> 4)
                    text[place + 1] = .hexadecimalDigit(byte & 0x0F)
                    place += 2
                }
                return place
            }
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// The nouns that have identities. They carry no behaviour here: each noun lives in its slice.
package enum Noun {
    package enum OrgUnit {}
    package enum Person {}
    package enum Indicator {}
    package enum StoredDocument {}
    package enum Proposal {}
    package enum Form {}
    package enum Report {}
}

package typealias OrgUnitID = ID<Noun.OrgUnit>
package typealias PersonID = ID<Noun.Person>
package typealias IndicatorID = ID<Noun.Indicator>
package typealias DocumentID = ID<Noun.StoredDocument>
package typealias ProposalID = ID<Noun.Proposal>
package typealias FormID = ID<Noun.Form>
package typealias ReportID = ID<Noun.Report>

/// The number of a ledger entry: it grows with every entry and is never reused.
package struct EntryNumber: Hashable, Sendable, Comparable, RawRepresentable, CustomStringConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package var description: String { String(rawValue) }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
