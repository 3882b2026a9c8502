import Core

/// A unit as it was when it bore a name: what it was called and under whom it stood.
package struct NamedUnit: Hashable, Sendable {
    package let id: OrgUnitID
    package let fullName: String
    package let level: Level
    /// The days on which it was called so and stood there.
    package let validity: Validity
    /// The units above it, nearest first, as they were called then; the centre of the country is left out.
    package let above: [Above]

    package struct Above: Hashable, Sendable {
        package let id: OrgUnitID
        package let fullName: String
    }

    /// "Xã Tân Thành, Huyện Phú Bình, Tỉnh Thái Nguyên": what tells it from others of its name.
    package var fullPath: String { ([fullName] + above.map(\.fullName)).joined(separator: ", ") }
}

/// Which unit a name means on a day.
package enum NameMeaning: Hashable, Sendable {
    case one(NamedUnit)
    /// Units in force on the day, by name; where none is, those of other days, the nearest days first.
    case several([NamedUnit])
    /// A unit that was not called so on that day, and who is in its place then: itself under another name, its heirs, or those it was made
    /// of later. None where no paper says.
    case formerly(NamedUnit, now: [NamedUnit])
    case unknown

    /// Every unit it may be on the day, the likeliest first.
    package var units: [NamedUnit] {
        switch self {
        case .one(let unit): [unit]
        case .several(let units): units
        case .formerly(_, let now): now
        case .unknown: []
        }
    }
}
