import CLibpq
import Storage

/// A transaction on a session. It lives no longer than the body, on the session's thread.
final class PostgresConnection: Connection {
    let dialect = Dialect.postgres
    private let session: Session
    private(set) var failure: Trouble?
    /// The answer that is still coming in. There can be only one: the next statement first takes the rest of it into memory.
    private var arriving: Arrival?

    private final class Arrival {
        let question: Session.Question
        var kept = ArraySlice<Answer>()

        init(_ question: Session.Question) {
            self.question = question
        }
    }

    init(_ session: Session) {
        self.session = session
    }

    func execute(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .postgres)
        if text.isEmpty { return 0 }
        return try noting {
            try keepRest()
            let question = try session.ask(text, values, rowByRow: false)
            return try session.rest(of: question).last?.changes ?? 0
        }
    }

    /// In one answer: to have libpq hand over each row by itself costs more than to read it.
    func rows(_ sql: SQL) throws -> [Row] {
        let (text, values) = sql.rendered(for: .postgres)
        return try noting {
            try keepRest()
            let question = try session.ask(text, values, rowByRow: false)
            return try session.rest(of: question).flatMap { answer in
                let names = answer.columns
                return try (0..<answer.rowCount).map { Row(columns: names, values: try answer.values(ofRow: $0)) }
            }
        }
    }

    func forEachRow(of sql: SQL, _ body: (Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .postgres)
        let arrival = try noting {
            try keepRest()
            return Arrival(try session.ask(text, values, rowByRow: true))
        }
        arriving = arrival
        defer { drop(arrival) }
        var columns: Row.Columns?
        while let answer = try noting({ try next(of: arrival) }) {
            let names = columns ?? answer.columns
            columns = names
            for row in 0..<answer.rowCount {
                try body(Row(columns: names, values: noting { try answer.values(ofRow: row) }))
            }
        }
    }

    func liftDeadlines() throws {
        try noting {
            try keepRest()
            try session.liftDeadlines()
        }
    }

    /// After the body: nothing more is read, and nothing more can be asked.
    func end() {
        if let arriving { drop(arriving) }
    }

    private func next(of arrival: Arrival) throws -> Answer? {
        if let answer = arrival.kept.popFirst() { return answer }
        guard arriving === arrival else { return nil }
        do {
            if let answer = try session.next(of: arrival.question) { return answer }
            arriving = nil
            return nil
        } catch {
            arriving = nil
            throw error
        }
    }

    private func keepRest() throws {
        guard let arrival = arriving else { return }
        arriving = nil
        arrival.kept += try session.rest(of: arrival.question)
    }

    /// The body left before the end of the answer: the rest is read and thrown away, and the connection is free again.
    private func drop(_ arrival: Arrival) {
        guard arriving === arrival else { return }
        arriving = nil
        do {
            while try session.next(of: arrival.question) != nil {}
        } catch {
            failure = failure ?? error as? Trouble ?? .final(error)
        }
    }

    private func noting<Value>(_ work: () throws -> Value) throws -> Value {
        if let failure { throw failure.thrown }
        do {
            return try work()
        } catch {
            let trouble = error as? Trouble ?? .final(error)
            failure = trouble
            throw trouble.thrown
        }
    }
}
