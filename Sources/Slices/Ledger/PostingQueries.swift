import Accounts
import Core
import Journal
import Storage

enum PostingQueries {
    private static let columns: SQL = """
        posting.first_entry, org_unit.id AS unit_id, posting.first_day, posting.last_day, posting.source, posting.source_id, posting.edition,
        posting.occasion, posting.figures, posting.recorded_by, posting.recorded_at, posting.digest
        """

    private static let postings: SQL = "SELECT \(columns) FROM posting JOIN org_unit ON org_unit.number = posting.unit"

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

    private static let written: SQL = """
        first_entry, home, unit, first_day, last_day, source, source_id, edition, occasion, figures, recorded_by, recorded_at, digest
        """

    /// - Parameter figure: what is common to all of them.
    static func insert(_ lines: [PostedLine], like figure: Figure, at places: Places, digest: [UInt8], by actor: Actor) -> SQL {
        let (window, source) = (figure.window, Posting.Origin(figure.source).columns)
        return """
            INSERT INTO posting (\(written))
            VALUES (\(nextBlock), \(places.home), \(places.unit), \(window.first), \(window.last), \(source.kind), \(source.id), \(source.edition),
                    \(figure.occasion?.bytes), \(PostedLine.pack(lines)), \(actor.person.bytes), \(actor.moment), \(digest))
            RETURNING first_entry
            """
    }

    /// Numbers for so many postings.
    static func blocks(_ count: Int) -> SQL {
        """
        WITH RECURSIVE turn (place) AS (
            SELECT CAST(0 AS \(.bigInteger)) UNION ALL SELECT place + 1 FROM turn WHERE place + 1 < \(count)
        )
        SELECT \(nextBlock)\(.only(.sqlite, " + place * 128")) AS first_entry FROM turn ORDER BY place
        """
    }

    /// A posting before it is written.
    struct NewPosting {
        let first: EntryNumber
        let places: Places
        let window: Window
        let origin: Posting.Origin
        let occasion: OccasionID?
        let figures: [UInt8]
        let digest: [UInt8]
    }

    static func insert(_ postings: [NewPosting], by actor: Actor) -> SQL {
        let author = actor.person.bytes
        let rows = postings.map { posting -> [any SQLBindable] in
            let source = posting.origin.columns
            return [
                posting.first, posting.places.home, posting.places.unit, posting.window.first, posting.window.last, source.kind, source.id,
                source.edition, posting.occasion?.bytes, posting.figures, author, actor.moment, posting.digest,
            ]
        }
        return """
            INSERT INTO posting (\(written))
            VALUES \(rows: rows)
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
        \(postings) WHERE \(isCut(by: window, of: units))
        ORDER BY posting.first_day, posting.last_day, posting.first_entry
        """
    }

    /// The same, of what balances are made of.
    static func figuresCut(by window: Window, of units: [Int]) -> SQL {
        "SELECT unit, first_day, last_day, figures FROM posting WHERE \(isCut(by: window, of: units))"
    }

    private static func isCut(by window: Window, of units: [Int]) -> SQL {
        """
        posting.unit IN \(list: units) AND posting.last_day >= \(window.first) AND posting.first_day <= \(window.last)
        AND (posting.first_day < \(window.first) OR posting.last_day > \(window.last))
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
        WHERE posting.source_id = \(document.bytes) AND posting.source = 'span' AND \(viewer.coversEach("org_unit.id", for: .read))
        ORDER BY posting.first_entry
        """
    }

    static func from(_ report: ReportID) -> SQL {
        "\(postings) WHERE posting.source_id = \(report.bytes) AND posting.source = 'cell' ORDER BY posting.first_entry"
    }

    /// Every source once for each posting, with the posting's first entry.
    static let sources: SQL = "SELECT first_entry, source, source_id, edition FROM posting ORDER BY first_entry"

    /// Of each posting over a window that ends on certain days, what balances are made of.
    static func figures(ending days: Window) -> SQL {
        "SELECT unit, first_day, last_day, figures FROM posting WHERE last_day BETWEEN \(days.first) AND \(days.last)"
    }

    /// The same of those whose first entries lie between two numbers, both included.
    static func figures(between first: EntryNumber, _ last: EntryNumber) -> SQL {
        "SELECT unit, first_day, last_day, figures FROM posting WHERE first_entry BETWEEN \(first) AND \(last)"
    }

    static let numbersInUse: SQL = "SELECT min(first_entry) AS first, max(first_entry) AS last FROM posting"

    /// How many postings there are, and on which days the windows of the first and the last of them end.
    static let extent: SQL = "SELECT min(last_day) AS first, max(last_day) AS last, count(*) AS postings FROM posting"

    /// The postings whose first entries lie between two numbers, both included.
    static func between(_ first: EntryNumber, _ last: EntryNumber) -> SQL {
        "\(postings) WHERE posting.first_entry BETWEEN \(first) AND \(last) ORDER BY posting.first_entry"
    }

    /// The number of every posting's first entry.
    static let numbers: SQL = "SELECT first_entry FROM posting ORDER BY first_entry"
}
