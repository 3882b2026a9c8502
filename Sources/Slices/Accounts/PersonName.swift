import Core
import Journal
import Storage

/// The names of people who acted in office, for pages that say who did something.
package enum PersonName {
    /// The names that are known; whoever ran the command on the machine is called by that.
    package static func all(of people: Set<PersonID>, in db: any Connection) throws -> [PersonID: String] {
        var names = [Actor.machinePerson: "giaoban"]
        try db.forEachRow(of: AccountQueries.names(of: people.sorted())) { row in
            names[try row.get("id")] = try row.get("name", as: String.self)
        }
        return names
    }
}
