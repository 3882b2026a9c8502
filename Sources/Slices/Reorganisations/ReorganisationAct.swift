import Core
import Organization

/// What a line of a reorganisation does to one unit.
package enum ReorganisationAct: String, Sendable, CaseIterable {
    case begin
    /// Ends without an heir.
    case end
    /// Goes wholly into one other unit.
    case merge
    /// Is divided; a line for each heir.
    case split
    case rename
    case move
    case reclassify
    /// Ends with several possible heirs, a line for each, and no paper that decides.
    case ambiguous
    /// Ends, and no paper names an heir.
    case unknown

    /// Whether the unit is no more from the day on.
    var ends: Bool { succession != nil }

    /// How the end of a unit is recorded; nil for acts that end nothing.
    var succession: Succession.Kind? {
        switch self {
        case .end: .abolished
        case .merge: .merge
        case .split: .split
        case .ambiguous: .ambiguous
        case .unknown: .unknown
        case .begin, .rename, .move, .reclassify: nil
        }
    }

    /// Columns that must be filled; `effective_date` and `basis` always are.
    var needed: [Column] {
        switch self {
        case .begin: [.newCode, .level, .name, .fullName, .type, .parent]
        case .end, .unknown: [.code]
        case .merge, .split, .ambiguous: [.code, .newCode]
        case .rename: [.code, .name, .fullName]
        case .move: [.code, .parent]
        case .reclassify: [.code, .level, .type]
        }
    }

    /// Columns that may be filled besides.
    var allowed: [Column] {
        switch self {
        case .begin: [.unitKind]
        case .end, .unknown: [.verified]
        case .merge, .split, .ambiguous: [.scope, .share, .verified]
        case .rename, .move, .reclassify: []
        }
    }

    /// The columns of the file, in their order.
    enum Column: String, CaseIterable {
        case act, code
        case newCode = "new_code"
        case level, name
        case fullName = "full_name"
        case type
        case unitKind = "unit_kind"
        case parent, scope, share
        case effectiveDate = "effective_date"
        case basis, verified

        /// Columns a file may do without.
        static let optional: [Column] = [.unitKind, .scope, .share, .verified]
    }
}

extension ReorganisationAct {
    package var phrase: Phrase {
        switch self {
        case .begin: Phrase("thành lập", en: "begins")
        case .end: Phrase("giải thể", en: "ends")
        case .merge: Phrase("nhập vào", en: "merges into")
        case .split: Phrase("chia cho", en: "is split between")
        case .rename: Phrase("đổi tên", en: "is renamed")
        case .move: Phrase("chuyển về", en: "moves under")
        case .reclassify: Phrase("đổi loại", en: "is reclassified")
        case .ambiguous: Phrase("kết thúc, có thể kế thừa bởi", en: "ends, with a possible heir")
        case .unknown: Phrase("kết thúc, chưa rõ đơn vị kế thừa", en: "ends, heir not known")
        }
    }
}
