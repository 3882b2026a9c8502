import Core
import Fixtures
import Journal
import Organization
import Reorganisations
import Server
import Storage
import Testing

private let reform: Day = "2025-07-01"
private let machine = Actor.machine(at: Moment(milliseconds: 1_782_000_000_000))

/// The country is big, so one test asks all there is to ask of it.
@Suite struct `The national reform of 1 July 2025` {
    @Test(arguments: Engine.available)
    func `is one file, which makes the tree that the catalogue has`(engine: Engine) async throws {
        let catalogue = try Catalogue.shipped()
        let later: Day = "2026-04-30"
        let whole = try await database(engine, with: catalogue)
        let reorganised = try await database(engine, with: catalogue.asOf(reform.adding(days: -1)))

        let file = try ReorganisationFile(from: catalogue, on: reform)
        #expect(try ReorganisationFile(file.csv, named: "reform.csv") == file)
        let preview = try await reorganised.read { db in try ReorganisationPreview(of: file, for: .machine, in: db) }
        #expect(preview.plan.change.begun.count == 3_328 && preview.plan.change.ended.count == 10_767)
        try await apply(file, to: reorganised)
        try await apply(try ReorganisationFile(from: catalogue, on: later), to: reorganised)

        for table in TreeTable.all {
            let (expected, found) = (try await table.rows(in: whole), try await table.rows(in: reorganised))
            #expect(expected.count == found.count, "\(table.name)")
            #expect(expected == found, "\(table.name): \(Set(expected).symmetricDifference(found).sorted().prefix(4))")
        }
        #expect(try await Verification.run(on: reorganised).isEmpty)
    }

    private func database(_ engine: Engine, with catalogue: Catalogue) async throws -> any Database {
        let database = try await engine.emptyDatabase()
        try await database.migrate(Schema.migrations)
        try await database.write { db in _ = try catalogue.load(by: machine, in: db) }
        return database
    }

    private func apply(_ file: ReorganisationFile, to database: any Database) async throws {
        let began = ContinuousClock.now
        try await database.write { db in
            try Reorganisation.apply(file, seeing: .current(in: db), by: machine, in: db)
        }
        print("\(file.lines.count) lines applied in \(ContinuousClock.now - began)")
    }
}

/// A table of the tree, each of its rows as a line of text.
struct TreeTable: Sendable {
    let name: String
    let columns: [String]

    static let all = [
        TreeTable(name: "org_unit", columns: ["id", "code", "kind", "from_day", "until_day"]),
        TreeTable(name: "org_unit_name", columns: ["unit_id", "name", "full_name", "name_key", "from_day", "until_day", "basis"]),
        TreeTable(name: "org_unit_place", columns: ["unit_id", "parent_id", "level", "type", "from_day", "until_day", "basis"]),
        TreeTable(name: "org_unit_below", columns: ["above_id", "unit_id", "from_day", "until_day"]),
        TreeTable(name: "succession", columns: ["old_unit_id", "new_unit_id", "day", "kind", "scope", "basis", "confidence"]),
    ]

    func rows(in database: any Database) async throws -> [String] {
        let query = SQL(stringLiteral: "SELECT \(columns.joined(separator: ", ")) FROM \(name)")
        return try await database.read { db in
            try db.rows(query).map { row in
                try columns.map { try row.find($0, as: String.self) ?? "–" }.joined(separator: "|")
            }.sorted()
        }
    }
}
