import Core
import Journal
import Storage
import VietnameseText

/// What an office has taught the reader: what these words mean in the documents of the unit and of all units below it.
package struct ReadingRule: Hashable, Sendable {
    package let id: ReadingRuleID
    /// The office whose rule it is.
    package let unit: OrgUnitID
    /// As somebody wrote it; compared without letter case, place of tone marks and i/y.
    package let phrase: String
    package let meaning: Meaning
    /// The document whose correction taught it; nil when it was written by hand or brought in.
    package let document: DocumentID?
    package let madeBy: PersonID
    package let madeAt: Moment
    package let withdrawal: Withdrawal?

    package enum Meaning: Hashable, Sendable {
        /// A figure of these words counts towards this indicator of the catalogue.
        case indicator(String)
        /// These words name this unit.
        case unit(OrgUnitID)
        /// A number beside these words is no figure.
        case noFigure

        /// How the database and files call it.
        var word: String {
            switch self {
            case .indicator: "indicator"
            case .unit: "unit"
            case .noFigure: "no_figure"
            }
        }
    }

    /// Who took it back. It stays to be seen and can be put in force again.
    package struct Withdrawal: Hashable, Sendable {
        package let by: PersonID
        package let at: Moment
    }

    /// What two phrases are compared by.
    static func key(of phrase: String) -> String {
        SearchKey.spelling(of: phrase).split(separator: " ").joined(separator: " ")
    }

    static let longestPhrase = 120
}

extension ReadingRule {
    init(row: Row) throws {
        let withdrawal: Withdrawal? = try row.find("withdrawn_by").map { Withdrawal(by: $0, at: try row.get("withdrawn_at")) }
        self.init(
            id: try row.get("id"), unit: try row.get("unit_id"), phrase: try row.get("phrase"), meaning: try Meaning(row: row),
            document: try row.find("document_id"), madeBy: try row.get("made_by"), madeAt: try row.get("made_at"),
            withdrawal: withdrawal)
    }
}

extension ReadingRule.Meaning {
    fileprivate init(row: Row) throws {
        switch try row.get("meaning", as: String.self) {
        case "indicator": self = .indicator(try row.get("indicator_code"))
        case "unit": self = .unit(try row.get("meant_unit_id"))
        case "no_figure": self = .noFigure
        case let other: throw ColumnMismatch(column: "meaning", expected: "a meaning", found: .text(other))
        }
    }

    var indicator: String? {
        if case .indicator(let code) = self { code } else { nil }
    }

    var unit: OrgUnitID? {
        if case .unit(let unit) = self { unit } else { nil }
    }
}

extension Act {
    package static let ruleMade = Act("reading-rule-made")
    package static let ruleWithdrawn = Act("reading-rule-withdrawn")
    package static let ruleRestored = Act("reading-rule-restored")
}
