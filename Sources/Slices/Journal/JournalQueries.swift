import Core
import Storage

enum JournalQueries {
    /// The chain starts from nothing: line 1 follows "line 0" with an empty hash.
    static let beginning: (number: Int64, hash: String) = (0, "")

    /// The last line's number and hash.
    static let head: SQL = "SELECT number, hash FROM journal_head WHERE id = 1"

    /// The same with its row locked, so that no other writer follows the same line.
    static let headForWriting: SQL = "\(head) \(.lockingRow)"

    static func insert(_ line: JournalLine) -> SQL {
        """
        INSERT INTO journal_line (number, at, person_id, act, about, content, previous_hash, hash)
        VALUES (\(line.number), \(line.moment), \(line.person), \(line.act), \(line.about), \(line.content), \(line.previousHash), \(line.hash))
        """
    }

    static func moveHead(to line: JournalLine) -> SQL {
        "UPDATE journal_head SET number = \(line.number), hash = \(line.hash) WHERE id = 1"
    }

    private static let columns: SQL = "number, at, person_id, act, about, content, previous_hash, hash"

    static let everything: SQL = "SELECT \(columns) FROM journal_line ORDER BY number"

    static func lines(of acts: [Act], after number: Int64, limit: Int) -> SQL {
        "SELECT \(columns) FROM journal_line WHERE number > \(number) AND act IN \(list: acts) ORDER BY number LIMIT \(limit)"
    }

    static func about(_ subject: Subject) -> SQL {
        "SELECT \(columns) FROM journal_line WHERE about = \(subject.description) ORDER BY number DESC LIMIT 200"
    }
}
