import CLibpq
import Storage

/// A connection made ready: settings, deadlines, and the statements the server has prepared for it.
final class Session {
    private let wire: Wire
    private let server: Server
    private var statements: [Asked: Known] = [:]
    private var prepared = 0
    private var deadline: ContinuousClock.Instant?
    /// For one statement; nil while a transaction has lifted its deadlines.
    private var patience: Duration?

    private struct Asked: Hashable {
        let text: String
        let types: [Oid]
    }

    /// What is asked once is not worth preparing; what is asked twice will be asked again.
    private enum Known {
        case seen
        case prepared(name: String)
    }

    private static let mostKept = 500
    /// Longer texts are lists of values: no two are alike.
    private static let longestKept = 4_096

    init(_ server: Server) throws {
        self.server = server
        patience = server.limits.statement
        do {
            wire = try Wire(server)
            try settle(server)
        } catch Trouble.lost {
            throw StorageRefusal.unreachable(server.place)
        } catch Trouble.final(let error) {
            throw error
        }
    }

    /// What every transaction relies on, whatever the server's configuration says.
    ///
    /// A prepared statement is planned once and never compiled: planning one over the partitions of `posting` takes four times as long as
    /// running it, and the server would otherwise plan it anew each time.
    private func settle(_ server: Server) throws {
        let limits = server.limits
        let answers = try all(
            """
            SELECT set_config('TimeZone', 'UTC', false),
                   set_config('bytea_output', 'hex', false),
                   set_config('plan_cache_mode', 'force_generic_plan', false),
                   set_config('jit', 'off', false),
                   set_config('statement_timeout', '\(limits.statement.milliseconds)', false),
                   set_config('lock_timeout', '\(limits.lock.milliseconds)', false),
                   set_config('idle_in_transaction_session_timeout', '\(limits.statement.milliseconds)', false),
                   CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END,
                   current_setting('server_encoding') = 'UTF8' AND 'Z' < 'a' AND 'z' < 'đ' AS compares_bytes
            """)
        guard try answers.first?.values(ofRow: 0).last == .integer(1) else { throw StorageRefusal.wrongCollation(server.place) }
    }

    var isBroken: Bool { wire.isBroken }

    /// Starts a transaction, with the usual deadlines.
    func begin(_ text: String) throws {
        patience = server.limits.statement
        try command(text)
    }

    /// Runs a statement of ours that has no parameters.
    func command(_ text: String) throws {
        _ = try all(text)
    }

    /// Who looks at much also has each statement planned for its values.
    func liftDeadlines() throws {
        _ = try all(
            """
            SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
                   set_config('plan_cache_mode', 'auto', true)
            """)
        patience = nil
    }

    private func all(_ text: String) throws -> [Answer] {
        startClock()
        try wire.send(until: deadline) { PQsendQuery($0, text) }
        return try rest(of: Question(text: text, wasPrepared: false))
    }

    /// A statement under way.
    struct Question {
        let text: String
        let wasPrepared: Bool
    }

    /// Sends a statement. Its answer must be read to the end before the next one is sent.
    func ask(_ text: String, _ values: [SQLValue], rowByRow: Bool) throws -> Question {
        let parameters = try Parameters(values)
        let name = try preparedName(text, parameters.types)
        startClock()
        try wire.send(until: deadline) { handle in
            parameters.lend { count, types, values, lengths, formats in
                if let name {
                    PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
                } else {
                    PQsendQueryParams(handle, text, count, types, values, lengths, formats, 0)
                }
            }
        }
        if rowByRow { PQsetSingleRowMode(wire.handle) }
        return Question(text: text, wasPrepared: name != nil)
    }

    /// The next part of the answer; nil at its end.
    func next(of question: Question) throws -> Answer? {
        switch wire.reply(until: deadline) {
        case .end: return nil
        case .late:
            wire.cancel()
            deadline = .now + server.limits.grace
            guard case .answer(let answer) = wire.reply(until: deadline) else { throw Trouble.lost }
            return try checked(answer, question)
        case .answer(let answer): return try checked(answer, question)
        }
    }

    func rest(of question: Question) throws -> [Answer] {
        var answers: [Answer] = []
        while let answer = try next(of: question) { answers.append(answer) }
        return answers
    }

    private func checked(_ answer: Answer, _ question: Question) throws -> Answer {
        guard answer.isError else { return answer }
        let trouble = Trouble(answer, statement: question.text, place: server.place, wasPrepared: question.wasPrepared)
        if trouble.isLost { throw trouble }
        // Read on to the end, so that the connection can be told to roll back.
        while case .answer = wire.reply(until: deadline) {}
        throw wire.isBroken ? .lost : trouble
    }

    private func startClock() {
        deadline = patience.map { .now + $0 + server.limits.grace }
    }

    private func preparedName(_ text: String, _ types: [Oid]) throws -> String? {
        if text.utf8.count > Self.longestKept { return nil }
        let asked = Asked(text: text, types: types)
        switch statements[asked] {
        case .prepared(let name): return name
        case nil:
            if statements.count >= Self.mostKept {
                _ = try all("DEALLOCATE ALL")
                statements = [:]
            }
            statements[asked] = .seen
            return nil
        case .seen:
            prepared += 1
            let name = "s\(prepared)"
            startClock()
            try wire.send(until: deadline) { PQsendPrepare($0, name, text, Int32(types.count), types) }
            _ = try rest(of: Question(text: text, wasPrepared: false))
            statements[asked] = .prepared(name: name)
            return name
        }
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
