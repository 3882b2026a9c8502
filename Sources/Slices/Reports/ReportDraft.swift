import Accounts
import Core
import Journal
import Ledger
import Storage

/// What a unit is about to say: its declared answers and its narrative.
package struct ReportDraft: Hashable, Sendable {
    /// What the unit declares beyond what the ledger knows; for what stands rather than flows, the whole figure.
    package var declared: [IndicatorID: Answer]
    package var passages: [Section: String]

    package init(declared: [IndicatorID: Answer] = [:], passages: [Section: String] = [:]) {
        self.declared = declared
        self.passages = passages
    }

    package static func find(of report: ReportID, in db: any Connection) throws -> ReportDraft {
        var draft = ReportDraft()
        try db.forEachRow(of: DraftQueries.cells(of: report)) { row in
            draft.declared[try row.get("indicator_id")] = try Answer(
                word: row.get("answer"), amount: row.get("amount"), qualifier: row.get("qualifier"))
        }
        try db.forEachRow(of: DraftQueries.passages(of: report)) { row in
            draft.passages[try row.get("section")] = try row.get("body", as: String.self)
        }
        return draft
    }
}

extension Report {
    /// Keeps a draft. Returns the new revision, which the next form must carry.
    @discardableResult
    package func save(_ draft: ReportDraft, revision expected: Int, by actor: Actor, in db: any Connection) throws -> Int {
        _ = try Report.find(id, for: .fill, visibleTo: actor.viewer, in: db)
        try claim(revision: expected, in: db)
        try db.execute(DraftQueries.clearCells(of: id))
        for (indicator, answer) in draft.declared where answer != .notReported {
            try db.execute(DraftQueries.insertCell(id, indicator, answer))
        }
        try db.execute(DraftQueries.clearPassages(of: id))
        for (section, body) in draft.passages where !body.isEmpty {
            try db.execute(DraftQueries.insertPassage(id, section, body))
        }
        try db.execute(ReportQueries.advance(id))
        try Journal.record(.draftSaved, about: Subject("report", id), content: "revision=\(expected + 1)", by: actor, in: db)
        return expected + 1
    }
}

extension Act {
    package static let draftSaved = Act("report-draft-saved")
}
