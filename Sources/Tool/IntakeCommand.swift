import ArgumentParser
import Core
import Formats
import Foundation
import Intake

struct IntakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake", abstract: "Read documents and print what they propose to be recorded. Needs no database; records nothing.")

    @Argument(help: "Files: \(ReadableFiles.list).") var files: [String]
    @Flag(help: "One JSON object a line, one line a file.") var json = false

    func run() async throws {
        var refused = 0
        for file in files {
            do {
                let reading = Reading(of: try Self.read(file))
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

    private static func read(_ file: String) throws -> ReadDocument {
        let url = URL(fileURLWithPath: file)
        let bytes: Data
        do {
            bytes = try Data(contentsOf: url)
        } catch {
            throw FileRefusal.cannotOpen
        }
        return try DocumentReader().read(Array(bytes), named: url.lastPathComponent)
    }
}

enum FileRefusal: Refusal {
    case cannotOpen

    var sentence: Phrase { Phrase("Không mở được tệp này.", en: "This file cannot be opened.") }
    var remedy: Phrase { Phrase("Kiểm tra đường dẫn và quyền đọc.", en: "Check the path and whether you may read it.") }
}

/// A reading for people at a terminal: what kind of document it is, its figures, and how much else there is.
private struct ReadingSummary {
    private let reading: Reading
    private let file: String

    init(_ reading: Reading, of file: String) {
        self.reading = reading
        self.file = file
    }

    var text: String {
        ([file, "  " + event] + reading.figures.map(line(for:)) + reading.doubts.map { "  ? \($0.sentence.vi)" } + ["  " + rest]).joined(separator: "\n")
    }

    private var event: String {
        let windows = reading.event.periods.compactMap { $0.window?.name.vi }
        return ([reading.event.type.phrase.vi, reading.event.date?.day?.onScreen, reading.event.place?.text].compactMap(\.self) + windows)
            .joined(separator: " · ")
    }

    private func line(for figure: Reading.Figure) -> String {
        let code = figure.guesses.first.map { " → \($0.code)" } ?? ""
        return
            "  \(figure.passage.span.lowerBound)-\(figure.passage.span.upperBound)  \(figure.quantity.phrase.vi) \(figure.unit)\(code)  “\(figure.passage.text)”"
    }

    private var rest: String {
        "\(reading.figures.count) số liệu, \(reading.citations.count) viện dẫn, \(reading.people.count) người, \(reading.tasks.count) nhiệm vụ, \(reading.sections.count) phần"
    }
}
