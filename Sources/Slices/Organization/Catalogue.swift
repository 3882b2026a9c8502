import Core
import Journal
import Foundation

/// The administrative map of the country, read from its two files and checked: every unit with its names and places over time,
/// and who inherited from whom. Nothing in it has touched a database yet.
package struct Catalogue: Sendable {
    package let units: [Unit]
    package let successions: [Succession]

    init(units: [Unit], successions: [Succession]) {
        (self.units, self.successions) = (units, successions)
    }

    /// The day of the first snapshot. What was already there then has no other first day.
    package static let firstDay: Day = "2021-11-01"

    /// The unit above all provinces.
    package static let root = OrgUnitID(catalogueCode: "TW", from: firstDay)

    /// Lines of one code that follow one another without a succession between them: one unit, renamed or moved.
    package struct Unit: Sendable {
        package let id: OrgUnitID
        package let code: String
        package let kind: OrgUnit.Kind
        package let validity: Validity
        package let names: [Name]
        package let places: [Place]

        package init(
            id: OrgUnitID, code: String, kind: OrgUnit.Kind = .area, validity: Validity, names: [Name], places: [Place]
        ) {
            (self.id, self.code, self.kind, self.validity) = (id, code, kind, validity)
            (self.names, self.places) = (names, places)
        }
    }

    package struct Name: Hashable, Sendable {
        package let name: String
        package let fullName: String
        package let validity: Validity
        package let basis: String

        package init(name: String, fullName: String, validity: Validity, basis: String) {
            (self.name, self.fullName, self.validity, self.basis) = (name, fullName, validity, basis)
        }
    }

    package struct Place: Hashable, Sendable {
        package let parent: OrgUnitID?
        package let level: Level
        package let type: String
        package let validity: Validity
        package let basis: String

        package init(parent: OrgUnitID?, level: Level, type: String, validity: Validity, basis: String) {
            (self.parent, self.level, self.type, self.validity, self.basis) = (parent, level, type, validity, basis)
        }
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
