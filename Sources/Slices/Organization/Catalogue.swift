import Core
import Journal
import Foundation

/// The administrative map of the country, read from its two files and checked: every unit with its names and places over time,
/// and who inherited from whom. Nothing in it has touched a database yet.
package struct Catalogue: Sendable {
    let units: [Unit]
    let successions: [Succession]

    /// The day of the first snapshot. What was already there then has no other first day.
    package static let firstDay: Day = "2021-11-01"

    /// The unit above all provinces.
    package static let root = OrgUnitID(catalogueCode: "TW", from: firstDay)

    /// Lines of one code that follow one another without a succession between them: one unit, renamed or moved.
    struct Unit: Sendable {
        let id: OrgUnitID
        let code: String
        let validity: Validity
        let names: [Name]
        let places: [Place]
    }

    struct Name: Hashable, Sendable {
        let name: String
        let fullName: String
        let validity: Validity
        let basis: String
    }

    struct Place: Hashable, Sendable {
        let parent: OrgUnitID?
        let level: Level
        let type: String
        let validity: Validity
        let basis: String
    }
}

extension ID<Noun.OrgUnit> {
    /// The identity of a catalogue's unit: the same code from the same day is the same unit in every database, so that loading twice
    /// changes nothing and two offices can exchange files. A UUID of version 8 (RFC 9562) over the SHA-256 of the two.
    package init(catalogueCode code: String, from day: Day) {
        let hex = Digest.hex(of: ["unit", code, day.iso])
        var bytes = stride(from: 0, to: 32, by: 2).compactMap { place in
            let begin = hex.index(hex.startIndex, offsetBy: place)
            return UInt8(hex[begin...hex.index(after: begin)], radix: 16)
        }
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.init(rawValue: bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
    }
}
