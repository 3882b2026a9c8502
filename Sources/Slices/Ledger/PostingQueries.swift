import Accounts
import Core
import Journal
import Storage

enum PostingQueries {
    private static let columns: SQL = """
        posting.first_entry, posting.unit_id, posting.first_day, posting.last_day, posting.source, posting.source_id, posting.edition,
        posting.figures, posting.recorded_by, posting.recorded_at, posting.digest
        """

    static let all: SQL = "SELECT \(columns) FROM posting ORDER BY posting.first_entry"

    /// The posting an entry's number falls into, if any.
    static func holding(_ number: EntryNumber) -> SQL {
        """
        SELECT \(columns) FROM posting
        WHERE posting.first_entry <= \(number) AND posting.first_entry > CAST(\(number) AS \(.bigInteger)) - \(Posting.capacity)
        ORDER BY posting.first_entry DESC LIMIT 1
        """
    }

    /// Numbers are given out in blocks, so that those of one posting follow each other whoever else is writing. PostgreSQL counts blocks
    /// in a sequence, SQLite has one writer.
    private static let nextBlock = SQL.choice(
        sqlite: "(SELECT coalesce(max(first_entry), 0) / 128 * 128 + 128 FROM posting)", postgres: "nextval('posting_block') * 128")

    static func insert(_ origin: Posting.Origin, unit: OrgUnitID, window: Window, lines: [PostedLine], digest: String, by actor: Actor)
        -> SQL
    {
        let source = origin.columns
        return """
            INSERT INTO posting (first_entry, unit_id, first_day, last_day, source, source_id, edition, figures, recorded_by, recorded_at, digest)
            VALUES (\(nextBlock), \(unit), \(window.first), \(window.last), \(source.kind), \(source.id), \(source.edition),
                    \(PostedLine.pack(lines)), \(actor.person), \(actor.moment), \(digest))
            RETURNING first_entry
            """
    }

    static func takeBack(_ number: EntryNumber, by reversing: EntryNumber) -> SQL {
        "INSERT INTO reversal (entry, reversing) VALUES (\(number), \(reversing)) ON CONFLICT (entry) DO NOTHING"
    }

    static func reversing(_ number: EntryNumber) -> SQL {
        "SELECT reversing FROM reversal WHERE entry = \(number)"
    }

    /// What some units themselves recorded within a window, oldest first; those that were taken back with it.
    static func own(_ units: [OrgUnitID], within window: Window, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM posting
        WHERE posting.unit_id IN \(list: units) AND posting.first_day >= \(window.first)
          AND posting.last_day BETWEEN \(window.first) AND \(window.last) AND \(viewer.covers("posting.unit_id", for: .read))
        ORDER BY posting.last_day, posting.first_entry
        """
    }

    /// What units at or below some others recorded within a window, each with the unit above it that was asked for.
    static func below(_ units: [OrgUnitID], within window: Window, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT below.above_id, \(columns) FROM posting
        JOIN org_unit_below below ON below.unit_id = posting.unit_id AND below.above_id IN \(list: units)
         AND below.from_day <= posting.last_day AND (below.until_day IS NULL OR below.until_day > posting.last_day)
        WHERE posting.first_day >= \(window.first) AND posting.last_day BETWEEN \(window.first) AND \(window.last)
          AND \(viewer.covers("posting.unit_id", for: .read))
        ORDER BY posting.last_day, posting.first_entry
        """
    }

    static func from(_ document: DocumentID, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM posting
        WHERE posting.source_id = \(document) AND posting.source = 'span' AND \(viewer.covers("posting.unit_id", for: .read))
        ORDER BY posting.first_entry
        """
    }

    static func from(_ report: ReportID) -> SQL {
        "SELECT \(columns) FROM posting WHERE posting.source_id = \(report) AND posting.source = 'cell' ORDER BY posting.first_entry"
    }
}
