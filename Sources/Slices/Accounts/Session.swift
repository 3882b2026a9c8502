import Core
import Foundation
import Journal
import Storage

/// A signed-in browser. The cookie holds a random token; the database holds only its hash.
package struct Session: Hashable, Sendable {
    package let account: Account

    /// How long a session lives from the moment of signing in: one working day.
    package static let seconds: Int64 = 12 * 3_600
}

extension Account {
    /// Checks a name and a password. Five wrong passwords in a row close the account for a quarter of an hour.
    ///
    /// Returns the account and the token for the cookie.
    package static func signIn(
        name: String, password: String, at moment: Moment, to database: any Database
    ) async throws -> (account: Account, token: String) {
        let name = name.lowercased()
        let known = try await database.read { db in try db.row(AccountQueries.credentials(name)).map(Credentials.init(row:)) }
        // An unknown name costs the same time as a wrong password, so that names cannot be told apart by waiting.
        let matches = try await Password.matches(password, known?.password ?? Credentials.nobody)
        guard let known else { throw AccountRefusal.wrongPassword }
        if let until = known.closedUntil, moment < until { throw AccountRefusal.closedForNow }
        guard matches else {
            try await database.write { db in try db.execute(AccountQueries.countFailure(known.account.person, at: moment)) }
            throw AccountRefusal.wrongPassword
        }
        let token = randomToken()
        try await database.write { db in
            try db.execute(AccountQueries.clearFailures(known.account.person))
            try db.execute(SessionQueries.endExpired(at: moment))
            try db.execute(SessionQueries.insert(known.account.person, token: token, until: moment.adding(seconds: Session.seconds)))
            let actor = Actor(person: known.account.person, moment: moment)
            try Journal.record(.signedIn, about: Subject("person", known.account.person), by: actor, in: db)
        }
        return (known.account, token)
    }

    private static func randomToken() -> String {
        Data((0..<32).map { _ in UInt8.random(in: .min ... .max) }).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}

extension Session {
    /// The live session of a cookie's token; nil when there is none.
    package static func find(token: String, at moment: Moment, in db: any Connection) throws -> Session? {
        try db.row(SessionQueries.live(token: token, at: moment)).map { row in
            Session(account: try Account(row: row))
        }
    }

    package static func end(token: String, in db: any Connection) throws {
        try db.execute(SessionQueries.end(token: token))
    }
}

private struct Credentials {
    let account: Account
    let password: PasswordHash
    let closedUntil: Moment?

    /// A hash that no password has, for names that do not exist.
    static let nobody = PasswordHash(text: "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")

    init(row: Row) throws {
        account = try Account(row: row)
        password = PasswordHash(text: try row.get("password"))
        closedUntil = try row.find("closed_until")
    }
}
