import Journal
import Storage

enum LedgerQueries {
    static func journalled(_ act: Act) -> SQL {
        "SELECT number, content FROM journal_line WHERE act = \(act) ORDER BY number"
    }
}
