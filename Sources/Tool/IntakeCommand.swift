import ArgumentParser
import Core
import Formats
import Foundation
import Intake
import Journal
import Organization
import Storage

struct IntakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract:
            "Read documents, files or whole folders, and print or keep what they propose to be recorded. Nothing counts before a person has confirmed it.",
        discussion: """
            Without --out and --into it prints. With --out it writes a JSON file for each document, summary.csv, unreadable.csv and \
            duplicates.csv; the same command goes on where an earlier run was interrupted.
            """)

    @Argument(help: "Files: \(ReadableFiles.list). Or folders of them.") var files: [String]
    @Flag(help: "One JSON object a line, one line a file.") var json = false
    @Option(help: "The folder to write what was read to.") var out: String?
    @Option(help: "The database to receive the documents in: sqlite:FILE or postgres://USER@HOST:PORT/NAME") var into: String?
    @Option(help: "With --into: the unit the documents are from, its code or its identity.") var unit: String?
    @Option(help: "With --into: what the figures are about; without it, what each document says.") var window: String?
    @Option(help: "How many files are read at a time.") var workers = max(1, ProcessInfo.processInfo.activeProcessorCount)

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers is a number from 1 to 64.") }
        guard (into == nil) == (unit == nil) else { throw ValidationError("--into and --unit go together.") }
        guard window.map({ Window($0) != nil }) ?? true else {
            throw ValidationError("\(window ?? "") is not a window. Write for example 2026-H1.")
        }
    }

    func run() async throws {
        guard let into, let unit else { return out == nil ? try await printAll() : try await keepAll(in: nil) }
        try await DatabaseOption.withDatabase(at: into, create: false) { database in
            let window = window.flatMap { Window($0) }
            let from = try await database.read { db in try OrgUnit.named(unit, on: window?.last ?? Moment.now.day, in: db).id }
            try await keepAll(
                in: BulkIntake.Destination(name: "\(into) \(from)") { incoming in
                    try await database.write { db in
                        _ = try StoredDocument.receive(incoming, from: from, window: window, by: .whoRunsThis, in: db)
                    }
                })
        }
    }

    // MARK: Printing

    private func printAll() async throws {
        var refused = 0
        let reader = IsolatedReader(arguments: ["read-document"])
        for file in files.flatMap(IntakeFiles.inside) {
            do {
                let name = URL(fileURLWithPath: file).lastPathComponent
                let reading = Reading(of: try await reader.read(DocumentFile.bytes(at: file), named: name))
                print(json ? reading.json(file: file) : ReadingSummary(reading, of: file).text)
                FlushedOutput.flush()
            } catch let refusal as any Refusal {
                refused += 1
                StandardError.write(
                    "\(file): \(refusal.sentence.vi) \(refusal.remedy.vi)\n\(file): \(refusal.sentence.en) \(refusal.remedy.en)\n")
            }
        }
        guard refused == 0 else { throw ExitCode(1) }
    }

    // MARK: Keeping

    /// Exit status 0 when everything was read, 1 when some files were refused, 130 when it was interrupted.
    private func keepAll(in destination: BulkIntake.Destination?) async throws {
        Interruption.listen()
        let output = try out.map { try IntakeOutput($0) }
        let log = try output.map { try IntakeLog(in: $0.folder) }
        let found = IntakeFiles(files, leavingOut: output?.folder)
        for path in found.missing {
            StandardError.write("\(path): \(FileRefusal.cannotOpen.sentence.vi) \(FileRefusal.cannotOpen.sentence.en)\n")
        }
        let bulk = BulkIntake(workers: workers, output: output, destination: destination)
        let outcome = try await bulk.run(found.files, log: log)
        if let output, let log { try output.writeTables(found.files.compactMap { log.records[$0.path] }) }
        print("\(outcome.read) văn bản đã đọc, \(outcome.refused) tệp không đọc được\(outcome.isInterrupted ? ", dừng giữa chừng" : "").")
        print("\(outcome.read) documents read, \(outcome.refused) files refused\(outcome.isInterrupted ? ", interrupted" : "").")
        if outcome.isInterrupted { throw ExitCode(130) }
        let refusedBefore = log.map { log in found.files.contains { log.records[$0.path]?.refusal != nil } } ?? false
        guard outcome.refused == 0, !refusedBefore, found.missing.isEmpty else { throw ExitCode(1) }
    }
}

enum FileRefusal: Refusal {
    case cannotOpen

    var sentence: Phrase { Phrase("Không mở được tệp này.", en: "This file cannot be opened.") }
    var remedy: Phrase { Phrase("Kiểm tra đường dẫn và quyền đọc.", en: "Check the path and whether you may read it.") }
}
