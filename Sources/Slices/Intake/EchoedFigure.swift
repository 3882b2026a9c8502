import Accounts
import Core
import Journal
import Storage
import VietnameseText

/// A figure that was confirmed before from another document about the same event: confirming it again would count it twice.
package struct EchoedFigure: Hashable, Sendable {
    package let proposal: ProposalID
    /// Where it was confirmed from.
    package let document: DocumentID
    package let name: String
    package let span: Range<Int>

    package var reason: Phrase {
        Phrase("Đã xác nhận từ “\(name)”", en: "Already confirmed from “\(name)”")
    }

    /// The figures of a document that its matches have had confirmed, by proposal.
    package static func all(
        in document: DocumentID, matching matches: [EventMatch], visibleTo viewer: Viewer, in db: any Connection
    ) throws -> [ProposalID: EchoedFigure] {
        guard !matches.isEmpty else { return [:] }
        var echoes: [ProposalID: EchoedFigure] = [:]
        for row in try db.rows(MatchQueries.echoes(in: document, of: matches.map(\.document), visibleTo: viewer)) {
            guard try countsTheSame(row) else { continue }
            let id: ProposalID = try row.get("proposal_id")
            let echo = EchoedFigure(
                proposal: id, document: try row.get("document_id"), name: try row.get("name"),
                span: try row.get("span_start")..<row.get("span_end"))
            if echoes[id] == nil { echoes[id] = echo }
        }
        return echoes
    }

    /// The same indicator, or, where one of them was not recognised, the same noun.
    private static func countsTheSame(_ row: Row) throws -> Bool {
        if let mine = try row.find("my_code", as: String.self), let theirs = try row.find("their_code", as: String.self) {
            return mine == theirs
        }
        let mine: String = try row.get("my_unit")
        return SearchKey.loose(of: mine) == SearchKey.loose(of: try row.get("their_unit"))
    }
}
