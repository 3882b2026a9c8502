import Accounts
import ArgumentParser
import Core
import Foundation
import Journal
import Organization
import Server
import Storage

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Accounts: add one with a role on a unit, reset a password.", subcommands: [Add.self, Reset.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add an account. The password is read from standard input.")

        @OptionGroup var database: DatabaseOption
        @Argument(help: "What is typed to sign in.") var name: String
        @Option(name: .customLong("person"), help: "The person's name.") var personName: String
        @Option(help: "clerk, specialist, leader or administrator.") var role: String
        @Option(help: "The unit the role is held on: its code or its identity.") var unit: String

        func validate() throws {
            guard Role(rawValue: role) != nil else {
                throw ValidationError("\(role) is not a role. Choose \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
        }

        func run() async throws {
            let password = try await Password.hash(PasswordInput.read())
            let actor = Actor.whoRunsThis
            guard let role = Role(rawValue: role) else { return }
            try await database.withDatabase { database in
                try await database.write { db in
                    let unit = try OrgUnit.named(unit, on: actor.day, in: db)
                    let account = try Account.open(name: name, personName: personName, password: password, by: actor, in: db)
                    try Seat(person: account.person, unit: unit.id, role: role, validity: Validity(from: actor.day)).grant(
                        by: actor, in: db)
                }
            }
            print("\(name): \(role.phrase.vi)")
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a new password, read from standard input, and end the account's sessions.")

        @OptionGroup var database: DatabaseOption
        @Argument(help: "What is typed to sign in.") var name: String

        func run() async throws {
            let password = try await Password.hash(PasswordInput.read())
            try await database.withDatabase { database in
                try await database.write { db in try Account.find(named: name, in: db).reset(to: password, by: .whoRunsThis, in: db) }
            }
        }
    }
}

/// A password from standard input: typed without echo on a terminal, the first line of a pipe otherwise.
enum PasswordInput {
    static func read() -> String {
        guard isatty(0) == 1 else { return readLine() ?? "" }
        StandardError.write("Mật khẩu (Password): ")
        var settings = termios()
        tcgetattr(0, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSANOW, &silent)
        defer {
            tcsetattr(0, TCSANOW, &settings)
            StandardError.write("\n")
        }
        return readLine() ?? ""
    }
}

extension OrgUnit {
    /// A unit as a person names it to a command: its identity, or the code it bears on a day.
    static func named(_ text: String, on day: Day, in db: any Connection) throws -> OrgUnit {
        if let id = OrgUnitID(text) { return try get(id, on: day, in: db) }
        guard let unit = try find(code: text, on: day, in: db) else { throw OrgUnitRefusal.unknown }
        return unit
    }
}
