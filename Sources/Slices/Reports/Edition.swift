import Accounts
import Core
import Journal
import Ledger
import Storage

/// A report as it was filed: numbered, frozen with its numbers and a hash. Never edited; a later edition says what changed.
package struct Edition: Hashable, Sendable {
    package let report: ReportID
    package let number: Int
    /// The revision of the draft it was filed from.
    package let revision: Int
    package let filedAt: Moment
    package let filedBy: PersonID
    package let changeNote: String
    package let content: EditionContent
    /// SHA-256 of the canonical text of the content, in hexadecimal.
    package let hash: String

    /// The latest edition, or one by its number; nil while nothing has been filed.
    package static func find(_ number: Int? = nil, of report: ReportID, in db: any Connection) throws -> Edition? {
        try db.row(EditionQueries.find(number, of: report)).map(Edition.init(row:))
    }

    /// Freezes a content as the next edition.
    static func freeze(
        _ content: EditionContent, of report: Report, changeNote: String, by actor: Actor, in db: any Connection
    ) throws -> Edition {
        let text = try content.canonicalText()
        let edition = Edition(
            report: report.id, number: report.editions + 1, revision: report.revision, filedAt: actor.moment, filedBy: actor.person,
            changeNote: changeNote,
            content: content, hash: Digest.hex(of: Array(text.utf8)))
        try db.execute(EditionQueries.insert(edition, text: text))
        let sentences = EditionSentence.all(in: content)
        if !sentences.isEmpty { try db.execute(EditionQueries.insert(sentences, of: edition)) }
        try Journal.record(.reportFiled, about: Subject("report", report.id), content: edition.journalContent, by: actor, in: db)
        return edition
    }

    var journalContent: String { "edition=\(number) hash=\(hash)" }

    init(row: Row) throws {
        self.init(
            report: try row.get("report_id"), number: try row.get("number"), revision: try row.get("revision"),
            filedAt: try row.get("filed_at"), filedBy: try row.get("filed_by"),
            changeNote: try row.get("change_note"), content: try EditionContent(canonicalText: row.get("content")),
            hash: try row.get("hash"))
    }

    init(
        report: ReportID, number: Int, revision: Int, filedAt: Moment, filedBy: PersonID, changeNote: String, content: EditionContent,
        hash: String
    ) {
        self.report = report
        self.number = number
        self.revision = revision
        self.filedAt = filedAt
        self.filedBy = filedBy
        self.changeNote = changeNote
        self.content = content
        self.hash = hash
    }
}

extension Act {
    package static let reportFiled = Act("report-filed")
}

/// A printed number that the ledger no longer says.
package struct StaleNumber: Hashable, Sendable {
    package let indicator: Indicator
    package let printed: Answer
    package let now: Answer
}

extension Edition {
    /// Every number of this edition that entries made later have changed.
    package func staleNumbers(of report: Report, visibleTo viewer: Viewer, in db: any Connection) throws -> [StaleNumber] {
        let form = try Form.find(report.form, in: db)
        let now = try Ledger.balances(of: form.indicators, at: [report.unit], within: report.window, visibleTo: viewer, in: db)
        let printed = Dictionary(content.rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return now.compactMap { balance in
            guard let row = printed[balance.indicator.code] else { return nil }
            let then = row.now.answer
            return then == balance.answer ? nil : StaleNumber(indicator: balance.indicator, printed: then, now: balance.answer)
        }
    }
}
