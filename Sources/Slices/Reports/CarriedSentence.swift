import Accounts
import Core
import Journal
import Organization
import Storage
import VietnameseText

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

    /// Names the sentence by what it says, so that the choice stands when a unit files a new edition that repeats it.
    package var key: String { Self.key(section, text) }

    static func key(_ section: Section, _ text: String) -> String {
        Digest.hex(of: [section.rawValue, text])
    }

    /// The sentences of the filed editions, by section, in the order of the units. What several units wrote alike stands once.
    static func all(from parts: [Consolidation.Part], into report: Report, in db: any Connection) throws -> [Section: [CarriedSentence]] {
        let left = Set(try db.rows(CarriedSentenceQueries.leftBehind(by: report.id)).map { try $0.get("sentence", as: String.self) })
        var order: [Section: [String]] = [:]
        var origins: [String: [Origin]] = [:]
        for part in parts {
            guard let edition = part.edition else { continue }
            for passage in edition.content.passages {
                for text in Sentences.of(passage.text).map(String.init) {
                    let key = key(passage.section, text)
                    if origins[key] == nil { order[passage.section, default: []].append(text) }
                    origins[key, default: []].append(Origin(unitName: part.unit.fullName, report: part.report.id, edition: edition.number))
                }
            }
        }
        return order.reduce(into: [:]) { all, section in
            all[section.key] = section.value.map { text in
                let key = key(section.key, text)
                return CarriedSentence(section: section.key, text: text, origins: origins[key] ?? [], isTaken: !left.contains(key))
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

enum CarriedSentenceQueries {
    static func leftBehind(by report: ReportID) -> SQL {
        "SELECT sentence FROM left_behind WHERE report_id = \(report)"
    }

    static func clear(_ report: ReportID) -> SQL {
        "DELETE FROM left_behind WHERE report_id = \(report)"
    }

    static func leave(_ key: String, behind report: ReportID) -> SQL {
        "INSERT INTO left_behind (report_id, sentence) VALUES (\(report), \(key))"
    }
}
