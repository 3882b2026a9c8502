import Accounts
import Core
import Journal
import Storage

enum ProposalQueries {
    private static let columns: SQL = """
        proposal.id, proposal.document_id, proposal.kind, proposal.span_start, proposal.span_end, proposal.words, proposal.confidence,
        proposal.detail, proposal.amount, proposal.qualifier, proposal.unit_of_measure, proposal.what, proposal.is_result,
        proposal.reason_vi, proposal.reason_en, decision.verdict, decision.entry_number,
        decision.decided_by, decision.decided_at, proposal.of_unit, proposal.first_day, proposal.last_day, proposal.is_total,
        proposal.added_by
        """
    private static let table: SQL = """
        proposal JOIN document ON document.id = proposal.document_id
        LEFT JOIN decision ON decision.proposal_id = proposal.id
         AND decision.number = (SELECT max(later.number) FROM decision later WHERE later.proposal_id = proposal.id)
        """

    static func find(_ id: ProposalID, for deed: Deed, visibleTo viewer: Viewer) -> SQL {
        "SELECT \(columns) FROM \(table) WHERE proposal.id = \(id) AND \(viewer.coversEach("document.unit_id", for: deed))"
    }

    static func all(in document: DocumentID, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM \(table)
        WHERE proposal.document_id = \(document) AND \(viewer.coversEach("document.unit_id", for: .read))
        ORDER BY proposal.span_start, proposal.span_end DESC, proposal.place
        """
    }

    /// Two people who decide the same proposal at once: the second waits, then finds it decided.
    static func lock(_ id: ProposalID) -> SQL {
        "UPDATE proposal SET place = place WHERE id = \(id)"
    }

    static func insert(_ proposal: Proposal, place: Int) -> SQL {
        let figure = proposal.figure
        return """
            INSERT INTO proposal (id, document_id, place, kind, span_start, span_end, words, confidence, detail,
                                  amount, qualifier, unit_of_measure, what, is_result, indicator_code, reason_vi, reason_en,
                                  of_unit, first_day, last_day, is_total, added_by)
            VALUES (\(proposal.id), \(proposal.document), \(place), \(proposal.kind), \(proposal.span.lowerBound), \(proposal.span.upperBound),
                    \(proposal.words), \(Int((proposal.confidence * 100).rounded())), \(proposal.detail),
                    \(figure?.quantity.amount), \(figure?.quantity.qualifier), \(figure?.unitOfMeasure), \(figure?.what), \(figure?.isResult),
                    \(figure?.indicator), \(proposal.reason.vi), \(proposal.reason.en),
                    \(figure?.ofUnit), \(figure?.window?.first), \(figure?.window?.last), \(figure?.isTotal ?? false),
                    \(proposal.addedBy))
            """
    }

    static func insert(_ guesses: [IndicatorGuess], for proposal: ProposalID) -> SQL {
        """
        INSERT INTO proposal_guess (proposal_id, place, indicator_code, confidence, reason_vi, reason_en)
        VALUES \(rows: guesses.enumerated().map { place, guess in
            [proposal, place, guess.code, Int((guess.confidence * 100).rounded()), guess.reason.vi, guess.reason.en]
        })
        """
    }

    private static let guesses: SQL = """
        SELECT proposal_guess.proposal_id, proposal_guess.indicator_code, proposal_guess.confidence, proposal_guess.reason_vi,
               proposal_guess.reason_en
        FROM proposal_guess
        """

    /// Asked only about proposals that were found for a viewer.
    static func guesses(of id: ProposalID) -> SQL {
        "\(guesses) WHERE proposal_guess.proposal_id = \(id) ORDER BY proposal_guess.place"
    }

    static func guesses(in document: DocumentID) -> SQL {
        """
        \(guesses) JOIN proposal ON proposal.id = proposal_guess.proposal_id
        WHERE proposal.document_id = \(document) ORDER BY proposal_guess.proposal_id, proposal_guess.place
        """
    }

    static func nextPlace(in document: DocumentID) -> SQL {
        "SELECT coalesce(max(place), -1) + 1 AS place FROM proposal WHERE document_id = \(document)"
    }

    static func decide(_ id: ProposalID, _ verdict: Verdict, entry: EntryNumber?, by actor: Actor) -> SQL {
        """
        INSERT INTO decision (proposal_id, number, verdict, entry_number, decided_by, decided_at)
        SELECT proposal.id, 1 + (SELECT count(*) FROM decision WHERE decision.proposal_id = proposal.id),
               CAST(\(verdict) AS TEXT), CAST(\(entry) AS \(.bigInteger)), CAST(\(actor.person) AS TEXT), CAST(\(actor.moment) AS \(.bigInteger))
        FROM proposal WHERE proposal.id = \(id)
        """
    }
}
