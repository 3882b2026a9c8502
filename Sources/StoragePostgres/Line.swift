import Foundation
import Storage

/// Where the server is and how long to wait for it.
struct Server: Sendable {
    let url: String
    let limits: PostgresLimits
    /// For people: the address without its password.
    let place: String

    init(url: String, limits: PostgresLimits) {
        self.url = url
        self.limits = limits
        place = DatabaseAddress.postgres(url: url).description
    }
}

/// One thread's line to the server: opened when first needed, opened again after it broke. Never leaves its thread.
final class Line {
    private let server: Server
    private var session: Session?

    /// A verb that is undone this often is not unlucky: too many want the same rows.
    private static let mostAttempts = 10

    init(to server: Server) {
        self.server = server
    }

    func open() throws -> Session {
        if let session { return session }
        let fresh = try Session(server)
        session = fresh
        return fresh
    }

    func close() {
        session = nil
    }

    enum Access {
        case read, write

        var begin: String {
            switch self {
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case .write: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
            }
        }
    }

    /// Runs the body until it has gone through once, or cannot.
    func transaction<Value>(_ access: Access, _ body: (any Connection) throws -> Value) throws -> Value {
        var conflicts = 0
        var losses = 0
        while true {
            do {
                return try attempt(access, body)
            } catch Trouble.conflict {
                conflicts += 1
                guard conflicts < Self.mostAttempts else { throw StorageRefusal.busy }
                // The wait doubles and is drawn by lot, so that two who met do not meet again.
                Thread.sleep(forTimeInterval: Double.random(in: 0.5...1) * 0.002 * Double(1 << min(conflicts, 7)))
            } catch Trouble.lost {
                close()
                losses += 1
                guard losses < 2 else { throw StorageRefusal.unreachable(server.place) }
            } catch Trouble.final(let error) {
                throw error
            }
        }
    }

    private func attempt<Value>(_ access: Access, _ body: (any Connection) throws -> Value) throws -> Value {
        let session = try open()
        try begin(access, on: session)
        let connection = PostgresConnection(session)
        let outcome = Result { try body(connection) }
        connection.end()
        switch (connection.failure, outcome) {
        case (nil, .success(let value)):
            try commit(access, on: session)
            return value
        case (nil, .failure(let error)), (.final, .failure(let error)):
            // The body's own refusal; it may stand in the place of a constraint violation.
            rollBack(session)
            throw Trouble.final(error)
        case (let failure?, _):
            if failure.isStale { close() } else if !failure.isLost { rollBack(session) }
            throw failure.isStale ? .conflict : failure
        }
    }

    /// A replica refuses to begin a transaction that writes; it has no other reason to call that a feature it lacks.
    private func begin(_ access: Access, on session: Session) throws {
        do {
            try session.begin(access.begin)
        } catch Trouble.final(let failure as StatementFailure) where access == .write && failure.code == "0A000" {
            throw Trouble.final(StorageRefusal.isReplica(server.place))
        }
    }

    private func commit(_ access: Access, on session: Session) throws {
        // A line known to be broken was not asked to commit, so the work can safely be done again.
        if access == .write, session.isBroken { throw Trouble.lost }
        do {
            try session.command("COMMIT")
        } catch Trouble.lost {
            close()
            if access == .write { throw Trouble.final(StorageRefusal.outcomeUnknown) }
        }
    }

    private func rollBack(_ session: Session) {
        do {
            try session.command("ROLLBACK")
        } catch {
            // The server forgets an unfinished transaction together with its connection.
            close()
        }
    }
}
