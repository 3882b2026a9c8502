import Core
import Foundation

/// The folder a bulk run writes: one JSON file for each document, and three tables over all of them.
struct IntakeOutput: Sendable {
    let folder: String

    init(_ folder: String) throws {
        self.folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        try Self.makeFolder(self.folder)
    }

    /// Whole or not at all, so that an interruption leaves no half of a file.
    func write(_ json: String, for name: String) throws {
        let file = URL(fileURLWithPath: "\(folder)/documents/\(name).json")
        try Self.makeFolder(file.deletingLastPathComponent().path)
        try Self.write("\(json)\n", to: file.path)
    }

    func holdsDocument(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/documents/\(name).json") }

    func writeTables(_ records: [IntakeRecord]) throws {
        try Self.write(Self.summary(records), to: "\(folder)/summary.csv")
        try Self.write(Self.unreadable(records), to: "\(folder)/unreadable.csv")
        try Self.write(Self.duplicates(records), to: "\(folder)/duplicates.csv")
    }

    // MARK: Tables

    private static func summary(_ records: [IntakeRecord]) -> String {
        table(
            ["file", "source", "bytes", "event", "date", "window", "figures", "recognised", "citations", "people", "tasks", "doubts"],
            records.compactMap { record in
                record.found.map {
                    [
                        record.name, $0.source, "\(record.size)", $0.event, $0.date, $0.window, "\($0.figures)", "\($0.recognised)",
                        "\($0.citations)", "\($0.people)", "\($0.tasks)", "\($0.doubts)",
                    ]
                }
            })
    }

    private static func unreadable(_ records: [IntakeRecord]) -> String {
        table(
            ["file", "reason", "remedy", "english"],
            records.compactMap { record in record.refusal.map { [record.name, $0.sentence, $0.remedy, $0.english] } })
    }

    /// Files of the same bytes, and files of the same words, each with the first that had them.
    private static func duplicates(_ records: [IntakeRecord]) -> String {
        var (byBytes, byText): ([String: String], [String: String]) = ([:], [:])
        var rows: [[String]] = []
        for record in records where record.found != nil {
            if let first = byBytes[record.digest] {
                rows.append([record.name, first, "same bytes"])
            } else if let first = byText[record.textDigest] {
                rows.append([record.name, first, "same text"])
            }
            byBytes[record.digest] = byBytes[record.digest] ?? record.name
            byText[record.textDigest] = byText[record.textDigest] ?? record.name
        }
        return table(["file", "same_as", "how"], rows)
    }

    private static func table(_ header: [String], _ rows: [[String]]) -> String {
        ([header] + rows).map { $0.map(field).joined(separator: ",") + "\n" }.joined()
    }

    /// Names of files are strangers' words: one that a spreadsheet would take for a formula is kept from being one.
    private static func field(_ text: String) -> String {
        let text = text.first.map { "=+@\t\r".contains($0) } == true ? "'\(text)" : text
        guard text.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }

    // MARK: Files

    private static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OutputRefusal.cannotWrite(path)
        }
    }

    private static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw OutputRefusal.cannotWrite(path)
        }
    }
}
