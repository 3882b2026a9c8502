import Accounts
import Core
import Formats
import Intake
import Journal
import Ledger
import Organization
import Reports
import Storage

/// A province to look at: invented places and people, a year of work of twenty-two units, entered with the same verbs that
/// people use, so that every figure has its source and every act its line in the journal.
///
/// It stands under a root of its own and does not disturb the map of the country.
package enum SampleProvince {
    package static let firstDay: Day = "2025-07-01"
    package static let province = OrgUnitID(catalogueCode: "TG", from: firstDay)
    /// The password of every account of the sample.
    package static let password = "tangiang-2026"

    /// What was made, for whoever shows it.
    package struct Made: Hashable, Sendable {
        package let units: Int
        package let documents: Int
        package let reportsFiled: Int
        package let reportsOwed: Int
        package let accounts: [SamplePerson]
    }

    /// Makes the province in one transaction; nil if it is there already. The schema must be up to date.
    @discardableResult
    package static func make(in database: any Database) async throws -> Made? {
        let hash = try await Password.hash(password)
        let indicators = try ShippedFile.read(IndicatorCatalogue.file)
        let incoming = try SampleDocument.all.map { ($0, try $0.incoming()) }
        return try await database.write { db in
            guard try OrgUnit.find(province, on: firstDay, in: db) == nil else { return nil }
            try IndicatorCatalogue.load(indicators, by: .machine(at: moment(firstDay, hour: 8)), in: db)
            try establishUnits(in: db)
            // Whatever the map of the country was carried to before, so is this.
            let carriedTo = max(firstDay, try Succession.carriedTo(in: db).day)
            try Ledger.recount(by: .machine(at: moment(carriedTo, hour: 8)), in: db)
            let people = try openAccounts(password: hash, in: db)
            try fileLastYear(people: people, in: db)
            let entered = try enterDocuments(incoming, people: people, in: db)
            let filed = try fileReports(after: entered, people: people, in: db)
            return Made(
                units: SampleUnit.all.count, documents: incoming.count, reportsFiled: filed, reportsOwed: SampleUnit.all.count - filed,
                accounts: SamplePerson.all)
        }
    }

    /// An hour of a day in Vietnam.
    static func moment(_ day: Day, hour: Int64) -> Moment {
        Moment(milliseconds: Int64(day.number) * 86_400_000 + (hour - 7) * 3_600_000)
    }

    package static func unit(_ slug: String) -> OrgUnitID {
        let code = SampleUnit.all.first { $0.slug == slug }?.code ?? slug
        return OrgUnitID(catalogueCode: code, from: firstDay)
    }

    private static func establishUnits(in db: any Connection) throws {
        let actor = Actor.machine(at: moment(firstDay, hour: 8))
        let basis = "Nghị quyết về sắp xếp đơn vị hành chính (dữ liệu mẫu)"
        try OrgUnit.establish(
            OrgUnit.Draft(code: "TG", name: "Tân Giang", fullName: "Tỉnh Tân Giang", level: .province, type: "tỉnh"), on: founding,
            basis: basis,
            id: province, by: actor, in: db)
        try establishDistricts(in: db)
        for unit in SampleUnit.all {
            let draft = OrgUnit.Draft(
                code: unit.code, kind: unit.kind, name: unit.name, fullName: unit.fullName, level: unit.level, type: unit.type,
                parent: province)
            try OrgUnit.establish(draft, on: firstDay, basis: basis, id: SampleProvince.unit(unit.slug), by: actor, in: db)
        }
        try endDistricts(in: db)
    }

    /// The people by the name they sign in with.
    private static func openAccounts(password: PasswordHash, in db: any Connection) throws -> [String: PersonID] {
        let actor = Actor.machine(at: moment("2025-07-15", hour: 9))
        var people: [String: PersonID] = [:]
        for person in SamplePerson.all {
            let account = try Account.open(name: person.account, personName: person.name, password: password, by: actor, in: db)
            try Seat(person: account.person, unit: person.unit, role: person.role, validity: Validity(from: firstDay)).grant(
                by: actor, in: db)
            people[person.account] = account.person
        }
        return people
    }
}
