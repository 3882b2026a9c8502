import Core
import Formats
import Foundation
import Intake
import Journal
import Ledger

/// Reads many files at a time, each in a process of its own, and keeps what was read in a folder, in a database, or in both.
struct BulkIntake: Sendable {
    /// Where documents are received, and by what name the log calls it.
    struct Destination: Sendable {
        let name: String
        let receive: @Sendable (IncomingDocument) async throws -> Void
    }

    let workers: Int
    let output: IntakeOutput?
    let destination: Destination?
    private let reader: IsolatedReader

    init(workers: Int, output: IntakeOutput?, destination: Destination?) {
        (self.workers, self.output, self.destination) = (workers, output, destination)
        var bounds = IsolatedReader.Bounds()
        bounds.readings = workers
        reader = IsolatedReader(arguments: ["read-document"], bounds: bounds)
    }

    struct Outcome {
        var (read, refused) = (0, 0)
        var isInterrupted = false
    }

    /// Ends early when it is interrupted. Files that an earlier run has done are not read again. At most `workers` documents are in memory at a time.
    func run(_ files: [IntakeFiles.File], log: IntakeLog?) async throws -> Outcome {
        let waiting = files.filter { !isDone($0, log) }
        var progress = IntakeProgress(total: files.count, skipped: files.count - waiting.count)
        var outcome = Outcome()
        try await withThrowingTaskGroup(of: IntakeRecord.self) { group in
            var rest = waiting[...]
            for _ in 0..<workers { if let file = rest.popFirst() { group.addTask { try await understand(file) } } }
            while let record = try await group.next() {
                try log?.append(record)
                if record.refusal == nil { outcome.read += 1 } else { outcome.refused += 1 }
                progress.advance(refused: record.refusal != nil)
                guard !Interruption.isAsked else {
                    outcome.isInterrupted = !rest.isEmpty
                    continue
                }
                if let file = rest.popFirst() { group.addTask { try await understand(file) } }
            }
        }
        progress.end()
        return outcome
    }

    /// Done is what the log tells of the file as it is now, and whose result is still there.
    private func isDone(_ file: IntakeFiles.File, _ log: IntakeLog?) -> Bool {
        guard let record = log?.records[file.path], record.tells(of: file, into: destination?.name) else { return false }
        return record.refusal != nil || output?.holdsDocument(file.name) ?? true
    }

    private func understand(_ file: IntakeFiles.File) async throws -> IntakeRecord {
        var record = IntakeRecord(file, into: destination?.name)
        do {
            let bytes = try DocumentFile.bytes(at: file.path, size: file.size)
            record.digest = Digest.hex(of: bytes)
            let name = URL(fileURLWithPath: file.path).lastPathComponent
            let incoming = IncomingDocument(name: name, bytes: bytes, document: try await reader.read(bytes, named: name))
            record.textDigest = incoming.textDigest
            try output?.write(incoming.reading.json(file: file.name), for: file.name)
            try await destination?.receive(incoming)
            record.found = IntakeRecord.Found(incoming)
        } catch let refusal as FormatRefusal {
            record.refusal = IntakeRecord.Refused(refusal)
        } catch let refusal as FileRefusal {
            record.refusal = IntakeRecord.Refused(refusal)
        }
        return record
    }
}

extension IntakeRecord.Found {
    init(_ incoming: IncomingDocument) {
        let reading = incoming.reading
        self.init(
            source: incoming.document.source.rawValue, event: reading.event.type.phrase.vi, date: reading.event.date?.day?.iso ?? "",
            window: incoming.window?.description ?? "", figures: reading.figures.count,
            recognised: reading.figures.count { !$0.guesses.isEmpty }, citations: reading.citations.count, people: reading.people.count,
            tasks: reading.tasks.count, doubts: reading.doubts.count)
    }
}

/// A file that a person named on the command line.
enum DocumentFile {
    /// Refuses what is too long before it is in memory.
    static func bytes(at path: String, size: Int? = nil) throws -> [UInt8] {
        let most = ReadingLimits().fileBytes
        guard size ?? 0 <= most else { throw FormatRefusal.fileTooLarge(megabytes: most >> 20) }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw FileRefusal.cannotOpen
        }
    }
}
