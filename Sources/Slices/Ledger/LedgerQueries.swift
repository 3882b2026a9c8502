import Journal
import Storage

enum LedgerQueries {
    static func linesJournalled(_ act: Act) -> SQL {
        "SELECT number FROM journal_line WHERE act = \(act) ORDER BY number"
    }

    static func content(ofLine number: Int64) -> SQL {
        "SELECT content FROM journal_line WHERE number = \(number)"
    }
}
