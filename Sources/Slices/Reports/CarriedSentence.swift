import Accounts
import Core
import Journal
import Organization
import Storage

/// A sentence of the reports below, as the consolidated report takes it up: word for word, with everyone who wrote it.
package struct CarriedSentence: Hashable, Sendable {
    package let section: Section
    package let text: String
    package let origins: [Origin]
    /// Sentences are taken up unless somebody leaves them behind.
    package let isTaken: Bool

    package struct Origin: Hashable, Sendable {
        package let unitName: String
        package let report: ReportID
        package let edition: Int
    }

    /// Names the sentence, as `EditionSentence.digest` does.
    package let key: String

    /// The sentences of the filed editions, by section, in the order of the units. What several units wrote alike stands once.
    static func all(from parts: [Consolidation.Part], into report: Report, in db: any Connection) throws -> [Section: [CarriedSentence]] {
        let left = Set(try db.rows(CarriedSentenceQueries.leftBehind(by: report.id)).map { try $0.get("sentence", as: String.self) })
        var order: [Section: [EditionSentence]] = [:]
        var origins: [String: [Origin]] = [:]
        let written = try EditionSentence.latest(of: parts.map(\.report.id), in: db)
        for part in parts {
            guard let edition = part.edition else { continue }
            let origin = Origin(unitName: part.unit.fullName, report: part.report.id, edition: edition)
            for sentence in written[part.report.id] ?? [] {
                if origins[sentence.digest] == nil { order[sentence.section, default: []].append(sentence) }
                if origins[sentence.digest]?.last != origin { origins[sentence.digest, default: []].append(origin) }
            }
        }
        return order.mapValues { sentences in
            sentences.map { sentence in
                CarriedSentence(
                    section: sentence.section, text: sentence.text, origins: origins[sentence.digest] ?? [],
                    isTaken: !left.contains(sentence.digest),
                    key: sentence.digest)
            }
        }
    }
}

extension Report {
    /// Chooses which sentences the consolidated report takes up: every sentence but these.
    package func leaveBehind(_ keys: Set<String>, revision expected: Int, by actor: Actor, in db: any Connection) throws {
        _ = try Report.find(id, for: .file, visibleTo: actor.viewer, in: db)
        try claim(revision: expected, in: db)
        try db.execute(CarriedSentenceQueries.clear(id))
        for key in keys.sorted() { try db.execute(CarriedSentenceQueries.leave(key, behind: id)) }
        try db.execute(ReportQueries.advance(id))
        try Journal.record(.sentencesChosen, about: Subject("report", id), content: "left=\(keys.count)", by: actor, in: db)
    }
}

extension Act {
    package static let sentencesChosen = Act("report-sentences-chosen")
}
