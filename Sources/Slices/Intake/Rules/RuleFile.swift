import Accounts
import Core
import Formats
import Foundation
import Journal
import Storage

/// Rules as a file that another office can read: words, meaning, whose rule, who made it and when. Units are named by their codes.
package struct RuleFile: Sendable {
    package struct Line: Codable, Hashable, Sendable {
        package let phrase: String
        /// `indicator`, `unit` or `no_figure`.
        package let meaning: String
        /// A code of the catalogue or of a unit; empty for `no_figure`.
        package let value: String
        package let office: String
        package let author: String
        /// ISO 8601.
        package let day: String
    }

    package let lines: [Line]

    /// The rules in force that a viewer may see.
    package static func written(visibleTo viewer: Viewer, on day: Day, in db: any Connection) throws -> RuleFile {
        let material = try RulesMaterial.load(for: viewer, on: day, in: db)
        return RuleFile(
            lines: material.rules.filter { $0.withdrawal == nil }.map { rule in
                Line(
                    phrase: rule.phrase, meaning: rule.meaning.word,
                    value: rule.meaning.indicator ?? rule.meaning.unit.flatMap { material.units[$0]?.code } ?? "",
                    office: material.units[rule.unit]?.code ?? "", author: material.names[rule.madeBy] ?? "", day: rule.madeAt.day.iso)
            })
    }

    package var csv: String {
        let header = CSV.line(["phrase", "meaning", "value", "office", "author", "day"])
        return header + lines.map { CSV.line([$0.phrase, $0.meaning, $0.value, $0.office, $0.author, $0.day]) }.joined()
    }

    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            return String(decoding: try encoder.encode(lines), as: UTF8.self) + "\n"
        }
    }
}
