import Core
import Foundation

/// What became of one file of a bulk run; a line of its log.
struct IntakeRecord: Codable, Sendable {
    let path: String
    let name: String
    let size: Int
    let modified: Int64
    /// The database and the unit it was received in, if any.
    let into: String?
    /// Of the bytes; empty where the file could not be opened.
    var digest = ""
    var textDigest = ""
    var found: Found?
    var refusal: Refused?

    /// How much was read.
    struct Found: Codable, Sendable {
        let source: String
        let event: String
        let date: String
        let window: String
        let figures: Int
        let recognised: Int
        let citations: Int
        let people: Int
        let tasks: Int
        let doubts: Int
    }

    /// Why nothing was read, and what to do about it.
    struct Refused: Codable, Sendable {
        let sentence: String
        let remedy: String
        let english: String

        init(_ refusal: any Refusal) {
            (sentence, remedy) = (refusal.sentence.vi, refusal.remedy.vi)
            english = "\(refusal.sentence.en) \(refusal.remedy.en)"
        }
    }

    init(_ file: IntakeFiles.File, into: String?) {
        (path, name, size, modified, self.into) = (file.path, file.name, file.size, file.modified, into)
    }

    /// Whether it tells of the file as it is now, received where it is to be received.
    func tells(of file: IntakeFiles.File, into: String?) -> Bool {
        path == file.path && name == file.name && size == file.size && modified == file.modified && self.into == into
    }
}

/// The log of a bulk run: a line for each file that is done, written before the next is counted. After an interruption, of
/// whatever kind, the lines that are there are the files that need not be read again.
final class IntakeLog {
    private(set) var records: [String: IntakeRecord] = [:]
    private let file: FileHandle
    private let encoder = JSONEncoder()

    static let name = "intake.jsonl"

    /// Opens the log in a folder, with what an earlier run has left there. A line that was cut off is written over.
    init(in folder: String) throws {
        let path = "\(folder)/\(Self.name)"
        let known = FileManager.default.contents(atPath: path) ?? Data()
        let whole = known.lastIndex(of: 0x0a).map { known[...$0] } ?? Data()
        let decoder = JSONDecoder()
        for line in whole.split(separator: 0x0a) {
            guard let record = try? decoder.decode(IntakeRecord.self, from: line) else { continue }
            records[record.path] = record
        }
        if known.isEmpty, !FileManager.default.createFile(atPath: path, contents: nil) { throw OutputRefusal.cannotWrite(path) }
        guard let file = FileHandle(forUpdatingAtPath: path) else { throw OutputRefusal.cannotWrite(path) }
        try file.truncate(atOffset: UInt64(whole.count))
        try file.seekToEnd()
        self.file = file
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func append(_ record: IntakeRecord) throws {
        records[record.path] = record
        try file.write(contentsOf: try encoder.encode(record) + [0x0a])
    }
}
