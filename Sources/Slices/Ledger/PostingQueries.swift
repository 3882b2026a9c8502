import Accounts
import Core
import Journal
import Storage

enum PostingQueries {
    private static let columns: SQL = """
        posting.first_entry, org_unit.id AS unit_id, posting.first_day, posting.last_day, posting.source, posting.source_id, posting.edition,
        posting.figures, posting.recorded_by, posting.recorded_at, posting.digest
        """

    private static let postings: SQL = "SELECT \(columns) FROM posting JOIN org_unit ON org_unit.number = posting.unit"

    static let all: SQL = "\(postings) ORDER BY posting.first_entry"

    /// The posting an entry's number falls into, if any.
    static func holding(_ number: EntryNumber) -> SQL {
        """
        \(postings)
        WHERE posting.first_entry <= \(number) AND posting.first_entry > CAST(\(number) AS \(.bigInteger)) - \(Posting.capacity)
        ORDER BY posting.first_entry DESC LIMIT 1
        """
    }

    /// Numbers are given out in blocks, so that those of one posting follow each other whoever else is writing. PostgreSQL counts blocks
    /// in a sequence, SQLite has one writer.
    private static let nextBlock = SQL.choice(
        sqlite: "(SELECT coalesce(max(first_entry), 0) / 128 * 128 + 128 FROM posting)", postgres: "nextval('posting_block') * 128")

    static func insert(_ origin: Posting.Origin, at places: Places, window: Window, lines: [PostedLine], digest: [UInt8], by actor: Actor)
        -> SQL
    {
        let source = origin.columns
        return """
            INSERT INTO posting (first_entry, home, unit, first_day, last_day, source, source_id, edition, figures, recorded_by, recorded_at, digest)
            VALUES (\(nextBlock), \(places.home), \(places.unit), \(window.first), \(window.last), \(source.kind), \(source.id), \(source.edition),
                    \(PostedLine.pack(lines)), \(actor.person.bytes), \(actor.moment), \(digest))
            RETURNING first_entry
            """
    }

    static func takeBack(_ number: EntryNumber, by reversing: EntryNumber) -> SQL {
        "INSERT INTO reversal (entry, reversing) VALUES (\(number), \(reversing)) ON CONFLICT (entry) DO NOTHING"
    }

    static func reversing(_ number: EntryNumber) -> SQL {
        "SELECT reversing FROM reversal WHERE entry = \(number)"
    }

    /// Of what some units themselves recorded within a window, what balances are made of, without authors and signatures.
    static func figures(of units: [Int], within window: Window) -> SQL {
        """
        SELECT unit, last_day, source, source_id, edition, figures FROM posting
        WHERE unit IN \(list: units) AND first_day >= \(window.first) AND last_day BETWEEN \(window.first) AND \(window.last)
        """
    }

    /// The same with the numbers of the entries, the latest last; only those recorded up to a moment, if one is given.
    static func entries(of units: [Int], within window: Window, knownAt moment: Moment?) -> SQL {
        """
        SELECT unit, last_day, first_entry, source, source_id, edition, figures FROM posting
        WHERE unit IN \(list: units) AND first_day >= \(window.first) AND last_day BETWEEN \(window.first) AND \(window.last)
          AND recorded_at <= \(moment ?? .distantFuture)
        ORDER BY last_day, first_entry
        """
    }

    /// What some units recorded between two moments of a window: after the one, not after the other.
    static func recorded(by units: [Int], within window: Window, after earlier: Moment, upTo later: Moment) -> SQL {
        """
        \(postings)
        WHERE posting.unit IN \(list: units) AND posting.first_day >= \(window.first)
          AND posting.last_day BETWEEN \(window.first) AND \(window.last)
          AND posting.recorded_at > \(earlier) AND posting.recorded_at <= \(later)
        ORDER BY posting.first_entry
        """
    }

    /// What some units recorded over windows that another one cuts: they share days, and it does not contain them.
    static func cut(by window: Window, of units: [Int]) -> SQL {
        """
        \(postings)
        WHERE posting.unit IN \(list: units) AND posting.last_day >= \(window.first) AND posting.first_day <= \(window.last)
          AND (posting.first_day < \(window.first) OR posting.last_day > \(window.last))
        ORDER BY posting.first_day, posting.last_day, posting.first_entry
        """
    }

    /// What some units themselves recorded within a window, oldest first; those that were taken back with it.
    static func own(_ units: [Int], within window: Window) -> SQL {
        """
        \(postings)
        WHERE posting.unit IN \(list: units) AND posting.first_day >= \(window.first)
          AND posting.last_day BETWEEN \(window.first) AND \(window.last)
        ORDER BY posting.last_day, posting.first_entry
        """
    }

    static func from(_ document: DocumentID, visibleTo viewer: Viewer) -> SQL {
        """
        \(postings)
        WHERE posting.source_id = \(document.bytes) AND posting.source = 'span' AND \(viewer.covers("org_unit.id", for: .read))
        ORDER BY posting.first_entry
        """
    }

    static func from(_ report: ReportID) -> SQL {
        "\(postings) WHERE posting.source_id = \(report.bytes) AND posting.source = 'cell' ORDER BY posting.first_entry"
    }

    /// Every source once for each posting, with the posting's first entry.
    static let sources: SQL = "SELECT first_entry, source, source_id, edition FROM posting ORDER BY first_entry"

    /// Of each posting what balances are made of.
    static let everyFigure: SQL = "SELECT unit, first_day, last_day, figures FROM posting"
}
