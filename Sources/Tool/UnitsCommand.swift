import ArgumentParser
import Core
import Foundation
import Journal
import Ledger
import Organization
import Storage

struct UnitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "The dated tree: load the catalogue, show a unit as of a day, tell what names mean, record a succession, reorganise.",
        subcommands: [
            UnitsLoadCommand.self, UnitsShowCommand.self, UnitsNameCommand.self, UnitsSucceedCommand.self, UnitsReorganiseCommand.self,
            UnitsReorganisationCommand.self, UnitsReverseCommand.self, UnitsSharesCommand.self,
        ])
}

struct UnitsLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load the administrative map of the country, or one from two files of the same form.",
        discussion: "Loading again changes nothing; newer files add units and end those that have ended.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var files: CatalogueFiles
    @Flag(help: "One JSON object: {\"units\", \"newUnits\", \"successions\"}") var json = false

    func run() async throws {
        let catalogue = try files.catalogue
        let loaded = try await database.withDatabase(create: true) { database in
            try await database.write { db in
                let loaded = try catalogue.load(by: .whoRunsThis, in: db)
                try Ledger.recount(by: .whoRunsThis, in: db)
                return loaded
            }
        }
        if json {
            try JSONLine.print(["units": loaded.units, "newUnits": loaded.newUnits, "successions": loaded.successions])
        } else {
            print("\(loaded.units) đơn vị, \(loaded.newUnits) mới; \(loaded.successions) kế thừa.")
            print("\(loaded.units) units, \(loaded.newUnits) of them new; \(loaded.successions) successions.")
        }
    }
}

/// Which catalogue: the one that is shipped, or two files of the same form.
struct CatalogueFiles: ParsableArguments {
    @Option(help: "A file of units; without it, the catalogue that is shipped.") var units: String?
    @Option(help: "A file of successions; goes with --units.") var successions: String?

    func validate() throws {
        guard (units == nil) == (successions == nil) else { throw ValidationError("--units and --successions go together.") }
    }

    var catalogue: Catalogue {
        get throws {
            guard let units, let successions else { return try .shipped() }
            return try Catalogue(units: Self.file(units), successions: Self.file(successions))
        }
    }

    private static func file(_ path: String) throws -> Catalogue.File {
        guard let data = FileManager.default.contents(atPath: path) else { throw CatalogueRefusal.unreadable(path) }
        return Catalogue.File(name: path, bytes: Array(data))
    }
}

struct UnitsSucceedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "succeed", abstract: "Record that one unit inherits from another, with its legal basis.",
        discussion: "The old unit is the one of the day before, the new one that of the day itself.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "The old unit: its code on the day before, or its identity.") var old: String
    @Argument(help: "The unit that inherits: its code on the day, or its identity.") var new: String
    @Option(name: .customLong("on"), help: "The first day of the new state, year-month-day.") var day: DayArgument
    @Option(help: "merge, split or rename.") var kind = "merge"
    @Option(help: "The weight of this part of a split, as a percentage of the old unit: 37.5") var share: String?
    @Option(help: "The document it rests on, such as 1656/NQ-UBTVQH15.") var basis: String

    private static let kinds: [Succession.Kind] = [.merge, .split, .rename]

    func validate() throws {
        guard Self.kinds.map(\.rawValue).contains(kind) else { throw ValidationError("\(kind) is none of merge, split, rename.") }
        if let share, Succession.Share(percent: share) == nil {
            throw ValidationError("\(share) is not a percentage above 0 and up to 100.")
        }
    }

    func run() async throws {
        guard let kind = Succession.Kind(rawValue: kind) else { return }
        let (oldName, newName) = try await database.withDatabase { database in
            try await database.write { db in
                let old = try OrgUnit.named(old, on: day.value.adding(days: -1), in: db)
                let new = try OrgUnit.named(new, on: day.value, in: db)
                let succession = Succession(
                    old: old.id, new: new.id, day: day.value, kind: kind, share: share.flatMap(Succession.Share.init(percent:)),
                    basis: basis)
                try succession.record(by: .whoRunsThis, in: db)
                try Ledger.recount(by: .whoRunsThis, in: db)
                return (old.fullName, new.fullName)
            }
        }
        print("\(oldName) → \(newName), \(day.value.onScreen)")
    }
}

/// A day as an argument: 2025-07-01.
struct DayArgument: ExpressibleByArgument {
    let value: Day

    init?(argument: String) {
        guard let day = Day(iso: argument) else { return nil }
        value = day
    }
}

/// Output for programs: one JSON object a line, its keys in order.
enum JSONLine {
    static func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
