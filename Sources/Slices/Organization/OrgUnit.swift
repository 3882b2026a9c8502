import Core

/// An office or a territory as it stood on one day: a unit keeps its identity while its name, type and place change.
package struct OrgUnit: Hashable, Sendable, Identifiable {
    package let id: OrgUnitID
    /// Unique among the units in force on one day and reused afterwards: a code without a day says nothing.
    package let code: String
    package let kind: Kind
    package let name: String
    package let fullName: String
    package let level: Level
    /// `xã`, `phường`, `tỉnh`, `ban`…, as official papers write it.
    package let type: String
    package let parent: OrgUnitID?
    /// The life of the unit, not of its present name or place.
    package let validity: Validity

    package enum Kind: String, Sendable, CaseIterable {
        /// A territory of the administrative map.
        case area
        /// A department, school or sector body; it hangs on a unit of any level.
        case body
    }

    /// What must be known of a unit before it can be established.
    package struct Draft: Sendable {
        package var code: String
        package var kind: Kind
        package var name: String
        package var fullName: String
        package var level: Level
        package var type: String
        package var parent: OrgUnitID?

        package init(
            code: String, kind: Kind = .area, name: String, fullName: String, level: Level, type: String, parent: OrgUnitID? = nil
        ) {
            self.code = code
            self.kind = kind
            self.name = name
            self.fullName = fullName
            self.level = level
            self.type = type
            self.parent = parent
        }
    }
}

/// The four steps of the country's administration; there have been no districts since 1 July 2025.
package enum Level: String, Sendable, CaseIterable {
    case central, province, district, commune

    package var phrase: Phrase {
        switch self {
        case .central: Phrase("trung ương", en: "central")
        case .province: Phrase("tỉnh", en: "province")
        case .district: Phrase("huyện", en: "district")
        case .commune: Phrase("xã", en: "commune")
        }
    }
}
