import Core
import Storage

/// What a person may do on a unit and on everything below it.
package enum Role: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
    /// văn thư: receives documents, confirms what was read from them, fills forms.
    case clerk
    /// chuyên viên: a clerk who also files reports and composes the consolidated one.
    case specialist
    /// lãnh đạo: reads everything, files and composes.
    case leader
    /// quản trị: accounts, seats and forms; writes no figures.
    case administrator

    package var phrase: Phrase {
        switch self {
        case .clerk: Phrase("văn thư", en: "clerk")
        case .specialist: Phrase("chuyên viên", en: "specialist")
        case .leader: Phrase("lãnh đạo", en: "leader")
        case .administrator: Phrase("quản trị", en: "administrator")
        }
    }
}

/// What a verb needs permission for. Each deed lists the roles that allow it; there is no other rule.
package enum Deed: Sendable, CaseIterable {
    case read
    case fill
    case file
    case administer

    package var roles: [Role] {
        switch self {
        case .read: Role.allCases
        case .fill: [.clerk, .specialist, .leader]
        case .file: [.specialist, .leader]
        case .administer: [.administrator]
        }
    }
}
