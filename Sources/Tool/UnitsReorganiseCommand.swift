import ArgumentParser
import Core
import Foundation
import Journal
import Organization
import Reorganisations
import Storage

struct UnitsReorganiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reorganise", abstract: "Apply a reorganisation from a file: units that begin, end, merge, split, move or change.",
        discussion: "Prints what it will do, then does all of it in one transaction, or refuses and writes nothing.")

    @OptionGroup var database: DatabaseOption
    @Argument(help: "A file of acts, as docs/reorganisation-file.md describes it.") var file: String
    @Flag(help: "Print what it would do and write nothing.") var dryRun = false

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else { throw ReorganisationRefusal.unreadable(file) }
        try await refusingLineByLine {
            let reorganisation = try ReorganisationFile(Array(data), named: file)
            try await database.withDatabase { database in
                let preview = try await database.read { db in
                    try ReorganisationPreview(of: reorganisation, for: .machine, in: db)
                }
                for line in preview.lines(in: .vietnamese) { print(line) }
                guard preview.refused.isEmpty else {
                    throw ReorganisationRefusal.lines(preview.refused, inAll: preview.refused.count)
                }
                if dryRun { return }
                let id = try await database.write { db in
                    try Reorganisation.apply(reorganisation, seeing: preview.state, by: .whoRunsThis, in: db)
                }
                print("Đã áp dụng (applied): \(id)")
            }
        }
    }
}

struct UnitsReorganisationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reorganisation", abstract: "Write what a catalogue says changed on a day as a file for `units reorganise`.",
        discussion: "The national reform is --from-catalogue 2025-07-01.")

    @Option(help: "A day of change, year-month-day.") var fromCatalogue: DayArgument
    @OptionGroup var files: CatalogueFiles

    func run() throws {
        let file = try ReorganisationFile(from: files.catalogue, on: fromCatalogue.value)
        FileHandle.standardOutput.write(Data(file.csv))
    }
}
