import Foundation

/// The identity of one noun. A unit's ID cannot be passed where a report's is wanted.
///
/// Stored and printed as a lower-case UUID, so text order is byte order in every engine.
public struct ID<Of>: Hashable, Sendable, RawRepresentable, CustomStringConvertible, Comparable {
    public let rawValue: UUID

    public init(rawValue: UUID) {
        self.rawValue = rawValue
    }

    /// A fresh, random identity.
    public init() {
        self.init(rawValue: UUID())
    }

    /// Reads the form that `description` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let uuid = UUID(uuidString: String(text)) else { return nil }
        self.init(rawValue: uuid)
    }

    public var description: String {
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

    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// The nouns that have identities. They carry no behaviour here: each noun lives in its slice.
public enum Noun {
    public enum OrgUnit {}
    public enum Person {}
    public enum Indicator {}
    public enum StoredDocument {}
    public enum Proposal {}
    public enum ReadingRule {}
    public enum Form {}
    public enum Report {}
}

public typealias OrgUnitID = ID<Noun.OrgUnit>
public typealias PersonID = ID<Noun.Person>
public typealias IndicatorID = ID<Noun.Indicator>
public typealias DocumentID = ID<Noun.StoredDocument>
public typealias ReadingRuleID = ID<Noun.ReadingRule>
public typealias ProposalID = ID<Noun.Proposal>
public typealias FormID = ID<Noun.Form>
public typealias ReportID = ID<Noun.Report>

/// The number of a ledger entry: it grows with every entry and is never reused.
public struct EntryNumber: Hashable, Sendable, Comparable, RawRepresentable, CustomStringConvertible {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public var description: String { String(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
