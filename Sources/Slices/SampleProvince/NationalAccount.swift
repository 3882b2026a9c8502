import Accounts
import Core
import Journal
import Organization
import Storage

/// An account over the real map of the country, to try documents of real provinces on: specialist at "Trung ương".
package enum NationalAccount {
    package static let name = "trunguong"

    /// Opens it if it is not there. The national catalogue must be loaded.
    package static func open(in database: any Database, at moment: Moment) async throws {
        let hash = try await Password.hash(SampleProvince.password)
        try await database.write { db in
            let actor = Actor.machine(at: moment)
            guard try !Account.exists(named: name, in: db) else { return }
            let account = try Account.open(name: name, personName: "Hoàng Thị Minh Tâm", password: hash, by: actor, in: db)
            let seat = Seat(
                person: account.person, unit: Catalogue.root, role: .specialist, validity: Validity(from: SampleProvince.firstDay))
            try seat.grant(by: actor, in: db)
        }
    }
}
