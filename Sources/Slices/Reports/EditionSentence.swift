import Core
import Journal
import Storage
import VietnameseText

/// A sentence of a filed narrative, kept beside its edition: consolidating a hundred reports is then one question and reads no text again.
struct EditionSentence: Hashable, Sendable {
    let section: Section
    let text: String
    /// Names the sentence by what it says, so that a choice stands when a unit files a new edition that repeats it.
    let digest: String

    init(_ section: Section, _ text: String) {
        self.section = section
        self.text = text
        digest = Digest.hex(of: [section.rawValue, text])
    }

    init(row: Row) throws {
        section = try row.get("section")
        text = try row.get("body")
        digest = try row.get("digest")
    }

    static func all(in content: EditionContent) -> [EditionSentence] {
        content.passages.flatMap { passage in Sentences.of(passage.text).map { EditionSentence(passage.section, String($0)) } }
    }

    /// Those of the latest edition of each of these reports, in the order they were written.
    static func latest(of reports: [ReportID], in db: any Connection) throws -> [ReportID: [EditionSentence]] {
        var sentences: [ReportID: [EditionSentence]] = [:]
        try db.forEachRow(of: EditionQueries.latestSentences(of: reports)) { row in
            sentences[try row.get("report_id"), default: []].append(try EditionSentence(row: row))
        }
        return sentences
    }
}
