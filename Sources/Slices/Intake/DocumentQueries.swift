import Accounts
import Core
import Formats
import Storage

enum DocumentQueries {
    private static let columns: SQL = """
        document.id, document.unit_id, document.name, document.body, document.source, document.outline, document.first_day, document.last_day,
        document.received_at, document.received_by
        """

    static let ids: SQL = "SELECT id FROM document"

    static func find(_ id: DocumentID, for deed: Deed, visibleTo viewer: Viewer) -> SQL {
        "SELECT \(columns) FROM document WHERE document.id = \(id) AND \(viewer.coversEach("document.unit_id", for: deed))"
    }

    static func name(_ id: DocumentID, visibleTo viewer: Viewer) -> SQL {
        "SELECT name FROM document WHERE document.id = \(id) AND \(viewer.coversEach("document.unit_id", for: .read))"
    }

    static func original(_ id: DocumentID, visibleTo viewer: Viewer) -> SQL {
        "SELECT name, bytes FROM document WHERE document.id = \(id) AND \(viewer.coversEach("document.unit_id", for: .read))"
    }

    /// Some of a document's text around a span. Both engines count `substr` in Unicode scalars, from 1; PostgreSQL's takes 32-bit integers.
    static func excerpt(_ id: DocumentID, around span: Range<Int>, visibleTo viewer: Viewer) -> SQL {
        let start = max(0, span.lowerBound - Excerpt.reach)
        return """
            SELECT name, substr(body, CAST(\(start + 1) AS INTEGER), CAST(\(span.lowerBound - start) AS INTEGER)) AS before,
                   substr(body, CAST(\(span.lowerBound + 1) AS INTEGER), CAST(\(span.count) AS INTEGER)) AS words,
                   substr(body, CAST(\(span.upperBound + 1) AS INTEGER), CAST(\(Excerpt.reach) AS INTEGER)) AS after
            FROM document WHERE id = \(id) AND \(viewer.coversEach("document.unit_id", for: .read))
            """
    }

    static func mayReceive(from unit: OrgUnitID, by viewer: Viewer) -> SQL {
        "SELECT org_unit.id FROM org_unit WHERE org_unit.id = \(unit) AND \(viewer.coversEach("org_unit.id", for: .fill))"
    }

    /// The units a viewer may receive documents from, as they are called on a day.
    static func receivingUnits(for viewer: Viewer, on day: Day) -> SQL {
        """
        SELECT org_unit.id, org_unit_name.full_name FROM org_unit
        JOIN org_unit_name ON org_unit_name.unit_id = org_unit.id
         AND org_unit_name.from_day <= \(day) AND (org_unit_name.until_day IS NULL OR org_unit_name.until_day > \(day))
        JOIN org_unit_place ON org_unit_place.unit_id = org_unit.id
         AND org_unit_place.from_day <= \(day) AND (org_unit_place.until_day IS NULL OR org_unit_place.until_day > \(day))
        WHERE \(viewer.covers("org_unit.id", for: .fill))
        ORDER BY CASE org_unit_place.level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END,
                 org_unit_name.name_key, org_unit.id
        """
    }

    /// Those of some units whose documents a viewer may receive.
    static func receiving(_ units: [OrgUnitID], for viewer: Viewer) -> SQL {
        "SELECT org_unit.id FROM org_unit WHERE org_unit.id IN \(list: units) AND \(viewer.coversEach("org_unit.id", for: .fill)) ORDER BY org_unit.id"
    }

    static func same(_ digest: String, from unit: OrgUnitID) -> SQL {
        "SELECT \(columns) FROM document WHERE document.unit_id = \(unit) AND document.digest = \(digest)"
    }

    static func insert(_ document: StoredDocument, _ incoming: IncomingDocument, digest: String) -> SQL {
        let event = incoming.event
        return """
            INSERT INTO document (id, unit_id, name, digest, bytes, body, source, outline, first_day, last_day, received_at, received_by,
                                  text_digest, event_family, event_day, event_hosts, event_place)
            VALUES (\(document.id), \(document.unit), \(document.name), \(digest), \(incoming.bytes), \(document.text),
                    \(document.source), \(document.outline.encoded),
                    \(document.window.first), \(document.window.last), \(document.receivedAt), \(document.receivedBy),
                    \(incoming.textDigest), \(event?.family), \(event?.day), \(event?.hosts.joined(separator: "\n")), \(event?.place))
            """
    }

    static func insertDoubt(_ doubt: Reconciliation, place: Int, in document: DocumentID) -> SQL {
        """
        INSERT INTO document_doubt (document_id, place, span_start, span_end, hint, sentence_vi, sentence_en)
        VALUES (\(document), \(place), \(doubt.whole.span.lowerBound), \(doubt.whole.span.upperBound), \(doubt.hint), \(doubt.sentence.vi),
                \(doubt.sentence.en))
        """
    }

    static func doubts(of document: DocumentID, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT document_doubt.span_start, document_doubt.span_end, document_doubt.hint, document_doubt.sentence_vi, document_doubt.sentence_en
        FROM document_doubt JOIN document ON document.id = document_doubt.document_id
        WHERE document.id = \(document) AND \(viewer.coversEach("document.unit_id", for: .read)) ORDER BY document_doubt.place
        """
    }

    /// A page of the list, those that need a person first.
    static func all(_ search: DocumentSearch, page: Int, of length: Int, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT listed.*, \(unitName) AS unit_name, count(*) OVER () AS total FROM (\(counted(search, visibleTo: viewer))) AS listed
        WHERE \(condition(search.state)) ORDER BY \(need) LIMIT \(length) OFFSET \((page - 1) * length)
        """
    }

    /// The documents in which figures wait for a person, in the order of the list.
    static func waiting(visibleTo viewer: Viewer) -> SQL {
        """
        SELECT listed.id FROM (\(counted(DocumentSearch(), visibleTo: viewer))) AS listed
        WHERE listed.undecided > 0 ORDER BY \(need) LIMIT 1000
        """
    }

    /// The units whose documents a viewer may see, to choose from.
    static func unitsWithDocuments(visibleTo viewer: Viewer) -> SQL {
        """
        SELECT listed.unit_id, \(unitName) AS unit_name FROM (
          SELECT document.unit_id, max(document.last_day) AS last_day FROM document
          WHERE \(viewer.covers("document.unit_id", for: .read)) GROUP BY document.unit_id) AS listed
        ORDER BY unit_name, listed.unit_id LIMIT 300
        """
    }

    private static let need: SQL = """
        CASE WHEN listed.undecided > 0 THEN 0 ELSE 1 END, listed.doubtful DESC, listed.undecided DESC, listed.received_at DESC, listed.id
        """

    private static func condition(_ state: DocumentSearch.State?) -> SQL {
        switch state {
        case nil: "1 = 1"
        case .open: "listed.undecided > 0"
        case .done: "listed.undecided = 0"
        }
    }

    /// Units are called as they were at the end of the document's window; one that did not exist then, as it was called at first.
    private static let unitName: SQL = """
        coalesce(
          (SELECT max(org_unit_name.full_name) FROM org_unit_name
           WHERE org_unit_name.unit_id = listed.unit_id AND org_unit_name.from_day <= listed.last_day
             AND (org_unit_name.until_day IS NULL OR org_unit_name.until_day > listed.last_day)),
          (SELECT org_unit_name.full_name FROM org_unit_name
           WHERE org_unit_name.unit_id = listed.unit_id ORDER BY org_unit_name.from_day LIMIT 1))
        """

    private static func counted(_ search: DocumentSearch, visibleTo viewer: Viewer) -> SQL {
        let isOfUnit: SQL = search.unit.map { "document.unit_id = \($0)" } ?? "1 = 1"
        return """
            SELECT document.id, document.name, document.unit_id, document.first_day, document.last_day, document.received_at,
                   count(figure.id) AS figures, coalesce(sum(figure.undecided), 0) AS undecided,
                   coalesce(sum(figure.undecided * figure.doubtful), 0) AS doubtful
            FROM document LEFT JOIN (
              SELECT proposal.id, proposal.document_id, CASE WHEN EXISTS (\(standingDecision)) THEN 0 ELSE 1 END AS undecided,
                     CASE WHEN proposal.confidence < \(Int(Proposal.doubtBelow * 100)) OR proposal.indicator_code IS NULL
                            OR proposal.is_result = 0 THEN 1 ELSE 0 END AS doubtful
              FROM proposal WHERE proposal.kind = 'figure') AS figure ON figure.document_id = document.id
            WHERE \(viewer.covers("document.unit_id", for: .read)) AND \(isOfUnit)
            GROUP BY document.id, document.name, document.unit_id, document.first_day, document.last_day, document.received_at
            """
    }

    /// A proposal's latest decision, unless it reopened the question.
    private static let standingDecision: SQL = """
        SELECT 1 FROM decision WHERE decision.proposal_id = proposal.id AND decision.verdict <> 'reopened'
          AND decision.number = (SELECT max(later.number) FROM decision later WHERE later.proposal_id = proposal.id)
        """
}
