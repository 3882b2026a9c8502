import Accounts
import Core
import Journal
import Storage

enum MatchQueries {
    private static let facts: SQL = """
        document.text_digest, document.event_family, document.event_day, document.event_hosts, document.event_place,
        document.first_day, document.last_day
        """

    static func facts(of document: DocumentID, visibleTo viewer: Viewer) -> SQL {
        "SELECT \(facts) FROM document WHERE document.id = \(document) AND \(viewer.coversEach("document.unit_id", for: .read))"
    }

    /// Documents of the same text, or of an event of the same family on the same day or, where a day is not known, about the same window.
    static func candidates(for document: DocumentID, _ mine: EventMatch.Facts, visibleTo viewer: Viewer) -> SQL {
        let (family, day) = (mine.event?.family, mine.event?.day)
        return """
            SELECT document.id, document.name, \(facts),
                   coalesce(
                     (SELECT max(org_unit_name.full_name) FROM org_unit_name
                      WHERE org_unit_name.unit_id = document.unit_id AND org_unit_name.from_day <= document.last_day
                        AND (org_unit_name.until_day IS NULL OR org_unit_name.until_day > document.last_day)),
                     (SELECT org_unit_name.full_name FROM org_unit_name
                      WHERE org_unit_name.unit_id = document.unit_id ORDER BY org_unit_name.from_day LIMIT 1)) AS unit_name
            FROM document
            WHERE document.id <> \(document) AND \(viewer.covers("document.unit_id", for: .read))
              AND (document.text_digest = CAST(\(mine.textDigest) AS TEXT)
                   OR document.event_day = CAST(\(day) AS TEXT) AND document.event_family = CAST(\(family) AS TEXT)
                   OR document.event_family = CAST(\(family) AS TEXT) AND document.first_day = \(mine.window.first)
                      AND document.last_day = \(mine.window.last) AND (document.event_day IS NULL OR CAST(\(day) AS TEXT) IS NULL))
            ORDER BY document.received_at DESC, document.id LIMIT 200
            """
    }

    /// Those of some documents whose figures a viewer may decide.
    static func decidable(_ documents: [DocumentID], by viewer: Viewer) -> SQL {
        "SELECT document.id FROM document WHERE document.id IN \(list: documents) AND \(viewer.coversEach("document.unit_id", for: .fill))"
    }

    /// Confirmed figures of some documents that have the same amount as one of this document.
    static func echoes(in document: DocumentID, of others: [DocumentID], visibleTo viewer: Viewer) -> SQL {
        """
        SELECT mine.id AS proposal_id, mine.indicator_code AS my_code, mine.unit_of_measure AS my_unit, theirs.document_id,
               theirs.indicator_code AS their_code, theirs.unit_of_measure AS their_unit, theirs.span_start, theirs.span_end, document.name
        FROM proposal mine
        JOIN proposal theirs ON theirs.kind = 'figure' AND theirs.amount = mine.amount AND theirs.qualifier = mine.qualifier
        JOIN document ON document.id = theirs.document_id
        JOIN decision ON decision.proposal_id = theirs.id AND decision.verdict = 'confirmed'
         AND decision.number = (SELECT max(later.number) FROM decision later WHERE later.proposal_id = theirs.id)
        WHERE mine.document_id = \(document) AND mine.kind = 'figure' AND theirs.document_id IN \(list: others)
          AND \(viewer.covers("document.unit_id", for: .read))
        ORDER BY mine.place, theirs.document_id, theirs.place
        """
    }
}
