import Accounts
import Calendars
import Intake
import Journal
import Ledger
import Organization
import Reorganisations
import Reports
import Storage

/// The whole schema, slice by slice in the order work flows.
package enum Schema {
    package static let migrations =
        JournalMigrations.all + OrganizationMigrations.all + AccountMigrations.all + CalendarMigrations.all + LedgerMigrations.all
        + IntakeMigrations.all + ReportMigrations.all + ReorganisationMigrations.all + DecisionMigrations.last + LedgerMigrations.last
}

/// Every invariant that a live database can be held against; docs/architecture.md lists them all.
package enum Verification {
    package static func run(on database: any Database) async throws -> [Finding] {
        try await database.read { db in
            try db.liftDeadlines()
            return try Journal.audit(in: db) + OrgUnit.audit(in: db) + Ledger.audit(in: db) + StoredDocument.audit(in: db)
                + Edition.audit(in: db) + Consolidation.audit(in: db) + Reorganisation.audit(in: db)
        }
    }
}
