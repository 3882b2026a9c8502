import Core
import Storage

/// Who did what, when: a chain of lines, each sealed with the hash of the one before it.
package enum Journal {
    /// Adds a line inside the transaction that did the act, so neither exists without the other. Returns its number.
    ///
    /// Call it last: the head of the chain stays locked until the transaction ends.
    @discardableResult
    package static func record(
        _ act: Act, about subject: Subject, content: String = "", by actor: Actor, in db: any Connection
    ) throws -> Int64 {
        let head = try end(JournalQueries.headForWriting, in: db)
        let unsealed = JournalLine(
            number: head.number + 1, moment: actor.moment, person: actor.person, act: act, about: subject.description, content: content,
            previousHash: head.hash, hash: "")
        let line = unsealed.sealed
        try db.execute(JournalQueries.insert(line))
        try db.execute(JournalQueries.moveHead(to: line))
        return line.number
    }

    /// The latest lines about one thing, newest first.
    package static func lines(about subject: Subject, in db: any Connection) throws -> [JournalLine] {
        try db.rows(JournalQueries.about(subject)).map(JournalLine.init(row:))
    }

    /// The lines of some acts after a number, oldest first.
    package static func lines(of acts: [Act], after number: Int64, limit: Int, in db: any Connection) throws -> [JournalLine] {
        try db.rows(JournalQueries.lines(of: acts, after: number, limit: limit)).map(JournalLine.init(row:))
    }

    /// Walks the whole chain and lists every line that does not fit.
    package static func audit(in db: any Connection) throws -> [Finding] {
        var findings: [Finding] = []
        var expected = JournalQueries.beginning
        try db.forEachRow(of: JournalQueries.everything) { row in
            let line = try JournalLine(row: row)
            if line.number != expected.number + 1 {
                findings.append(.journalGap(before: line.number))
            } else if line.previousHash != expected.hash || line.hash != line.expectedHash {
                findings.append(.journalLine(line.number))
            }
            expected = (line.number, line.hash)
        }
        let head = try end(JournalQueries.head, in: db)
        if head != expected { findings.append(.journalHead(head.number, last: expected.number)) }
        return findings
    }

    private static func end(_ query: SQL, in db: any Connection) throws -> (number: Int64, hash: String) {
        guard let row = try db.row(query) else { return JournalQueries.beginning }
        return (try row.get("number"), try row.get("hash"))
    }
}

extension JournalLine {
    fileprivate var sealed: JournalLine {
        JournalLine(
            number: number, moment: moment, person: person, act: act, about: about, content: content, previousHash: previousHash,
            hash: expectedHash)
    }

    fileprivate init(row: Row) throws {
        self.init(
            number: try row.get("number"), moment: try row.get("at"), person: try row.get("person_id"), act: try row.get("act"),
            about: try row.get("about"), content: try row.get("content"), previousHash: try row.get("previous_hash"),
            hash: try row.get("hash"))
    }
}
