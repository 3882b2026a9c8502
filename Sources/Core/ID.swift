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
        self.init(String(text))
    }

    public init?(_ text: String) {
        var text = text
        guard let uuid = text.withUTF8(Self.uuid) else { return nil }
        self.init(rawValue: uuid)
    }

    // As in `description`: Foundation reads through copies too.
    private static func uuid(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
        guard text.count == 36 else { return nil }
        var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isWhole = withUnsafeMutableBytes(of: &uuid) { bytes in
            var place = 0
            for index in 0..<16 {
                if followsHyphen(index) {
                    guard text[place] == UInt8(ascii: "-") else { return false }
                    place += 1
                }
                guard let high = text[place].hexadecimalValue, let low = text[place + 1].hexadecimalValue else { return false }
                bytes[index] = high << 4 | low
                place += 2
            }
            return true
        }
        return isWhole ? UUID(uuid: uuid) : nil
    }

    private static func followsHyphen(_ index: Int) -> Bool { index == 4 || index == 6 || index == 8 || index == 10 }

    public var description: String {
        // Foundation writes capitals, through several copies; identities are written millions of times.
        withUnsafeBytes(of: rawValue.uuid) { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var place = 0
                for (index, byte) in bytes.enumerated() {
                    if Self.followsHyphen(index) {
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

    /// The order of the texts.
    public static func < (left: Self, right: Self) -> Bool {
        withUnsafeBytes(of: left.rawValue.uuid) { left in
            withUnsafeBytes(of: right.rawValue.uuid) { right in left.lexicographicallyPrecedes(right) }
        }
    }
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
    public enum Reorganisation {}
    public enum ReorganisationDraft {}
    public enum OfficeCalendar {}
}

public typealias OrgUnitID = ID<Noun.OrgUnit>
public typealias PersonID = ID<Noun.Person>
public typealias IndicatorID = ID<Noun.Indicator>
public typealias DocumentID = ID<Noun.StoredDocument>
public typealias ReadingRuleID = ID<Noun.ReadingRule>
public typealias ProposalID = ID<Noun.Proposal>
public typealias FormID = ID<Noun.Form>
public typealias ReportID = ID<Noun.Report>
public typealias ReorganisationID = ID<Noun.Reorganisation>
public typealias ReorganisationDraftID = ID<Noun.ReorganisationDraft>
public typealias CalendarID = ID<Noun.OfficeCalendar>

/// The number of a ledger entry: it grows with every entry and is never reused.
public struct EntryNumber: Hashable, Sendable, Comparable, RawRepresentable, CustomStringConvertible {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public var description: String { String(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
