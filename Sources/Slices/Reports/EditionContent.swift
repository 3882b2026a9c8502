import Core
import Foundation
import Journal
import Ledger

/// What an edition froze: everything it printed, as values and as words.
package struct EditionContent: Codable, Hashable, Sendable {
    package var title: String
    package var unit: String
    package var window: String
    package var rows: [Row]
    package var passages: [Passage]
    /// For a consolidated report: which units had filed, and which had not.
    package var filedUnits: [String] = []
    package var silentUnits: [String] = []

    package struct Row: Codable, Hashable, Sendable {
        package var code: String
        package var name: String
        package var unitOfMeasure: String
        package var answer: String
        package var thousandths: Int64
        package var qualifier: String

        package init(_ indicator: Indicator, _ answer: Answer) {
            code = indicator.code
            name = indicator.name
            unitOfMeasure = indicator.unitOfMeasure
            self.answer = answer.word
            thousandths = answer.thousandths
            qualifier = answer.qualifier.rawValue
        }

        package func asAnswer() throws -> Answer {
            try Answer(word: answer, amount: Amount(thousandths: thousandths), qualifier: Qualifier(rawValue: qualifier) ?? .about)
        }
    }

    package struct Passage: Codable, Hashable, Sendable {
        package var section: Section
        package var text: String
        /// For a sentence taken up from below: the units that wrote it.
        package var origins: [String]
    }

    /// One text for one content: keys in order, so that the same content always has the same hash.
    func canonicalText() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    init(canonicalText text: String) throws {
        self = try JSONDecoder().decode(EditionContent.self, from: Data(text.utf8))
    }

    init(title: String, unit: String, window: String, rows: [Row], passages: [Passage], filedUnits: [String] = [], silentUnits: [String] = []) {
        self.title = title
        self.unit = unit
        self.window = window
        self.rows = rows
        self.passages = passages
        self.filedUnits = filedUnits
        self.silentUnits = silentUnits
    }
}
