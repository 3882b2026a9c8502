import ArgumentParser
import Foundation
import Server

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check every invariant on a live database; list what is broken, exit 1.")

    @OptionGroup var database: DatabaseOption

    @Flag(help: "One JSON object a finding: {\"invariant\": 1, \"vi\": …, \"en\": …}")
    var json = false

    func run() async throws {
        let findings = try await database.withDatabase { try await Verification.run(on: $0) }
        for finding in findings {
            if json {
                let object = FindingLine(invariant: finding.invariant, vi: finding.sentence.vi, en: finding.sentence.en)
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                print(String(decoding: try encoder.encode(object), as: UTF8.self))
            } else {
                print("[\(finding.invariant)] \(finding.sentence.vi)\n    \(finding.sentence.en)")
            }
        }
        guard findings.isEmpty else {
            StandardError.write("Phát hiện \(findings.count) chỗ sai. \(findings.count) findings.\n")
            throw ExitCode(1)
        }
        if !json { print("Mọi bất biến đều đúng. Every invariant holds.") }
    }

    private struct FindingLine: Encodable {
        let invariant: Int
        let vi: String
        let en: String
    }
}
