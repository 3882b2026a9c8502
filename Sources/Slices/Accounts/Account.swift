import Core
import Journal
import Storage

/// The means by which a person signs in. A person may lose the account and stay on record.
package struct Account: Hashable, Sendable {
    package let person: PersonID
    /// What is typed to sign in: lower case, no spaces.
    package let name: String
    package let personName: String
    package let language: Language

    /// Makes a person with an account. The password has been hashed by the caller, outside the transaction.
    package static func open(
        name: String, personName: String, password: PasswordHash, language: Language = .vietnamese, by actor: Actor, in db: any Connection
    ) throws -> Account {
        let name = name.lowercased()
        guard (2...64).contains(name.utf8.count), name.utf8.allSatisfy(Self.isNameByte) else { throw AccountRefusal.badName(name) }
        guard try !exists(named: name, in: db) else { throw AccountRefusal.nameTaken(name) }
        let account = Account(person: PersonID(), name: name, personName: personName, language: language)
        try db.execute(AccountQueries.insertPerson(account.person, name: personName))
        try db.execute(AccountQueries.insert(account, password: password))
        try Journal.record(.accountOpened, about: Subject("person", account.person), content: name, by: actor, in: db)
        return account
    }

    package static func exists(named name: String, in db: any Connection) throws -> Bool {
        try db.exists(AccountQueries.byName(name.lowercased()))
    }

    package static func find(named name: String, in db: any Connection) throws -> Account {
        guard let row = try db.row(AccountQueries.byName(name.lowercased())) else { throw AccountRefusal.unknown(name) }
        return try Account(row: row)
    }

    /// Sets a new password and ends every session of the account.
    package func reset(to password: PasswordHash, by actor: Actor, in db: any Connection) throws {
        try db.execute(AccountQueries.setPassword(person, password))
        try db.execute(SessionQueries.endAll(of: person))
        try Journal.record(.passwordReset, about: Subject("person", person), by: actor, in: db)
    }

    init(row: Row) throws {
        self.init(
            person: try row.get("person_id"), name: try row.get("name"), personName: try row.get("person_name"),
            language: Language(rawValue: try row.get("language")) ?? .vietnamese)
    }

    init(person: PersonID, name: String, personName: String, language: Language) {
        self.person = person
        self.name = name
        self.personName = personName
        self.language = language
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension Act {
    package static let accountOpened = Act("account-opened")
    package static let passwordReset = Act("password-reset")
    package static let signedIn = Act("signed-in")
}
