import ArgumentParser
import Core
import Foundation

/// The one executable. Refusals go to standard error as a sentence and a remedy, exit status 1; wrong usage is 2.
@main
struct GiaoBan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "giaoban",
        abstract: "The working memory of a many-level office: written once, consolidated by itself.",
        subcommands: [
            ServeCommand.self, DemoCommand.self, IntakeCommand.self, AccountCommand.self, UnitsCommand.self, LedgerCommand.self,
            ReportCommand.self, RulesCommand.self, VerifyCommand.self, ReplicaCommand.self,
            ReadDocumentCommand.self, BenchCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let refusal as any Refusal {
            StandardError.write("\(refusal.sentence.vi) \(refusal.remedy.vi)\n\(refusal.sentence.en) \(refusal.remedy.en)\n")
            Foundation.exit(1)
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error) + "\n")
            Foundation.exit(2)
        }
    }
}

enum StandardError {
    static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
