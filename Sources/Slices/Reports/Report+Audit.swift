import Core
import Journal
import Ledger
import Storage

extension Edition {
    /// Holds every edition against its hash and against the journal, and every declared entry against the edition that declared it.
    package static func audit(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        var journalled: Set<String> = []
        /// How many editions each report has; they are numbered from 1.
        var editions: [ReportID: Int] = [:]
        try db.forEachRow(of: ReportAuditQueries.filings) { row in
            journalled.insert("\(try row.get("about", as: String.self)) \(try row.get("content", as: String.self))")
        }
        try db.forEachRow(of: EditionQueries.all) { row in
            let report: ReportID = try row.get("report_id")
            let number: Int = try row.get("number")
            editions[report] = max(editions[report, default: 0], number)
            let hash: String = try row.get("hash")
            let text: String = try row.get("content")
            let line = "\(Subject("report", report)) edition=\(number) hash=\(hash)"
            let kept = try db.rows(EditionQueries.sentences(of: Edition(row: row))).map(EditionSentence.init(row:))
            let isWhole =
                try Digest.hex(of: Array(text.utf8)) == hash && kept == EditionSentence.all(in: EditionContent(canonicalText: text))
            if journalled.remove(line) == nil || !isWhole { findings.append(.editionChanged(report, number)) }
        }
        findings += journalled.sorted().map(Finding.editionMissing)
        try Ledger.forEachSource(in: db) { number, source in
            guard case .cell(let report, let edition) = source, editions[report, default: 0] < edition else { return }
            findings.append(.entryWithoutEdition(number))
        }
        return findings
    }
}

extension Finding {
    fileprivate static func editionChanged(_ report: ReportID, _ number: Int) -> Finding {
        Finding(
            invariant: 4,
            Phrase(
                "Ấn bản \(number) của báo cáo \(report) không còn như lúc nộp.",
                en: "Edition \(number) of report \(report) is not as it was filed."))
    }

    fileprivate static func editionMissing(_ line: String) -> Finding {
        Finding(
            invariant: 4, Phrase("Thiếu ấn bản đã ghi trong nhật ký: \(line).", en: "An edition the journal recorded is missing: \(line)."))
    }

    fileprivate static func entryWithoutEdition(_ number: EntryNumber) -> Finding {
        Finding(
            invariant: 2, Phrase("Bút toán số \(number) không có ấn bản làm nguồn.", en: "Entry \(number) has no edition as its source."))
    }
}
