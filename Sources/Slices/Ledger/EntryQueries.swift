import Accounts
import Core
import Journal
import Storage

enum EntryQueries {
    private static let columns: SQL = """
        entry.number, entry.unit_id, entry.indicator_id, entry.first_day, entry.last_day, entry.answer, entry.amount, entry.qualifier,
        entry.source, entry.source_id, entry.source_start, entry.source_end, entry.reverses, undoing.number AS reversed_by,
        entry.recorded_by, entry.recorded_at, entry.digest
        """
    private static let table: SQL = "entry LEFT JOIN entry undoing ON undoing.reverses = entry.number"

    static let all: SQL = "SELECT \(columns) FROM \(table) ORDER BY entry.number"

    static func entry(_ number: EntryNumber) -> SQL {
        "SELECT \(columns) FROM \(table) WHERE entry.number = \(number)"
    }

    static func insert(_ posting: Posting, digest: String, by actor: Actor) -> SQL {
        let figure = posting.figure
        let source = figure.source.columns
        return """
            INSERT INTO entry (unit_id, indicator_id, first_day, last_day, answer, amount, qualifier,
                               source, source_id, source_start, source_end, reverses, recorded_by, recorded_at, digest)
            VALUES (\(figure.unit), \(figure.indicator), \(figure.window.first), \(figure.window.last), \(figure.answer.word),
                    \(figure.answer.thousandths), \(figure.answer.qualifier), \(source.kind), \(source.id), \(source.start), \(source.end),
                    \(posting.reverses), \(actor.person), \(actor.moment), \(digest))
            RETURNING number
            """
    }

    /// The standing entries of one unit itself within a window, oldest first; those taken back are left out.
    static func standing(unit: OrgUnitID, indicator: IndicatorID, within window: Window, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM \(table)
        WHERE entry.unit_id = \(unit) AND entry.indicator_id = \(indicator)
          AND entry.first_day >= \(window.first) AND entry.last_day <= \(window.last)
          AND entry.reverses IS NULL AND undoing.number IS NULL AND \(viewer.covers("entry.unit_id", for: .read))
        ORDER BY entry.last_day, entry.number
        """
    }

    /// The standing entries that were read from one document, in the order of the text.
    static func fromDocument(_ document: DocumentID, visibleTo viewer: Viewer) -> SQL {
        """
        SELECT \(columns) FROM \(table)
        WHERE entry.source = 'span' AND entry.source_id = \(document) AND entry.reverses IS NULL AND undoing.number IS NULL
          AND \(viewer.covers("entry.unit_id", for: .read))
        ORDER BY entry.source_start, entry.number
        """
    }

    /// The standing entries that the cells of a report declared.
    static func fromReport(_ report: ReportID) -> SQL {
        """
        SELECT \(columns) FROM \(table)
        WHERE entry.source = 'cell' AND entry.source_id = \(report) AND entry.reverses IS NULL AND undoing.number IS NULL
        ORDER BY entry.number
        """
    }
}
