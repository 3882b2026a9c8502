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
    package var breakdown: Breakdown?

    package struct Row: Codable, Hashable, Sendable {
        package var code: String
        package var name: String
        package var unitOfMeasure: String
        package var now: PrintedAnswer
        package var preceding: PrintedAnswer
        package var yearEarlier: PrintedAnswer

        package init(_ indicator: Indicator, _ answer: Answer, preceding: Answer, yearEarlier: Answer) {
            code = indicator.code
            name = indicator.name
            unitOfMeasure = indicator.unitOfMeasure
            now = PrintedAnswer(answer)
            self.preceding = PrintedAnswer(preceding)
            self.yearEarlier = PrintedAnswer(yearEarlier)
        }

        var past: PastAnswers { PastAnswers(preceding: preceding.answer, yearEarlier: yearEarlier.answer) }
    }

    /// One figure unit by unit, as the chart of a consolidated report draws it.
    package struct Breakdown: Codable, Hashable, Sendable {
        package var name: String
        package var unitOfMeasure: String
        package var parts: [Part]

        package struct Part: Codable, Hashable, Sendable {
            package var unit: String
            package var now: PrintedAnswer
        }

        package init(_ indicator: Indicator, _ parts: [(unit: String, answer: Answer)]) {
            name = indicator.name
            unitOfMeasure = indicator.unitOfMeasure
            self.parts = parts.map { Part(unit: $0.unit, now: PrintedAnswer($0.answer)) }
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

    init(
        title: String, unit: String, window: String, rows: [Row], passages: [Passage], filedUnits: [String] = [],
        silentUnits: [String] = [],
        breakdown: Breakdown? = nil
    ) {
        self.title = title
        self.unit = unit
        self.window = window
        self.rows = rows
        self.passages = passages
        self.filedUnits = filedUnits
        self.silentUnits = silentUnits
        self.breakdown = breakdown
    }
}

/// An answer as an edition freezes it.
package struct PrintedAnswer: Codable, Hashable, Sendable {
    private var word: String
    private var thousandths: Int64
    private var qualifier: String

    package init(_ answer: Answer) {
        word = answer.word
        thousandths = answer.thousandths
        qualifier = answer.qualifier.rawValue
    }

    /// What was printed. A word this program never wrote reads as no answer; the edition's hash tells that it was changed.
    package var answer: Answer {
        (try? Answer(word: word, amount: Amount(thousandths: thousandths), qualifier: Qualifier(rawValue: qualifier) ?? .about))
            ?? .notReported
    }
}
